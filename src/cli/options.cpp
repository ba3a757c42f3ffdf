#include "cli/options.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>

#include "claimledger/base/day.h"
#include "claimledger/base/names.h"

namespace claimledger {
namespace {

constexpr std::string_view kExamples = R"(Examples:
  claimledger reconcile articles/ -o report.json
  claimledger explain report.json
  claimledger diff articles/monday articles/tuesday
  claimledger extract --date 2024-05-07 article.txt
  claimledger extract news.jsonl | claimledger reconcile -
  find articles -name '*.md' -print0 | claimledger extract --files-from - -0

)";

constexpr std::string_view kExitStatus = R"(Exit status:
  0  done, all was read
  1  a result was written, but something could not be read or was damaged
     (each is named on standard error), or an example of a rule failed
  2  no result: wrong usage, no readable input, output not writable
)";

constexpr std::string_view kDiffExitStatus = R"(Exit status, as diff(1):
  0  no difference
  1  differences
  2  trouble: wrong usage, output not writable, or something could not be read;
     what could be is compared all the same, unless nothing was
)";

constexpr std::string_view kCommands[] = {"extract", "reconcile", "diff",
                                          "explain", "rules"};

/// Steps from one word to another: letters put in, left out or changed.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// Why the first argument names no command; empty where it does.
std::string unknown_command(int argc, const char* const* argv) {
  if (argc < 2) return "no command given; see claimledger --help";
  const std::string_view word = argv[1];
  if (word.starts_with('-')) return {};
  std::string_view nearest;
  std::size_t best = 3;
  for (const std::string_view command : kCommands) {
    const std::size_t steps = distance(word, command);
    if (steps == 0) return {};
    if (steps < best) nearest = command;
    best = std::min(best, steps);
  }
  std::string error = "no command '" + std::string(word) + "'; ";
  if (nearest.empty()) return error + "see claimledger --help";
  return error + "did you mean '" + std::string(nearest) + "'?";
}

std::string check_day(const std::string& value) {
  const auto day = leading_day(value);
  if (day && *day == value) return {};
  return value + " is not a day of the form YYYY-MM-DD";
}

CLI::App* add_command(CLI::App& parent, Options& options, Command command,
                      const char* name, const char* description) {
  CLI::App* app = parent.add_subcommand(name, description);
  app->footer(std::string(kExitStatus));
  app->callback([&options, command] { options.command = command; });
  return app;
}

void add_log_flags(CLI::App& app, Options& options) {
  app.add_option("--color", options.color, "Colour on a terminal")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  auto* quiet = app.add_flag_callback(
      "-q,--quiet", [&] { options.verbosity = Verbosity::quiet; },
      "Errors only on standard error");
  app.add_flag_callback(
         "-v,--verbose", [&] { options.verbosity = Verbosity::verbose; },
         "Name what was skipped, too")
      ->excludes(quiet);
}

void add_rules_flag(CLI::App& app, Options& options) {
  app.add_option("--rules", options.rules,
                 "A rule pack to use beside the built-in ones (repeatable)")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

/// How inputs are read, and where the result goes.
void add_reading_flags(CLI::App& app, Options& options,
                       const char* keep_going) {
  app.add_option("-o,--output", options.output,
                 "Write FILE, in one step once all is there")
      ->type_name("FILE");
  app.add_option("--date", options.date,
                 "Publication day of articles that give none")
      ->type_name("YYYY-MM-DD")
      ->check(check_day);
  add_rules_flag(app, options);
  app.add_flag("--include-furniture", options.include_furniture,
               "Count figures in menus, link lists and comment forms");
  auto* strict = app.add_flag("--strict", options.strict,
                              "Stop with 2 at the first input that cannot be "
                              "read");
  app.add_flag("--keep-going", options.keep_going, keep_going)
      ->excludes(strict);
  add_log_flags(app, options);
}

void add_input_flags(CLI::App& app, Options& options) {
  app.add_option("PATH", options.paths,
                 "File, folder, or - for NDJSON on standard input")
      ->type_name("");
  auto* list = app.add_option("--files-from", options.files_from,
                              "Read paths from LIST, one a line (- for "
                              "standard input)")
                   ->type_name("LIST");
  app.add_flag("-0,--null", options.nul_separated,
               "Paths in LIST end with a NUL byte, not a line end")
      ->needs(list);
  add_reading_flags(app, options, "End with 0 where it would be 1");
}

void add_reconcile_flags(CLI::App& app, Options& options) {
  app.add_option("--as-of", options.as_of, "Leave out what was said later")
      ->type_name("YYYY-MM-DD")
      ->check(check_day);
  app.add_option_function<std::string>(
         "--policy",
         [&options](const std::string& name) {
           options.policy = *value_in<Policy>(kPolicyNames, name);
         },
         "By whose rules a topic's low, best and high are made")
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(kPolicyNames),
                                                     std::end(kPolicyNames))))
      ->default_str("sources");
}

