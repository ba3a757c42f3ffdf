#include "extract/segment.h"

#include <algorithm>

#include "extract/nodes.h"
#include "extract/paragraphs.h"

namespace claimledger {

namespace {

bool closing(const Token& t) {
  return t.punct == '>' || t.punct == '"' || t.punct == '\'' ||
         t.punct == ')' || t.punct == ']';
}

// ---- direct quotes

class QuoteFinder {
 public:
  explicit QuoteFinder(Parse& parse) : parse_(parse), tokens_(*parse.tokens) {
    parse_.quote_of.assign(tokens_.size(), -1);
  }

  // Marks are paired by type inside a paragraph. One left open ends with its
  // paragraph; if the next begins with a mark, the same speech goes on.
  void read(const Paragraph& p, std::uint32_t number) {
    bool open = false, curly = false;
    std::uint32_t begin = 0;
    for (std::uint32_t i = p.first; i < p.last; ++i) {
      const char c = tokens_[i].punct;
      if (const std::uint32_t end = open ? 0 : single_end(i, p); end != 0) {
        add(i + 1, end, number, false, i == p.first);
        i = end;
        continue;
      }
      if (c == '<' || (c == '"' && !open)) {
        if (open) continue;  // nested: the outer quote holds it
        open = true;
        curly = c == '<';
        begin = i + 1;
      } else if (open && (c == '>' || (c == '"' && !curly) ||
                          (c == '"' && curly && closes(i, p)))) {
        add(begin, i, number, false, begin == p.first + 1);
        open = false;
      }
    }
    if (open) add(begin, p.last, number, true, begin == p.first + 1);
    left_open_ = open;
  }

 private:
  // Where speech in single marks that opens at `i` closes; 0 where none opens.
  // Only what ends with a stop or a comma is speech: a 'word' in marks and the
  // rebels' guns are none.
  std::uint32_t single_end(std::uint32_t i, const Paragraph& p) const {
    const Token& t = tokens_[i];
    const bool opens = (t.punct == '`' || t.punct == '\'') &&
                       (i == p.first || !t.joined) && i + 1 < p.last &&
                       tokens_[i + 1].joined;
    if (!opens) return 0;
    for (std::uint32_t n = i + 2; n < p.last; ++n) {
      if (tokens_[n].punct != '\'' || !tokens_[n].joined) continue;
      const char before = tokens_[n - 1].punct;
      const bool ends =
          before == ',' || before == '.' || before == '?' || before == '!';
      if (ends && closes(n, p)) return n;
    }
    return 0;
  }
  bool closes(std::uint32_t i, const Paragraph& p) const {
    return i + 1 >= p.last || !tokens_[i + 1].joined;
  }
  void add(std::uint32_t first, std::uint32_t last, std::uint32_t paragraph,
           bool open, bool leads) {
    if (last <= first) return;
    Quote q{first, last, paragraph, open, leads && left_open_};
    const auto id = static_cast<std::int32_t>(parse_.quotes.size());
    std::fill(parse_.quote_of.begin() + first, parse_.quote_of.begin() + last,
              id);
    parse_.quotes.push_back(q);
  }

  Parse& parse_;
  const std::vector<Token>& tokens_;
  bool left_open_ = false;
};

// ---- sentences

class SentenceFinder {
 public:
  SentenceFinder(Parse& parse, std::vector<Sentence>& out)
      : parse_(parse),
        tokens_(*parse.tokens),
        out_(out),
        abbreviation_(parse.packs->vocabulary().abbreviation),
        month_(parse.packs->class_id("month")) {}

  void read(const Paragraph& p, std::uint32_t number) {
    paragraph_ = &p;
    number_ = number;
    std::uint32_t first = p.first;
    for (std::uint32_t i = p.first; i < p.last; ++i) {
      const bool last_one = i + 1 == p.last;
      std::uint32_t end = i + 1;
      if (!last_one && i - first < kMaxSentenceTokens) {
        if (!stop(i)) continue;
        while (end < p.last && closing(tokens_[end]) && tokens_[end].joined) {
          ++end;
        }
        if (end < p.last && !begins(end)) continue;
      } else if (!last_one) {
        parse_.bound_reached = true;
      }
      add(first, end);
      first = end;
      i = end - 1;
    }
    if (first < p.last) add(first, p.last);
  }

 private:
  bool stop(std::uint32_t i) const {
    const Token& t = tokens_[i];
    if (t.kind == TokenKind::word) return dotted_end(i);
    if (t.punct == '!' || t.punct == '?') return true;
    if (t.punct != '.') return false;
    if (i == paragraph_->first || !t.joined) return true;
    const Token& before = tokens_[i - 1];
    // "1. Mine blast": the number of a list item.
    if (i == paragraph_->first + 1 && before.kind == TokenKind::number) {
      return false;
    }
    if (before.kind != TokenKind::word) return true;
    if (before.span.size() == 1 && before.letter_case != WordCase::lower) {
      return false;  // an initial
    }
    if (!parse_.packs->is(before.symbol, abbreviation_)) return true;
    const std::string_view word = cut(parse_.text, before.span);
    // "No. 4" is an abbreviation, "He said no." is not.
    if ((word == "no" || word == "No") && i + 1 < paragraph_->last) {
      return tokens_[i + 1].kind != TokenKind::number;
    }
    return false;
  }

