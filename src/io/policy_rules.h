#pragma once
#include "claimledger/model/policy.h"
#include "io/fields.h"
#include "io/json_writer.h"

namespace claimledger {

/// The value of a report's `policy_rules`: an object, or null where the
/// report does not say by which rules its estimates were made.
void write_policy_rules(JsonWriter& json, const PolicyRules& rules);

/// The inverse, of that object's members.
PolicyRules read_policy_rules(Fields& fields);

}  // namespace claimledger
