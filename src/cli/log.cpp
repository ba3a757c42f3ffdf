#include "cli/log.h"

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "claimledger/base/utf8.h"

namespace claimledger {
namespace {

spdlog::color_mode mode_of(std::string_view color) {
  if (color == "always") return spdlog::color_mode::always;
  const char* refused = std::getenv("NO_COLOR");
  const bool wanted = refused == nullptr || *refused == '\0';
  return color == "auto" && wanted ? spdlog::color_mode::automatic
                                   : spdlog::color_mode::never;
}

spdlog::level::level_enum level_of(Verbosity verbosity) {
  switch (verbosity) {
    case Verbosity::quiet: return spdlog::level::err;
    case Verbosity::normal: return spdlog::level::warn;
    case Verbosity::verbose: break;
  }
  return spdlog::level::info;
}

/// "news.jsonl:12: is not valid JSON [bad-json]"
std::string line_of(const Remark& remark) {
  std::string place = remark.path;
  if (remark.line > 0) place += fmt::format(":{}", remark.line);
  const std::string separator = place.empty() ? "" : ": ";
  return sanitise_for_terminal(fmt::format("{}{}{} [{}]", place, separator,
                                           remark.reason, remark.code));
}

}  // namespace

Log::Log(std::string_view color, Verbosity verbosity)
    : logger_(std::make_unique<spdlog::logger>(
          "claimledger", std::make_shared<spdlog::sinks::stderr_color_sink_st>(
                             mode_of(color)))) {
  logger_->set_pattern("%n: %^%l:%$ %v");
  logger_->set_level(level_of(verbosity));
  summaries_ = verbosity != Verbosity::quiet && isatty(STDERR_FILENO) == 1;
}

Log::~Log() = default;

void Log::error(std::string_view text) {
  logger_->error("{}", sanitise_for_terminal(text, LineEnds::keep));
}

void Log::warning(const Remark& remark) {
  logger_->warn("{}", line_of(remark));
}

void Log::note(const Remark& remark) {
  if (logger_->should_log(spdlog::level::info)) {
    logger_->info("{}", line_of(remark));
  }
}

void Log::summary(std::string_view text) {
  if (!summaries_) return;
  std::fputs((sanitise_for_terminal(text) + "\n").c_str(), stderr);
}

}  // namespace claimledger
