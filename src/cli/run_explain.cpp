#include "claimledger/claimledger.h"
#include "claimledger/io/write_report.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

ExitCode explain_articles(const Options& options, Log& log) {
  const auto packs = load_rules(options.rules);
  if (!packs) return fail(log, packs.error());
  ArticleReader reader({options.paths},
                       read_options(options, LedgerLines::skip));
  RemarkFollower remarks(reader.log(), log);
  const auto ignore = [](const Remark&) {};
  Document document;
  std::string text;
  while (reader.next(document)) {
    const std::string one =
        explain_article(document, *packs, options.selection);
    if (one.empty()) continue;
    if (options.selection.empty()) text += "== " + document.path + "\n";
    text += one;
  }
  remarks.follow(ignore, ignore);
  if (reader.log().read == 0) return fail(log, nothing_read(reader.log()));
  if (text.empty() && !options.selection.empty()) {
    return fail(log, {options.selection, "no such claim"});
  }
  const ExitCode printed = print(log, text);
  return printed == ExitCode::done
             ? status(options, !reader.log().warnings.empty())
             : printed;
}

}  // namespace

ExitCode run_explain(const Options& options, Log& log) {
  const std::string& path = options.paths.front();
  if (!is_report_file(path)) return explain_articles(options, log);
  const auto read = read_report(path);
  if (!read) return fail(log, read.error());
  const std::string text = explain_report(read->report, options.selection);
  if (text.empty() && !options.selection.empty()) {
    return fail(log, {options.selection, "no such topic"});
  }
  return print(log, text);
}

}  // namespace claimledger
