#include "extract/tense.h"

namespace claimledger {

namespace {

constexpr std::uint32_t kReach = 10;  // tokens

Tense tense_of(const Parse& parse, const Token& token) {
  const RulePacks& packs = *parse.packs;
  if (token.kind != TokenKind::word) return Tense::none;
  if (packs.is(token.symbol, packs.class_id("futureword"))) {
    return Tense::future;
  }
  if (packs.is(token.symbol, packs.class_id("pastword"))) return Tense::past;
  const std::string_view word = cut(parse.text, token.span);
  const bool regular = word.size() > 4 && word.ends_with("ed") &&
                       token.letter_case == WordCase::lower;
  return regular ? Tense::past : Tense::none;
}

// "will be held", "would be released": the participle is not past.
bool auxiliary_before(const Parse& parse, std::uint32_t at,
                      std::uint32_t first) {
  for (std::uint32_t i = at; i-- > first && i + 4 > at;) {
    const std::string_view word = cut(parse.text, (*parse.tokens)[i].span);
    if (word == "have") return false;
    if (tense_of(parse, (*parse.tokens)[i]) == Tense::future) return true;
  }
  return false;
}

// "had been due on Friday": what was to come is over.
bool past_perfect(const Parse& parse, std::uint32_t at, std::uint32_t first) {
  for (std::uint32_t i = at; i-- > first && i + 4 > at;) {
    if (cut(parse.text, (*parse.tokens)[i].span) == "had") return true;
  }
  return false;
}

bool ends_clause(const Token& token) {
  return token.punct == ';' || token.punct == ':' || token.punct == '~';
}

}  // namespace

Tense tense_at(const Parse& parse, std::uint32_t sentence, std::uint32_t node) {
  const auto& tokens = *parse.tokens;
  const Sentence& s = parse.sentences[sentence];
  const Phrase& p = parse.phrase(s.nodes[node]);
  const std::uint32_t first =
      p.first > s.first + kReach ? p.first - kReach : s.first;
  for (std::uint32_t i = p.first; i-- > first;) {
    if (ends_clause(tokens[i])) break;
    const Tense tense = tense_of(parse, tokens[i]);
    if (tense == Tense::past && auxiliary_before(parse, i, first)) {
      return Tense::future;
    }
    if (tense == Tense::future && past_perfect(parse, i, first)) {
      return Tense::past;
    }
    if (tense != Tense::none) return tense;
  }
  for (std::uint32_t i = p.last; i < s.last && i < p.last + kReach; ++i) {
    if (ends_clause(tokens[i])) break;
    const Tense tense = tense_of(parse, tokens[i]);
    if (tense != Tense::none) return tense;
  }
  return Tense::none;
}

}  // namespace claimledger
