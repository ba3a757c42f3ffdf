#pragma once
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/attributor.h"
#include "extract/cascade.h"
#include "extract/discourse.h"
#include "extract/phrase.h"

namespace claimledger {

/// Appends every ceasefire claim: calls, offers, deals, truces that hold, fail
/// or are broken, and silence on one. Whole claims, but for their ids; in text
/// order. `parse` gets the phrases of truces, its sentences stay as they are.
void read_ceasefires(Cascade& cascade, Parse& parse,
                     const Attributor& attributor, Discourse& discourse,
                     std::vector<Claim>& out);

}  // namespace claimledger
