#include "claimledger/model/calendar.h"

#include <algorithm>

#include "claimledger/base/day.h"

namespace claimledger {
namespace {

using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

constexpr unsigned kSpring = 21;  // EDTF writes seasons as months 21 to 24
constexpr unsigned kWinter = 24;

/// The number that `digits` is, if it is nothing else.
std::optional<int> whole_number(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

DayRange months(int from_year, unsigned from, int to_year, unsigned to) {
  return {Day(year(from_year) / month(from) / 1),
          Day(year(to_year) / month(to) / last)};
}

/// A year, or a decade or century written with X for the digits left open.
std::optional<DayRange> edtf_years(std::string_view text) {
  const std::size_t known = std::min(text.find('X'), text.size());
  if (known == 0 || text.find_first_not_of('X', known) != text.npos) {
    return std::nullopt;
  }
  const auto number = whole_number(text.substr(0, known));
  if (!number) return std::nullopt;
  int size = 1;
  for (std::size_t i = known; i < text.size(); ++i) size *= 10;
  const int first = *number * size;
  if (first < 1) return std::nullopt;
  return months(first, 1, first + size - 1, 12);
}

std::optional<DayRange> edtf_month(int in_year, unsigned number) {
  if (in_year < 1) return std::nullopt;
  if (number >= 1 && number <= 12) {
    return months(in_year, number, in_year, number);
  }
  if (number < kSpring || number > kWinter) return std::nullopt;
  const unsigned first = 3 + 3 * (number - kSpring);
  if (number == kWinter) return months(in_year, first, in_year + 1, 2);
  return months(in_year, first, in_year, first + 2);
}

}  // namespace

DayRange cover(const DayRange& a, const DayRange& b) {
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

long shared_days(const DayRange& a, const DayRange& b) {
  if (!a.overlaps(b)) return 0;
  return DayRange{std::max(a.first, b.first), std::min(a.last, b.last)}.days();
}

std::optional<DayRange> edtf_days(std::string_view edtf) {
  while (!edtf.empty() &&
         (edtf.back() == '?' || edtf.back() == '~' || edtf.back() == '%')) {
    edtf.remove_suffix(1);
  }
  if (edtf.size() == 4) return edtf_years(edtf);
  const auto in_year =
      whole_number(edtf.substr(0, std::min<std::size_t>(4, edtf.size())));
  if (!in_year || edtf.size() < 7 || edtf[4] != '-') return std::nullopt;
  const auto in_month = whole_number(edtf.substr(5, 2));
  if (!in_month) return std::nullopt;
  if (edtf.size() == 7) {
    return edtf_month(*in_year, static_cast<unsigned>(*in_month));
  }
  if (!leading_day(edtf)) return std::nullopt;
  if (edtf.size() > 10 && edtf[10] != 'T') return std::nullopt;
  const unsigned in_day =
      static_cast<unsigned>(*whole_number(edtf.substr(8, 2)));
  const Day day(year(*in_year) / month(static_cast<unsigned>(*in_month)) /
                std::chrono::day(in_day));
  return DayRange{day, day};
}

std::optional<DayRange> days_of(const When& when, std::optional<Day> now) {
  const auto start = edtf_days(when.start);
  if (!start) return std::nullopt;
  DayRange range = *start;
  if (when.end == when.start) return range;
  if (when.end == "..") {
    if (now) range.last = std::max(range.first, *now);
  } else if (const auto end = edtf_days(when.end)) {
    range.last = std::max(range.first, end->last);
  }
  return range;
}

std::optional<Day> single_day(std::string_view edtf) {
  const auto range = edtf_days(edtf);
  if (!range || range->days() != 1) return std::nullopt;
  return range->first;
}

bool is_loose(const DayRange& range) {
  const std::chrono::year_month_day first(range.first);
  if (unsigned(first.day()) != 1) return false;
  if (range.last == Day(first.year() / first.month() / last)) return true;
  return first.month() == month(1) &&
         range.last == Day(first.year() / 12 / last);
}

int year_of(Day day) { return int(std::chrono::year_month_day(day).year()); }

std::string edtf(Day day) {
  const std::chrono::year_month_day date(day);
  return day_text(int(date.year()), static_cast<int>(unsigned(date.month())),
                  static_cast<int>(unsigned(date.day())));
}

}  // namespace claimledger
