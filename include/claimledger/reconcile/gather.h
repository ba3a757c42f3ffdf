#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "claimledger/model/ledger.h"
#include "claimledger/model/report.h"
#include "claimledger/model/calendar.h"

namespace claimledger {

/// Articles by path, each once; claims in the order of their articles and in
/// text order within; actors over the set.
Report gather(std::vector<ArticleRecords> articles);

/// Leaves out sayings after `as_of`, an EDTF day; all stay where it is empty.
void leave_out_later(Report& report, std::string_view as_of);

/// A claim with its days on the calendar. Points into the report it is of.
struct PlacedClaim {
  Claim* claim = nullptr;
  const Article* article = nullptr;
  std::optional<Day> published;
  std::optional<Day> said;  ///< stated, else the publication day
  std::optional<DayRange> time;
  /// Id of the first of the articles of which this one is a copy, or that are
  /// copies of it; empty where there are none.
  std::string_view copied;
};

/// The claims that count, in report order; furniture only where asked for.
std::vector<PlacedClaim> place_claims(Report& report, bool include_furniture);

}  // namespace claimledger
