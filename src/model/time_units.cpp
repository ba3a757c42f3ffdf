#include "time_units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace claimledger {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};
constexpr int kMostDaysOff = 70;   // between Easter and a feast
constexpr long kMostUnits = 5000;  // "a million years ago" has no calendar

std::string padded(int value, int width) {
  std::string out = std::to_string(value);
  while (static_cast<int>(out.size()) < width) out.insert(0, "0");
  return out;
}

std::string padded_year(int year) { return padded(year, 4); }
std::string two_digits(int value) { return padded(value, 2); }

std::string month_text(int y, unsigned m) {
  return padded_year(y) + "-" + two_digits(static_cast<int>(m));
}

std::string week_text(Day monday) {
  const int in_year = year_of(monday + days(3));  // the week of its Thursday
  const Day first = monday_of(Day(year(in_year) / 1 / 4));
  return padded_year(in_year) + "-W" +
         padded(static_cast<int>((monday - first).count() / 7 + 1), 2);
}

TimeValue week_value(Day monday) {
  return {week_text(monday), edtf(monday), edtf(monday + days(6))};
}

TimeValue months_value(std::string value, int y, unsigned from, int count) {
  const auto last = year(y) / month(from) + months(count - 1);
  return {std::move(value), month_text(y, from),
          month_text(int(last.year()), unsigned(last.month()))};
}

std::optional<unsigned> season_number(std::string_view name) {
  const auto it = std::find(kSeasons.begin(), kSeasons.end(), name);
  if (it == kSeasons.end()) return std::nullopt;
  return static_cast<unsigned>(it - kSeasons.begin());
}

/// Easter Sunday of the Gregorian calendar: the anonymous algorithm of Meeus,
/// "Astronomical Algorithms" (1991), chapter 8.
Day easter(int y) {
  const int a = y % 19, b = y / 100, c = y % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return Day(year(y) / month(static_cast<unsigned>(f / 31)) /
             std::chrono::day(static_cast<unsigned>(f % 31 + 1)));
}

/// A movable feast: "E+1" is the day after Easter Sunday, "N11-4-4" the fourth
/// Thursday of November.
std::optional<Day> movable_feast(int y, std::string_view name) {
  if (name.size() < 3) return std::nullopt;
  if (name[0] == 'E') {
    const auto after = whole(name.substr(2));
    if (!after || *after > kMostDaysOff) return std::nullopt;
    return easter(y) + days(name[1] == '-' ? -*after : *after);
  }
  const auto dash = name.find('-');
  if (name[0] != 'N' || name.size() != dash + 4) return std::nullopt;
  const auto in = whole(name.substr(1, dash - 1));
  const auto which = whole(name.substr(dash + 1, 1));
  const auto nth = whole(name.substr(dash + 3));
  if (!in || !which || !nth || *in < 1 || *in > 12 || *which > 6 || *nth < 1 ||
      *nth > 5) {
    return std::nullopt;
  }
  const auto day =
      year(y) / *in /
      weekday(static_cast<unsigned>(*which))[static_cast<unsigned>(*nth)];
  return day.ok() ? std::optional(Day(day)) : std::nullopt;
}

}  // namespace

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end || value < 0) {
    return std::nullopt;
  }
  return value;
}

Day monday_of(Day day) { return day - (weekday(day) - weekday(1)); }

TimeValue same_value(std::string value) { return {value, value, value}; }

std::optional<TimeValue> part_of_year(int y, std::string_view part) {
  if (part.size() < 2) return std::nullopt;
  const std::string name = padded_year(y) + "-" + std::string(part);
  if (const auto season = season_number(part)) {
    return months_value(name, y, 3 + 3 * *season, 3);
  }
  const auto number = whole(part.substr(1));
  if (part[0] == 'Q' && number && *number >= 1 && *number <= 4) {
    return months_value(name, y, static_cast<unsigned>(3 * *number - 2), 3);
  }
  if (part[0] == 'H' && number && (*number == 1 || *number == 2)) {
    return months_value(name, y, *number == 1 ? 1 : 7, 6);
  }
  if (part[0] == 'W') {
    const auto week = whole(part.substr(1, 2));
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const Day monday = monday_of(Day(year(y) / 1 / 4)) + days(7 * (*week - 1));
    TimeValue value = week_value(monday);
    if (part.ends_with("-WE")) {
      value = {value.value + "-WE", edtf(monday + days(5)), value.end};
    }
    return value;
  }
  if (const auto feast = movable_feast(y, part)) {
    return same_value(edtf(*feast));
  }
  if (!edtf_days(name)) return std::nullopt;
  return same_value(name);
}

