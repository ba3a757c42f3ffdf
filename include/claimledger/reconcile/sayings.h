#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/calendar.h"
#include "claimledger/model/report.h"
#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/gather.h"

namespace claimledger {

/// A topic of states, of a truce or of ground, while it is put together.
struct StateQuestion {
  Topic topic;
  const Happening* happening = nullptr;
  std::vector<std::size_t> claims;  ///< indices of placed claims, sorted
};

/// What one speaker said of it on one day, with all claims that say so.
struct Saying {
  std::string side;
  std::string speaker;
  std::string source;  ///< who counts as one source in time
  std::optional<Day> said;
  std::optional<Day> cut_off;  ///< of what is over, the event's last day
  std::optional<DayRange> time;
  const Claim* claim = nullptr;  ///< the first of them
  std::vector<const PlacedClaim*> claims;
};

/// How two sayings stand to each other; `why` is a sentence.
struct Verdict {
  std::string_view relation;
  std::string_view rule;
  std::string why;
};

/// What a kind of topic must know of its sayings.
struct StateRules {
  /// The order on one day: of what precedes what, and of what is equal.
  std::string (*order)(const Claim& claim);
  /// A later saying of the same source, or nothing worth telling.
  std::optional<Verdict> (*in_time)(const Saying& a, const Saying& b);
  /// Sayings of different sources on one day.
  std::optional<Verdict> (*across)(const Saying& a, const Saying& b);
  /// Of different sources on different days, the earlier first.
  std::optional<Verdict> (*later)(const Saying& a, const Saying& b);
};

/// Fills positions, relations and status of the topic from the question's
/// claims, anew: linear in them.
void answer(StateQuestion& question, const std::vector<PlacedClaim>& placed,
            const StateRules& rules);

/// What one claim says.
Saying saying_of(const PlacedClaim& placed);

/// Appends a relation between sayings of two topics, or of one, to `home`.
void relate(Topic& home, const Topic& a_topic, const Saying& a,
            const Topic& b_topic, const Saying& b, Verdict verdict);

}  // namespace claimledger
