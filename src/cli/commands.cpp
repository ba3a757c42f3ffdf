#include "cli/commands.h"

#include <fmt/format.h>

#include "claimledger/claimledger.h"
#include "claimledger/io/versions.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

/// The examples of these packs, or of all where none is named.
RuleTestSummary test_files(const RulePacks& packs,
                           const std::vector<std::string>& files) {
  if (files.empty()) return test_rules(packs, "");
  RuleTestSummary sum;
  for (const std::string& file : files) {
    const RuleTestSummary one = test_rules(packs, file);
    sum.run += one.run;
    sum.failed += one.failed;
    sum.failures.insert(sum.failures.end(), one.failures.begin(),
                        one.failures.end());
  }
  return sum;
}

ExitCode run_rules(const Options& options, Log& log) {
  const auto packs = load_rules(options.paths);
  if (!packs) return fail(log, packs.error());
  if (options.command == Command::rules_list) {
    return print(log, list_rules(*packs));
  }
  if (options.command == Command::rules_check) {
    std::string text;
    for (const std::string& path : options.paths) text += path + ": ok\n";
    return print(log, text.empty() ? "built-in rules: ok\n" : text);
  }
  const RuleTestSummary summary = test_files(*packs, options.paths);
  std::string text;
  for (const std::string& failure : summary.failures) text += failure + "\n";
  text += fmt::format("{} examples run, {} failed\n", summary.run,
                      summary.failed);
  const ExitCode printed = print(log, text);
  if (printed != ExitCode::done || summary.failed == 0) return printed;
  return ExitCode::partial;
}

ExitCode run_version(Log& log) {
  const auto packs = load_rules({});
  if (!packs) return fail(log, packs.error());
  std::string text = "claimledger " CLAIMLEDGER_VERSION "\n";
  text += fmt::format("rules {}\n{}\n", packs->hash(), json_parser_version());
#ifdef CLAIMLEDGER_RE2_VERSION
  text += "RE2 " CLAIMLEDGER_RE2_VERSION "\n";
#endif
#ifdef __VERSION__
  text += "compiler " __VERSION__ "\n";
#endif
  return print(log, text);
}

}  // namespace

ExitCode run(const Options& options, Log& log) {
  switch (options.command) {
    case Command::extract: return run_extract(options, log);
    case Command::reconcile: return run_reconcile(options, log);
    case Command::diff: return run_diff(options, log);
    case Command::explain: return run_explain(options, log);
    case Command::rules_list:
    case Command::rules_check:
    case Command::rules_test: return run_rules(options, log);
    case Command::version: break;
  }
  return run_version(log);
}

}  // namespace claimledger
