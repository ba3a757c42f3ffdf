#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace claimledger {

struct LocalOffset {
  std::string_view zone;  ///< of the IANA database, "Asia/Yerevan"
  int minutes_east;       ///< of UTC, with daylight saving
};

/// What clocks in a country (ISO 3166-1 alpha-3) were ahead of UTC when they
/// showed `local_minute` (0 to 1439) of `local_day`. The answer comes from
/// data in the program, so it is the same on every machine. Nothing for
/// countries with several zones, for years outside 1990 to 2037, and for local
/// times that a change of clocks leaves out or repeats.
std::optional<LocalOffset> offset_of(std::string_view country,
                                     std::chrono::sys_days local_day,
                                     int local_minute);

/// "2022-09-14T20:00" and 240 give "2022-09-14T16:00Z". Nothing where `local`
/// is not an EDTF day with hour and minute and no zone.
std::optional<std::string> utc_instant(std::string_view local,
                                       int minutes_east);

}  // namespace claimledger
