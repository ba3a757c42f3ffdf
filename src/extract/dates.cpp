#include "extract/dates.h"

#include <charconv>
#include <chrono>
#include <optional>

#include "claimledger/text/scan.h"

namespace claimledger {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

std::string digits(long value, int width) {
  std::string out = std::to_string(value);
  while (static_cast<int>(out.size()) < width) out.insert(0, "0");
  return out;
}

std::string iso(year_month_day d) {
  return digits(static_cast<int>(d.year()), 4) + "-" +
         digits(static_cast<unsigned>(d.month()), 2) + "-" +
         digits(static_cast<unsigned>(d.day()), 2);
}

std::optional<year_month_day> parse_day(std::string_view text) {
  int y = 0, m = 0, d = 0;
  if (text.size() < 10) return std::nullopt;
  std::from_chars(text.data(), text.data() + 4, y);
  std::from_chars(text.data() + 5, text.data() + 7, m);
  std::from_chars(text.data() + 8, text.data() + 10, d);
  const year_month_day out{year(y), month(static_cast<unsigned>(m)),
                           day(static_cast<unsigned>(d))};
  if (!out.ok()) return std::nullopt;
  return out;
}

class TimeReader {
 public:
  TimeReader(const Parse& parse, const Phrase& phrase,
             std::string_view published)
      : parse_(parse), p_(phrase), anchor_(parse_day(published)) {
    out_.span = parse.span(phrase);
    out_.text = std::string(parse.words(phrase));
  }

  When run() {
    const std::string_view shape = parse_.packs->string(p_.attrs.time);
    if (shape == "month-day")
      month_day();
    else if (shape == "year")
      years();
    else if (shape == "decade")
      decade();
    else if (shape == "weekday")
      week_day();
    else if (shape == "dayword")
      relative_days(p_.attrs.value);
    else if (shape == "relative-unit")
      relative_unit();
    else if (shape == "ago")
      ago();
    return out_;
  }

 private:
  std::int64_t slot_value(std::string_view name) const {
    const PhraseId id = parse_.slot(p_, name);
    if (id == kNoPhrase) return Attrs::kNoValue;
    const Phrase& s = parse_.phrase(id);
    if (s.attrs.value != Attrs::kNoValue) return s.attrs.value;
    const Token& token = (*parse_.tokens)[s.first];
    if (token.kind == TokenKind::number) {
      return read_number_token(parse_.words(s)).value;
    }
    // "a week ago"
    return parse_.is(s, parse_.packs->vocabulary().article) ? 1
                                                            : Attrs::kNoValue;
  }
  static bool has(std::int64_t value) { return value != Attrs::kNoValue; }

  void set(std::string value, std::string start, std::string end) {
    out_.timex3 = std::move(value);
    out_.start = std::move(start);
    out_.end = std::move(end);
  }

  // The year of a day that states none: the latest one not after publication.
  std::optional<int> year_for(std::int64_t m, std::int64_t d) const {
    if (!anchor_) return std::nullopt;
    const int y = static_cast<int>(anchor_->year());
    const year_month_day same{year(y), month(static_cast<unsigned>(m)),
                              day(static_cast<unsigned>(d))};
    return same <= *anchor_ ? y : y - 1;
  }

  void month_day() {
    const std::int64_t m = slot_value("month");
    std::int64_t d = slot_value("day"), d2 = slot_value("day2");
    std::int64_t y = slot_value("year");
    if (!has(m) || (has(d) && (d < 1 || d > 31))) return;
    if (!has(y)) {
      const auto known = year_for(m, has(d) ? d : 1);
      if (known) y = *known;
    }
    const std::string head =
        (has(y) ? digits(y, 4) : "XXXX") + "-" + digits(m, 2);
    if (!has(d)) {
      out_.timex3 = head;
      if (has(y)) set(head, head, head);
      return;
    }
    const std::string first = head + "-" + digits(d, 2);
    const std::string last =
        has(d2) && d2 > d && d2 <= 31 ? head + "-" + digits(d2, 2) : first;
    out_.timex3 = first == last ? first : first + "/" + last;
    if (has(y) && parse_day(first) && parse_day(last)) {
      set(out_.timex3, first, last);
    }
  }

  void years() {
    const std::int64_t y = slot_value("year"), y2 = slot_value("year2");
    if (!has(y)) return;
    const std::string first = digits(y, 4);
    const std::string last = has(y2) && y2 > y ? digits(y2, 4) : first;
    set(first == last ? first : first + "/" + last, first, last);
  }

  void decade() {
    for (std::uint32_t i = p_.first; i < p_.last; ++i) {
      const Token& t = (*parse_.tokens)[i];
      if (t.kind != TokenKind::number) continue;
      const NumberToken n = read_number_token(cut(parse_.text, t.span));
      if (n.digits == 4) {
        const std::string value = digits(n.value / 10, 3) + "X";
        set(value, digits(n.value, 4), digits(n.value + 9, 4));
      }
    }
  }

