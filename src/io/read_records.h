#pragma once
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"
#include "io/fields.h"

namespace claimledger {

// The inverse of write_records.h. What is wrong with a record is told through
// the problem of its `Fields`; the value is then not to be used.

Article read_article(Fields& fields);
Unread read_unread(Fields& fields);
Actor read_actor(Fields& fields);
Claim read_claim(Fields& fields);
Ceasefire read_ceasefire(Fields& fields);
Territory read_territory(Fields& fields);
/// Without the claim's words, rules, and its source's cue and spans.
Claim read_lean_claim(Fields& fields);
Remark read_remark(Fields& fields);
Count read_count(Fields& fields);

}  // namespace claimledger
