#pragma once
#include "extract/cascade.h"
#include "extract/phrase.h"

namespace claimledger {

/// Finds paragraphs, regions, direct quotes and sentences on the tokens, and
/// gives each sentence its token nodes (names of several words already one).
/// Bracketed insertions are read through, parentheses become sentences of
/// their own (`aside`), quote marks are kept in `quotes` only.
void segment(Cascade& cascade, Parse& parse);

/// A sentence longer than this is cut: bounds the work on text without stops.
inline constexpr std::uint32_t kMaxSentenceTokens = 400;

}  // namespace claimledger