  // A bare weekday of news is the latest such day up to publication.
  void week_day() {
    const std::int64_t w = slot_value("weekday");
    out_.timex3 = "XXXX-WXX-" + std::to_string(has(w) ? w : 0);
    if (!anchor_ || !has(w)) return;
    const sys_days today = *anchor_;
    const weekday wanted{static_cast<unsigned>(w) % 7};
    auto back = weekday{today} - wanted;
    const std::string_view text = parse_.words(p_);
    if ((text.starts_with("last ") || text.starts_with("Last ")) &&
        back == std::chrono::days{0}) {
      back = std::chrono::days{7};
    }
    if (text.starts_with("next ")) back -= std::chrono::days{7};
    const std::string value = iso(year_month_day{today - back});
    set(value, value, value);
  }

  void relative_days(std::int64_t offset) {
    out_.timex3 = offset == 0  ? "PRESENT_REF"
                  : offset < 0 ? "PAST_REF"
                               : "FUTURE_REF";
    if (!anchor_) return;
    const std::string value = iso(year_month_day{
        sys_days{*anchor_} + std::chrono::days{static_cast<int>(offset)}});
    set(value, value, value);
  }

  std::string_view unit() const {
    const PhraseId id = parse_.slot(p_, "unit");
    if (id == kNoPhrase) return {};
    return parse_.packs->string(parse_.phrase(id).attrs.time);
  }
  bool mentions(std::string_view word) const {
    return parse_.words(p_).find(word) != std::string_view::npos;
  }

  void relative_unit() {
    const std::string_view u = unit();
    std::int64_t n = slot_value("n");
    const bool past = mentions("last") || mentions("past") ||
                      mentions("previous") || mentions("Last");
    const bool future = mentions("next") || mentions("coming");
    if (has(n)) {
      out_.timex3 = "P" + std::to_string(n) + std::string(u);
      if (!anchor_ || !past || (u != "D" && u != "W")) return;
      const auto length =
          std::chrono::days{static_cast<int>(u == "W" ? 7 * n : n)};
      const sys_days today = *anchor_;
      set(out_.timex3, iso(year_month_day{today - length}), iso(*anchor_));
      return;
    }
    out_.timex3 = past ? "PAST_REF" : future ? "FUTURE_REF" : "PRESENT_REF";
    if (anchor_) unit_from(u, past ? -1 : future ? 1 : 0);
  }

  // The whole week, month or year `step` from that of publication.
  void unit_from(std::string_view u, int step) {
    const sys_days today = *anchor_;
    if (u == "Y") {
      const std::string y = digits(static_cast<int>(anchor_->year()) + step, 4);
      set(y, y, y);
    } else if (u == "M") {
      const auto m =
          anchor_->year() / anchor_->month() + std::chrono::months{step};
      const std::string value = digits(static_cast<int>(m.year()), 4) + "-" +
                                digits(static_cast<unsigned>(m.month()), 2);
      set(value, value, value);
    } else if (u == "W") {
      const auto monday =
          today - (weekday{today} - weekday{1}) + std::chrono::days{7 * step};
      auto last = monday + std::chrono::days{6};
      if (step == 0 && last > today) last = today;
      set(iso(year_month_day{monday}) + "/" + iso(year_month_day{last}),
          iso(year_month_day{monday}), iso(year_month_day{last}));
    } else if (u == "D" || u == "N") {
      relative_days(step);
    }
  }

  void ago() {
    const std::int64_t n = slot_value("n");
    const std::string_view u = unit();
    const std::int64_t count = has(n) ? n : 1;
    out_.timex3 = "P" + std::to_string(count) + std::string(u);
    if (!anchor_ || !mentions("ago") || count > 5000) return;
    if (u == "D")
      relative_days(-count);
    else if (u == "W")
      relative_days(-7 * count);
    else if (u == "M" || u == "Y")
      unit_from(u, static_cast<int>(-count));
  }

  const Parse& parse_;
  const Phrase& p_;
  std::optional<year_month_day> anchor_;
  When out_;
};

}  // namespace

When read_time(const Parse& parse, const Phrase& phrase,
               std::string_view published) {
  return TimeReader(parse, phrase, published).run();
}

std::string describe_time(const Parse& parse, const Phrase& phrase) {
  const When when = read_time(parse, phrase, {});
  if (when.timex3.starts_with("XXXX-WXX-")) {
    return "weekday " + when.timex3.substr(9);
  }
  if (when.timex3.starts_with("XXXX-")) {
    std::string out = when.timex3.substr(5);
    const auto slash = out.find("/XXXX-");
    if (slash != std::string::npos) out.erase(slash + 1, 5);
    return out;
  }
  if (parse.packs->string(phrase.attrs.time) == "dayword") {
    return "day " + std::to_string(phrase.attrs.value);
  }
  if (!when.start.empty()) return when.timex3;
  return when.text;
}

}  // namespace claimledger
