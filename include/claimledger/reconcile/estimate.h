#pragma once
#include "claimledger/model/report.h"

namespace claimledger {

/// Policy `sources`: the lowest and the highest of what the positions last
/// said, no best. An open figure leaves the high absent.
Estimate estimate_sources(const Topic& topic);

/// conflict over revised over agreement over single.
TopicStatus status_of(const Topic& topic);

}  // namespace claimledger
