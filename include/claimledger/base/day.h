#pragma once
#include <optional>
#include <string_view>

namespace claimledger {

/// A day that exists in the Gregorian calendar, years 1 to 9999.
bool valid_day(int year, int month, int day);

/// The YYYY-MM-DD that `text` starts with, where that day exists and no digit
/// follows: "2022-09-14" of "2022-09-14T16:00:00Z".
std::optional<std::string_view> leading_day(std::string_view text);

/// The first YYYY-MM-DD anywhere in `text`, no digit beside it.
std::optional<std::string_view> find_day(std::string_view text);

}  // namespace claimledger
