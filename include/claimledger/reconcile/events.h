#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/model/report.h"
#include "claimledger/model/calendar.h"
#include "claimledger/reconcile/context.h"
#include "claimledger/reconcile/gather.h"

namespace claimledger {

/// An event while it is put together. `claims` are indices of placed claims.
struct Happening {
  Event event;
  Context context;
  std::optional<DayRange> days;  ///< absent: undated
  std::optional<DayRange> stated;  ///< what claims state of it, if it is news
  std::vector<std::size_t> claims;
  bool news = false;  ///< current in some article; else only looked back on
};

/// Each placed claim goes to exactly one happening. In time order, undated
/// ones last.
std::vector<Happening> find_events(const std::vector<PlacedClaim>& placed,
                                   const Report& report);

}  // namespace claimledger
