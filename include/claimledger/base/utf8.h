#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace claimledger {

/// The code point at the start of some bytes; length 0 where they begin with
/// no well-formed UTF-8 sequence (overlong forms, surrogates and values past
/// U+10FFFF are not well-formed).
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

CodePoint first_code_point(std::string_view bytes);

bool valid_utf8(std::string_view bytes);

/// Appends `value` in UTF-8; U+FFFD where it is no code point.
void append_code_point(std::string& out, char32_t value);

/// Whether a line end stays one or is shown as \n.
enum class LineEnds { escape, keep };

/// Foreign text (articles, file names) made safe for a terminal: no control
/// character but tab and, where kept, newline; no DEL, C1 or bidi control.
/// What is taken out is shown as \x1b or \u202e, invalid bytes as U+FFFD.
std::string sanitise_for_terminal(std::string_view text,
                                  LineEnds line_ends = LineEnds::escape);

}  // namespace claimledger
