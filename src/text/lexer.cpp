#include "claimledger/text/lexer.h"

#include "claimledger/text/scan.h"

namespace claimledger {

void lex(std::string_view text, std::uint32_t begin, const RulePacks& packs,
         Tokens& out) {
  out.all.clear();
  out.gated = false;
  const Lexicon& lexicon = packs.lexicon();
  const ClassId event = packs.class_id("event");
  Scanner scanner(text, begin);
  for (Token token; scanner.next(token);) {
    if (token.kind == TokenKind::word) {
      token.word = lexicon.find(scanner.folded(), scanner.hash());
    }
    if (token.word != 0) {
      token.symbol =
          lexicon.word(token.word).symbol[static_cast<int>(token.letter_case)];
      out.gated |= packs.is(token.symbol, event);
    } else {
      token.symbol = packs.token_symbol(token, text);
    }
    out.all.push_back(token);
  }
}

}  // namespace claimledger
