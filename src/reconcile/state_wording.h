#pragma once
#include <string>

#include "claimledger/reconcile/sayings.h"

namespace claimledger {

// Questions on truces and ground, and what was said of them, in plain words.

/// "What became of the ceasefire between ORL and VSK of 2031-05-12?"
std::string truce_question(const StateQuestion& question,
                           const std::vector<PlacedClaim>& placed);

/// "said it was in force from 2031-05-12T16:00Z".
std::string said_of(const Ceasefire& truce);

/// "VSK took 12 villages from ORL".
std::string said_of(const Territory& ground);

/// "health ministry (ORL) said it was in force from 2031-05-12T16:00Z on
/// 2031-05-12".
std::string truce_clause(const Saying& saying);

/// What is asked of ground: who has it, who had it before, whose it is.
enum class Ground { held, before, right };

/// "Who holds Tarv?", "Whose is Tarv?", "What did VSK take from ORL?".
std::string ground_question(const StateQuestion& question, Ground ground);

/// "army (VSK) said that VSK took 12 villages from ORL on 2031-05-12".
std::string ground_clause(const Saying& saying);

/// "12 villages", "10 km2", or "" where no size is stated.
std::string size_of(const Territory& ground);

}  // namespace claimledger
