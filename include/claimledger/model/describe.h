#pragma once
#include <string>

#include "claimledger/model/claim.h"

namespace claimledger {

/// One short text form for each type: what rule examples hold after `=>`, what
/// tests compare and `explain` prints. ">=12", "30..40", "~40", "<50", "0".
std::string describe(const Count& count);

/// "agreed ORL+VSK by RUS from 2022-09-14T16:00Z".
std::string describe(const Ceasefire& ceasefire);

/// "seized ORL < VSK 10 km2 new", "lost ? < VSK part 7 districts".
std::string describe(const Territory& territory);

/// "killed >=12 | military of ARM | source: health ministry (ARM)".
std::string describe(const Claim& claim);

}  // namespace claimledger
