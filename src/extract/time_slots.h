#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/dates.h"
#include "extract/phrase.h"

namespace claimledger {

/// What the slots of a time phrase say, in the terms of TIMEX3.
class TimeSlots {
 public:
  static constexpr std::int64_t kNone = Attrs::kNoValue;

  TimeSlots(const Parse& parse, const Phrase& phrase)
      : parse_(parse), p_(phrase) {}

  bool has(std::string_view name) const {
    return parse_.slot(p_, name) != kNoPhrase;
  }
  /// The phrase in a slot; only where `has`.
  const Phrase& part(std::string_view name) const {
    return parse_.phrase(parse_.slot(p_, name));
  }
  std::string_view words(std::string_view name) const {
    return has(name) ? parse_.words(part(name)) : std::string_view();
  }
  /// Its number: that of its entry in the lists, or as written; kNone.
  std::int64_t value(std::string_view name) const;
  /// The `time` of its entry: a unit, a part of the day, a relation; or "".
  std::string_view time(std::string_view name) const;
  /// The unit in slot u: D W M Q Y DE CE, or TH TM TS; "" where none.
  std::string_view unit() const;
  /// "P2W" of a count and the unit; an unknown count is X.
  std::string length(std::int64_t count, std::string_view unit) const;
  /// Whether one of the phrase's own words is `word` (lower case).
  bool says(std::string_view word) const;
  /// START, MID or END by an edge word or "earlier" and "later", else "".
  std::string mod() const;
  std::string_view shape() const { return parse_.packs->string(p_.attrs.time); }

  const Parse& parse() const { return parse_; }
  const Phrase& phrase() const { return p_; }

 private:
  const Parse& parse_;
  const Phrase& p_;
};

std::string padded(std::int64_t value, int width);

/// "TNI" for a night, which is a unit too; other parts as they are.
std::string day_part(std::string_view part);

// By families of shapes; each gives an empty form where a value is impossible.
TimeDraft read_calendar(const TimeSlots& slots);  ///< days, months, years
TimeDraft read_deictic(const TimeSlots& slots);   ///< last week, two days ago
TimeDraft read_length(const TimeSlots& slots);    ///< durations and sets
TimeDraft read_clock(const TimeSlots& slots);     ///< hours, parts of the day
TimeDraft read_moment(const TimeSlots& slots);    ///< phrases joined

}  // namespace claimledger
