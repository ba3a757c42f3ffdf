#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "claimledger/base/result.h"
#include "claimledger/io/ledger.h"
#include "claimledger/model/report.h"

namespace claimledger {

inline constexpr std::string_view kReportSchema = "claimledger/report/1";
/// By which any version of the report is known.
inline constexpr std::string_view kReportSchemaStem = "claimledger/report/";

/// Takes the next piece of an output; false stops the writer.
using Sink = std::function<bool(std::string_view)>;

/// Whether the report's claims are written, or an empty list in their place.
enum class ClaimList { full, empty };

/// Writes the report as one JSON object, keys in the order of the contract,
/// in pieces of about 256 KiB. False where the sink wanted no more.
bool write_report(const Report& report, const Generator& generator,
                  const Sink& sink, ClaimList claims = ClaimList::full);

/// The same in one string.
std::string report_json(const Report& report, const Generator& generator);

struct ReadReport {
  Report report;
  Generator generator;
};

/// Whether a file begins as a report of any version does.
bool is_report_file(const std::string& path);

/// Reads a report back from JSON or from a file of it.
Result<ReadReport> parse_report(std::string_view json, std::string_view path);
Result<ReadReport> read_report(const std::string& path);

}  // namespace claimledger
