#include "io/json_parser.h"

#include <algorithm>

#include "claimledger/io/versions.h"

namespace claimledger {
namespace {

constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kFirstCapacity = std::size_t{1} << 20;
constexpr std::ptrdiff_t kMaxMarks = 4'000'000;

/// In a string or not: prose holds few, and counting costs little.
bool has_too_many_marks(std::string_view json) {
  if (json.size() <= kFirstCapacity) return false;
  const auto marks = std::count_if(json.begin(), json.end(), [](char c) {
    return c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}';
  });
  return marks > kMaxMarks;
}

std::string_view reason_for(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      return "is not valid UTF-8";
    case simdjson::DEPTH_ERROR:
      return "is nested deeper than 256 levels";
    case simdjson::UNCLOSED_STRING:
      return "a string in it does not end";
    case simdjson::UNESCAPED_CHARS:
      return "a string in it holds a bare control character";
    case simdjson::STRING_ERROR:
      return "a string in it has a bad escape";
    case simdjson::NUMBER_ERROR:
      return "a number in it is malformed";
    default:
      return "is not valid JSON";
  }
}

}  // namespace

bool JsonParser::parse_object(std::string_view json,
                              simdjson::dom::object& out) {
  if (!ready_) {
    ready_ = parser_.allocate(kFirstCapacity, kMaxDepth) == simdjson::SUCCESS;
  }
  if (has_too_many_marks(json)) {
    return fail("too-large", "holds more than 4 million JSON marks");
  }
  simdjson::dom::element element;
  const simdjson::error_code error =
      parser_.parse(json.data(), json.size(), false).get(element);
  if (error == simdjson::UTF8_ERROR) {
    return fail("bad-encoding", reason_for(error));
  }
  if (error == simdjson::CAPACITY || error == simdjson::MEMALLOC) {
    return fail("too-large", "is too large to parse");
  }
  if (error != simdjson::SUCCESS) return fail("bad-json", reason_for(error));
  if (element.get(out) != simdjson::SUCCESS) {
    return fail("bad-json", "is not a JSON object");
  }
  return true;
}

bool JsonParser::fail(std::string_view code, std::string_view reason) {
  code_ = code;
  reason_ = reason;
  return false;
}

std::string_view json_parser_version() {
#ifdef SIMDJSON_VERSION
#define CLAIMLEDGER_TEXT(x) #x
#define CLAIMLEDGER_VALUE(x) CLAIMLEDGER_TEXT(x)
  return "simdjson " CLAIMLEDGER_VALUE(SIMDJSON_VERSION);
#else
  return "simdjson";
#endif
}

}  // namespace claimledger
