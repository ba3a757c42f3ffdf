#pragma once
#include <map>
#include <string_view>

#include "claimledger/model/calendar.h"
#include "claimledger/model/report.h"

namespace claimledger {

/// Days of publication by id of the article.
using KnownPublication = std::map<std::string_view, Day>;

/// Resolves what the claims of these articles left open.
void resolve_claims(Report& report, const KnownPublication& published);

/// The same day in another year than was thought.
struct NewDay {
  Day was;
  Day is;
};
using NewDays = std::map<std::string_view, NewDay>;

/// Moves the times of claims with their article, but not a year that they
/// state.
void move_claims(Report& report, const NewDays& moved);

}  // namespace claimledger
