#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/io/read_articles.h"
#include "claimledger/reconcile/reconcile.h"
#include "claimledger/text/rule_packs.h"
#include "cli/log.h"
#include "cli/options.h"

namespace claimledger {

/// The built-in rules together with the files that the options name.
Result<RulePacks> load_rules(const std::vector<std::string>& files);

/// The paths of the command line, then those of --files-from.
Result<std::vector<std::string>> input_paths(const Options& options);

/// Whether writing the output would destroy this input.
bool is_output(const std::string& file, const Options& options);

ReconcileOptions reconcile_options(const Options& options);

ReadOptions read_options(const Options& options, LedgerLines ledger_lines);

/// Follows what a reader logs, article by article.
class RemarkFollower {
 public:
  RemarkFollower(const ReadLog& read, Log& log) : read_(read), log_(log) {}

  /// Says what came since the last call, and hands it to `warning` and `note`.
  template <typename OnWarning, typename OnNote>
  void follow(OnWarning warning, OnNote note) {
    for (; warnings_ < read_.warnings.size(); ++warnings_) {
      log_.warning(read_.warnings[warnings_]);
      warning(read_.warnings[warnings_]);
    }
    for (; notes_ < read_.notes.size(); ++notes_) {
      log_.note(read_.notes[notes_]);
      note(read_.notes[notes_]);
    }
  }

 private:
  const ReadLog& read_;
  Log& log_;
  std::size_t warnings_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace claimledger
