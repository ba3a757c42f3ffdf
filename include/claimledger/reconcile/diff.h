#pragma once
#include <string>
#include <vector>

#include "claimledger/model/diff.h"
#include "claimledger/model/ledger.h"
#include "claimledger/model/report.h"
#include "claimledger/reconcile/reconcile.h"

namespace claimledger {

/// What the second set of articles says otherwise than the first. Events and
/// topics are those of both together; each is then answered twice, from the
/// claims of one set alone. An article in both counts in both. The order of
/// the articles does not show. The caller fills paths, warnings and notes.
ReportDiff diff(std::vector<ArticleRecords> before,
                std::vector<ArticleRecords> after,
                const ReconcileOptions& options);

/// The articles that a report was made of, as far as it keeps them: without
/// clues to the day of publication, and with the ids of truces that it settled.
/// Times lent by events and the events themselves are taken out again.
std::vector<ArticleRecords> articles_of(Report report);

/// The difference for people, after the manner of a unified diff: one hunk for
/// each topic, its question at the head. Lines begin with "--- ", "+++ ", "@@",
/// "- ", "+ " or two spaces; names and articles' words are made safe for a
/// terminal. Empty where nothing differs.
std::string diff_text(const ReportDiff& diff);

/// "3 topics: 1 added, 0 removed, 2 changed, 0 unchanged".
std::string in_short(const DiffSummary& summary);

}  // namespace claimledger
