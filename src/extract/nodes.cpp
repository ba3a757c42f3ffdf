#include "extract/nodes.h"

namespace claimledger {

namespace {

bool quote_mark(const Token& t) {
  return t.punct == '<' || t.punct == '>' || t.punct == '"' || t.punct == '`' ||
         t.punct == '\'' || t.punct == '[' || t.punct == ']' ||
         t.kind == TokenKind::newline;
}

/// "Army Retakes Town From Rebels": nearly every long word is capitalised, so
/// that capitals tell nothing.
bool title_case(const Parse& parse, const Sentence& sentence) {
  constexpr std::uint32_t kLong = 5;          // letters; "From" is often "from"
  constexpr int kFewest = 4, kMostLower = 5;  // words; one in so many
  const auto& tokens = *parse.tokens;
  if (sentence.last == sentence.first || sentence.region == Region::body ||
      tokens[sentence.last - 1].punct == '.') {
    return false;
  }
  int capitals = 0, lower = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& t = tokens[i];
    if (t.kind != TokenKind::word || t.span.size() < kLong) continue;
    ++(t.letter_case == WordCase::lower ? lower : capitals);
  }
  return capitals >= kFewest && lower * kMostLower <= capitals;
}

/// The token by itself, or the entry of several words that begins there.
Phrase word_phrase(const Parse& parse, const Sentence& sentence,
                   std::uint32_t at, bool titled) {
  const Token& t = (*parse.tokens)[at];
  Phrase p;
  p.symbol = t.symbol;
  p.first = at;
  p.last = at + 1;
  if (t.word == 0) return p;
  const Lexicon& lexicon = parse.packs->lexicon();
  const WordRecord& word = lexicon.word(t.word);
  if (word.root() != 0) {
    const LongEntry entry = lexicon.longest(*parse.tokens, at, sentence.last);
    if (entry.symbol != 0) {
      p.symbol = entry.symbol;
      p.attrs = lexicon.attrs(entry.attrs);
      p.last = entry.last;
      return p;
    }
  }
  auto letters = static_cast<std::size_t>(t.letter_case);
  // A word that some list holds in small letters is no part of a name.
  if (titled && t.letter_case == WordCase::title &&
      parse.is(p, parse.packs->vocabulary().unknown)) {
    letters = static_cast<std::size_t>(WordCase::lower);
    p.symbol = word.symbol[letters];
  }
  p.attrs = lexicon.attrs(word.attrs[letters]);
  return p;
}

/// A hyphen and a word in small letters that no list holds, joined to what
/// stands before `at`.
bool rest_of_name(const std::vector<Token>& tokens, std::uint32_t at,
                  std::uint32_t last) {
  if (at + 1 >= last || tokens[at].punct != '-' || !tokens[at].joined) {
    return false;
  }
  const Token& rest = tokens[at + 1];
  return rest.joined && rest.kind == TokenKind::word && rest.word == 0 &&
         rest.letter_case == WordCase::lower;
}

}  // namespace

void make_nodes(Parse& parse, Sentence& sentence) {
  const auto& tokens = *parse.tokens;
  const ClassId abbreviation = parse.packs->vocabulary().abbreviation;
  const Symbol name_symbol = parse.packs->vocabulary().name_symbol;
  const Symbol place_symbol = parse.packs->vocabulary().place_symbol;
  const ClassId place = parse.packs->vocabulary().place;
  const ClassId unknown = parse.packs->vocabulary().unknown;
  const ClassId capital = parse.packs->vocabulary().cap;
  const ClassId initial = parse.packs->vocabulary().initial;
  bool in_name = false;
  const auto name_part = [&](const Phrase& p) {
    return (parse.is(p, capital) && parse.is(p, unknown) &&
            parse.packs->symbol(p.symbol).literal.empty()) ||
           (in_name && parse.is(p, initial));
  };
  const bool titled = title_case(parse, sentence);
  sentence.nodes.clear();
  sentence.nodes.reserve(sentence.last - sentence.first);
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    const Token& t = tokens[i];
    if (quote_mark(t)) {
      ++i;
      continue;
    }
    Phrase p = word_phrase(parse, sentence, i, titled);
    i = p.last;
    // The dot of an abbreviation belongs to it.
    if (t.kind == TokenKind::word && i < sentence.last &&
        tokens[i].punct == '.' && tokens[i].joined &&
        (parse.is(p, abbreviation) || t.span.size() == 1) &&
        i + 1 < sentence.last) {
      ++i;
    }
    // "Kim Jin-cheol": the rest of a name behind its hyphen.
    if (name_part(p) && rest_of_name(tokens, i, sentence.last)) i += 2;
    if (name_part(p)) {
      // "Rafael L. Bustillo", "Ana Beltran": capitalised words that no
      // list holds are one name. What is also a place is one by itself.
      if (in_name && parse.phrases.back().last == p.first) {
        parse.phrases.back().last = i;
        parse.phrases.back().symbol = name_symbol;
        continue;
      }
      p.symbol = parse.is(p, place) ? place_symbol : name_symbol;
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