std::optional<TimeValue> absolute_value(std::string_view text) {
  const std::size_t known = std::min(text.find('X'), text.size());
  if (known < 4) {  // 198X, 19XX; TimeBank also writes 198
    const auto head = whole(text.substr(0, known));
    if (!head || known < 2) return std::nullopt;
    const int size = known == 3 ? 10 : 100;
    return TimeValue{std::string(text), padded_year(*head * size),
                     padded_year(*head * size + size - 1)};
  }
  const auto y = whole(text.substr(0, 4));
  if (!y) return std::nullopt;
  if (text.size() == 4) return same_value(std::string(text));
  if (text[4] != '-' || text.size() < 7) return std::nullopt;
  return part_of_year(*y, text.substr(5));
}

std::optional<UnitLength> length_of(std::string_view duration) {
  if (duration.size() < 3 || duration[0] != 'P') return std::nullopt;
  duration.remove_prefix(1);
  const auto letter = duration.find_first_not_of("0123456789");
  if (letter == 0 || letter == std::string_view::npos) return std::nullopt;
  const auto count = whole(duration.substr(0, letter));
  if (!count || *count > kMostUnits) return std::nullopt;
  const std::string_view unit = duration.substr(letter);
  const long months = unit == "CE" ? 1200 : unit == "DE" ? 120 : 12;
  if (*count * months > 12 * kMostUnits) return std::nullopt;
  return UnitLength{*count, unit};
}

std::string_view grain_name(std::string_view value) {
  const bool month = value.size() == 7 && value[5] != 'H' && value[5] != 'S';
  return month ? value.substr(5) : std::string_view();
}

std::optional<TimeValue> unit_at(std::string_view unit, Day day, int step) {
  const year_month_day date(day);
  const int y = int(date.year());
  if (unit == "D" || unit == "day") return same_value(edtf(day + days(step)));
  if (unit == "W" || unit == "week") {
    return week_value(monday_of(day) + days(7 * step));
  }
  if (unit == "weekend") {
    // On a Saturday or Sunday "last weekend" is the one before.
    const Day monday = monday_of(day) + days(7 * step);
    return TimeValue{week_text(monday) + "-WE", edtf(monday + days(5)),
                     edtf(monday + days(6))};
  }
  if (unit == "M" || unit == "month") {
    const auto m = date.year() / date.month() + months(step);
    return same_value(month_text(int(m.year()), unsigned(m.month())));
  }
  if (unit == "Q" || unit == "quarter") {
    const int quarters = 4 * y + (int(unsigned(date.month())) - 1) / 3 + step;
    return part_of_year(quarters / 4, "Q" + std::to_string(quarters % 4 + 1));
  }
  if (unit == "Y" || unit == "year") {
    return y + step > 0 ? std::optional(same_value(padded_year(y + step)))
                        : std::nullopt;
  }
  if (unit == "DE" || unit == "decade") {
    return absolute_value(padded(y / 10 + step, 3) + "X");
  }
  if (unit == "CE" || unit == "century") {
    return absolute_value(two_digits(y / 100 + step) + "XX");
  }
  return std::nullopt;
}

Day moved(Day day, const UnitLength& length, int sign) {
  const int n = sign * length.count;
  if (length.unit == "D") return day + days(n);
  if (length.unit == "W") return day + days(7 * n);
  const int in_months = length.unit == "M"    ? n
                        : length.unit == "Q"  ? 3 * n
                        : length.unit == "Y"  ? 12 * n
                        : length.unit == "DE" ? 120 * n
                                              : 1200 * n;
  const year_month_day date(day);
  year_month_day then = date + months(in_months);
  if (!then.ok()) then = then.year() / then.month() / std::chrono::last;
  return Day(then);
}

}  // namespace claimledger
