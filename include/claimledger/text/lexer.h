#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "claimledger/text/rule_packs.h"
#include "claimledger/text/token.h"

namespace claimledger {

/// Level 0: every token of an article with its symbol. `gated` is true where
/// a word of harm stands near a number or a person, or several stand in the
/// article: only such articles are read further.
struct Tokens {
  std::vector<Token> all;
  std::vector<std::uint32_t> harm_roots;  ///< where phrases of harm may begin
  bool gated = false;
};

/// One pass over text[begin, end of text). `out` is reused from article to
/// article so that the pass allocates nothing once warm.
void lex(std::string_view text, std::uint32_t begin, const RulePacks& packs,
         Tokens& out);

}  // namespace claimledger
