#pragma once

namespace claimledger {

/// What the process ends with; the contract of the commands. `diff` ends as
/// diff(1) does: 0 no difference, 1 differences, 2 trouble.
enum class ExitCode : int {
  done = 0,     ///< all read
  partial = 1,  ///< a result, but something is missing in it or wrong
  different = 1,
  failed = 2,   ///< no result
};

}  // namespace claimledger
