#pragma once
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"
#include "extract/discourse.h"
#include "extract/find_claims.h"
#include "extract/frames.h"
#include "extract/phrase.h"

namespace claimledger {

/// Findings to whole claims: source, victims' side, time, accounting. Each
/// part is set from the text or stays absent. Claims keep `source.actor` as
/// the index of the actor in decimal until the actors have their ids.
std::vector<Claim> assemble(const Article& article, const Parse& parse,
                            const std::vector<Finding>& findings,
                            const std::vector<Frame>& frames,
                            Discourse& discourse);

}  // namespace claimledger
