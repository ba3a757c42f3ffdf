#pragma once
#include <optional>
#include <string>

#include "claimledger/model/diff.h"
#include "claimledger/model/report.h"

namespace claimledger {

/// The figure a position last gave, with its speaker and day; of a position
/// that never gave one, its last silence.
Answer answer_of(const Position& position);

/// In its short text form: ">=49", "agreed ORL+VSK"; empty for a silence.
std::string value_of(const Answer& answer);

/// How the answer changed; nothing where the two say the same, and nothing of
/// who says it.
std::optional<ChangeKind> change_of(const Answer& before, const Answer& after);

/// Whether any speaker of `before` who gave its latest figure gives it in
/// `after`, too. Of silences it does not matter, nor which outlet tells in its
/// own voice what is attributed to nobody.
bool share_speaker(const Position& before, const Position& after);

/// By how many people the figure rose; absent where that cannot be said of both
/// of its bounds alike, or one is but a vague word.
std::optional<std::int64_t> rise(const Answer& before, const Answer& after);

}  // namespace claimledger
