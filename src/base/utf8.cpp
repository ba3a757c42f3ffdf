#include "claimledger/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace claimledger {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

/// Length of a sequence that starts with `lead`, 0 where none does.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_code_point(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

bool all_ascii(const char* eight_bytes) {
  std::uint64_t word;
  std::memcpy(&word, eight_bytes, sizeof word);
  return (word & 0x8080808080808080u) == 0;
}

/// Characters that move or hide text: C0, DEL, C1, marks and embeddings of
/// the bidirectional algorithm, line and paragraph separators.
bool unsafe_on_terminal(char32_t c) {
  if (c < 0x20) return c != '\t';
  if (c >= 0x7F && c <= 0x9F) return true;
  if (c == 0x061C || c == 0x200E || c == 0x200F) return true;
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escape(std::string& out, char32_t c) {
  constexpr char kDigits[] = "0123456789abcdef";
  if (c == '\n') {
    out += "\\n";
    return;
  }
  out += c < 0x80 ? "\\x" : "\\u";
  for (int shift = c < 0x80 ? 4 : 12; shift >= 0; shift -= 4) {
    out += kDigits[(c >> shift) & 0xF];
  }
}

}  // namespace

CodePoint first_code_point(std::string_view bytes) {
  const unsigned char lead = byte_at(bytes, 0);
  const std::size_t length = bytes.empty() ? 0 : sequence_length(lead);
  if (length <= 1) return {lead, length};
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char next = byte_at(bytes, i);
    if ((next & 0xC0) != 0x80) return {};
    value = value << 6 | (next & 0x3Fu);
  }
  const bool overlong =
      (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || !is_code_point(value)) return {};
  return {value, length};
}

bool valid_utf8(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (i + 8 <= bytes.size() && all_ascii(bytes.data() + i)) {
      i += 8;
      continue;
    }
    const std::size_t length = first_code_point(bytes.substr(i)).length;
    if (length == 0) return false;
    i += length;
  }
  return true;
}

void append_code_point(std::string& out, char32_t value) {
  if (!is_code_point(value)) value = 0xFFFD;
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80 | ((value >> shift) & 0x3F));
  };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0 | value >> 6);
    tail(0);
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0 | value >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | value >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string sanitise_for_terminal(std::string_view text, LineEnds line_ends) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (c.length == 0) {
      append_code_point(out, 0xFFFD);
      ++i;
      continue;
    }
    const bool kept_newline =
        c.value == '\n' && line_ends == LineEnds::keep;
    if (unsafe_on_terminal(c.value) && !kept_newline) {
      append_escape(out, c.value);
    } else {
      out.append(text.substr(i, c.length));
    }
    i += c.length;
  }
  return out;
}

}  // namespace claimledger
