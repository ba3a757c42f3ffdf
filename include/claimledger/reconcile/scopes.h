#pragma once
#include <vector>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

// Figures that look like rivals and count other things: `not-comparable`.

/// In one happening and of one side: the killed against the killed and wounded
/// together, civilians against everybody, as different sources gave them up to
/// the same day.
void relate_scopes(const std::vector<Question*>& group);

/// In one article: of different sources, over periods of which one holds the
/// other ("this week", "since January").
void relate_periods(std::vector<Question>& questions);

}  // namespace claimledger
