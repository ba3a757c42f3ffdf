#pragma once
#include <string>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

/// Fills `figures` of the question, which `other_scope` asks.
void count_figures(Question& question);

/// Why disjoint figures of one cut-off need not contradict, or "".
std::string other_scope(const Question& question, const Statement& a,
                        const Statement& b);

}  // namespace claimledger
