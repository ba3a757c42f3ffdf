#include <charconv>

#include "claimledger/text/scan.h"
#include "extract/time_slots.h"

namespace claimledger {

namespace {

constexpr auto kNone = TimeSlots::kNone;

struct Hour {
  std::int64_t hour = -1;
  std::int64_t minute = 0;
  bool ok() const {
    return hour >= 0 && minute >= 0 && minute < 60 &&
           (hour < 24 || (hour == 24 && minute == 0));
  }
};

std::int64_t whole(std::string_view digits) {
  std::int64_t value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// 8, 20:00, 8.30, 0500.
Hour hour_of(const TimeSlots& s) {
  const std::string_view words = s.words("h");
  const auto mark = words.find_first_of(":.");
  if (mark != std::string_view::npos) {
    return {whole(words.substr(0, mark)), whole(words.substr(mark + 1, 2))};
  }
  const std::int64_t number = s.value("h");
  if (words.size() == 4 && words[0] >= '0' && words[0] <= '9') {
    return {number / 100, number % 100};
  }
  return {number == kNone ? -1 : number, 0};
}

// "one minute before midnight"; nothing for "before dawn", which has no hour.
std::string minutes_before(std::string_view point, std::int64_t minutes) {
  const auto mark = point.find(':');
  if (mark != 3 || minutes < 1 || minutes > 60) return {};
  const std::int64_t at =
      whole(point.substr(1, 2)) * 60 + whole(point.substr(4, 2)) - minutes;
  if (at < 0) return {};
  return "T" + padded(at / 60, 2) + ":" + padded(at % 60, 2);
}

}  // namespace

TimeDraft read_clock(const TimeSlots& s) {
  TimeDraft out;
  out.type = TimexType::time;
  if (s.shape() == "daypart") {
    const std::string part = day_part(s.time("p"));
    const std::string_view relation = s.time("r");
    if (relation == "before" || relation == "after" || relation == "next") {
      const bool before = relation == "before";
      out.form =
          std::string(before ? "UNDEF-before" : "UNDEF-after") + "-P1D" + part;
    } else {
      out.form = "UNDEF-that-day" + part;
    }
    return out;
  }
  if (s.has("n")) {
    out.form = minutes_before(s.time("p"), s.value("n"));
  } else if (s.has("p")) {
    out.form = s.time("p");
  } else {
    Hour at = hour_of(s);
    // "at 1800" needs its four digits to be an hour.
    if (s.phrase().attrs.flag == 'm' && s.words("h").size() != 4) return out;
    const std::int64_t half = s.value("ap");
    if (half != kNone) {
      if (at.hour < 1 || at.hour > 12) return out;
      at.hour = at.hour % 12 + half;
    }
    if (!at.ok()) return out;
    out.form = "T" + padded(at.hour, 2) + ":" + padded(at.minute, 2);
  }
  const std::int64_t east = s.value("z");
  const bool clock =
      out.form.size() > 1 && out.form[1] >= '0' && out.form[1] <= '9';
  if (east != kNone && clock) {
    const std::int64_t size = east < 0 ? -east : east;
    out.form += east == 0 ? "Z"
                          : (east < 0 ? "-" : "+") + padded(size / 60, 2) +
                                ":" + padded(size % 60, 2);
  }
  return out;
}

}  // namespace claimledger
