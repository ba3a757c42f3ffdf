#pragma once
#include <cstdint>
#include <vector>

#include "extract/frames.h"
#include "extract/phrase.h"

namespace claimledger {

/// The frame whose saying a time expression dates: node `i` of the sentence
/// stands inside the frame's own words, or right behind them and before what
/// is said. nullptr: none. `frames` are in text order.
const Frame* cue_of_time(const Parse& parse, const std::vector<Frame>& frames,
                         std::uint32_t sentence, std::uint32_t i);

}  // namespace claimledger
