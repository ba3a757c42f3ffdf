#include "claimledger/text/scan.h"

#include <string>
#include <vector>

#include "claimledger/base/span.h"
#include "support/catch.h"

namespace claimledger {
namespace {

/// Tokens as the text cuts them, joined by a bar; '/' stands for a line end.
std::string tokens(std::string_view text) {
  std::string out;
  Scanner scanner(text);
  for (Token token; scanner.next(token);) {
    if (!out.empty()) out += '|';
    out += token.kind == TokenKind::newline ? "/" : cut(text, token.span);
  }
  return out;
}

/// What words fold to, and the stand-ins of marks in brackets.
std::string folded(std::string_view text) {
  std::string out;
  Scanner scanner(text);
  for (Token token; scanner.next(token);) {
    if (!out.empty()) out += ' ';
    if (token.kind == TokenKind::word) out += scanner.folded();
    else if (token.kind == TokenKind::number) out += '#';
    else out += std::string("[") + (token.punct == '\n' ? 'n' : token.punct) +
                "]";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("scan: words") {
  const Row rows[] = {
      {"", ""},
      {" \t ", ""},
      {"twelve men", "twelve|men"},
      {"M23 rebels", "M23|rebels"},
      {"U.S. troops", "U.S.|troops"},
      {"the U.S.", "the|U.S."},
      {"U.A.E. army", "U.A.E.|army"},
      {"at 8 a.m. sharp", "at|8|a.m.|sharp"},
      {"J. Smith", "J|.|Smith"},
      {"end. Next", "end|.|Next"},
      {"Azerbaijan's army", "Azerbaijan|'s|army"},
      {"Azerbaijan\u2019s army", "Azerbaijan|\u2019s|army"},
      {"soldiers' graves", "soldiers|'|graves"},
      {"don't", "don't"},
      {"don\u2019t", "don\u2019t"},
      {"O'Brien", "O'Brien"},
      {"O\u2019Brien", "O\u2019Brien"},
      {"N'Djamena", "N'Djamena"},
      {"forty-nine", "forty|-|nine"},
      {"Erdo\u011fan", "Erdo\u011fan"},
      {"caf\u00e9s", "caf\u00e9s"},
      {"\u00c5land", "\u00c5land"},
      {"\u041a\u0438\u0457\u0432", "\u041a\u0438\u0457\u0432"},
      {"a\u00a0b", "a|b"},
      {"a\u200bb", "a|b"},
      {"a\nb", "a|/|b"},
      {"a\r\nb", "a|/|b"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(tokens(text) == expected);
  }
}

TEST_CASE("scan: numbers") {
  const Row rows[] = {
      {"6,500 men", "6,500|men"},
      {"1,234,567", "1,234,567"},
      {"12, 13", "12|,|13"},
      {"12,13", "12|,|13"},
      {"12,1345", "12|,|1345"},
      {"1.2 million", "1.2|million"},
      {"12. Then", "12|.|Then"},
      {"16:00 GMT", "16:00|GMT"},
      {"16:0", "16|:|0"},
      {"2022:12", "2022|:|12"},
      {"the 6th", "the|6th"},
      {"1st 2nd 3rd", "1st|2nd|3rd"},
      {"6thing", "6|thing"},
      {"the 1990s", "the|1990s"},
      {"the 90s", "the|90s"},
      {"100s", "100|s"},
      {"12-13", "12|-|13"},
      {"12\u201313", "12|\u2013|13"},
      {"8pm", "8|pm"},
      {"$5", "$|5"},
      {"40%", "40|%"},
      {"13/9/22", "13|/|9|/|22"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(tokens(text) == expected);
  }
}

TEST_CASE("scan: what words fold to and marks stand for") {
  const Row rows[] = {
      {"Twelve MEN", "twelve men"},
      {"U.S. UAE", "us uae"},
      {"O\u2019Brien's", "o'brien [s]"},
      {"Azerbaijan\u2019s", "azerbaijan [s]"},
      {"soldiers\u2019", "soldiers [']"},
      {"Erdo\u011fan", "erdogan"},
      {"\u00d6zg\u00fcr Stra\u00dfe", "ozgur strasse"},
      {"\u0141\u00f3d\u017a", "lodz"},
      {"\"a\"", "[\"] a [\"]"},
      {"\u201ca\u201d", "[<] a [>]"},
      {"\u00aba\u00bb", "[<] a [>]"},
      {"\u201ea\u201c", "[<] a [<]"},
      {"\u2018a\u2019", "[`] a [']"},
      {"``a''", "[<] a [>]"},
      {"a - b", "a [-] b"},
      {"a -- b", "a [~] b"},
      {"a \u2014 b", "a [~] b"},
      {"a\u2011b", "a [-] b"},
      {"wait...", "wait [.]"},
      {"wait\u2026", "wait [.]"},
      {"\u2022 a", "[*] a"},
      {"\u20ac5", "[?] #"},
      {"a\nb", "a [n] b"},
      {"(a) [b]", "[(] a [)] [[] b []]"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(folded(text) == expected);
  }
}

TEST_CASE("scan: letter case") {
  struct Case { std::string_view text; WordCase expected; };
  const Case cases[] = {
      {"us", WordCase::lower},    {"US", WordCase::upper},
      {"U.S.", WordCase::upper},  {"u.s.", WordCase::lower},
      {"Us", WordCase::title},    {"A", WordCase::title},
      {"McKay", WordCase::title}, {"eBay", WordCase::lower},
      {"\u00c9cole", WordCase::title}, {"\u00e9cole", WordCase::lower},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    Token token;
    REQUIRE(Scanner(text).next(token));
    CHECK(token.letter_case == expected);
  }
}

TEST_CASE("scan: spans rise, lie in the text and split no letter") {
  const std::string_view texts[] = {
      "Azerbaijan\u2019s \u201c49\u201d \u2014 caf\u00e9\u00a0\u20ac5\u2026",
      "\x80\xff\xc3", "\xe2\x80", "\xf0\x9f\x98\x80 ok", "a\xc3", "12\xe2",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    Scanner scanner(text);
    std::uint32_t last = 0;
    for (Token token; scanner.next(token); last = token.span.end) {
      REQUIRE(token.span.begin >= last);
      REQUIRE(token.span.end > token.span.begin);
      REQUIRE(token.span.end <= text.size());
    }
  }
}

TEST_CASE("scan: begins where it is told and cuts what is endless") {
  Token token;
  REQUIRE(Scanner("front matter", 6).next(token));
  CHECK(token.span == Span{6, 12});
  const std::string endless(100'000, 'a');
  std::size_t covered = 0;
  Scanner scanner(endless);
  while (scanner.next(token)) {
    covered += token.span.size();
    CHECK(scanner.folded().size() <= Scanner::kMaxWord);
  }
  CHECK(covered == endless.size());
}

TEST_CASE("scan: the hash of a word is that of its folded form") {
  for (const std::string_view text :
       {"killed", "Killed", "KILLED", "U.S.", "Erdo\u011fan", "don\u2019t"}) {
    CAPTURE(text);
    Scanner scanner(text);
    Token token;
    REQUIRE(scanner.next(token));
    CHECK(scanner.hash() == word_hash(scanner.folded()));
  }
}

TEST_CASE("scan: number tokens") {
  struct Case {
    std::string_view text;
    NumberShape shape;
    std::int64_t value;
  };
  const Case cases[] = {
      {"12", NumberShape::plain, 12},
      {"6,500", NumberShape::plain, 6500},
      {"1.2", NumberShape::decimal, 1200},
      {"1.25", NumberShape::decimal, 1250},
      {"0.5", NumberShape::decimal, 500},
      {"6th", NumberShape::ordinal, 6},
      {"1st", NumberShape::ordinal, 1},
      {"1990s", NumberShape::decade, 1990},
      {"999999999999999", NumberShape::plain, 999999999999999},
  };
  for (const auto& [text, shape, value] : cases) {
    CAPTURE(text);
    const NumberToken number = read_number_token(text);
    CHECK(number.shape == shape);
    CHECK(number.value == value);
  }
  CHECK(read_number_token("16:00").shape == NumberShape::clock);
  CHECK(read_number_token("1234567890123456").shape == NumberShape::huge);
  CHECK(read_number_token("6,500").separated);
  CHECK_FALSE(read_number_token("6500").separated);
}

}  // namespace claimledger
