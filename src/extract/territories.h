#pragma once
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/attributor.h"
#include "extract/cascade.h"
#include "extract/discourse.h"
#include "extract/phrase.h"

namespace claimledger {

/// Appends every claim of ground taken, held, lost, offered or recognised.
/// Whole claims, but for their ids; in text order.
void read_territories(Cascade& cascade, const Parse& parse,
                      const Attributor& attributor, Discourse& discourse,
                      std::vector<Claim>& out);

}  // namespace claimledger
