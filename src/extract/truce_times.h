#pragma once
#include <optional>

#include "claimledger/model/claim.h"
#include "extract/timeline.h"
#include "extract/truce_clause.h"
#include "extract/truce_words.h"

namespace claimledger {

/// Which time expressions can tell when a truce takes effect.
enum class Dating {
  near,     ///< any of the clause: "took effect on Tuesday"
  behind,   ///< one right behind: "brokered by Chile in May"
  leading,  ///< one that opens the sentence: "On 3 May Chile declared"
  hour      ///< an hour, or behind "from": a bare day beside an agreement is
            ///< the day on which it was made
};

/// When a truce takes effect, by the time expression nearest to node `at`.
std::optional<Effective> effective_time(const Parse& parse,
                                        const TruceWords& words,
                                        const Timeline& timeline,
                                        const TruceClause& clause,
                                        std::uint32_t at, Dating dating);

/// The hour with its zone in parentheses behind node `at` of sentence `number`:
/// "at midnight in Lima (05:00 GMT)".
const Timex* zoned_aside(const Parse& parse, const TruceWords& words,
                         const Timeline& timeline, const TruceClause& clause,
                         std::uint32_t number, std::uint32_t at);

/// What a time expression says, with the zone and the words that tell it.
Effective read_effective(const Timex& timex);

}  // namespace claimledger
