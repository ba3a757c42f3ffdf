#pragma once
#include <optional>

#include "claimledger/model/mention.h"
#include "extract/truce_findings.h"

namespace claimledger {

/// Where a truce holds, by the words right behind it: "a ceasefire around
/// Kidal", "in the town of Kidal". Not where it was signed: behind what was
/// agreed, "in" and "at" tell of the talks. Nothing for whole countries.
std::optional<PlaceMention> truce_place(const Parse& parse,
                                        const TruceWords& words,
                                        const TruceClause& clause,
                                        const TruceFinding& finding);

}  // namespace claimledger
