#include "io/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "claimledger/base/utf8.h"

namespace claimledger {
namespace {

/// Bytes that stand for themselves inside a JSON string.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (int c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();

/// Whether each of the eight bytes at `at` stands for itself.
bool eight_plain(const char* at) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x80 * kEach;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  const std::uint64_t quotes = bytes ^ ('"' * kEach);
  const std::uint64_t slashes = bytes ^ ('\\' * kEach);
  // Taking away from a byte borrows into its high bit where it was less.
  const std::uint64_t marks =
      (bytes - 0x20 * kEach) | (quotes - kEach) | (slashes - kEach) | bytes;
  return (marks & kHigh) == 0;
}

bool all_plain(std::string_view text) {
  constexpr std::size_t kEight = 8;
  if (text.size() < kEight) {
    for (const char c : text) {
      if (!kPlain[static_cast<unsigned char>(c)]) return false;
    }
    return true;
  }
  const char* const last = text.data() + text.size() - kEight;
  for (const char* at = text.data(); at < last; at += kEight) {
    if (!eight_plain(at)) return false;
  }
  return eight_plain(last);
}

// Names, ids and marks are put together here and appended at once: each append
// costs more than the bytes.
constexpr std::size_t kPiece = 64;

void append_escaped(std::string& out, unsigned char c) {
  constexpr char kDigits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  out += "\\u00";
  out += kDigits[c >> 4];
  out += kDigits[c & 0xF];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (text.size() + 2 <= kPiece && all_plain(text)) {
    char piece[kPiece];
    piece[0] = '"';
    text.copy(piece + 1, text.size());  // text may be a null of no bytes
    piece[text.size() + 1] = '"';
    out.append(piece, text.size() + 2);
    return;
  }
  out += '"';
  std::size_t run = 0;  // start of the bytes to copy as they are
  std::size_t i = 0;
  while (i < text.size()) {
    if (i + 8 <= text.size() && eight_plain(text.data() + i)) {
      i += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    if (kPlain[byte]) {
      ++i;
      continue;
    }
    const std::size_t length =
        byte < 0x80 ? 0 : first_code_point(text.substr(i)).length;
    if (length > 0) {
      i += length;
      continue;
    }
    out.append(text, run, i - run);
    if (byte < 0x80) {
      append_escaped(out, byte);
    } else {
      append_code_point(out, 0xFFFD);
    }
    run = ++i;
  }
  out.append(text, run, text.size() - run);
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  after_key_ = true;
  constexpr std::size_t kMarks = 3;
  if (kMostMark + name.size() + kMarks + 1 > kPiece) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += style_ == Style::compact ? "\":" : "\": ";
    return;
  }
  char piece[kPiece];
  char* at = put_mark(piece);
  *at++ = '"';
  std::memcpy(at, name.data(), name.size());
  at += name.size();
  std::memcpy(at, "\": ", kMarks);
  at += style_ == Style::compact ? kMarks - 1 : kMarks;
  out_.append(piece, static_cast<std::size_t>(at - piece));
  has_sibling_ = true;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  append_json_string(out_, value);
}

void JsonWriter::text_or_null(std::string_view value) {
  if (value.empty()) {
    null();
  } else {
    text(value);
  }
}

void JsonWriter::number(std::int64_t value) {
  before_value();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, end);
}

void JsonWriter::number_or_null(std::optional<std::int64_t> value) {
  if (value) {
    number(*value);
  } else {
    null();
  }
}

void JsonWriter::thousandths(std::int64_t value) {
  before_value();
  out_ += std::to_string(value / 1000);
  std::string places = std::to_string(1000 + value % 1000).substr(1);
  places.erase(places.find_last_not_of('0') + 1);
  if (!places.empty()) out_ += '.' + places;
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

void JsonWriter::begin(char bracket, Layout layout) {
  before_value();
  out_ += bracket;
  ++depth_;
  if (layout == Layout::flat && flat_from_ == 0) flat_from_ = depth_;
  has_sibling_ = false;
}

void JsonWriter::end(char bracket) {
  const bool one_line = is_flat() || !has_sibling_;
  if (depth_ == flat_from_) flat_from_ = 0;
  --depth_;
  if (!one_line) {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_), ' ');
  }
  out_ += bracket;
  has_sibling_ = true;
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
  } else if (depth_ > 0) {
    separate();
  }
  has_sibling_ = true;
}

void JsonWriter::separate() {
  char mark[kMostMark];
  out_.append(mark, static_cast<std::size_t>(put_mark(mark) - mark));
  has_sibling_ = true;
}

/// What stands between two members, or before the first one. Gives its end.
char* JsonWriter::put_mark(char* at) {
  if (has_sibling_) *at++ = ',';
  if (!is_flat()) {
    *at++ = '\n';
    std::memset(at, ' ', kMostDepth);
    at += std::min(depth_, kMostDepth);
  } else if (has_sibling_ && style_ == Style::pretty) {
    *at++ = ' ';
  }
  return at;
}

}  // namespace claimledger
