#pragma once
#include <optional>

#include "claimledger/model/claim.h"
#include "extract/discourse.h"
#include "extract/find_claims.h"

namespace claimledger {

/// Who is blamed for the harm: the actor behind "by" after a passive, or the
/// subject right before an active verb. Things that kill are causes, not this.
std::optional<Blame> find_blame(const Parse& parse, const Finding& finding,
                                Discourse& discourse, const Source& source);

}  // namespace claimledger
