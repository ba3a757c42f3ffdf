#pragma once
#include <cstdint>

#include "extract/phrase.h"

namespace claimledger {

/// Where a rule of a claim level matched: nodes [begin, end) of
/// `Sentence::nodes`, and a source inside the match, if the rule names one.
struct Spot {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  PhraseId source_phrase = kNoPhrase;
  Span span;
};

}  // namespace claimledger
