#pragma once
#include "claimledger/model/ledger.h"
#include "extract/frames.h"
#include "extract/phrase.h"
#include "extract/timeline.h"

namespace claimledger {

/// For an article without a day of publication: the time expressions that can
/// tell it, and the day or interval that they leave where they settle it
/// alone (basis `inferred`).
void infer_publication(const Parse& parse, const Timeline& timeline,
                       const std::vector<Frame>& frames, Article& article);

}  // namespace claimledger
