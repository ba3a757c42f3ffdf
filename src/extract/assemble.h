#pragma once
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/attributor.h"
#include "extract/discourse.h"
#include "extract/find_claims.h"
#include "extract/phrase.h"

namespace claimledger {

/// Findings to whole casualty claims: source, times, victims' side, cause,
/// accounting. Each part is set from the text or stays absent.
std::vector<Claim> assemble(const Parse& parse,
                            const std::vector<Finding>& findings,
                            const Attributor& attributor, Discourse& discourse);

}  // namespace claimledger
