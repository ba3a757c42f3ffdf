#include "extract/nodes.h"

namespace claimledger {

namespace {

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
  const Lexicon& lexicon = parse.packs->lexicon();
  sentence.nodes.clear();
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    const Token& t = tokens[i];
    if (quote_mark(t)) {
      ++i;
      continue;
    }
    Phrase p = token_phrase(parse, i);
    const LongEntry entry = lexicon.longest(tokens, i, sentence.last);
    if (entry.symbol != 0) {
      p.symbol = entry.symbol;
      p.attrs = lexicon.attrs(entry.attrs);
      p.last = entry.last;
    }
    i = p.last;
    // The dot of an abbreviation belongs to it.
    if (t.kind == TokenKind::word && i < sentence.last &&
        tokens[i].punct == '.' && tokens[i].joined &&
        (parse.is(p, abbreviation) || t.span.size() == 1) &&
        i + 1 < sentence.last) {
      ++i;
    }
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
