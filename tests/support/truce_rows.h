/// Rows of texts and the ceasefire claims they give.
#pragma once
#include <span>

#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger::test {

// Texts are read as news of Wednesday, 11 June 2031.
inline constexpr const char* kTruceDay = "2031-06-11";

struct TruceRow {
  const char* text;
  const char* claims;  ///< `describe` of each ceasefire claim
};

inline void check_truces(std::span<const TruceRow> rows) {
  for (const TruceRow& row : rows) {
    CAPTURE(row.text);
    CHECK(ceasefires(read(row.text, kTruceDay)) == row.claims);
  }
}

}  // namespace claimledger::test
