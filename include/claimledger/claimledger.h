#pragma once
/// The whole pipeline for a C++ program: load the packs once, extract each
/// article, reconcile the lot. No exceptions for bad articles, no global
/// state; one RulePacks may be shared by threads, a Workspace may not.
///
///   auto packs = claimledger::RulePacks::load(claimledger::builtin_packs(),
///   {}); claimledger::Workspace workspace(*packs); auto records =
///   claimledger::extract(document, *packs, workspace, {}); auto report =
///   claimledger::reconcile({std::move(records)}, {});
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/model/document.h"
#include "claimledger/model/ledger.h"
#include "claimledger/reconcile/diff.h"
#include "claimledger/reconcile/reconcile.h"
#include "claimledger/text/builtin_packs.h"
#include "claimledger/text/rule_packs.h"

namespace claimledger {

struct ExtractOptions {
  bool include_furniture = false;  ///< keep claims of furniture as claims
  bool mentions = false;  ///< open the gate for every article, keep mentions
};

/// Scratch of one thread, reused from article to article.
class Workspace {
 public:
  explicit Workspace(const RulePacks& packs);
  Workspace(Workspace&&) noexcept;
  ~Workspace();
  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// Every claim of one article. An article that says nothing of harm yields an
/// article record without claims.
ArticleRecords extract(const Document& document, const RulePacks& packs,
                       Workspace& workspace, const ExtractOptions& options);

/// Each sentence with its phrases level by level, the rules behind them, and
/// its claims; only the sentence of `claim` where an id is given.
std::string explain_article(const Document& document, const RulePacks& packs,
                            std::string_view claim);

std::string list_rules(const RulePacks& packs);

struct RuleTestSummary {
  int run = 0;
  int failed = 0;
  std::vector<std::string> failures;  ///< "file:line: rule: what"
};
/// Runs every example of every rule twice: the rule alone at its level, then
/// with the whole pack; then the example tables. `file`: only that pack's.
RuleTestSummary test_rules(const RulePacks& packs, std::string_view file);

}  // namespace claimledger
