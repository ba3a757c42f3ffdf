#pragma once
#include <string>

#include "claimledger/model/claim.h"

namespace claimledger {

/// One short text form for each type: what rule examples hold after `=>`, what
/// tests compare and `explain` prints. ">=12", "30..40", "~40", "<50", "0".
std::string describe(const Count& count);

/// "killed >=12 | military of ARM | source: health ministry (ARM)".
std::string describe(const Claim& claim);

}  // namespace claimledger
