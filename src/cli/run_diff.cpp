#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <utility>

#include "claimledger/io/output.h"
#include "claimledger/io/write_diff.h"
#include "claimledger/io/write_report.h"
#include "claimledger/reconcile/diff.h"
#include "cli/commands.h"
#include "cli/gathering.h"
#include "cli/inputs.h"
#include "cli/results.h"

namespace claimledger {
namespace {

/// A report is taken for the ledger that it was made of.
Result<Gathered> gather_report(const std::string& path,
                               const Options& options) {
  if (is_output(path, options)) return Error{path, "is both input and output"};
  auto read = read_report(path);
  if (!read) return read.error();
  Gathered gathered;
  gathered.rules.insert(read->generator.rules);
  gathered.warnings = std::move(read->report.warnings);
  gathered.notes = std::move(read->report.notes);
  gathered.articles = articles_of(std::move(read->report));
  return gathered;
}

Result<Gathered> gather_set(const std::string& path, const RulePacks& packs,
                            const Options& options, Log& log) {
  const bool is_report = path != "-" && is_report_file(path);
  auto gathered = is_report ? gather_report(path, options)
                            : gather_inputs({path}, packs, options, log);
  // Of two sets it must be said which one cannot be had.
  if (!gathered && gathered.error().where.empty()) {
    return Error{path, gathered.error().what};
  }
  return gathered;
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

ReportDiff make_diff(Gathered before, Gathered after, const Options& options,
                     Log& log) {
  ReportDiff out = diff(std::move(before.articles), std::move(after.articles),
                        reconcile_options(options));
  out.policy = options.policy;
  out.before = options.before;
  out.after = options.after;
  for (const Gathered* one : {&before, &after}) {
    append(out.warnings, one->warnings);
    append(out.notes, one->notes);
  }
  merge_remarks(out.warnings);
  merge_remarks(out.notes);
  before.rules.merge(after.rules);
  check_rules(before.rules, log, out.warnings);
  return out;
}

bool in_colour(const Options& options) {
  if (options.color != "auto") return options.color == "always";
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool wanted = refused == nullptr || *refused == '\0';
  const bool able = terminal != nullptr && std::string_view(terminal) != "dumb";
  return wanted && able && options.output.empty() && isatty(STDOUT_FILENO) == 1;
}

/// The colours of git: each line is known by its beginning.
std::string_view colour_of(std::string_view line) {
  if (line.starts_with("--- ") || line.starts_with("+++ ")) return "\x1b[1m";
  if (line.starts_with("@@")) return "\x1b[36m";
  if (line.starts_with("- ")) return "\x1b[31m";
  return line.starts_with("+ ") ? "\x1b[32m" : "";
}

std::string coloured(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::string_view colour = colour_of(line);
    out += colour;
    out += line;
    if (!colour.empty()) out += "\x1b[m";
    out += '\n';
    text.remove_prefix(line.size() + 1);
  }
  return out;
}

std::string result_of(const ReportDiff& diff, const RulePacks& packs,
                      const Options& options) {
  if (options.format == "json") return diff_json(diff, generator_of(packs));
  const std::string text = diff_text(diff);
  return in_colour(options) ? coloured(text) : text;
}

}  // namespace

ExitCode run_diff(const Options& options, Log& log) {
  const auto packs = load_rules(options.rules);
  if (!packs) return fail(log, packs.error());
  if (auto paths = input_paths(options); !paths)
    return fail(log, paths.error());
  auto output = Output::open(options.output);
  if (!output) return fail(log, output.error());
  auto before = gather_set(options.before, *packs, options, log);
  if (!before) return fail(log, before.error());
  auto after = gather_set(options.after, *packs, options, log);
  if (!after) return fail(log, after.error());
  const bool damaged = before->damaged || after->damaged;
  const ReportDiff diff =
      make_diff(std::move(*before), std::move(*after), options, log);
  if (!output->write(result_of(diff, *packs, options)) || !output->commit()) {
    return fail(log, output->error());
  }
  log.summary(in_short(diff.summary));
  if (damaged && !options.keep_going) return ExitCode::failed;
  return diff.summary.any() ? ExitCode::different : ExitCode::done;
}

}  // namespace claimledger
