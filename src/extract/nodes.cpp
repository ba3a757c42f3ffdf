#include "extract/nodes.h"

#include <optional>

#include "claimledger/text/scan.h"

namespace claimledger {

namespace {

// With room behind it for the eight-byte loads of the look-up.
constexpr char kPossessiveBytes[16] = "'s";
constexpr std::string_view kPossessive(kPossessiveBytes, 2);
const std::uint32_t kPossessiveHash = word_hash(kPossessive);

bool quote_mark(const Token& t) {
  return t.punct == '<' || t.punct == '>' || t.punct == '"' || t.punct == '`' ||
         t.punct == '\'' || t.punct == '[' || t.punct == ']' ||
         t.kind == TokenKind::newline;
}

Phrase token_phrase(const Parse& parse, std::uint32_t at) {
  const Token& t = (*parse.tokens)[at];
  Phrase p;
  p.symbol = t.symbol;
  p.first = at;
  p.last = at + 1;
  if (t.word != 0) {
    const Lexicon& lexicon = parse.packs->lexicon();
    const auto c = static_cast<int>(t.letter_case);
    p.attrs = lexicon.attrs(lexicon.word(t.word).attrs[c]);
  }
  return p;
}

// The longest entry of several words that begins at token `at`.
std::optional<Phrase> long_entry(const Parse& parse, std::uint32_t at,
                                 std::uint32_t end) {
  const auto& tokens = *parse.tokens;
  const Lexicon& lexicon = parse.packs->lexicon();
  const Token& first = tokens[at];
  if (first.word == 0) return std::nullopt;
  std::uint32_t node = lexicon.word(first.word).trie;
  std::optional<Phrase> best;
  for (std::uint32_t i = at + 1; node != 0 && i < end; ++i) {
    const Token& t = tokens[i];
    if (t.punct == '-' && t.joined) continue;
    if (t.punct == '.' && t.joined) continue;  // "Lt. Col."
    std::uint16_t word = t.word;
    if (t.punct == 's') word = lexicon.find(kPossessive, kPossessiveHash);
    if (word == 0) break;
    node = lexicon.step(node, word);
    if (node == 0) break;
    const TrieEnd& found = lexicon.end(node);
    if (found.symbol == 0) continue;
    if (found.needs_capital != 0 && first.letter_case == WordCase::lower) {
      continue;
    }
    Phrase p;
    p.symbol = found.symbol;
    p.first = at;
    p.last = i + 1;
    p.attrs = lexicon.attrs(found.attrs);
    best = p;
  }
  return best;
}

}  // namespace

void make_nodes(Parse& parse, Sentence& sentence) {
  const auto& tokens = *parse.tokens;
  const ClassId abbreviation = parse.packs->vocabulary().abbreviation;
  const Symbol name_symbol = parse.packs->vocabulary().name_symbol;
  const ClassId unknown = parse.packs->vocabulary().unknown;
  const ClassId capital = parse.packs->vocabulary().cap;
  const ClassId initial = parse.packs->vocabulary().initial;
  bool in_name = false;
  const auto name_part = [&](const Phrase& p) {
    return (parse.is(p, capital) && parse.is(p, unknown) &&
            parse.packs->symbol(p.symbol).literal.empty()) ||
           (in_name && parse.is(p, initial));
  };
  sentence.nodes.clear();
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    const Token& t = tokens[i];
    if (quote_mark(t)) {
      ++i;
      continue;
    }
    Phrase p = token_phrase(parse, i);
    if (auto entry = long_entry(parse, i, sentence.last)) p = *entry;
    i = p.last;
    // The dot of an abbreviation belongs to it.
    if (t.kind == TokenKind::word && i < sentence.last &&
        tokens[i].punct == '.' && tokens[i].joined &&
        (parse.is(p, abbreviation) || t.span.size() == 1) &&
        i + 1 < sentence.last) {
      ++i;
    }
    if (name_part(p)) {
      // "Nikol Pashinyan", "Rafael L. Bustillo": capitalised words that no
      // list holds are one name.
      if (in_name && parse.phrases.back().last == p.first) {
        parse.phrases.back().last = i;
        continue;
      }
      p.symbol = name_symbol;
      p.last = i;
      in_name = true;
    } else {
      in_name = false;
    }
    sentence.nodes.push_back(static_cast<PhraseId>(parse.phrases.size()));
    parse.phrases.push_back(p);
  }
  compose_numbers(parse, sentence);
}

}  // namespace claimledger
