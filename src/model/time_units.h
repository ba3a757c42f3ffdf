#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "claimledger/model/time_form.h"

namespace claimledger {

// The calendar beneath time forms: values of units, whole and moved.

std::optional<int> whole(std::string_view digits);

TimeValue same_value(std::string value);

/// A part of a year: "Q3", "H1", "FA", "W37", "09", "09-13".
std::optional<TimeValue> part_of_year(int year, std::string_view part);

/// A value that needs no anchor: "2022-09", "198X", "2020-FA".
std::optional<TimeValue> absolute_value(std::string_view text);

struct UnitLength {
  int count = 0;
  std::string_view unit;  ///< D W M Q Y DE CE
};
std::optional<UnitLength> length_of(std::string_view duration);

/// The name of the month or quarter that a value has; "" for other grains.
std::string_view grain_name(std::string_view value);

/// The unit that holds `day`, `step` units on: a day, week, month ... whole.
std::optional<TimeValue> unit_at(std::string_view unit, Day day, int step);

/// `day` moved by a length: months and years by the calendar.
Day moved(Day day, const UnitLength& length, int sign);

Day monday_of(Day day);

}  // namespace claimledger
