#pragma once
#include <cstdint>
#include <vector>

#include "claimledger/reconcile/positions.h"

namespace claimledger {

/// Sets `copied` and `agency`: what all claims of the statement have in common.
void set_origin(Statement& statement);

/// How many sources that do not hang on each other stand behind what is said.
/// A speaker who is named is one, however many print him. Outlets that print
/// copies of one report, or name the same agency, are one together. Never more
/// than there are speakers.
std::uint32_t independent(const std::vector<const Statement*>& said);

}  // namespace claimledger
