#include "claimledger/model/time_form.h"
#include "extract/time_slots.h"

namespace claimledger {

namespace {

TimeDraft draft_of(const TimeSlots& s, std::string_view slot) {
  auto drafts = read_times(s.parse(), s.part(slot));
  return drafts.empty() ? TimeDraft() : std::move(drafts.front());
}

// The day without the part of it that another phrase will say better.
std::string without_part(const std::string& form) {
  const auto at = clock_in(form);
  return at == std::string::npos || at == 0 ? form : form.substr(0, at);
}

std::string half_of(const TimeSlots& s, const TimeDraft& base) {
  const std::int64_t n = s.value("q");
  const bool last = s.says("last") || s.says("second") || n == 2;
  const bool halves = !s.says("quarter") && !s.says("quarters");
  // Of a month or a week only its edge is told.
  const bool year = base.form.size() == 4 || base.form.ends_with("-year");
  if (!year) return base.form;
  if (!halves) return s.says("two") ? base.form + "-H1" : "";
  return base.form + (last ? "-H2" : "-H1");
}

// "the day before 13 September 2022" only where the day is stated in full;
// else the relation to a day that is not known yet has no form.
std::string beside(const TimeSlots& s, const TimeDraft& base) {
  const auto day = edtf_days(base.form);
  if (!day || s.unit() != "D") return {};
  TimeAnchor anchor;
  anchor.reference = day;
  const bool before = s.says("before");
  const auto value =
      resolve_form(before ? "UNDEF-before-P1D" : "UNDEF-after-P1D", anchor);
  return value ? value->value : "";
}

std::string week_of(const TimeSlots& s, const TimeDraft& base) {
  const auto day = edtf_days(base.form);
  if (!day || s.unit() != "W") return {};
  TimeAnchor anchor;
  anchor.reference = day;
  const auto value = resolve_form("UNDEF-that-week", anchor);
  return value ? value->value : "";
}

}  // namespace

TimeDraft read_moment(const TimeSlots& s) {
  const std::string_view shape = s.shape();
  if (shape == "edged-unit") {
    const std::string_view unit = s.unit();
    TimeDraft out;
    out.mod = std::string(s.time("e"));
    if (unit == "Y") out.form = "UNDEF-this-year";
    if (unit == "M") out.form = "UNDEF-this-month";
    if (unit == "W") out.form = "UNDEF-this-week";
    return out;
  }
  TimeDraft out = draft_of(s, "b");
  if (out.form.empty()) return out;
  if (shape == "clocked") {
    const TimeDraft clock = draft_of(s, "c");
    if (clock.form.empty() || clock.form[0] != 'T') return {};
    out.form = without_part(out.form) + clock.form;
    out.type = TimexType::time;
  } else if (shape == "dated") {
    if (out.form.size() < 10) return {};  // "Monday in September"
    const TimeDraft day = draft_of(s, "w");
    out.form += day.form.substr(without_part(day.form).size());
    if (day.type == TimexType::time) out.type = day.type;
  } else if (shape == "edged") {
    out.mod = std::string(s.time("e"));
  } else if (shape == "parted") {
    std::string part = s.has("p") ? day_part(s.time("p")) : "TMO";
    if (s.has("c")) {
      const std::string form = draft_of(s, "c").form;
      part = form.substr(without_part(form).size());
      if (part.empty()) return {};
    }
    out.form = without_part(out.form) + part;
    out.type = TimexType::time;
    out.mod.clear();
  } else if (shape == "beside") {
    out.form = beside(s, out);
  } else if (shape == "week-of") {
    out.form = week_of(s, out);
  } else if (shape == "half") {
    out.mod = s.says("first") ? "START" : "END";
    out.form = half_of(s, out);
    if (out.form.find("-H") != std::string::npos) out.mod.clear();
  } else if (shape == "about") {
    out.mod = "APPROX";
  }
  return out;
}

}  // namespace claimledger
