#pragma once
#include <string>
#include <string_view>

#include "claimledger/io/ledger.h"
#include "claimledger/model/diff.h"

namespace claimledger {

inline constexpr std::string_view kDiffSchema = "claimledger/diff/1";

/// The difference as one JSON object, keys in a fixed order.
std::string diff_json(const ReportDiff& diff, const Generator& generator);

}  // namespace claimledger
