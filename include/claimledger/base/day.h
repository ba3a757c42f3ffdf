#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace claimledger {

/// A day that exists in the Gregorian calendar, years 1 to 9999.
bool valid_day(int year, int month, int day);

/// YYYY-MM-DD; years are cut to their last four digits.
std::string day_text(int year, int month, int day);

/// The YYYY-MM-DD that `text` starts with, where that day exists and no digit
/// follows: "2022-09-14" of "2022-09-14T16:00:00Z".
std::optional<std::string_view> leading_day(std::string_view text);

/// The day that an address or the name of a file holds, as YYYY-MM-DD:
/// /2022/9/14/, 2022-09-14, 20220914, /2022/sep/14/, 14-09-2022. Nothing where
/// no such day exists, where several differ, or where day and month could
/// change places (09-10-2022).
std::optional<std::string> day_in_name(std::string_view name);

}  // namespace claimledger
