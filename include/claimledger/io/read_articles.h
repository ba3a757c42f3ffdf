#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/io/ledger.h"
#include "claimledger/model/document.h"
#include "claimledger/model/ledger.h"

namespace claimledger {

/// What to do with ledger lines met among the inputs.
enum class LedgerLines { collect, skip };

struct ReadOptions {
  std::string date;  ///< publication day of articles that give none
  std::size_t max_text = std::size_t{16} << 20;    ///< of one article
  std::size_t max_file = std::size_t{64} << 20;    ///< unless of records
  std::size_t max_record = std::size_t{64} << 20;  ///< one line of NDJSON
  std::size_t max_depth_of_folders = 100;
  LedgerLines ledger_lines = LedgerLines::collect;
  /// Of claims in ledgers, only what reconcile judges by: their words, rules
  /// and the place of their source are left out.
  bool lean_claims = false;
  std::string format;  ///< txt, md or ndjson whatever the name says; or empty
  std::string output;  ///< must not be one of the inputs; empty: none
};

/// What reading met so far, in input order.
struct ReadLog {
  std::vector<Remark> warnings;  ///< each an input lost: exit status 1
  std::vector<Remark> notes;     ///< skipped or of interest: exit status 0
  std::uint64_t read = 0;        ///< articles handed out
};

/// Whether a note stands for an input that was left out (a link, a hidden
/// file), so that seen = read + skipped + failed.
bool is_skip(const Remark& note);

/// Hands out articles one at a time, whatever they come from.
class ArticleSource {
 public:
  virtual ~ArticleSource() = default;

  /// Reads the next article into `out`, reusing its buffers; false at the end.
  /// What cannot be read is passed over and logged.
  virtual bool next(Document& out) = 0;
};

/// Articles of files and folders (walked recursively, in bytewise order) and
/// of standard input ("-", NDJSON). Holds one article at a time. A bad article
/// costs only itself: a warning names it and the next one follows.
class ArticleReader final : public ArticleSource {
 public:
  ArticleReader(std::vector<std::string> paths, ReadOptions options);
  ~ArticleReader() override;

  bool next(Document& out) override;

  const ReadLog& log() const;
  /// What ends the whole run: the output is one of the inputs.
  const std::optional<Error>& fatal() const;
  /// Ledger lines collected so far; complete once `next` has returned false.
  const Ledger& ledger() const;
  Ledger take_ledger();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimledger
