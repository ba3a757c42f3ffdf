#include "cli/inputs.h"

#include <filesystem>
#include <string_view>
#include <system_error>

#include "claimledger/io/output.h"
#include "claimledger/text/builtin_packs.h"

namespace claimledger {
namespace {

/// The paths in the text of a list; empty ones do not count.
void append_paths(std::string_view list, char separator,
                  std::vector<std::string>& paths) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    const std::string_view path = list.substr(0, end);
    if (!path.empty()) paths.emplace_back(path);
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
}

}  // namespace

Result<RulePacks> load_rules(const std::vector<std::string>& files) {
  std::vector<RuleFile> extra;
  for (const std::string& file : files) {
    auto text = read_file(file);
    if (!text) return text.error();
    extra.push_back({file, std::move(*text)});
  }
  return RulePacks::load(builtin_packs(), extra);
}

Result<std::vector<std::string>> input_paths(const Options& options) {
  std::vector<std::string> paths = options.paths;
  std::vector<std::string> other_inputs = options.rules;
  if (!options.files_from.empty()) {
    const bool is_stdin = options.files_from == "-";
    const auto list = read_file(is_stdin ? "/dev/stdin" : options.files_from);
    if (!list) return list.error();
    append_paths(*list, options.nul_separated ? '\0' : '\n', paths);
    if (!is_stdin) other_inputs.push_back(options.files_from);
  }
  for (const std::string& file : other_inputs) {
    if (is_output(file, options)) {
      return Error{file, "is both input and output"};
    }
  }
  return paths;
}

bool is_output(const std::string& file, const Options& options) {
  std::error_code ignored;
  return !options.output.empty() &&
         std::filesystem::is_regular_file(file, ignored) &&
         std::filesystem::equivalent(file, options.output, ignored);
}

ReconcileOptions reconcile_options(const Options& options) {
  ReconcileOptions how;
  how.as_of = options.as_of;
  how.include_furniture = options.include_furniture;
  how.policy = options.policy;
  return how;
}

ReadOptions read_options(const Options& options, LedgerLines ledger_lines) {
  ReadOptions read;
  read.date = options.date;
  read.output = options.output;
  read.ledger_lines = ledger_lines;
  return read;
}

}  // namespace claimledger
