#pragma once
#include <vector>

#include "claimledger/model/mention.h"
#include "extract/discourse.h"
#include "extract/frames.h"
#include "extract/phrase.h"
#include "extract/timeline.h"

namespace claimledger {

/// All mentions of an article, each kind in text order. Actors are still their
/// index in decimal, as in claims.
Mentions find_mentions(const Parse& parse, const Timeline& timeline,
                       const std::vector<Frame>& frames,
                       const Discourse& discourse);

}  // namespace claimledger
