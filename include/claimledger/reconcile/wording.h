#pragma once
#include <optional>
#include <string>

#include "claimledger/model/calendar.h"
#include "claimledger/reconcile/positions.h"

namespace claimledger {

/// "at least 49", "between 30 and 40", "no figure".
std::string in_words(const Count& count);

/// "Premier Tarn (ORL)"; an outlet or a bare state by its name alone.
std::string who(const Statement& statement);

/// " on 2031-05-14"; empty where the day is unknown.
std::string on_day(const std::optional<Day>& day);

/// "Premier Tarn (ORL) gave at least 49 on 2031-05-14".
std::string clause(const Statement& statement);

/// "How many soldiers of ORL were killed in 2031-05?"
std::string question_of(const TopicKey& key, const Event& event);

/// " in " and the day, month or year that the event's start and end share, else
/// both; " since 2014" where it goes on; "" where undated.
std::string period_of(const Event& event);

}  // namespace claimledger
