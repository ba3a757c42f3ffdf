#pragma once
#include <vector>

#include "claimledger/reconcile/sayings.h"

namespace claimledger {

/// One topic for each truce, in the order of the events, then of the claims:
/// what became of it, and who says so. Each placed ceasefire claim with a
/// truce is in one of them. Positions are left to `answer`.
std::vector<StateQuestion> find_truce_topics(
    const std::vector<Happening>& happenings,
    const std::vector<PlacedClaim>& placed);

/// States of one truce in time, silences, times that differ, denials.
extern const StateRules kTruceRules;

/// Sources that give one truce different starts, whenever they spoke.
void relate_starts(StateQuestion& question,
                   const std::vector<PlacedClaim>& placed);

/// Offers and refusals, and what the same side says later of the truce that
/// came of them: `updates` across topics, in the topic of the later one.
void relate_offers(std::vector<StateQuestion>& truces,
                   const std::vector<PlacedClaim>& placed);

}  // namespace claimledger
