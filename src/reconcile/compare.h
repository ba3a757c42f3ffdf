#pragma once
#include "claimledger/model/diff.h"
#include "claimledger/model/report.h"
#include "claimledger/reconcile/positions.h"

namespace claimledger {

/// One topic as one set of articles answers it, with the set's claims by id.
/// `topic` null: nothing in the set asks it.
struct AnsweredTopic {
  const Topic* topic = nullptr;
  const ClaimIndex* claims = nullptr;
};

/// Compares by position, and by which figures of whom confirm or contradict
/// each other; at least one of the topics is there. Kinds of topics differ only
/// in what an answer is: count, state or hold.
TopicDiff compare(const AnsweredTopic& before, const AnsweredTopic& after);

}  // namespace claimledger
