#include "claimledger/model/time_form.h"

#include <utility>

#include "time_units.h"

namespace claimledger {
namespace {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::string_view kUndef = "UNDEF-";
// How many times nearer a day to come must be to be meant instead of the last
// one: where the verb is of the past, and where none tells. Measured on
// TimeBank.
constexpr int kPastAhead = 5;
constexpr int kNearAhead = 2;

constexpr int kWidestOfDays = 7;  // a week: what days are counted from

enum class Which { latest, last, next, same, coming, near };

/// The Monday (1) to Sunday (7) which `which` means, seen from `now`.
TimeValue named_weekday(int number, Which which, Day now) {
  const weekday wanted(static_cast<unsigned>(number) % 7);
  const days back = weekday(now) - wanted;   // 0..6
  const days ahead = wanted - weekday(now);  // 0..6
  switch (which) {
    case Which::latest:
    case Which::near:
      break;
    case Which::last:
      return same_value(edtf(now - (back == days(0) ? days(7) : back)));
    case Which::next:
      return same_value(edtf(now + (ahead == days(0) ? days(7) : ahead)));
    case Which::coming:
      return same_value(edtf(now + ahead));
    case Which::same:
      return same_value(edtf(monday_of(now) + days(number - 1)));
  }
  return same_value(edtf(now - back));
}

/// A 29 February that the year lacks is that of a later or an earlier one.
std::optional<TimeValue> part_near(int year, std::string_view name, int turn) {
  constexpr int kLongestGap = 8;  // years between two leap days, as about 1900
  for (int k = 0; k < kLongestGap; ++k) {
    const auto value = part_of_year(year + k * turn, name);
    if (value || name != "02-29") return value;
  }
  return std::nullopt;
}

/// The weekday, day, month, season or quarter of that name which `which`
/// means, seen from `now`.
std::optional<TimeValue> named(std::string_view name, Which which, Day now) {
  if (name.starts_with("WXX-")) {
    const auto number = whole(name.substr(4));
    if (!number || *number < 1 || *number > 7) return std::nullopt;
    return named_weekday(*number, which, now);
  }
  // The winter of January began the year before.
  const bool winter = name == "WI" && unsigned(year_month_day(now).month()) < 3;
  const int y = year_of(now) - (winter ? 1 : 0);
  const auto in = [&](int step) {
    return part_near(y + step, name, step < 0 ? -1 : 1);
  };
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
  // "The next morning" is not that of a year named before.
  const bool day = length->unit == "D" || length->unit.starts_with("T");
  if (day && anchor.reference->days() > kWidestOfDays) return std::nullopt;
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

std::string two(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

/// "T20:00+04:00" as minutes from the day's own midnight in UTC.
std::optional<int> utc_minutes(std::string_view clock) {
  if (clock.size() != 12) return std::nullopt;
  const auto hour = whole(clock.substr(1, 2)),
             minute = whole(clock.substr(4, 2)),
             zone_hour = whole(clock.substr(7, 2)),
             zone_minute = whole(clock.substr(10, 2));
  if (!hour || !minute || !zone_hour || !zone_minute) return std::nullopt;
  const int east =
      (*zone_hour * 60 + *zone_minute) * (clock[6] == '-' ? -1 : 1);
  return *hour * 60 + *minute - east;
}

void add_clock(TimeValue& value, std::string_view clock) {
  const auto day = single_day(value.start);
  if (clock.starts_with("T24:00") && day) {  // midnight begins the next day
    value = same_value(edtf(*day + days(1)));
    return add_clock(value, "T00:00" + std::string(clock.substr(6)));
  }
  const bool hour = clock.size() > 2 && clock[1] >= '0' && clock[1] <= '9';
  if (const auto minutes = utc_minutes(clock); minutes && day) {
    const int turns = *minutes < 0 ? -1 : *minutes / 1440;
    const int rest = *minutes - turns * 1440;
    value = same_value(edtf(*day + days(turns)) + "T" + two(rest / 60) + ":" +
                       two(rest % 60) + "Z");
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

std::size_t clock_in(std::string_view form) {
  const auto at = form.rfind('T');
  const bool length = form.starts_with('P') ||
                      (at != 0 && at != form.npos && form[at - 1] == 'P');
  return length ? std::string_view::npos : at;
}

std::optional<TimeValue> resolve_form(std::string_view form,
                                      const TimeAnchor& anchor) {
  if (const auto slash = form.find('/'); slash != std::string_view::npos) {
    const auto first = resolve_form(form.substr(0, slash), anchor);
    if (!first) return std::nullopt;
    std::string second(form.substr(slash + 1));
    if (second.find('/') != std::string::npos) return std::nullopt;
    // Both ends lie in one year, whichever of them is nearer.
    if (second.starts_with("XXXX-")) second.replace(0, 4, first->value, 0, 4);
    const auto last = resolve_form(second, anchor);
    if (!first || !last) return std::nullopt;
    return TimeValue{first->value + "/" + last->value, first->start, last->end};
  }
  std::string_view clock;
  if (const auto at = clock_in(form); at != 0 && at != form.npos) {
    clock = form.substr(at);
    form = form.substr(0, at);
  }
  std::optional<TimeValue> value;
  if (form.starts_with(kUndef)) {
    value = undefined(form.substr(kUndef.size()), anchor);
  } else if (form.starts_with("XXXX-") && anchor.published) {
    value = named(form.substr(5), Which::latest, *anchor.published);
  } else if (!form.empty() && form[0] >= '0' && form[0] <= '9') {
    value = absolute_value(form);
  }
  if (value && !clock.empty()) add_clock(*value, clock);
  return value;
}

}  // namespace claimledger
