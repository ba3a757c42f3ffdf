#pragma once

namespace claimledger {

/// What the process ends with; the contract of the commands.
enum class ExitCode : int {
  done = 0,     ///< all read
  partial = 1,  ///< a result, but something is missing in it or wrong
  failed = 2,   ///< no result
};

}  // namespace claimledger
