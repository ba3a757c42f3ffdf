/// The table of pairs: two figures in one to three short articles, and how a
/// careful reader says they stand. tests/pairs/*.toml hold the rows.
#pragma once
#include <string>
#include <vector>

#include "claimledger/model/document.h"

namespace claimledger::test {

/// Where a figure stands: some words of one of the row's articles.
struct Figured {
  std::size_t article = 0;
  Span words;
};

struct Pair {
  std::string id;
  std::string want;  ///< a relation, or "none"
  std::string why;
  Figured a;
  Figured b;
  std::vector<Document> articles;
};

/// All rows, in the order of the files and in theirs. Fails the test where a
/// row is not as it should be.
std::vector<Pair> read_pairs();

}  // namespace claimledger::test
