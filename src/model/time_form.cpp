#include "claimledger/model/time_form.h"

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

constexpr std::string_view kUndef = "UNDEF-";
constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};
constexpr long kMostUnits = 5000;  // "a million years ago" has no calendar

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end || value < 0) {
    return std::nullopt;
  }
  return value;
}

std::string padded(int value, int width) {
  std::string out = std::to_string(value);
  while (static_cast<int>(out.size()) < width) out.insert(0, "0");
  return out;
}

std::string month_text(int y, unsigned m) {
  return padded(y, 4) + "-" + padded(static_cast<int>(m), 2);
}

/// The Monday of the ISO week that a day lies in, and that week's name.
Day monday_of(Day day) {
  return day - (weekday(day) - weekday(1));
}

std::string week_text(Day monday) {
  const int in_year = year_of(monday + days(3));  // the week of its Thursday
  const Day first = monday_of(Day(year(in_year) / 1 / 4));
  return padded(in_year, 4) + "-W" +
         padded(static_cast<int>((monday - first).count() / 7 + 1), 2);
}

TimeValue one(std::string value) { return {value, value, value}; }

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

/// A part of a year: "Q3", "H1", "FA", "W37", "09", "09-13".
std::optional<TimeValue> part_of_year(int y, std::string_view part) {
  if (part.size() < 2) return std::nullopt;
  const std::string name = padded(y, 4) + "-" + std::string(part);
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
    const Day monday =
        monday_of(Day(year(y) / 1 / 4)) + days(7 * (*week - 1));
    TimeValue value = week_value(monday);
    if (part.ends_with("-WE")) {
      value = {value.value + "-WE", edtf(monday + days(5)), value.end};
    }
    return value;
  }
  if (!edtf_days(name)) return std::nullopt;
  return one(name);
}

/// A value that needs no anchor.
std::optional<TimeValue> absolute(std::string_view text) {
  const std::size_t known = std::min(text.find('X'), text.size());
  if (known < 4) {  // 198X, 19XX; TimeBank also writes 198
    const auto head = whole(text.substr(0, known));
    if (!head || known < 2) return std::nullopt;
    const int size = known == 3 ? 10 : 100;
    return TimeValue{std::string(text), padded(*head * size, 4),
                     padded(*head * size + size - 1, 4)};
  }
  const auto y = whole(text.substr(0, 4));
  if (!y) return std::nullopt;
  if (text.size() == 4) return one(std::string(text));
  if (text[4] != '-' || text.size() < 7) return std::nullopt;
  return part_of_year(*y, text.substr(5));
}

struct Length {
  int count = 0;
  std::string_view unit;  // D W M Q Y DE CE
};

std::optional<Length> length_of(std::string_view duration) {
  if (duration.size() < 3 || duration[0] != 'P') return std::nullopt;
  duration.remove_prefix(1);
  const auto letter = duration.find_first_not_of("0123456789");
  if (letter == 0 || letter == std::string_view::npos) return std::nullopt;
  const auto count = whole(duration.substr(0, letter));
  if (!count || *count > kMostUnits) return std::nullopt;
  return Length{*count, duration.substr(letter)};
}

/// The name of the month or quarter that a value has; "" for other grains.
std::string_view grain_name(std::string_view value) {
  const bool month = value.size() == 7 && value[5] != 'H' && value[5] != 'S';
  return month ? value.substr(5) : std::string_view();
}

/// The unit that holds `day`, `step` units on: a day, week, month ... whole.
std::optional<TimeValue> unit_at(std::string_view unit, Day day, int step) {
  const year_month_day date(day);
  const int y = int(date.year());
  if (unit == "D" || unit == "day") return one(edtf(day + days(step)));
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
    return one(month_text(int(m.year()), unsigned(m.month())));
  }
  if (unit == "Q" || unit == "quarter") {
    const int quarters = 4 * y + (int(unsigned(date.month())) - 1) / 3 + step;
    return part_of_year(quarters / 4, "Q" + std::to_string(quarters % 4 + 1));
  }
  if (unit == "Y" || unit == "year") {
    return y + step > 0 ? std::optional(one(padded(y + step, 4)))
                        : std::nullopt;
  }
  if (unit == "DE" || unit == "decade") {
    return absolute(padded(y / 10 + step, 3) + "X");
  }
  if (unit == "CE" || unit == "century") {
    return absolute(padded(y / 100 + step, 2) + "XX");
  }
  return std::nullopt;
}

