#pragma once
#include "extract/phrase.h"

namespace claimledger {

/// Fills `nodes` of a sentence from its tokens: multi-word names become one
/// node, quote marks and square brackets vanish, numbers are composed.
void make_nodes(Parse& parse, Sentence& sentence);

/// Turns runs of number words and digits into `number` nodes: "forty-nine",
/// "6,500", "1.2 million", "two dozen", "a hundred and five", "3 lakh".
void compose_numbers(Parse& parse, Sentence& sentence);

}  // namespace claimledger
