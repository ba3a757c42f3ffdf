#include "claimledger/model/local_hour.h"

#include <algorithm>
#include <optional>

#include "claimledger/model/calendar.h"
#include "claimledger/model/zone.h"

namespace claimledger {
namespace {

constexpr std::size_t kLocalInstant = 16;  // 2022-09-14T20:00
constexpr std::size_t kHourAt = 11;

/// A code of three capitals; other sides go by names.
bool is_state(const std::string& side) {
  return side.size() == 3 && std::all_of(side.begin(), side.end(), [](char c) {
           return c >= 'A' && c <= 'Z';
         });
}

std::optional<LocalOffset> shared_offset(const std::string& instant,
                                         const std::vector<std::string>& all) {
  const auto day = single_day(instant.substr(0, kHourAt - 1));
  if (!day || instant.size() != kLocalInstant) return std::nullopt;
  const auto two = [&](std::size_t at) {
    return (instant[at] - '0') * 10 + (instant[at + 1] - '0');
  };
  const int minute = two(kHourAt) * 60 + two(kHourAt + 3);
  std::optional<LocalOffset> shared;
  for (const std::string& side : all) {
    if (!is_state(side)) continue;  // a group keeps the hours of its country
    const auto offset = offset_of(side, *day, minute);
    if (!offset) return std::nullopt;
    if (shared && shared->minutes_east != offset->minutes_east) {
      return std::nullopt;
    }
    if (!shared) shared = offset;
  }
  return shared;
}

}  // namespace

void place_in_zone(Effective& effective,
                   const std::vector<std::string>& parties) {
  if (!effective.zone.empty() || effective.zone_evidence.empty()) return;
  const auto offset = shared_offset(effective.start, parties);
  if (!offset) return;
  const auto instant = utc_instant(effective.start, offset->minutes_east);
  if (!instant) return;
  effective.start = effective.timex3 = *instant;
  effective.zone = offset->zone;
}

}  // namespace claimledger
