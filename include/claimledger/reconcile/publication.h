#pragma once
#include "claimledger/model/report.h"

namespace claimledger {

/// Gives undated articles the day that those on the same happening leave them
/// (basis `set`), and their claims the days that hang on it. Days settled so
/// help to settle others; the order of articles does not show.
void settle_publication(Report& report);

}  // namespace claimledger
