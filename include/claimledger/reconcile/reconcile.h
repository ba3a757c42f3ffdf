#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/ledger.h"
#include "claimledger/model/policy.h"
#include "claimledger/model/report.h"

namespace claimledger {

struct ReconcileOptions {
  std::string as_of;  ///< EDTF day; later sayings are left out. Empty: all
  bool include_furniture = false;
  Policy policy = Policy::sources;  ///< how estimates are made
};

/// Happenings, questions and who says what, over all articles together. The
/// order of `articles` and of their claims does not show in the report. The
/// caller fills warnings and the counts of files seen, read, skipped, failed.
Report reconcile(std::vector<ArticleRecords> articles,
                 const ReconcileOptions& options);

/// The report for people: each topic's question, its positions with their
/// figures in time order, its relations with their reasons. `which` is the id
/// of a topic or an event, or the beginning of one; empty: all topics.
std::string explain_report(const Report& report, std::string_view which);

}  // namespace claimledger
