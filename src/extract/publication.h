#pragma once
#include <vector>

#include "claimledger/model/ledger.h"
#include "extract/frames.h"
#include "extract/phrase.h"
#include "extract/timeline.h"

namespace claimledger {

/// The article's time expressions, read by its day of publication. Where no
/// day is stated, the clues that can tell it go into `article.clues`, and the
/// day or interval that they leave, where they settle it alone, into
/// `article.published` (basis `inferred`).
Timeline read_timeline(const Parse& parse, const std::vector<Frame>& frames,
                       Article& article);

/// What `article.clues` settle alone.
void settle_alone(Article& article);

}  // namespace claimledger
