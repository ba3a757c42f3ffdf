#pragma once
#include <string>
#include <vector>

#include "claimledger/model/claim.h"

namespace claimledger {

/// An hour said to be "local time", whose words tell no zone
/// (`zone_evidence` set, `zone` empty), becomes UTC where the clocks of all
/// states among `parties` agreed at that hour; else it stays local.
void place_in_zone(Effective& effective,
                   const std::vector<std::string>& parties);

}  // namespace claimledger
