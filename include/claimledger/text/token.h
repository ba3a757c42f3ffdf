#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/span.h"
#include "claimledger/text/symbols.h"

namespace claimledger {

enum class TokenKind : std::uint8_t { word, number, punct, newline };

/// Letter case of a word: what a lexicon form may demand.
enum class WordCase : std::uint8_t { lower, title, upper };

/// One token. `word` is the record of the lexicon, 0 where unknown.
struct Token {
  Span span;
  Symbol symbol = 0;
  std::uint16_t word = 0;
  TokenKind kind = TokenKind::word;
  WordCase letter_case = WordCase::lower;
  bool joined = false;  ///< no space between this and the token before
  char punct = 0;       ///< ASCII stand-in of a punctuation mark, see scan.h
};

}  // namespace claimledger