void add_article_commands(CLI::App& app, Options& options) {
  auto* reconcile =
      add_command(app, options, Command::reconcile, "reconcile",
                  "Articles or ledgers in, one report of who says what out");
  add_input_flags(*reconcile, options);
  add_reconcile_flags(*reconcile, options);
  reconcile->add_flag("--no-claims", options.no_claims,
                      "Leave the list of claims empty; topics still name "
                      "theirs by id");
  auto* extract = add_command(app, options, Command::extract, "extract",
                              "Articles in, a ledger of their claims out");
  add_input_flags(*extract, options);
  extract->add_flag("--mentions", options.mentions,
                    "Write every time, attribution, actor, place and quantity, "
                    "too");
}

void add_diff(CLI::App& app, Options& options) {
  auto* diff = add_command(app, options, Command::diff, "diff",
                           "What changed between two sets of articles, "
                           "ledgers or reports");
  diff->footer(std::string(kDiffExitStatus));
  // One value each: a list would take the second word for itself.
  diff->add_option("A", options.before,
                   "File, folder, or - for NDJSON on standard input")
      ->type_name("")
      ->required();
  diff->add_option("B", options.after, "The same")->type_name("")->required();
  diff->add_option("--format", options.format, "For people or for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_reading_flags(*diff, options,
                    "Do not end with 2 for what cannot be read");
  add_reconcile_flags(*diff, options);
}

void add_explain(CLI::App& app, Options& options) {
  auto* explain = add_command(
      app, options, Command::explain, "explain",
      "The words and rules behind claims, the reasons behind a topic");
  // One value each: a list would take the second word for itself.
  explain->add_option("FILE", options.explained, "An article or a report")
      ->type_name("ARTICLE|REPORT")
      ->required();
  explain
      ->add_option("WHICH", options.selection,
                   "Id of a claim or a topic, or "
                   "its beginning")
      ->type_name("CLAIM|TOPIC");
  add_rules_flag(*explain, options);
  add_log_flags(*explain, options);
}

void add_rules(CLI::App& app, Options& options) {
  CLI::App* rules = app.add_subcommand("rules", "The rule packs");
  rules->require_subcommand(1);
  auto* list = add_command(*rules, options, Command::rules_list, "list",
                           "Each rule and what it matches");
  auto* check = add_command(*rules, options, Command::rules_check, "check",
                            "Whether a rule pack can be used");
  auto* test = add_command(*rules, options, Command::rules_test, "test",
                           "Run the examples inside the rule packs");
  for (CLI::App* each : {list, check, test}) {
    each->add_option("FILE", options.paths,
                     "A rule pack beside the built-in "
                     "ones")
        ->type_name("");
    add_log_flags(*each, options);
  }
}

/// The help of the deepest command that was named, for that one is wanted.
std::string wanted_help(const CLI::App* app) {
  std::string callers;
  while (!app->get_subcommands().empty()) {
    callers += (callers.empty() ? "" : " ") + app->get_name();
    app = app->get_subcommands().front();
  }
  return app->help(callers);
}

std::string check_inputs(const Options& options) {
  const bool reads = options.command == Command::extract ||
                     options.command == Command::reconcile;
  if (reads && options.paths.empty() && options.files_from.empty()) {
    return "no PATH given; - reads NDJSON from standard input";
  }
  if (options.before == "-" && options.after == "-") {
    return "A and B cannot both be standard input";
  }
  return {};
}

ParsedOptions usage_error(std::string text) {
  ParsedOptions parsed;
  parsed.outcome = ParsedOptions::Outcome::usage_error;
  parsed.text = std::move(text);
  return parsed;
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
  if (std::string error = unknown_command(argc, argv); !error.empty()) {
    return usage_error(std::move(error));
  }
  ParsedOptions parsed;
  bool version = false;
  CLI::App app("Reads news articles and keeps a ledger of who claims what.",
               "claimledger");
  app.footer(std::string(kExamples).append(kExitStatus));
  app.require_subcommand(0, 1);
  app.add_flag("--version", version, "Versions and the hash of the rules");
  add_article_commands(app, parsed.options);
  add_diff(app, parsed.options);
  add_explain(app, parsed.options);
  add_rules(app, parsed.options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    parsed.outcome = ParsedOptions::Outcome::help;
    parsed.text = wanted_help(&app);
    return parsed;
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }
  if (!version && app.get_subcommands().empty()) {
    return usage_error("no command given; see claimledger --help");
  }
  if (parsed.options.output == "-") parsed.options.output.clear();
  if (!parsed.options.explained.empty()) {
    parsed.options.paths = {parsed.options.explained};
  }
  if (std::string error = check_inputs(parsed.options); !error.empty()) {
    return usage_error(std::move(error));
  }
  return parsed;
}

}  // namespace claimledger
