#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/names.h"
#include "claimledger/base/span.h"
#include "claimledger/model/claim.h"

namespace claimledger {

enum class TimexType { date, time, duration, set };
inline constexpr std::string_view kTimexTypeNames[] = {"DATE", "TIME",
                                                       "DURATION", "SET"};

/// A time expression as TIMEX3 has it. `value` keeps what is not known: X for
/// digits ("XXXX-WXX-2"), UNDEF- for what only another day can tell
/// ("UNDEF-last-month"); start and end are empty then.
struct Timex {
  TimexType type = TimexType::date;
  std::string value;
  std::string mod;    ///< START, MID, END, APPROX, MORE_THAN ... or empty
  std::string start;  ///< EDTF
  std::string end;
  std::string anchor;  ///< the day it was resolved by; empty: by none
  std::string zone;    ///< "UTC+4" where its words tell the zone of its hour
  Span span;
  std::string text;
  std::string rule;
};

/// Who says what, with or without a figure.
struct AttributionMention {
  Span source;  ///< empty: none
  Span cue;
  std::vector<Span> content;
  Manner manner = Manner::none;
  std::string actor;  ///< id of the actor record
};

struct ActorMention {
  Span span;
  std::string text;
  std::string actor;
  std::string side;
};

struct PlaceMention {
  Span span;
  std::string text;
  std::string name;
  std::string country;
};

struct QuantityMention {
  Span span;
  Count count;
};

/// What `extract --mentions` writes beside the claims, each in text order.
struct Mentions {
  std::vector<Timex> times;
  std::vector<AttributionMention> attributions;
  std::vector<ActorMention> actors;
  std::vector<PlaceMention> places;
  std::vector<QuantityMention> quantities;
};

}  // namespace claimledger
