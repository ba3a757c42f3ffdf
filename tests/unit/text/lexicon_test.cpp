#include "claimledger/text/lexicon.h"

#include "claimledger/text/lexer.h"
#include "claimledger/text/scan.h"
#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// Whether the first word of `text` has the class, read as an article is.
bool reads(std::string_view text, std::string_view name) {
  Tokens tokens;
  lex(text, 0, test::builtin(), tokens);
  const ClassId id = test::builtin().class_id(name);
  REQUIRE(id != RulePacks::kNoClass);
  return test::builtin().is(tokens.all.at(0).symbol, id);
}

bool gated(std::string_view text) {
  Tokens tokens;
  lex(text, 0, test::builtin(), tokens);
  return tokens.gated;
}

}  // namespace

TEST_CASE("lexicon: letter case tells words apart") {
  struct Case {
    std::string_view text;
    std::string_view name;
    bool expected;
  };
  const Case cases[] = {
      {"US", "country", true},        {"us", "country", false},
      {"U.S.", "country", true},      {"Turkey", "country", true},
      {"turkey", "country", false},   {"TURKEY", "country", true},
      {"May", "month", true},         {"may", "month", false},
      {"MAY", "month", true},         {"may", "modal", true},
      {"March", "month", true},       {"march", "month", false},
      {"Armenia", "country", true},   {"armenia", "country", false},
      {"Armenian", "demonym", true},  {"Yerevan", "capital", true},
      {"killed", "hpp", true},        {"Killed", "hpp", true},
      {"KILLED", "hpp", true},        {"soldiers", "people", true},
      {"Soldiers", "people", true},   {"Chad", "country", true},
      {"Erdo\u011fanland", "unknown", true},
      {"zorgrils", "unknown", true},  {"zorgrils", "lower", true},
      {"Zorgrils", "cap", true},      {"Zorgrils", "lower", false},
  };
  for (const auto& [text, name, expected] : cases) {
    CAPTURE(text, name);
    CHECK(reads(text, name) == expected);
  }
}

TEST_CASE("lexicon: a word is found by all its letters, not by its hash") {
  const Lexicon& lexicon = test::builtin().lexicon();
  const auto record = [&](std::string word) {
    const std::size_t size = word.size();
    word.append(8, '\0');
    const std::string_view folded = std::string_view(word).substr(0, size);
    return lexicon.find(folded, word_hash(folded));
  };
  const std::uint16_t killed = record("killed");
  REQUIRE(killed != 0);
  CHECK(record("slain") != killed);
  CHECK(record("killedx") == 0);
  CHECK(record("kille") != killed);
  CHECK(record("") == 0);
  const std::string other = std::string("killex") + std::string(8, '\0');
  CHECK(lexicon.find(std::string_view(other).substr(0, 6),
                     word_hash("killed")) == 0);
}

TEST_CASE("lexicon: which texts are worth reading on") {
  struct Case { std::string_view text; bool expected; };
  const Case cases[] = {
      {"12 people were killed.", true},
      {"A bomb killed twelve.", true},
      {"Dozens of people were wounded.", true},
      {"", false},
      {"The weather was fine in the twelve villages.", false},
      {"12 people went to the market.", false},
      {"The company reported losses of 12 million.", false},
      {"The killer was known.", false},
      {"Killed, murdered, slain, massacred and wounded.", true},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(gated(text) == expected);
  }
}

}  // namespace claimledger
