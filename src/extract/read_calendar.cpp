#include "claimledger/text/scan.h"
#include "extract/time_slots.h"

namespace claimledger {

namespace {

constexpr auto kNone = TimeSlots::kNone;

std::string year_or_open(std::int64_t year) {
  return year == kNone ? "XXXX" : padded(year, 4);
}

// "1991-94": the second year lacks its century.
std::int64_t full_year(std::int64_t second, std::int64_t first) {
  return second != kNone && second < 100 ? first / 100 * 100 + second : second;
}

bool day_ok(std::int64_t day) { return day >= 1 && day <= 31; }
bool month_ok(std::int64_t month) { return month >= 1 && month <= 12; }

std::string month_day(const TimeSlots& s) {
  const std::int64_t month = s.value(s.has("m") ? "m" : "m2");
  if (!month_ok(month)) return {};
  const std::string head = year_or_open(s.value("y")) + "-" + padded(month, 2);
  const std::int64_t day = s.value("d"), last = s.value("d2");
  if (day == kNone) return head;
  if (!day_ok(day)) return {};
  const std::string first = head + "-" + padded(day, 2);
  if (!day_ok(last) || last <= day) return first;
  return first + "/" + head + "-" + padded(last, 2);
}

std::string months(const TimeSlots& s) {
  const std::string year = padded(s.value("y"), 4);
  return year + "-" + padded(s.value("m"), 2) + "/" + year + "-" +
         padded(s.value("m2"), 2);
}

// The word that a relation is in time_form.h: last, this or next.
std::string_view step_word(std::string_view relation) {
  if (relation == "last" || relation == "past" || relation == "before") {
    return "last";
  }
  if (relation == "next" || relation == "coming" || relation == "after") {
    return "next";
  }
  return relation == "this" || relation == "that" ? "this" : "";
}

// "Christmas Day, 2010"; a movable one by its rule: "Easter Sunday".
std::string feast(const TimeSlots& s) {
  const std::int64_t number = s.value("d"), year = s.value("y");
  const std::string name =
      number == kNone ? std::string(s.time("d"))
                      : padded(number / 100, 2) + "-" + padded(number % 100, 2);
  if (s.has("r")) {
    const std::string step(step_word(s.time("r")));
    return step.empty() ? "" : "UNDEF-" + step + "-feast-" + name;
  }
  return year_or_open(year) + "-" + name;
}

// "last November", "June last year", "last fall".
std::string named(const TimeSlots& s) {
  const std::string step(step_word(s.time("r")));
  if (step.empty()) return {};
  const std::string part =
      s.has("s") ? std::string(s.time("s")) : padded(s.value("m"), 2);
  if (s.has("u")) {
    return s.unit() == "Y" ? "UNDEF-" + step + "-year-" + part : "";
  }
  return "UNDEF-" + step + (s.has("s") ? "-season-" : "-month-") + part;
}

std::string years(const TimeSlots& s) {
  const std::int64_t first = s.value("y");
  if (!s.has("y2")) return padded(first, 4);
  const std::int64_t last = full_year(s.value("y2"), first);
  if (last <= first || last > 2100) return {};
  return padded(first, 4) + "/" + padded(last, 4);
}

std::string decade(const TimeSlots& s) {
  const std::int64_t number = s.value("y");
  if (number == kNone || number % 10 != 0 || number < 20) return {};
  const std::int64_t year = number < 100 ? 1900 + number : number;
  return padded(year / 10, 3) + "X";
}

std::string weekday(const TimeSlots& s) {
  const std::int64_t number = s.value("w");
  if (number == kNone) return {};
  const std::string_view relation = s.time("r");
  const std::string day = std::to_string(number);
  std::string out;
  if (relation == "coming") {
    out = "UNDEF-future-XXXX-WXX-" + day;
  } else if (const auto step = step_word(relation); !step.empty()) {
    out = "UNDEF-" + std::string(step) + "-weekday-" + day;
  } else {
    out = "XXXX-WXX-" + day;
  }
  if (s.has("p")) return out + day_part(s.time("p"));
  if (s.has("o")) return out + "TNI";
  return s.phrase().attrs.flag == 'e' ? out + "TMO" : out;
}

// "the third quarter of 1984", "last year's third quarter".
std::string quarter(const TimeSlots& s) {
  const std::int64_t number = s.value("q");
  if (number < 1 || number > 4) return {};
  const std::string part = "Q" + std::to_string(number);
  if (s.has("r")) {
    const std::string step(step_word(s.time("r")));
    return step.empty() || s.unit() != "Y" ? ""
                                           : "UNDEF-" + step + "-year-" + part;
  }
  return year_or_open(s.value("y")) + "-" + part;
}

// 13/9 and 13/9/2022; which is the month must be beyond doubt. 9/11 is none.
std::string slashed(const TimeSlots& s) {
  std::int64_t day = s.value("d"), month = s.value("m2"), year = s.value("y");
  if (month > 12 && day <= 12) std::swap(day, month);
  const bool sure = day > 12 || day == month;
  if (year == kNone && s.words("d") == "24") return {};  // round the clock
  if (!sure || !day_ok(day) || !month_ok(month)) return {};
  if (year != kNone && year < 100) year += year < 50 ? 2000 : 1900;
  return year_or_open(year) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

// "the 20th century".
std::string nth(const TimeSlots& s) {
  const std::int64_t n = s.value("n");
  if (s.unit() != "CE" || n < 2 || n > 21) return {};
  return padded(n - 1, 2) + "XX";
}

}  // namespace

TimeDraft read_calendar(const TimeSlots& s) {
  const std::string_view shape = s.shape();
  TimeDraft out;
  out.form = shape == "month-day" ? month_day(s)
             : shape == "months"  ? months(s)
             : shape == "named"   ? named(s)
             : shape == "year"    ? years(s)
             : shape == "season"
                 ? padded(s.value("y"), 4) + "-" + std::string(s.time("s"))
             : shape == "decade"  ? decade(s)
             : shape == "weekday" ? weekday(s)
             : shape == "quarter" ? quarter(s)
             : shape == "slashed" ? slashed(s)
             : shape == "nth"     ? nth(s)
                                  : feast(s);
  out.mod = s.mod();
  if (shape == "weekday" && out.form.find('T') != std::string::npos) {
    out.type = TimexType::time;
    out.mod.clear();
  }
  return out;
}

}  // namespace claimledger
