#include "claimledger/base/utf8.h"

#include "support/catch.h"

namespace claimledger {

TEST_CASE("utf8: what is well-formed") {
  struct Case { std::string_view bytes; bool valid; };
  const Case cases[] = {
      {"", true},
      {"plain ascii, longer than eight bytes", true},
      {"caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D \xF0\x9F\x98\x80", true},
      {std::string_view("a\0b", 3), true},
      {"cut \xC3", false},
      {"cut \xE2\x80", false},
      {"lone \x80", false},
      {"latin \xE9 ", false},
      {"overlong \xC0\xAF", false},
      {"overlong \xE0\x80\xAF", false},
      {"overlong \xF0\x80\x80\xAF", false},
      {"surrogate \xED\xA0\x80", false},
      {"past the end \xF4\x90\x80\x80", false},
      {"\xF4\x8F\xBF\xBF", true},
      {"bad lead \xF8\x88\x80\x80\x80", false},
  };
  for (const auto& [bytes, valid] : cases) {
    CAPTURE(bytes);
    CHECK(valid_utf8(bytes) == valid);
  }
}

TEST_CASE("utf8: code points there and back") {
  const char32_t cases[] = {0,      0x41,   0x7F,    0x80,    0x7FF,
                            0x800,  0xD7FF, 0xE000,  0xFFFD,  0xFFFF,
                            0x10000, 0x10FFFF};
  for (const char32_t value : cases) {
    std::string bytes;
    append_code_point(bytes, value);
    const CodePoint back = first_code_point(bytes);
    CAPTURE(static_cast<std::uint32_t>(value));
    CHECK(back.length == bytes.size());
    CHECK(static_cast<std::uint32_t>(back.value) ==
          static_cast<std::uint32_t>(value));
  }
  std::string bytes;
  append_code_point(bytes, 0xD800);
  append_code_point(bytes, 0x110000);
  CHECK(bytes == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("utf8: foreign text on a terminal") {
  struct Case { std::string_view text; std::string_view shown; };
  const Case cases[] = {
      {"plain \xC3\xA9", "plain \xC3\xA9"},
      {"a\tb", "a\tb"},
      {"a\nb", "a\\nb"},
      {"\x1B[31mred\r", "\\x1b[31mred\\x0d"},
      {"del\x7F", "del\\x7f"},
      {"c1 \xC2\x9B", "c1 \\u009b"},
      {"bidi \xE2\x80\xAE x \xE2\x81\xA6", "bidi \\u202e x \\u2066"},
      {"mark \xD8\x9C\xE2\x80\x8F", "mark \\u061c\\u200f"},
      {"line \xE2\x80\xA8", "line \\u2028"},
      {"bad \xFF.", "bad \xEF\xBF\xBD."},
      {std::string_view("nul\0", 4), "nul\\x00"},
  };
  for (const auto& [text, shown] : cases) {
    CAPTURE(text);
    CHECK(sanitise_for_terminal(text) == shown);
  }
  CHECK(sanitise_for_terminal("a\nb\x1B", LineEnds::keep) == "a\nb\\x1b");
}

}  // namespace claimledger
