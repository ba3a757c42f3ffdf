#pragma once
#include <vector>

#include "claimledger/model/ledger.h"
#include "claimledger/model/report.h"
#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/gather.h"
#include "claimledger/reconcile/positions.h"
#include "claimledger/reconcile/reconcile.h"
#include "claimledger/reconcile/sayings.h"
#include "claimledger/reconcile/topics.h"

namespace claimledger {

/// Each placed claim is in one of them at most, by its kind.
struct Questions {
  std::vector<Question> victims;
  std::vector<StateQuestion> truces;
  std::vector<StateQuestion> grounds;
};

/// What is asked over a set of articles, before anyone has answered. Each part
/// points into the ones above it; so it may be moved, never copied.
struct Inquiry {
  Report report;  ///< articles, actors and claims; neither events nor topics
  std::vector<PlacedClaim> placed;
  std::vector<Happening> happenings;
  Questions questions;
};

/// Finds what happened and what is asked of it, over all articles together.
Inquiry ask(std::vector<ArticleRecords> articles,
            const ReconcileOptions& options);

/// Who answers what: positions, relations, status and estimate of questions
/// that have none, from the claims that they name and no others. So the same
/// questions can be put to a part of the articles. `claims` has the claims of
/// that part by id; questions of one happening stand together.
void answer(Questions& questions, const std::vector<PlacedClaim>& placed,
            const ClaimIndex& claims, Policy policy);

}  // namespace claimledger
