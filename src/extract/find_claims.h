#pragma once
#include <vector>

#include "extract/cascade.h"
#include "extract/phrase.h"

namespace claimledger {

/// A casualty as one rule reads it, before source, side and time are known.
struct Finding {
  std::uint32_t sentence = 0;
  std::uint16_t rule = kNoRule;
  std::uint32_t begin = 0;  ///< nodes [begin, end)
  std::uint32_t end = 0;
  PhraseId victims = kNoPhrase;  ///< victims phrase or bare quantity
  PhraseId harm_phrase = kNoPhrase;
  PhraseId side_phrase = kNoPhrase;    ///< who lost them, where the rule says
  PhraseId source_phrase = kNoPhrase;  ///< a source inside the phrase
  Harm harm = Harm::killed;
  Quantity quantity;
  Accounting accounting = Accounting::total;
  bool withholds = false;
  bool only_denied = false;  ///< a claim only where somebody denies it
  bool provisional = false;  ///< "not the final figure" in its sentence
  Span span;
};

/// Findings in text order. Each counted phrase gives one claim, each harm word
/// serves one: the nearest pair wins, then the rule's priority, then its id.
std::vector<Finding> find_claims(Cascade& cascade, const Parse& parse);

}  // namespace claimledger
