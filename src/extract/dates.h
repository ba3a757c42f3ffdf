#pragma once
#include <string>
#include <vector>

#include "claimledger/model/mention.h"
#include "extract/phrase.h"

namespace claimledger {

/// A time expression before any day is known: `form` is a value as in
/// model/time_form.h, or a TIMEX3 duration or set.
struct TimeDraft {
  TimexType type = TimexType::date;
  std::string form;
  std::string mod;
  Span span;
};

/// What a phrase of class `time` says: one draft, or one a day for a list of
/// days ("September 12, 13 and 14"). Spans leave out prepositions.
std::vector<TimeDraft> read_times(const Parse& parse, const Phrase& phrase);

/// The day a phrase states in full ("13 September 2022"), else "".
std::string stated_day(const Parse& parse, const Phrase& phrase);

/// Short form for rule examples and `explain`: "09-13", "weekday 2",
/// "last-month", "duration P6W", "T20:00".
std::string describe_time(const Parse& parse, const Phrase& phrase);

}  // namespace claimledger
