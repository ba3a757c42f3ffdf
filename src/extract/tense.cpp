#include "extract/tense.h"

namespace claimledger {

namespace {

constexpr std::uint32_t kReach = 10;  // tokens

/// Reads the words around one node of one sentence.
class TenseReader {
 public:
  TenseReader(const Parse& parse, const Sentence& sentence,
              const Phrase& phrase)
      : parse_(parse),
        packs_(*parse.packs),
        tokens_(*parse.tokens),
        node_(phrase),
        first_(phrase.first > sentence.first + kReach ? phrase.first - kReach
                                                      : sentence.first),
        last_(phrase.last + kReach < sentence.last ? phrase.last + kReach
                                                   : sentence.last) {}

  Tense read() const {
    if (as_soon_as()) return Tense::future;
    if (is(node_.last, "deadlinenoun")) return Tense::future;
    if (before_noun()) return Tense::none;
    if (node_.first > first_ && is(node_.first - 1, "untilword")) {
      return until();
    }
    const Tense left = on_the_left();
    return left != Tense::none ? left : on_the_right();
  }

 private:
  std::string_view word(std::uint32_t at) const {
    return cut(parse_.text, tokens_[at].span);
  }
  bool is(std::uint32_t at, std::string_view class_name) const {
    return at < last_ &&
           packs_.is(tokens_[at].symbol, packs_.class_id(class_name));
  }

  Tense tense_of(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.kind != TokenKind::word) return Tense::none;
    if (is(at, "futureword")) return Tense::future;
    // "plans to leave", but not "vacation plans"; "set for Friday", but not
    // "a record set on Friday".
    if (is(at, "planword") && is(at + 1, "planlead")) return Tense::future;
    if (is(at, "pastword")) return Tense::past;
    const std::string_view text = word(at);
    const bool regular = text.size() > 4 && text.ends_with("ed") &&
                         token.letter_case == WordCase::lower;
    return regular ? Tense::past : Tense::none;
  }

  bool ends_clause(std::uint32_t at) const {
    const char punct = tokens_[at].punct;
    return punct == ';' || punct == ':' || punct == '~';
  }

  Tense on_the_left() const {
    for (std::uint32_t i = node_.first; i-- > first_;) {
      if (ends_clause(i)) break;
      const Tense tense = tense_of(i);
      if (tense == Tense::past && auxiliary_before(i)) return Tense::future;
      if (tense == Tense::future && past_perfect(i)) return Tense::past;
      if (tense != Tense::none) return tense;
    }
    return Tense::none;
  }

  Tense on_the_right() const {
    for (std::uint32_t i = node_.last; i < last_; ++i) {
      if (ends_clause(i)) break;
      const Tense tense = tense_of(i);
      if (tense != Tense::none) return tense;
    }
    return Tense::none;
  }

  // "will be held", "would be released": the participle is not past.
  bool auxiliary_before(std::uint32_t at) const {
    for (std::uint32_t i = at; i-- > first_ && i + 4 > at;) {
      if (word(i) == "have") return false;
      if (tense_of(i) == Tense::future) return true;
    }
    return false;
  }

  // "had been due on Friday": what was to come is over.
  bool past_perfect(std::uint32_t at) const {
    for (std::uint32_t i = at; i-- > first_ && i + 4 > at;) {
      if (word(i) == "had") return true;
    }
    return false;
  }

  // "might come as soon as Tuesday"
  bool as_soon_as() const {
    return node_.first >= first_ + 3 && word(node_.first - 1) == "as" &&
           is(node_.first - 2, "soonword") && word(node_.first - 3) == "as";
  }

  // "the Aug. 7 blasts", "Tuesday's ruling", "the Tuesday deadline": no verb
  // of the sentence says when that was. Not "the blasts Tuesday killed ten".
  bool before_noun() const {
    if (node_.last >= last_) return false;
    if (word(node_.last) == "'s" || word(node_.last) == "’s") return true;
    const Token& next = tokens_[node_.last];
    return node_.first > first_ && is(node_.first - 1, "daydet") &&
           next.kind == TokenKind::word &&
           next.letter_case == WordCase::lower && !is(node_.last, "daystop") &&
           tense_of(node_.last) == Tense::none;
  }

  // "put off until Tuesday", but "until Tuesday they had not asked".
  Tense until() const {
    for (std::uint32_t i = node_.last; i < last_; ++i) {
      if (ends_clause(i)) break;
      if (word(i) == "had") return Tense::past;
    }
    return Tense::future;
  }

  const Parse& parse_;
  const RulePacks& packs_;
  const std::vector<Token>& tokens_;
  const Phrase& node_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace

Tense tense_at(const Parse& parse, std::uint32_t sentence, std::uint32_t node) {
  const Sentence& s = parse.sentences[sentence];
  return TenseReader(parse, s, parse.phrase(s.nodes[node])).read();
}

}  // namespace claimledger
