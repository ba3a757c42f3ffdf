#pragma once
#include "claimledger/model/policy.h"
#include "claimledger/model/report.h"
#include "claimledger/reconcile/topics.h"

namespace claimledger {

// The rules of UCDP GED, ACLED and Iraq Body Count as far as their public
// texts tell them, for the figures of one topic. What each rule says, where it
// comes from and whether it was read or is recalled: policy_rules() and
// docs/policies.md. Persons throughout.

/// low, best and high of a topic whose statements, positions and happening are
/// set. Absent where the policy does not speak: another harm or class, no
/// figure of the kind it asks for, a truce, territory. low <= best <= high
/// wherever two of them are there.
Estimate estimate_by(Policy policy, const Question& question);

/// Every rule and threshold that estimate_by() uses, for the report.
PolicyRules policy_rules(Policy policy);

}  // namespace claimledger
