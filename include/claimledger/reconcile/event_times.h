#pragma once
#include <span>
#include <vector>

#include "claimledger/reconcile/events.h"

namespace claimledger {

/// A claim of the current news that states no time is about the event: it gets
/// the event's period, as far as it had passed when the claim was made. Such a
/// time has no TIMEX3 value, words or span.
void lend_event_times(std::span<const Happening> happenings,
                      const std::vector<PlacedClaim>& placed);

}  // namespace claimledger
