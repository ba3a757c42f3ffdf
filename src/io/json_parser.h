#pragma once
#include <simdjson.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace claimledger {

/// Parses one JSON value after the other with the same buffers. Values may be
/// nested 256 deep; a value over a megabyte may hold four million marks
/// ({}[],:), since each of them costs the parser 20 bytes.
class JsonParser {
 public:
  /// The object in `json`, valid until the next call. `json` must be followed
  /// by 64 readable bytes (LineReader::kPadding). Where there is no object,
  /// returns false and sets `code` and `reason` to those of a warning.
  bool parse_object(std::string_view json, simdjson::dom::object& out);

  const std::string& code() const { return code_; }
  const std::string& reason() const { return reason_; }

 private:
  bool fail(std::string_view code, std::string_view reason);

  simdjson::dom::parser parser_;
  bool ready_ = false;
  std::string code_;
  std::string reason_;
};


}  // namespace claimledger
