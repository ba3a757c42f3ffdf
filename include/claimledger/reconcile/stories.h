#pragma once
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claimledger/model/report.h"
#include "claimledger/model/calendar.h"
#include "claimledger/reconcile/context.h"
#include "claimledger/reconcile/gather.h"

namespace claimledger {

/// What one article says of one happening: its current news, or a period it
/// looks back on. `claims` are indices of placed claims.
struct Story {
  Context context;
  /// Sides of everyone named in the article: the last resort of undated ones.
  std::set<std::string> named;
  std::optional<DayRange> days;  ///< of the happening
  std::optional<DayRange> stated;  ///< days that claims of the news state
  std::optional<DayRange> told;  ///< days and publication
  std::string start;             ///< the period as stated; looking back only
  std::string end;
  bool harm = true;  ///< tells of victims; else only of truces and ground
  bool ongoing = false;  ///< the period reaches the article's news
  std::vector<std::size_t> claims;
};

struct Stories {
  std::vector<Story> news;
  std::vector<Story> past;
};

/// Splits each article into its current news and the periods behind it.
Stories split_stories(const std::vector<PlacedClaim>& placed,
                      const Report& report);

}  // namespace claimledger
