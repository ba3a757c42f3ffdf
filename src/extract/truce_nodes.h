#pragma once
#include "extract/cascade.h"
#include "extract/phrase.h"

namespace claimledger {

/// A copy of a sentence whose nodes are its plain ones, with the phrases of
/// truces made. "the 2020 ceasefire" is a time expression and a truce.
Sentence read_truce_phrases(Cascade& cascade, const Sentence& sentence,
                            Parse& parse);

}  // namespace claimledger
