#include "claimledger/reconcile/estimate.h"

#include <algorithm>
#include <string_view>

namespace claimledger {

Estimate estimate_sources(const Topic& topic) {
  Estimate estimate;
  estimate.policy = "sources";
  bool open = false;
  for (const Position& position : topic.positions) {
    if (!position.latest) continue;
    const auto& [min, max, qualifier, text] = *position.latest;
    if (min) estimate.low = std::min(estimate.low.value_or(*min), *min);
    if (max) estimate.high = std::max(estimate.high.value_or(*max), *max);
    open = open || !max;
  }
  if (open) estimate.high.reset();
  return estimate;
}

TopicStatus status_of(const Topic& topic) {
  const auto any = [&](std::string_view relation) {
    return std::any_of(
        topic.relations.begin(), topic.relations.end(),
        [&](const Relation& r) { return r.relation == relation; });
  };
  if (any("contradicts")) return TopicStatus::conflict;
  if (any("updates")) return TopicStatus::revised;
  if (any("corroborates")) return TopicStatus::agreement;
  return TopicStatus::single;
}

}  // namespace claimledger
