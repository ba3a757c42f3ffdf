#include "cli/results.h"

#include <unistd.h>

#include "claimledger/base/utf8.h"
#include "claimledger/io/output.h"

namespace claimledger {

ExitCode fail(Log& log, const Error& error) {
  log.error(error.message());
  return ExitCode::failed;
}

ExitCode status(const Options& options, bool has_warnings) {
  return has_warnings && !options.keep_going ? ExitCode::partial
                                             : ExitCode::done;
}

std::optional<Error> stopped(const Options& options,
                             const ArticleReader& reader) {
  if (reader.fatal()) return reader.fatal();
  if (options.strict && !reader.log().warnings.empty()) {
    return Error{"", "stopped at the first input that cannot be read"};
  }
  return std::nullopt;
}

std::optional<Error> stopped(const Options& options,
                             const std::vector<Remark>& warnings) {
  if (!options.strict || warnings.empty()) return std::nullopt;
  return Error{"", "stopped, for not all could be read"};
}

Error nothing_read(const ReadLog& log) {
  // Warnings are on standard error already, notes are not.
  if (!log.warnings.empty() || log.notes.empty()) {
    return {"", "nothing to read in what was given"};
  }
  const Remark& note = log.notes.front();
  return {"", "nothing to read; " + note.path + " " + note.reason};
}

ExitCode print(Log& log, std::string_view text) {
  auto output = Output::open("");
  if (!output) return fail(log, output.error());
  const bool written =
      isatty(STDOUT_FILENO) == 1
          ? output->write(sanitise_for_terminal(text, LineEnds::keep))
          : output->write(text);
  if (!written || !output->commit()) return fail(log, output->error());
  return ExitCode::done;
}

Generator generator_of(const RulePacks& packs) {
  return {"claimledger", CLAIMLEDGER_VERSION, packs.hash()};
}

}  // namespace claimledger
