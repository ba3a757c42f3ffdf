#pragma once
#include <cstdint>

#include "extract/phrase.h"

namespace claimledger {

enum class Tense { none, past, future };

/// Of what the verb nearest to a node of a sentence speaks: what is to come
/// ("will meet on Friday", "is due by Oct. 30") by auxiliaries and words of
/// planning, what was by past forms.
Tense tense_at(const Parse& parse, std::uint32_t sentence, std::uint32_t node);

}  // namespace claimledger
