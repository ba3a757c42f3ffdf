#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>

#include "claimledger/io/output.h"
#include "cli/commands.h"

namespace {

using claimledger::ExitCode;
using claimledger::Log;
using claimledger::ParsedOptions;

/// A standard stream that is closed would lend its number to the next file
/// opened. An unusable stand-in makes its use an error instead.
bool hold_standard_streams() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(fd, F_GETFD) >= 0) continue;
    const int flags = fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
    if (open("/dev/null", flags) != fd) return false;
  }
  return true;
}

ExitCode show_help(Log& log, const std::string& text) {
  auto output = claimledger::Output::open("");
  if (output && output->write(text) && output->commit()) return ExitCode::done;
  log.error(output ? output->error().message() : output.error().message());
  return ExitCode::failed;
}

ExitCode run(int argc, char** argv) {
  const ParsedOptions parsed = claimledger::parse_options(argc, argv);
  Log log(parsed.options.color, parsed.options.verbosity);
  switch (parsed.outcome) {
    case ParsedOptions::Outcome::help: return show_help(log, parsed.text);
    case ParsedOptions::Outcome::usage_error:
      log.error(parsed.text);
      return ExitCode::failed;
    case ParsedOptions::Outcome::run: break;
  }
  try {
    return claimledger::run(parsed.options, log);
  } catch (const std::exception& error) {  // out of memory
    log.error(error.what());
    return ExitCode::failed;
  }
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away (`| head`) ends us quietly, whatever we inherited.
  std::signal(SIGPIPE, SIG_DFL);
  if (!hold_standard_streams()) return static_cast<int>(ExitCode::failed);
  try {
    return static_cast<int>(run(argc, argv));
  } catch (const std::exception&) {
    return static_cast<int>(ExitCode::failed);
  }
}
