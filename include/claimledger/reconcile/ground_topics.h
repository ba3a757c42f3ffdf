#pragma once
#include <vector>

#include "claimledger/reconcile/sayings.h"

namespace claimledger {

/// Who holds a place in one event, or how much was taken where no place is
/// named; and, as a topic of its own, whose it is by right. Each placed claim
/// on territory is in one of them. Positions are left to `answer`.
std::vector<StateQuestion> find_ground_topics(
    const std::vector<Happening>& happenings,
    const std::vector<PlacedClaim>& placed);

/// Rival holders, part against full control, sizes; an increment is never an
/// update of a total.
extern const StateRules kGroundRules;

/// Sizes of one article and unit: two that add up to a third are `sums-to`, a
/// part is `part-of` its total.
void relate_sizes(std::vector<StateQuestion>& questions,
                  const std::vector<PlacedClaim>& placed);

}  // namespace claimledger
