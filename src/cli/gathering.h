#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/model/ledger.h"
#include "claimledger/text/rule_packs.h"
#include "cli/log.h"
#include "cli/options.h"

namespace claimledger {

/// All that a report is made from, in one order whatever the route: articles
/// or ledgers, in any order.
struct Gathered {
  std::vector<ArticleRecords> articles;
  std::vector<Remark> warnings;
  std::vector<Remark> notes;
  std::set<std::string> rules;  ///< hashes of those that made the claims
  bool damaged =
      false;  ///< this run could not read all; else it was an earlier
};

/// Reads articles and ledgers; what is wrong with them is said in the log. An
/// error where nothing can be made of them.
Result<Gathered> gather_inputs(std::vector<std::string> paths,
                               const RulePacks& packs, const Options& options,
                               Log& log);

/// Ledgers made by other rules than these, or by several, can disagree.
void check_rules(const std::set<std::string>& rules, Log& log,
                 std::vector<Remark>& warnings);

}  // namespace claimledger
