#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/ledger.h"

namespace claimledger {

/// Who made a ledger or report, with the hash of the rules in use.
struct Generator {
  std::string name = "claimledger";
  std::string version;
  std::string rules;
  bool operator==(const Generator&) const = default;
};

/// First line of a ledger: what its records depend on beside the articles.
struct LedgerHeader {
  Generator generator;
  std::string date;  ///< the --date in use, or empty
  bool include_furniture = false;
  bool operator==(const LedgerHeader&) const = default;
};

inline constexpr std::string_view kLedgerSchema = "claimledger/ledger/1";

/// A ledger as read back, in the order of its lines.
struct Ledger {
  std::vector<LedgerHeader> headers;  ///< each different one once
  std::vector<ArticleRecords> articles;
  std::vector<Remark> warnings;
  std::vector<Remark> notes;
  std::vector<Remark> problems;  ///< lines that could not be read
};

/// Each appends whole lines of NDJSON to `out`; keys stand in a fixed order.
void append_header(std::string& out, const LedgerHeader& header);
/// The article, its actors, claims and notes.
void append_records(std::string& out, const ArticleRecords& records);
void append_warning(std::string& out, const Remark& remark);
void append_note(std::string& out, const Remark& remark);

/// Reads a whole ledger from memory; what append_* wrote comes back equal.
Ledger read_ledger(std::string_view ndjson, std::string_view path);

/// Puts articles into the one order that every route to a report agrees on
/// (articles by path and id, claims by span, ids last) and unites what came
/// twice. An article met under two paths keeps the first in bytewise order;
/// a note `duplicate` names each other one.
void merge_articles(std::vector<ArticleRecords>& articles,
                    std::vector<Remark>& notes);

/// Sorts remarks by place and drops repeats.
void merge_remarks(std::vector<Remark>& remarks);

}  // namespace claimledger
