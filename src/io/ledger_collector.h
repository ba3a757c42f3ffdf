#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "claimledger/io/ledger.h"
#include "io/fields.h"

namespace claimledger {

enum class LedgerType {
  none, ledger, article, actor, claim, mention, warning, note
};

/// What kind of ledger record an object is; `none` for any other object, such
/// as an article that happens to have a member "type".
LedgerType ledger_type(simdjson::dom::object object);

/// Where a record stands, for remarks.
struct RecordPlace {
  std::string_view path;
  std::uint64_t record = 0;
  std::uint64_t line = 0;
};

/// Gathers ledger records, in any order, into a Ledger.
class LedgerCollector {
 public:
  /// `lean`: as ReadOptions::lean_claims.
  explicit LedgerCollector(bool lean = false) : lean_(lean) {}

  void add(LedgerType type, simdjson::dom::object object,
           const RecordPlace& place);
  const Ledger& ledger() const { return ledger_; }
  /// Call once all lines are in: what belongs to no article is a problem.
  Ledger take();

 private:
  void add_header(Fields& fields);
  void add_article(Article article);
  void add_actor(Fields& fields);
  void add_note(Remark note);
  ArticleRecords& records_of(std::string_view article);

  bool lean_;
  Ledger ledger_;
  std::unordered_map<std::string, std::size_t> index_;  ///< by article id
  std::size_t last_ = 0;  ///< index of the article met last
  TextPool pool_;
  std::string problem_;
  std::string last_path_;  ///< of the files read, for orphans
};

}  // namespace claimledger
