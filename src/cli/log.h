#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "claimledger/model/ledger.h"
#include "cli/options.h"

namespace spdlog {
class logger;
}

namespace claimledger {

/// One line each on standard error, never on standard output. All text goes
/// through sanitise_for_terminal: names and articles are foreign.
class Log {
 public:
  Log(std::string_view color, Verbosity verbosity);
  ~Log();

  void error(std::string_view text);
  void warning(const Remark& remark);
  void note(const Remark& remark);
  /// For people only: shown where standard error is a terminal.
  void summary(std::string_view text);

 private:
  std::unique_ptr<spdlog::logger> logger_;
  bool summaries_ = false;
};

}  // namespace claimledger
