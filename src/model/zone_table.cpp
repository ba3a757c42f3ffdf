#include "model/zone_table.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace claimledger {
namespace {

constexpr int digits(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') throw "zones.tsv: not a number";
    value = value * 10 + (c - '0');
  }
  return value;
}

/// An era from a line of zones.tsv. `from` is YYYY-MM-DD or YYYY-MM-DDThh:mm;
/// what is wrong with it stops the compiler, since no throw can be constant.
consteval ZoneEra era(std::string_view country, std::string_view zone,
                      std::string_view from, int standard, Daylight rule) {
  using namespace std::chrono;
  const auto day = year(digits(from, 0, 4)) /
                   month(static_cast<unsigned>(digits(from, 5, 2))) /
                   std::chrono::day(static_cast<unsigned>(digits(from, 8, 2)));
  if (!day.ok()) throw "zones.tsv: no such day";
  minutes clock(0);
  if (from.size() > 10) {
    clock = hours(digits(from, 11, 2)) + minutes(digits(from, 14, 2));
  }
  const minutes offset(standard);
  return {country, zone, sys_days(day) + clock - offset, offset, rule};
}

// The lines of zones.tsv as calls of era(): see CMakeLists.txt.
constexpr auto kEras = std::to_array<ZoneEra>({
#include CLAIMLEDGER_ZONES_INC
});

constexpr bool comes_before(const ZoneEra& a, const ZoneEra& b) {
  return a.country != b.country ? a.country < b.country : a.from < b.from;
}

static_assert(std::is_sorted(kEras.begin(), kEras.end(), comes_before),
              "zones.tsv: by country, then by time");

}  // namespace

std::span<const ZoneEra> zone_eras(std::string_view country) {
  const auto first = std::partition_point(
      kEras.begin(), kEras.end(),
      [&](const ZoneEra& era) { return era.country < country; });
  const auto last = std::partition_point(
      first, kEras.end(),
      [&](const ZoneEra& era) { return era.country == country; });
  return {first, last};
}

}  // namespace claimledger
