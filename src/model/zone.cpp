#include "claimledger/model/zone.h"

#include <cstdio>

#include "claimledger/model/calendar.h"
#include "model/zone_table.h"

namespace claimledger {
namespace {

using std::chrono::minutes;
using std::chrono::sys_days;

constexpr int kFirstYear = 1990;  // what zones.tsv covers
constexpr int kLastYear = 2037;
constexpr int kDayMinutes = 24 * 60;

const ZoneEra& era_at(std::span<const ZoneEra> eras, Minute utc) {
  std::size_t i = eras.size() - 1;
  while (i > 0 && utc < eras[i].from) --i;
  return eras[i];
}

/// Total offset from UTC; nothing where the zones of the country differ.
std::optional<minutes> total_at(std::span<const ZoneEra> eras, Minute utc) {
  const ZoneEra& era = era_at(eras, utc);
  if (era.daylight == Daylight::unknown) return std::nullopt;
  return era.standard + saving_at(era.daylight, era.standard, utc);
}

std::optional<int> two_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
  }
  return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

std::optional<LocalOffset> offset_of(std::string_view country,
                                     sys_days local_day, int local_minute) {
  if (local_minute < 0 || local_minute >= kDayMinutes) return std::nullopt;
  const int in_year =
      static_cast<int>(std::chrono::year_month_day(local_day).year());
  if (in_year < kFirstYear || in_year > kLastYear) return std::nullopt;
  const std::span<const ZoneEra> eras = zone_eras(country);
  if (eras.empty()) return std::nullopt;

  // No offset is as large as a day, and no two changes are within two days of
  // each other. So the offset is that of a day before or of a day after: the
  // one that leads to an instant at which it holds. Both do in a repeated
  // hour, neither in one left out.
  const Minute local = local_day + minutes(local_minute);
  const auto before = total_at(eras, local - minutes(kDayMinutes));
  const auto after = total_at(eras, local + minutes(kDayMinutes));
  if (!before || !after) return std::nullopt;
  const bool early = total_at(eras, local - *before) == before;
  const bool late = total_at(eras, local - *after) == after;
  const bool once = early != late || (early && before == after);
  if (!once) return std::nullopt;
  const minutes east = early ? *before : *after;
  return LocalOffset{eras.front().zone, static_cast<int>(east.count())};
}

std::optional<std::string> utc_instant(std::string_view local,
                                       int minutes_east) {
  const auto day = single_day(local);
  if (!day || local.size() != 16 || local[13] != ':') return std::nullopt;
  const auto hour = two_digits(local.substr(11, 2));
  const auto minute = two_digits(local.substr(14, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  const Minute utc = *day + minutes(*hour * 60 + *minute - minutes_east);
  const auto utc_day = std::chrono::floor<std::chrono::days>(utc);
  const auto clock = static_cast<int>((utc - utc_day).count());
  char text[16];
  std::snprintf(text, sizeof text, "T%02d:%02dZ", clock / 60, clock % 60);
  return edtf(utc_day) + text;
}

}  // namespace claimledger
