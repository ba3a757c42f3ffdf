/// The articles of the corpus as the reader hands them out.
#pragma once
#include <string>
#include <vector>

#include "claimledger/io/read_articles.h"
#include "claimledger/model/document.h"

namespace claimledger::test {

inline constexpr const char* kCorpusSets[] = {"attacks",        "dispatches",
                                              "ferry-disaster", "karabakh-2022",
                                              "quiet",          "truces"};

inline std::string corpus_folder(const std::string& set) {
  return std::string(CLAIMLEDGER_SOURCE_DIR) + "/corpus/" + set;
}

/// Paths are as expected.json has them: below the folder of the set.
inline std::vector<Document> corpus_articles(const std::string& set) {
  const std::string folder = corpus_folder(set) + "/";
  ArticleReader reader({folder + "articles"}, {});
  std::vector<Document> out;
  for (Document d; reader.next(d);) {
    if (d.path.starts_with(folder)) d.path.erase(0, folder.size());
    out.push_back(d);
  }
  return out;
}

inline std::vector<Document> corpus_articles() {
  std::vector<Document> out;
  for (const char* set : kCorpusSets) {
    for (Document& d : corpus_articles(set)) out.push_back(std::move(d));
  }
  return out;
}

}  // namespace claimledger::test
