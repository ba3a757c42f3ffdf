#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/io/ledger.h"
#include "claimledger/io/read_articles.h"
#include "claimledger/text/rule_packs.h"
#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/options.h"

namespace claimledger {

// What the commands share: how they end.

/// Says the error and ends with 2.
ExitCode fail(Log& log, const Error& error);

/// 0, or 1 where something was lost and the user minds.
ExitCode status(const Options& options, bool has_warnings);

/// Why there will be no result; nothing while there can be one.
std::optional<Error> stopped(const Options& options,
                             const ArticleReader& reader);

/// The same once all is read: with --strict, anything lost is too much.
std::optional<Error> stopped(const Options& options,
                             const std::vector<Remark>& warnings);

/// The error of a run without any article.
Error nothing_read(const ReadLog& log);

/// Writes a small result; text of articles is made safe for terminals.
ExitCode print(Log& log, std::string_view text);

Generator generator_of(const RulePacks& packs);

}  // namespace claimledger
