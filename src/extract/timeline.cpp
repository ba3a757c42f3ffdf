#include "extract/timeline.h"

#include <algorithm>

#include "claimledger/model/time_form.h"
#include "extract/dates.h"
#include "extract/tense.h"

namespace claimledger {

namespace {

/// One expression before it is resolved.
struct Item {
  TimeDraft draft;
  PhraseId phrase = kNoPhrase;
  std::uint32_t sentence = 0;
  std::uint32_t node = 0;
  std::uint16_t rule = kNoRule;
};

// An hour with its minutes; not a part of the day, not a length.
bool has_clock(const std::string& form) {
  const auto at = clock_in(form);
  return at != std::string::npos && at + 6 <= form.size() &&
         form[at + 1] >= '0' && form[at + 1] <= '9' && form[at + 3] == ':';
}

// "UTC+4" of "...T20:00+04:00", "UTC" of "...T05:00Z"; "" without a zone.
std::string zone_of(const std::string& form) {
  if (!has_clock(form)) return {};
  if (form.back() == 'Z') return "UTC";
  const std::string clock = form.substr(form.rfind('T'));
  if (clock.size() != 12) return {};
  std::string out = "UTC" + clock.substr(6, 1);
  out += clock.substr(clock[7] == '0' ? 8 : 7, clock[7] == '0' ? 1 : 2);
  return clock.substr(10) == "00" ? out : out + clock.substr(9);
}

class Reader {
 public:
  explicit Reader(const Parse& parse)
      : parse_(parse),
        time_(parse.packs->vocabulary().time),
        timeref_(parse.packs->class_id("timeref")) {}

  std::vector<Item> run() {
    for (std::uint32_t i = 0; i < parse_.sentences.size(); ++i) {
      const Sentence& s = parse_.sentences[i];
      if (!s.timed) continue;
      const std::size_t first = items_.size();
      for (std::uint32_t n = 0; n < s.nodes.size(); ++n) read(i, n);
      if (s.aside) join_aside(i, first);
    }
    std::stable_sort(items_.begin(), items_.end(),
                     [](const Item& a, const Item& b) {
                       return a.draft.span.begin < b.draft.span.begin;
                     });
    return std::move(items_);
  }

 private:
  void read(std::uint32_t sentence, std::uint32_t node) {
    const PhraseId id = parse_.sentences[sentence].nodes[node];
    const Phrase& p = parse_.phrase(id);
    if (parse_.is(p, time_) && p.attrs.time != 0) {
      for (TimeDraft& draft : read_times(parse_, p)) {
        items_.push_back({std::move(draft), id, sentence, node, p.rule});
      }
    } else if (parse_.is(p, timeref_)) {
      items_.push_back({reference_word(p), id, sentence, node, kNoRule});
    }
  }

  // "now", "recently": they name no day, but belong to the text's time.
  TimeDraft reference_word(const Phrase& p) const {
    const std::string_view word = parse_.packs->string(p.attrs.time);
    const std::string_view value = word == "this"   ? "PRESENT_REF"
                                   : word == "past" ? "PAST_REF"
                                                    : word;
    return {TimexType::date, std::string(value), {}, parse_.span(p)};
  }

  // "8pm local time (16:00 GMT) on Wednesday", "Tuesday (13/9)": an aside that
  // is a time and nothing else says the same as what it stands behind.
  void join_aside(std::uint32_t sentence, std::size_t first) {
    const Sentence& s = parse_.sentences[sentence];
    if (items_.size() != first + 1 || s.nodes.size() != 1) return;
    const Span inner = s.span;
    for (std::size_t i = first; i-- > 0;) {
      Item& outer = items_[i];
      if (outer.draft.span.end + kApart < inner.begin) break;
      const bool inside = outer.draft.span.contains(inner);
      const bool behind = outer.draft.span.end <= inner.begin;
      if (!inside && !behind) continue;
      if (!join(outer.draft, items_[first].draft)) return;
      outer.draft.span = cover(outer.draft.span, {inner.begin, inner.end + 1});
      items_.pop_back();
      return;
    }
  }
  static constexpr std::uint32_t kApart = 3;  // bytes: " ("

  static bool join(TimeDraft& outer, const TimeDraft& inner) {
    if (has_clock(outer.form) && has_clock(inner.form)) {
      return join_clocks(outer.form, inner.form);
    }
    const bool weekday = outer.form.starts_with("XXXX-WXX-");
    const bool day = inner.type == TimexType::date &&
                     (inner.form.size() == 10) && inner.form[4] == '-';
    if (!weekday || !day) return false;
    const std::string clock =
        outer.form.size() > 10 ? outer.form.substr(10) : "";
    outer.form = inner.form + clock;
    return true;
  }

  // The hour with a zone tells how far east the other is.
  static bool join_clocks(std::string& outer, const std::string& inner) {
    const auto at = outer.rfind('T'), in = inner.rfind('T');
    const auto minutes = [](const std::string& form, std::size_t t) {
      return std::stoi(form.substr(t + 1, 2)) * 60 +
             std::stoi(form.substr(t + 4, 2));
    };
    const bool outer_zone = outer.size() > at + 6;
    const bool inner_zone = inner.size() > in + 6;
    if (outer_zone == inner_zone) return outer_zone;
    const bool utc = (outer_zone ? outer : inner).back() == 'Z';
    if (!utc) return true;
    int east = minutes(outer, at) - minutes(inner, in);
    if (outer_zone) east = -east;
    // No zone is more than 14 hours off.
    if (east > 14 * 60) east -= 24 * 60;
    if (east < -12 * 60) east += 24 * 60;
    const int size = east < 0 ? -east : east;
    const int local = outer_zone ? minutes(inner, in) : minutes(outer, at);
    const auto two = [](int n) {
      return std::string(n < 10 ? "0" : "") + std::to_string(n);
    };
    outer = outer.substr(0, at) + "T" + two(local / 60) + ":" +
            two(local % 60) + (east < 0 ? "-" : "+") + two(size / 60) + ":" +
            two(size % 60);
    return true;
  }

