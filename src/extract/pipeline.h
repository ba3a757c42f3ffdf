#pragma once
#include <string_view>
#include <vector>

#include "claimledger/model/ledger.h"
#include "claimledger/text/lexer.h"
#include "extract/cascade.h"
#include "extract/find_claims.h"
#include "extract/phrase.h"

namespace claimledger {

/// Which sentences the costly levels read: those near a word of harm, the same
/// with speakers and times followed everywhere, or, for the examples of rules,
/// all.
enum class Scope { near_harm, mentions, everything };

/// The phrase levels of the cascade, lowest first. `parse` is cleared first.
/// In an `undated` article times are read everywhere, for any may date it.
void read_phrases(std::string_view text, const RulePacks& packs,
                  const Tokens& tokens, Scope scope, Cascade& cascade,
                  Parse& parse, bool undated = false);

/// Sentences outside furniture with a harm word and a number but no finding:
/// what a person should look at.
std::vector<Unread> find_unread(const Parse& parse,
                                const std::vector<Finding>& findings);

}  // namespace claimledger