/// Days of a length counted from a day: months and years by the calendar.
Day moved(Day day, const Length& length, int sign) {
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

// How many times nearer a day to come must be to be meant instead of the last
// one: where the verb is of the past, and where none tells. Measured on
// TimeBank.
constexpr int kPastAhead = 5;
constexpr int kNearAhead = 2;

enum class Which { latest, last, next, same, coming, near };

/// The weekday, day, month, season or quarter of that name which `which`
/// means, seen from `now`.
std::optional<TimeValue> named(std::string_view name, Which which, Day now) {
  if (name.starts_with("WXX-")) {
    const auto number = whole(name.substr(4));
    if (!number || *number < 1 || *number > 7) return std::nullopt;
    const weekday wanted(static_cast<unsigned>(*number) % 7);
    const days back = weekday(now) - wanted;   // 0..6
    const days ahead = wanted - weekday(now);  // 0..6
    switch (which) {
      case Which::latest:
      case Which::near:
        return one(edtf(now - back));
      case Which::last:
        return one(edtf(now - (back == days(0) ? days(7) : back)));
      case Which::next:
        return one(edtf(now + (ahead == days(0) ? days(7) : ahead)));
      case Which::coming:
        return one(edtf(now + ahead));
      case Which::same:
        return one(edtf(monday_of(now) + days(*number - 1)));
    }
  }
  const int y = year_of(now);
  const auto in = [&](int step) { return part_of_year(y + step, name); };
  const auto begins = [&](int step) {
    const auto value = in(step);
    const auto range = value ? edtf_days(value->start) : std::nullopt;
    return range ? range->first : Day::max();
  };
  const auto ends = [&](int step) {
    const auto value = in(step);
    const auto range = value ? edtf_days(value->end) : std::nullopt;
    return range ? range->last : Day::max();
  };
  // "Nov. 20" printed on Nov. 2 is to come, whatever the verb beside it.
  const auto nearer = [&](int times) {
    const int past = begins(0) <= now ? 0 : -1;
    const Day before = begins(past), after = begins(past + 1);
    const bool ahead = before != Day::max() && after != Day::max() &&
                       now - before > times * (after - now);
    return in(ahead ? past + 1 : past);
  };
  switch (which) {
    case Which::latest:
      return nearer(kPastAhead);
    case Which::last:
      return ends(0) < now ? in(0) : in(-1);
    case Which::next:
      return begins(0) > now ? in(0) : in(1);
    case Which::coming:
      return ends(0) >= now ? in(0) : in(1);
    case Which::same:
      return in(0);
    case Which::near:
      return nearer(kNearAhead);
  }
  return std::nullopt;
}

std::optional<std::pair<std::string_view, std::string_view>> cut_word(
    std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  return std::pair(text.substr(0, dash), text.substr(dash + 1));
}

/// last-week, this-month-09, next-weekday-2 ...
std::optional<TimeValue> stepped(std::string_view word, std::string_view rest,
                                 Day now) {
  const int step = word == "last" ? -1 : word == "next" ? 1 : 0;
  const Which which = step < 0   ? Which::last
                      : step > 0 ? Which::next
                                 : Which::same;
  const auto part = cut_word(rest);
  if (!part) return unit_at(rest, now, step);
  if (part->first == "year") {
    return part_of_year(year_of(now) + step, part->second);
  }
  if (part->first == "weekday") {
    return named("WXX-" + std::string(part->second), which, now);
  }
  return named(part->second, which, now);
}

/// that-day, before-P2D, before-P1Y-Q3. A year before a quarter or a month is
/// that quarter or month of the year before.
std::optional<TimeValue> from_reference(std::string_view word,
                                        std::string_view rest,
                                        const TimeAnchor& anchor) {
  if (!anchor.reference) return std::nullopt;
  const Day from = anchor.reference->first;
  if (word == "that") {
    // An hour is one of a day: of that of publication where a year was named.
    const bool wide = rest == "day" && anchor.reference->days() > 2;
    if (wide && !anchor.published) return std::nullopt;
    return unit_at(rest, wide ? *anchor.published : from, 0);
  }
  std::string_view part = grain_name(anchor.reference_value);
  if (const auto cut = cut_word(rest)) {
    rest = cut->first;
    part = cut->second;
  }
  const auto length = length_of(rest);
  if (!length) return std::nullopt;
  const int step = word == "before" ? -length->count : length->count;
  if (length->unit == "Y" && !part.empty()) {
    return part_of_year(year_of(from) + step, part);
  }
  return unit_at(length->unit, from, step);
}

std::optional<TimeValue> undefined(std::string_view form,
                                   const TimeAnchor& anchor) {
  const auto cut = cut_word(form);
  if (!cut) return std::nullopt;
  const auto& [word, rest] = *cut;
  if (word == "before" || word == "after" || word == "that") {
    return from_reference(word, rest, anchor);
  }
  const auto length = length_of(rest);
  if (!anchor.published) return std::nullopt;
  const Day now = *anchor.published;
  if (word == "future" || word == "near") {
    if (rest.size() < 6) return std::nullopt;
    return named(rest.substr(5), word == "near" ? Which::near : Which::coming,
                 now);
  }
  if (word == "last" || word == "this" || word == "next") {
    return stepped(word, rest, now);
  }
  if (!length) return std::nullopt;
  if (word == "minus" || word == "plus") {
    return unit_at(length->unit, now,
                   word == "minus" ? -length->count : length->count);
  }
  const bool past = word == "past";
  const Day other = moved(now, *length, past ? -1 : 1);
  if (year_of(other) < 1 || year_of(other) > 9999) return std::nullopt;
  return TimeValue{std::string(rest), edtf(past ? other : now),
                   edtf(past ? now : other)};
}

/// Where a part of the day or an hour begins; npos: there is none.
std::size_t clock_at(std::string_view form) {
  const auto at = form.rfind('T');
  if (at == std::string_view::npos || at == 0 || form[at - 1] == 'P') {
    return std::string_view::npos;
  }
  return at;
}

/// "T20:00+04:00" as minutes from the day's own midnight in UTC.
std::optional<int> utc_minutes(std::string_view clock) {
  if (clock.size() != 12) return std::nullopt;
  const auto hour = whole(clock.substr(1, 2)), minute = whole(clock.substr(4, 2)),
             zone_hour = whole(clock.substr(7, 2)),
             zone_minute = whole(clock.substr(10, 2));
  if (!hour || !minute || !zone_hour || !zone_minute) return std::nullopt;
  const int east = (*zone_hour * 60 + *zone_minute) * (clock[6] == '-' ? -1 : 1);
  return *hour * 60 + *minute - east;
}

void add_clock(TimeValue& value, std::string_view clock) {
  const auto day = single_day(value.start);
  const bool hour = clock.size() > 2 && clock[1] >= '0' && clock[1] <= '9';
  if (const auto minutes = utc_minutes(clock); minutes && day) {
    const int turns = *minutes < 0 ? -1 : *minutes / 1440;
    const int rest = *minutes - turns * 1440;
    value = one(edtf(*day + days(turns)) + "T" + padded(rest / 60, 2) + ":" +
                padded(rest % 60, 2) + "Z");
    return;
  }
  value.value += clock;
  if (hour) {
    value.start += clock;
    value.end = value.start;
  } else if (clock == "TNI" && day) {
    value.end = edtf(*day + days(1));  // a night ends on the next day
  }
}

}  // namespace

