#pragma once
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "claimledger/model/report.h"

namespace claimledger {

/// What articles on one happening have in common before it has a day: two
/// parties and the kind of event. The surest first.
struct HappeningKeys {
  /// Two sides that suffer or fight; one of them and another that speaks; one
  /// side and a disaster, or the same number of its dead; a side that suffers
  /// and a place, or any that is named.
  std::array<std::set<std::string>, 4> tiers;
};

/// By id of the article, from what each tells as its news.
std::map<std::string_view, HappeningKeys> happening_keys(const Report& report);

}  // namespace claimledger
