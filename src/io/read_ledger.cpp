#include <simdjson.h>

#include <algorithm>

#include "claimledger/io/ledger.h"
#include "io/json_parser.h"
#include "io/ledger_collector.h"
#include "io/line_reader.h"

namespace claimledger {

Ledger read_ledger(std::string_view ndjson, std::string_view path) {
  LedgerCollector collector;
  std::vector<Remark> unreadable;
  JsonParser parser;
  std::string padded(ndjson);
  padded.append(LineReader::kPadding, ' ');
  RecordPlace place{path, 0, 0};
  for (std::size_t begin = 0; begin < ndjson.size();) {
    const std::size_t end = std::min(ndjson.find('\n', begin), ndjson.size());
    const auto line = std::string_view(padded).substr(begin, end - begin);
    begin = end + 1;
    ++place.line;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    ++place.record;
    simdjson::dom::object object;
    if (parser.parse_object(line, object)) {
      collector.add(ledger_type(object), object, place);
    } else {
      unreadable.push_back({parser.code(), std::string(path), place.record,
                            place.line, parser.reason()});
    }
  }
  Ledger ledger = collector.take();
  ledger.problems.insert(ledger.problems.end(), unreadable.begin(),
                         unreadable.end());
  merge_remarks(ledger.problems);
  return ledger;
}

}  // namespace claimledger
