/// Rows of texts and the claims of harm that each must give.
#pragma once
#include <span>
#include <string_view>

#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger::test {

struct HarmRow {
  std::string_view text;
  std::string_view expected;  ///< as `harms` writes it
};

inline void check_harms(std::span<const HarmRow> rows) {
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(harms(read_gated(text)) == expected);
  }
}

}  // namespace claimledger::test
