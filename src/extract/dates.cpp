#include "extract/dates.h"

#include <algorithm>

#include "claimledger/model/calendar.h"
#include "claimledger/text/scan.h"
#include "extract/time_slots.h"

namespace claimledger {

namespace {

using Read = TimeDraft (*)(const TimeSlots&);
struct Shape {
  std::string_view name;
  Read read;
};

constexpr Shape kShapes[] = {
    {"month-day", read_calendar},
    {"months", read_calendar},
    {"named", read_calendar},
    {"year", read_calendar},
    {"season", read_calendar},
    {"decade", read_calendar},
    {"weekday", read_calendar},
    {"quarter", read_calendar},
    {"slashed", read_calendar},
    {"feast", read_calendar},
    {"nth", read_calendar},
    {"dayword", read_deictic},
    {"relative-unit", read_deictic},
    {"relative-count", read_deictic},
    {"ago", read_deictic},
    {"year-ago", read_deictic},
    {"the-unit", read_deictic},
    {"duration", read_length},
    {"set", read_length},
    {"weekdays", read_length},
    {"clock", read_clock},
    {"daypart", read_clock},
    {"dated", read_moment},
    {"clocked", read_moment},
    {"edged", read_moment},
    {"edged-unit", read_moment},
    {"parted", read_moment},
    {"beside", read_moment},
    {"week-of", read_moment},
    {"half", read_moment},
    {"about", read_moment},
};

// Prepositions in front and marks behind are no part of the expression.
Span trimmed(const Parse& parse, const Phrase& p) {
  const auto& tokens = *parse.tokens;
  const ClassId lead = parse.packs->class_id("timelead");
  std::uint32_t first = p.first, last = p.last;
  const auto word = [&](std::uint32_t i) {
    return i < last ? cut(parse.text, tokens[i].span) : std::string_view();
  };
  const auto at_least = [&](std::uint32_t i) {
    while (i + 1 < last && tokens[i + 1].kind == TokenKind::newline) ++i;
    return word(i + 1) == "least";
  };
  while (first + 1 < last && parse.packs->is(tokens[first].symbol, lead) &&
         !at_least(first)) {
    ++first;
  }
  if (word(first) == "than") ++first;
  // "a third-quarter loss": the article is that of the loss.
  const bool quarter = parse.packs->string(p.attrs.time) == "quarter";
  if (quarter && first + 3 < last && tokens[first + 2].punct == '-' &&
      parse.packs->is(tokens[first].symbol, parse.packs->class_id("det"))) {
    ++first;
  }
  while (last > first + 1 && (tokens[last - 1].punct == ',' ||
                              parse.packs->is(tokens[last - 1].symbol, lead))) {
    --last;
  }
  return {tokens[first].span.begin, tokens[last - 1].span.end};
}

// "September 12, 13 and 14": the month serves all.
std::vector<TimeDraft> day_list(const TimeSlots& slots) {
  const std::int64_t month = slots.value("m");
  std::vector<TimeDraft> out;
  const Parse& parse = slots.parse();
  const Phrase& p = slots.phrase();
  const Span month_span = parse.span(slots.part("m"));
  for (std::uint32_t i = 0; i < p.slot_count; ++i) {
    const Slot& slot = parse.slots[p.slots + i];
    if (slot.name != "d" && slot.name != "x") continue;
    const Phrase& day = parse.phrase(slot.phrase);
    const std::int64_t value = read_number_token(parse.words(day)).value;
    if (value < 1 || value > 31) continue;
    const Span span = parse.span(day);
    out.push_back({TimexType::date,
                   "XXXX-" + padded(month, 2) + "-" + padded(value, 2),
                   {},
                   slot.name == "d" ? cover(month_span, span) : span});
  }
  return out;
}

// "Monday and Tuesday", "from 1991 to 1997": one draft for each end; a claim
// takes them as one range.
std::vector<TimeDraft> list_of(const TimeSlots& slots, std::string_view names,
                               std::string_view lead) {
  std::vector<TimeDraft> out;
  const Parse& parse = slots.parse();
  const Phrase& p = slots.phrase();
  for (std::uint32_t i = 0; i < p.slot_count; ++i) {
    const Slot& slot = parse.slots[p.slots + i];
    if (names.find(slot.name[0]) == std::string_view::npos) continue;
    const std::int64_t value = slots.value(slot.name);
    if (value == TimeSlots::kNone) return {};
    out.push_back({TimexType::date,
                   std::string(lead) + std::to_string(value),
                   {},
                   parse.span(parse.phrase(slot.phrase))});
  }
  return out;
}

// "from 1991 to 1997"; not "1991-94", whose end is no year by itself.
bool two_years(const TimeSlots& slots) {
  return slots.shape() == "year" && slots.has("y2") && !slots.has("e") &&
         slots.value("y2") > slots.value("y") && slots.value("y2") > 999;
}

}  // namespace

std::string padded(std::int64_t value, int width) {
  std::string out = std::to_string(value);
  while (static_cast<int>(out.size()) < width) out.insert(0, "0");
  return out;
}

std::string day_part(std::string_view part) {
  return part == "NI" ? "TNI" : std::string(part);
}

std::int64_t TimeSlots::value(std::string_view name) const {
  if (!has(name)) return kNone;
  const Phrase& s = part(name);
  if (s.attrs.value != Attrs::kNoValue) return s.attrs.value;
  const Token& token = (*parse_.tokens)[s.first];
  if (token.kind == TokenKind::number) {
    return read_number_token(parse_.words(s)).value;
  }
  // "a week ago"
  return parse_.is(s, parse_.packs->vocabulary().article) ? 1 : kNone;
}

std::string_view TimeSlots::time(std::string_view name) const {
  return has(name) ? parse_.packs->string(part(name).attrs.time)
                   : std::string_view();
}

std::string_view TimeSlots::unit() const { return time("u"); }

std::string TimeSlots::length(std::int64_t count, std::string_view unit) const {
  std::int64_t factor = 1;
  if (unit == "2W") {
    factor = 2;
    unit = "W";
  } else if (unit == "WE") {
    factor = 2;
    unit = "D";
  } else if (unit == "NI") {
    unit = "D";
  }
  if (count != kNone && (unit == "DE" || unit == "CE")) {
    factor = unit == "DE" ? 10 : 100;
    unit = "Y";
  }
  const bool clock = unit.starts_with("T");
  std::string out = clock ? "PT" : "P";
  out += count == kNone ? "X" : std::to_string(count * factor);
  return out + std::string(clock ? unit.substr(1) : unit);
}

bool TimeSlots::says(std::string_view word) const {
  std::string words(parse_.words(p_));  // a line may break inside
  std::replace(words.begin(), words.end(), '\n', ' ');
  for (std::size_t at = 0; at + word.size() <= words.size(); ++at) {
    std::size_t n = 0;
    while (n < word.size() && (words[at + n] | 0x20) == word[n]) ++n;
    if (n < word.size()) continue;
    const auto letter = [&](std::size_t i) {
      return i < words.size() && (words[i] | 0x20) >= 'a' &&
             (words[i] | 0x20) <= 'z';
    };
    if ((at == 0 || !letter(at - 1)) && !letter(at + n)) return true;
  }
  return false;
}

std::string TimeSlots::mod() const {
  if (has("e")) return std::string(time("e"));
  if (says("earlier")) return "START";
  return says("later") ? "END" : "";
}

std::vector<TimeDraft> read_times(const Parse& parse, const Phrase& phrase) {
  const TimeSlots slots(parse, phrase);
  if (slots.shape() == "day-list") return day_list(slots);
  if (slots.shape() == "weekday-list") return list_of(slots, "wx", "XXXX-WXX-");
  if (two_years(slots)) return list_of(slots, "y", "");
  for (const Shape& shape : kShapes) {
    if (shape.name != slots.shape()) continue;
    TimeDraft draft = shape.read(slots);
    if (draft.form.empty()) return {};
    draft.span = trimmed(parse, phrase);
    return {std::move(draft)};
  }
  return {};
}

std::string stated_day(const Parse& parse, const Phrase& phrase) {
  for (const TimeDraft& draft : read_times(parse, phrase)) {
    if (single_day(draft.form)) return draft.form;
  }
  return {};
}

std::string describe_time(const Parse& parse, const Phrase& phrase) {
  std::string out;
  for (const TimeDraft& draft : read_times(parse, phrase)) {
    std::string form = draft.form;
    for (const std::string_view lead : {"XXXX-WXX-", "XXXX-", "UNDEF-"}) {
      const bool weekday = lead == "XXXX-WXX-";
      if (draft.type == TimexType::set) break;
      for (auto at = form.find(lead); at != std::string::npos;
           at = form.find(lead)) {
        form.replace(at, lead.size(), weekday ? "weekday " : "");
      }
    }
    if (draft.type == TimexType::set) form.insert(0, "set ");
    const bool plain =
        draft.form[0] == 'P' && draft.form[1] != 'A' && draft.form[1] != 'R';
    if (draft.type == TimexType::duration && plain) {
      form.insert(0, "duration ");
    }
    out += (out.empty() ? "" : " + ") + form;
  }
  return out;
}

}  // namespace claimledger
