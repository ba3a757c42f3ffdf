#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "claimledger/io/read_articles.h"
#include "io/file.h"
#include "io/json_parser.h"
#include "io/ledger_collector.h"
#include "io/line_reader.h"

namespace claimledger {

/// Articles of an NDJSON stream, one JSON object a line; ledger lines among
/// them go to a collector. One reader serves one file after the other, so
/// that its buffers are grown once.
class NdjsonReader final : public ArticleSource {
 public:
  NdjsonReader(const ReadOptions& options, ReadLog& log,
               LedgerCollector& collector)
      : options_(options),
        log_(log),
        collector_(collector),
        lines_(options.max_record) {}

  void open(FileHandle handle, std::string path);
  bool is_open() const { return handle_.is_open(); }
  bool next(Document& out) override;

 private:
  bool next_record(std::string_view& line);
  bool read_record(std::string_view line, Document& out);
  bool read_article(simdjson::dom::object object, Document& out);
  void read_member(std::string_view key, simdjson::dom::element value,
                   Document& out);
  bool complete(Document& out);
  void take_ledger_line(LedgerType type, simdjson::dom::object object);
  void finish();
  Remark remark(std::string_view code, std::string reason) const;
  bool warn(std::string_view code, std::string reason);

  const ReadOptions& options_;
  ReadLog& log_;
  LedgerCollector& collector_;
  LineReader lines_;
  JsonParser parser_;
  FileHandle handle_;
  std::string path_;
  std::string id_;  ///< the record's own, for want of a path
  std::uint64_t record_ = 0;
  bool has_text_ = false;
  bool skipped_ledger_ = false;
};

}  // namespace claimledger