std::optional<TimeValue> resolve_form(std::string_view form,
                                      const TimeAnchor& anchor) {
  if (const auto slash = form.find('/'); slash != std::string_view::npos) {
    const auto first = resolve_form(form.substr(0, slash), anchor);
    if (!first) return std::nullopt;
    std::string second(form.substr(slash + 1));
    // Both ends lie in one year, whichever of them is nearer.
    if (second.starts_with("XXXX-")) second.replace(0, 4, first->value, 0, 4);
    const auto last = resolve_form(second, anchor);
    if (!first || !last) return std::nullopt;
    return TimeValue{first->value + "/" + last->value, first->start,
                     last->end};
  }
  std::string_view clock;
  if (const auto at = clock_at(form); at != std::string_view::npos) {
    clock = form.substr(at);
    form = form.substr(0, at);
  }
  std::optional<TimeValue> value;
  if (form.starts_with(kUndef)) {
    value = undefined(form.substr(kUndef.size()), anchor);
  } else if (form.starts_with("XXXX-") && anchor.published) {
    value = named(form.substr(5), Which::latest, *anchor.published);
  } else if (!form.empty() && form[0] >= '0' && form[0] <= '9') {
    value = absolute(form);
  }
  if (value && !clock.empty()) add_clock(*value, clock);
  return value;
}

}  // namespace claimledger
