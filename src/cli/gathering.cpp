#include "cli/gathering.h"

#include <iterator>
#include <utility>

#include "claimledger/claimledger.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

template <typename T>
void append(std::vector<T>& to, std::vector<T> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

void extract_all(ArticleReader& reader, const RulePacks& packs,
                 const Options& options, Log& log, Gathered& gathered) {
  RemarkFollower remarks(reader.log(), log);
  const auto keep = [](std::vector<Remark>& list) {
    return [&list](const Remark& remark) { list.push_back(remark); };
  };
  Workspace workspace(packs);
  ExtractOptions how;
  how.include_furniture = options.include_furniture;
  Document document;
  bool more = true;
  while (more) {
    more = reader.next(document);
    remarks.follow(keep(gathered.warnings), keep(gathered.notes));
    if (stopped(options, reader)) return;
    if (more) {
      gathered.articles.push_back(extract(document, packs, workspace, how));
      for (const Remark& note : gathered.articles.back().notes) log.note(note);
    }
  }
}

void add_ledger(Ledger ledger, Log& log, Gathered& gathered) {
  for (const LedgerHeader& header : ledger.headers) {
    gathered.rules.insert(header.generator.rules);
  }
  for (const Remark& problem : ledger.problems) log.warning(problem);
  append(gathered.warnings, std::move(ledger.problems));
  append(gathered.warnings, std::move(ledger.warnings));
  append(gathered.notes, std::move(ledger.notes));
  append(gathered.articles, std::move(ledger.articles));
}

void settle(Gathered& gathered) {
  for (ArticleRecords& records : gathered.articles) {
    append(gathered.notes, std::move(records.notes));
    records.notes.clear();
  }
  merge_articles(gathered.articles, gathered.notes);
  merge_remarks(gathered.warnings);
  merge_remarks(gathered.notes);
}

}  // namespace

Result<Gathered> gather_inputs(std::vector<std::string> paths,
                               const RulePacks& packs, const Options& options,
                               Log& log) {
  ReadOptions how = read_options(options, LedgerLines::collect);
  how.lean_claims = options.no_claims;
  ArticleReader reader(std::move(paths), std::move(how));
  Gathered gathered;
  extract_all(reader, packs, options, log, gathered);
  if (auto error = stopped(options, reader)) return *error;
  if (!gathered.articles.empty()) gathered.rules.insert(packs.hash());
  Ledger ledger = reader.take_ledger();
  const bool empty = gathered.articles.empty() && ledger.headers.empty() &&
                     ledger.articles.empty();
  gathered.damaged = !gathered.warnings.empty() || !ledger.problems.empty();
  add_ledger(std::move(ledger), log, gathered);
  if (auto error = stopped(options, gathered.warnings)) return *error;
  if (empty) return nothing_read(reader.log());
  settle(gathered);
  return gathered;
}

void check_rules(const std::set<std::string>& rules, Log& log,
                 std::vector<Remark>& warnings) {
  if (rules.size() <= 1) return;
  warnings.push_back({"mixed-rules", "", 0, 0,
                      "the claims were extracted with different rules"});
  log.warning(warnings.back());
  merge_remarks(warnings);
}

}  // namespace claimledger
