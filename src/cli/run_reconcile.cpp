#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>

#include "claimledger/claimledger.h"
#include "claimledger/io/output.h"
#include "claimledger/io/write_report.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

constexpr std::size_t kLarge = 50'000;  // claims

/// All that a report is made from.
struct Gathered {
  std::vector<ArticleRecords> articles;
  std::vector<Remark> warnings;
  std::vector<Remark> notes;
  bool has_ledger = false;
};

template <typename T>
void append(std::vector<T>& to, std::vector<T> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// Ledgers made by other rules than these, or by several, can disagree.
void check_rules(const std::vector<LedgerHeader>& headers,
                 const RulePacks& packs, bool has_articles,
                 std::vector<Remark>& warnings) {
  std::set<std::string> rules;
  for (const LedgerHeader& header : headers) {
    rules.insert(header.generator.rules);
  }
  if (has_articles) rules.insert(packs.hash());
  if (rules.size() <= 1) return;
  warnings.push_back({"mixed-rules", "", 0, 0,
                      "the claims were extracted with different rules"});
}

void add_ledger(Ledger ledger, const RulePacks& packs, Log& log,
                Gathered& gathered) {
  gathered.has_ledger = !ledger.headers.empty() || !ledger.articles.empty();
  check_rules(ledger.headers, packs, !gathered.articles.empty(),
              ledger.problems);
  for (const Remark& problem : ledger.problems) log.warning(problem);
  append(gathered.warnings, std::move(ledger.problems));
  append(gathered.warnings, std::move(ledger.warnings));
  append(gathered.notes, std::move(ledger.notes));
  append(gathered.articles, std::move(ledger.articles));
}

/// Reads all inputs; an error where there will be no report.
std::optional<Error> gather_inputs(ArticleReader& reader,
                                   const RulePacks& packs,
                                   const Options& options, Log& log,
                                   Gathered& gathered) {
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
    if (auto error = stopped(options, reader)) return error;
    if (more) {
      gathered.articles.push_back(extract(document, packs, workspace, how));
      for (const Remark& note : gathered.articles.back().notes) log.note(note);
    }
  }
  add_ledger(reader.take_ledger(), packs, log, gathered);
  if (options.strict && !gathered.warnings.empty()) {
    return Error{"", "stopped, for not all could be read"};
  }
  if (gathered.articles.empty() && !gathered.has_ledger) {
    return nothing_read(reader.log());
  }
  return std::nullopt;
}

/// One order, whatever the route: articles or ledgers, in any order.
void settle(Gathered& gathered) {
  for (ArticleRecords& records : gathered.articles) {
    append(gathered.notes, std::move(records.notes));
    records.notes.clear();
  }
  merge_articles(gathered.articles, gathered.notes);
  merge_remarks(gathered.warnings);
  merge_remarks(gathered.notes);
}

Report make_report(Gathered gathered, const Options& options) {
  const auto read = gathered.articles.size();
  ReconcileOptions how;
  how.as_of = options.as_of;
  how.include_furniture = options.include_furniture;
  Report report = reconcile(std::move(gathered.articles), how);
  report.policy = options.policy;
  report.warnings = std::move(gathered.warnings);
  report.notes = std::move(gathered.notes);
  Summary& summary = report.summary;
  summary.read = read;
  summary.skipped = static_cast<std::uint64_t>(
      std::count_if(report.notes.begin(), report.notes.end(), is_skip));
  summary.failed = static_cast<std::uint64_t>(
      std::count_if(report.warnings.begin(), report.warnings.end(),
                    [](const Remark& r) { return r.code != "mixed-rules"; }));
  summary.seen = summary.read + summary.skipped + summary.failed;
  return report;
}

std::string in_short(const Report& report) {
  return fmt::format(
      "{} articles, {} claims, {} events, {} topics; {} warnings, {} notes",
      report.articles.size(), report.claims.size(), report.events.size(),
      report.topics.size(), report.warnings.size(), report.notes.size());
}

}  // namespace

ExitCode run_reconcile(const Options& options, Log& log) {
  const auto packs = load_rules(options.rules);
  if (!packs) return fail(log, packs.error());
  auto paths = input_paths(options);
  if (!paths) return fail(log, paths.error());
  auto output = Output::open(options.output);
  if (!output) return fail(log, output.error());
  ReadOptions how = read_options(options, LedgerLines::collect);
  how.lean_claims = options.no_claims;
  ArticleReader reader(std::move(*paths), std::move(how));
  Gathered gathered;
  if (auto error = gather_inputs(reader, *packs, options, log, gathered)) {
    return fail(log, *error);
  }
  settle(gathered);
  const Report report = make_report(std::move(gathered), options);
  const bool written = write_report(
      report, generator_of(*packs),
      [&](std::string_view piece) { return output->write(piece); },
      options.no_claims ? ClaimList::empty : ClaimList::full);
  if (!written || !output->commit()) return fail(log, output->error());
  log.summary(in_short(report));
  const ExitCode code = status(options, !report.warnings.empty());
  // All is written. To take so much apart piece by piece would take a tenth of
  // the whole time; the system does it at once.
  if (report.claims.size() >= kLarge) std::_Exit(static_cast<int>(code));
  return code;
}

}  // namespace claimledger
