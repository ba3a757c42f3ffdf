#pragma once
#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/options.h"

namespace claimledger {

/// Carries out what the options ask for. Errors are said in the log.
ExitCode run(const Options& options, Log& log);

ExitCode run_extract(const Options& options, Log& log);
ExitCode run_reconcile(const Options& options, Log& log);
ExitCode run_diff(const Options& options, Log& log);
ExitCode run_explain(const Options& options, Log& log);

}  // namespace claimledger