  const Parse& parse_;
  ClassId time_, timeref_;
  std::vector<Item> items_;
};

/// Resolves items in text order and remembers what they name.
class Resolver {
 public:
  Resolver(const Parse& parse, std::string_view published)
      : parse_(parse), published_(published) {
    anchor_.published = single_day(published);
    anchor_.reference = edtf_days(published);
  }

  Timex run(const Item& item) {
    Timex out;
    out.type = item.draft.type;
    out.mod = item.draft.mod;
    out.span = item.draft.span;
    out.text = std::string(cut(parse_.text, item.draft.span));
    if (item.rule != kNoRule) out.rule = parse_.packs->rules()[item.rule].id;
    const std::string form = seen_in_context(item);
    out.value = form;
    out.zone = zone_of(form);
    if (out.type == TimexType::set) return out;
    const auto value = resolve_form(form, anchor_);
    // "That day" is then not the one named before.
    if (!value && form.starts_with("XXXX-")) anchor_.reference.reset();
    if (!value) return out;
    out.value = value->value;
    out.start = value->start;
    out.end = value->end;
    const bool open = form[0] == 'X' || form[0] == 'U';
    if (open) out.anchor = published_;
    const bool compares = item.draft.form.starts_with("UNDEF-before") ||
                          is_year_ago(item.draft.form);
    const bool dated =
        out.type == TimexType::date || out.type == TimexType::time;
    if (dated && !compares) remember(out, form);
    if (is_quarter(out.value)) quarter_sentence_ = item.sentence;
    return out;
  }

 private:
  // What tense and the words around decide: a Friday to come, the year before
  // a quarter, an hour of the day named last.
  std::string seen_in_context(const Item& item) const {
    const std::string& form = item.draft.form;
    if (form.starts_with("XXXX-") && item.draft.type != TimexType::set &&
        form[5] != 'Q') {
      return directed(item);
    }
    if (form[0] == 'T') return "UNDEF-that-day" + form;
    // Reports of a quarter compare it with that of the year before.
    const bool near = item.sentence <= quarter_sentence_ + kQuarterReach;
    if (is_year_ago(form) && near && !quarter_.empty()) {
      return year_before(quarter_);
    }
    if (form == "UNDEF-that-quarter") {
      return quarter_.empty() ? "UNDEF-last-quarter" : quarter_;
    }
    return form;
  }

  static bool is_year_ago(std::string_view form) {
    return form == "UNDEF-minus-P1Y" || form == "UNDEF-before-P1Y";
  }

  static bool is_quarter(std::string_view value) {
    return value.size() == 7 && value[5] == 'Q';
  }

  static std::string year_before(const std::string& quarter) {
    return std::to_string(std::stoi(quarter.substr(0, 4)) - 1) +
           quarter.substr(4);
  }

  // A day to come by tense; a day without a year and without a verb that
  // tells is the nearest, a weekday the last.
  std::string directed(const Item& item) const {
    const std::string& form = item.draft.form;
    const Tense tense = tense_at(parse_, item.sentence, item.node);
    if (tense == Tense::future) return "UNDEF-future-" + form;
    const bool weekday = form.starts_with("XXXX-WXX");
    return tense == Tense::past || weekday ? form : "UNDEF-near-" + form;
  }

  // The day as the text has it, which an hour of another zone may move.
  void remember(const Timex& timex, const std::string& form) {
    std::string start = timex.start, end = timex.end;
    if (has_clock(form)) {
      const auto day = resolve_form(form.substr(0, clock_in(form)), anchor_);
      if (day) start = end = day->start;
    }
    const auto first = edtf_days(start), last = edtf_days(end);
    if (!first || !last) return;
    anchor_.reference = cover(*first, *last);
    anchor_.reference_value = timex.value;
    if (timex.value.size() == 7 && timex.value[5] == 'Q') {
      quarter_ = timex.value;
    }
  }

  const Parse& parse_;
  std::string published_;
  TimeAnchor anchor_;
  static constexpr std::uint32_t kQuarterReach = 3;  // sentences
  std::string quarter_;  ///< the one named last for itself
  std::uint32_t quarter_sentence_ = 0;
};

}  // namespace

Timeline::Timeline(const Parse& parse, std::string_view published) {
  Resolver resolver(parse, published);
  for (const Item& item : Reader(parse).run()) {
    const std::size_t at = times_.size();
    times_.push_back(resolver.run(item));
    const auto [it, fresh] =
        by_phrase_.try_emplace(item.phrase, Range{at, at, {}});
    if (fresh) continue;
    Range& range = it->second;
    range.last = at;
    range.text =
        cut(parse.text, cover(times_[range.first].span, times_[at].span));
  }
}

const Timex* Timeline::timex(PhraseId phrase) const {
  const auto it = by_phrase_.find(phrase);
  return it == by_phrase_.end() ? nullptr : &times_[it->second.first];
}

std::optional<When> Timeline::when(PhraseId phrase) const {
  const auto it = by_phrase_.find(phrase);
  if (it == by_phrase_.end()) return std::nullopt;
  const Timex& first = times_[it->second.first];
  const Timex& last = times_[it->second.last];
  // "Friday to Sunday", read on a Saturday, may put the end before the start.
  if (&first == &last || last.end < first.start) {
    return When{first.value, first.start, first.end, first.text, first.span};
  }
  return When{first.value + "/" + last.value, first.start, last.end,
              it->second.text, cover(first.span, last.span)};
}

}  // namespace claimledger
