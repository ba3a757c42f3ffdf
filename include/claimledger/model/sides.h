#pragma once
#include <string_view>

namespace claimledger {

/// Sides that are words for those of whom no more is known, and the article's
/// own voice: nobody's party, and no one voice.
inline bool is_word_for_many(std::string_view side) {
  for (const std::string_view word :
       {"outlet", "witness", "medics", "activists", "aid workers",
        "rights groups"}) {
    if (side == word) return true;
  }
  return false;
}

}  // namespace claimledger
