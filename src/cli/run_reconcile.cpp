#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "claimledger/claimledger.h"
#include "claimledger/io/output.h"
#include "claimledger/io/write_report.h"
#include "cli/commands.h"
#include "cli/gathering.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

constexpr std::size_t kLarge = 50'000;  // claims

Report make_report(Gathered gathered, const Options& options) {
  const auto read = gathered.articles.size();
  Report report =
      reconcile(std::move(gathered.articles), reconcile_options(options));
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
  auto gathered = gather_inputs(std::move(*paths), *packs, options, log);
  if (!gathered) return fail(log, gathered.error());
  check_rules(gathered->rules, log, gathered->warnings);
  if (auto error = stopped(options, gathered->warnings)) {
    return fail(log, *error);
  }
  const Report report = make_report(std::move(*gathered), options);
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
