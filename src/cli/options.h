#pragma once
#include <string>
#include <vector>

#include "claimledger/model/policy.h"

namespace claimledger {

enum class Command {
  extract, reconcile, diff, explain, rules_list, rules_check, rules_test, version
};

enum class Verbosity { quiet, normal, verbose };

/// What the command line asks for.
struct Options {
  Command command = Command::version;
  std::vector<std::string> paths;
  std::string explained;  ///< the one FILE of explain
  std::string selection;   ///< explain: a claim or topic
  std::string before;      ///< A of diff
  std::string after;       ///< B of diff
  std::string format = "text";  ///< of diff: text or json
  std::string output;      ///< empty: standard output
  std::string files_from;
  bool nul_separated = false;
  std::string date;
  std::string as_of;
  std::vector<std::string> rules;
  bool include_furniture = false;
  bool mentions = false;
  bool no_claims = false;
  bool strict = false;
  bool keep_going = false;
  Policy policy = Policy::sources;
  std::string color = "auto";
  Verbosity verbosity = Verbosity::normal;
};

/// Options to run with, or what to say instead.
struct ParsedOptions {
  enum class Outcome { run, help, usage_error };
  Outcome outcome = Outcome::run;
  Options options;
  std::string text;  ///< the help, or the error in one line
};

ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace claimledger