  // "... in the U.S. The ministry": the dot of the abbreviation is the stop
  // only where a common word with a capital follows.
  bool dotted_end(std::uint32_t i) const {
    const Token& t = tokens_[i];
    if (t.span.size() < 4 || parse_.text[t.span.end - 1] != '.') return false;
    if (i + 1 >= paragraph_->last) return false;
    const Token& next = tokens_[i + 1];
    return next.kind == TokenKind::word &&
           next.letter_case == WordCase::title && next.word != 0 &&
           parse_.packs->is(next.symbol, parse_.packs->vocabulary().starter);
  }

  bool begins(std::uint32_t i) const {
    const Token& t = tokens_[i];
    if (t.kind == TokenKind::number || t.kind == TokenKind::newline)
      return true;
    if (t.kind == TokenKind::word) return t.letter_case != WordCase::lower;
    return t.punct == '<' || t.punct == '"' || t.punct == '(' ||
           t.punct == '[' || t.punct == '`' || t.punct == '~' ||
           t.punct == '-' || t.punct == '*';
  }

  void add(std::uint32_t first, std::uint32_t last) {
    const auto blank = [&](std::uint32_t i) {
      return tokens_[i].kind == TokenKind::newline;
    };
    while (first < last && blank(first)) ++first;
    while (last > first && blank(last - 1)) --last;
    if (first == last) return;
    Sentence s;
    s.first = first;
    s.last = last;
    s.paragraph = number_;
    s.region = paragraph_->region;
    s.span = {tokens_[first].span.begin, tokens_[last - 1].span.end};
    out_.push_back(s);
  }

  Parse& parse_;
  const std::vector<Token>& tokens_;
  std::vector<Sentence>& out_;
  ClassId abbreviation_, month_;
  const Paragraph* paragraph_ = nullptr;
  std::uint32_t number_ = 0;
};

// ---- asides

// Parentheses leave their sentence and become one of their own, so that "(six
// of them children)" is read without standing between subject and verb.
// A bracket that holds an abbreviation or opens a sentence ("[FMLN]",
// "[Text]") is an editor's mark and is dropped.
void fill_nodes(Parse& parse, Sentence sentence, std::vector<Sentence>& out) {
  const auto& tokens = *parse.tokens;
  std::vector<Sentence> asides;
  std::vector<PhraseId> nodes;
  std::uint32_t begin = sentence.first;
  const auto take = [&](std::uint32_t last) {
    if (begin >= last) return;
    Sentence part = sentence;
    part.first = begin;
    part.last = last;
    make_nodes(parse, part);
    if (nodes.empty()) {
      nodes = std::move(part.nodes);
    } else {
      nodes.insert(nodes.end(), part.nodes.begin(), part.nodes.end());
    }
  };
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const char open = tokens[i].punct;
    if (open != '(' && open != '[') continue;
    const char shut = open == '(' ? ')' : ']';
    std::uint32_t end = i + 1;
    while (end < sentence.last && tokens[end].punct != shut) ++end;
    if (end == sentence.last || end == i + 1) continue;
    const bool editor =
        open == '[' &&
        (i == sentence.first || tokens[i + 1].letter_case == WordCase::upper);
    if (open == '[' && !editor) continue;
    take(i);
    begin = end + 1;
    if (open == '(') {
      Sentence aside = sentence;
      aside.first = i + 1;
      aside.last = end;
      aside.aside = true;
      aside.span = {tokens[i + 1].span.begin, tokens[end - 1].span.end};
      make_nodes(parse, aside);
      asides.push_back(std::move(aside));
    }
    i = end;
  }
  take(sentence.last);
  sentence.nodes = std::move(nodes);
  if (!sentence.nodes.empty()) out.push_back(std::move(sentence));
  for (Sentence& aside : asides) out.push_back(std::move(aside));
}

}  // namespace

void segment(Cascade& cascade, Parse& parse) {
  const auto paragraphs = find_paragraphs(cascade, parse);
  QuoteFinder quotes(parse);
  std::vector<Sentence> whole;
  SentenceFinder sentences(parse, whole);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i);
    quotes.read(paragraphs[i], number);
    sentences.read(paragraphs[i], number);
    if (parse.title.empty() && paragraphs[i].region == Region::headline &&
        paragraphs[i].words >= 4) {
      parse.title = std::string(
          cut(parse.text, {(*parse.tokens)[paragraphs[i].first].span.begin,
                           (*parse.tokens)[paragraphs[i].last - 1].span.end}));
    }
  }
  for (Sentence& s : whole) fill_nodes(parse, std::move(s), parse.sentences);
}

}  // namespace claimledger
