#include "claimledger/model/time_form.h"
#include "extract/time_slots.h"

namespace claimledger {

namespace {

constexpr auto kNone = TimeSlots::kNone;

std::string_view unit_name(std::string_view unit) {
  if (unit == "D" || unit == "NI") return "day";
  if (unit == "W") return "week";
  if (unit == "WE") return "weekend";
  if (unit == "M") return "month";
  if (unit == "Q") return "quarter";
  if (unit == "Y") return "year";
  if (unit == "DE") return "decade";
  return unit == "CE" ? "century" : "";
}

// yesterday, last night, overnight: the night that began the day before.
std::string dayword(const TimeSlots& s) {
  const std::int64_t days = s.value("o");
  const std::string part(s.time("o"));
  if (days == kNone) return {};
  if (days == 0) return "UNDEF-this-day" + part;
  if (days == -1) return "UNDEF-last-day" + part;
  if (days == 1) return "UNDEF-next-day" + part;
  return (days < 0 ? "UNDEF-minus-P" : "UNDEF-plus-P") +
         std::to_string(days < 0 ? -days : days) + "D" + part;
}

std::string relative_unit(const TimeSlots& s) {
  const std::string_view relation = s.time("r");
  const std::string_view unit = s.unit();
  const std::string name(unit_name(unit));
  if (name.empty()) return {};
  const std::string night = unit == "NI" ? "TNI" : "";
  if (relation == "before" || relation == "after") {
    return "UNDEF-" + std::string(relation) + "-" + s.length(1, unit) + night;
  }
  if (relation == "first") return {};
  // "the past year", "the past week": the year or week up to now.
  const std::string step = relation == "past"     ? "last"
                           : relation == "coming" ? "next"
                                                  : std::string(relation);
  return "UNDEF-" + step + "-" + name + night;
}

std::string relative_count(const TimeSlots& s) {
  const std::string_view relation = s.time("r");
  std::int64_t n = s.value("n");
  // "the next few days": the least that "few" can be is no length.
  if (s.has("n") &&
      s.parse().is(s.part("n"), s.parse().packs->vocabulary().vague) &&
      !s.says("couple")) {
    n = kNone;
  }
  const std::string length = s.length(n, s.unit());
  if (length.starts_with("PT") || length[1] == 'X' || relation == "first" ||
      relation == "that" || relation == "this") {
    return length;
  }
  const bool past =
      relation == "last" || relation == "past" || relation == "before";
  return (past ? "UNDEF-past-" : "UNDEF-coming-") + length;
}

std::string ago(const TimeSlots& s) {
  std::int64_t n = s.value("n");
  const std::string_view unit = s.unit();
  if (unit.starts_with("T")) return {};
  if (s.says("several") || s.says("few") || s.says("many")) {
    return s.time("a") == "later" ? "FUTURE_REF" : "PAST_REF";
  }
  if (n == kNone) return {};
  const std::string length = s.length(n, unit);
  const std::string_view way = s.time("a");
  return (way == "ago"       ? "UNDEF-minus-"
          : way == "earlier" ? "UNDEF-before-"
                             : "UNDEF-after-") +
         length;
}

std::string year_ago(const TimeSlots& s) {
  std::string out = "UNDEF-before-" + s.length(1, s.unit());
  const std::int64_t quarter = s.value("q");
  if (quarter >= 1 && quarter <= 4) out += "-Q" + std::to_string(quarter);
  return out;
}

}  // namespace

TimeDraft read_deictic(const TimeSlots& s) {
  const std::string_view shape = s.shape();
  TimeDraft out;
  out.mod = s.mod();
  if (shape == "dayword") {
    out.form = dayword(s);
  } else if (shape == "relative-unit") {
    out.form = relative_unit(s);
  } else if (shape == "ago") {
    out.form = ago(s);
    out.mod.clear();
  } else if (shape == "year-ago") {
    out.form = year_ago(s);
    out.mod.clear();
  } else if (shape == "the-unit") {
    out.form = s.unit() == "WE" ? "UNDEF-last-weekend"
               : s.unit().empty()
                   ? "UNDEF-that-quarter"
                   : "UNDEF-that-" + std::string(unit_name(s.unit()));
  } else {
    out.form = relative_count(s);
    out.type = TimexType::duration;
  }
  const bool part = clock_in(out.form) != std::string::npos;
  if (part && shape == "dayword") out.type = TimexType::time;
  return out;
}

TimeDraft read_length(const TimeSlots& s) {
  TimeDraft out;
  const std::string_view shape = s.shape();
  if (shape == "weekdays") {
    out.type = TimexType::set;
    out.form = "XXXX-WXX-" + std::to_string(s.value("w"));
    return out;
  }
  if (shape == "set") {
    out.type = TimexType::set;
    const std::string_view word = s.time("n");
    const std::int64_t n = s.has("n") && word.empty() ? s.value("n") : 1;
    out.form = word.empty() ? s.length(n, s.unit()) : std::string(word);
    return out;
  }
  out.type = TimexType::duration;
  const std::string_view unit = s.unit();
  std::int64_t n = s.value("n");
  const bool vague =
      s.has("n") &&
      s.parse().is(s.part("n"), s.parse().packs->vocabulary().vague) &&
      !s.says("couple");
  if (vague) n = kNone;
  if (!s.has("n") && s.says("couple")) n = 2;
  if (s.phrase().attrs.flag == 'w') n = 1;  // "the year"
  const bool single = s.says("a") || s.says("an");
  if (!s.has("n") && n == kNone && single && !s.has("n2")) n = 1;
  const bool half = s.has("n2") || s.has("d2");
  if (half) {
    // "two and a half years", "5 1/2 hours", "half an hour".
    if (n == kNone) n = s.has("n") || (single && s.says("and")) ? 1 : 0;
    const std::string whole = n == 0 ? "" : std::to_string(n);
    if (unit == "TH") out.form = "PT" + (n ? whole + "H" : "") + "30M";
    if (unit == "TM") out.form = "PT" + (n ? whole + "M" : "") + "30S";
    if (unit == "Y") out.form = "P" + (n ? whole + "Y" : "") + "6M";
    if (unit == "D") out.form = "P" + (n ? whole + "D" : "") + "T12H";
    return out;
  }
  if (s.part("u").quantity.known) return out;
  const Phrase& count = s.has("n") ? s.part("n") : s.part("u");
  if (s.parse().is(count, s.parse().packs->vocabulary().decimal)) return out;
  out.form = s.length(n, unit);
  out.mod = s.says("more") || s.says("over")    ? "MORE_THAN"
            : s.says("less") || s.says("under") ? "LESS_THAN"
            : s.says("at least")                ? "EQUAL_OR_MORE"
            : s.says("up to")                   ? "EQUAL_OR_LESS"
            : s.says("about") || s.says("nearly") || s.says("almost") ||
                    s.says("around") || s.says("some")
                ? "APPROX"
                : "";
  return out;
}

}  // namespace claimledger
