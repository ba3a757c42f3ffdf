#include <algorithm>

#include "claimledger/text/scan.h"
#include "extract/nodes.h"

namespace claimledger {

namespace {

constexpr std::int64_t kMaxCount = 1'000'000'000'000'000;

class Composer {
 public:
  Composer(Parse& parse, const Sentence& sentence, const Vocabulary& v)
      : parse_(parse),
        nodes_(sentence.nodes),
        v_(v),
        approx_(parse.packs->class_id("approx")) {}

  /// Whether any number begins so; most nodes begin none.
  bool may_begin(std::size_t at) const {
    return is(at, v_.digits) || is(at, v_.number_word) || is(at, v_.article) ||
           is(at, v_.half);
  }

  // Nodes of the number that begins at `at`, 0 if none does.
  std::size_t read(std::size_t at) {
    begin_ = at_ = at;
    total_ = part_ = 0;
    year_ = spelled_year_ = ok_ = digits_ = false;
    if (is(at_, v_.half) && is(at_ + 1, v_.article) && is(at_ + 2, v_.dozen)) {
      return done(6, 3);
    }
    if (is(at_, v_.half) && is(at_ + 1, v_.dozen)) return done(6, 2);
    if (is(at_, v_.half) && is(at_ + 1, v_.article) && is(at_ + 2, v_.scale)) {
      return done(node(at_ + 2).attrs.value / 2, 3);
    }
    if (is(at_, v_.article)) {
      if (is(at_ + 1, v_.half) && is(at_ + 2, v_.dozen)) return done(6, 3);
      if (is(at_ + 1, v_.half) && is(at_ + 3, v_.dozen) &&
          node(at_ + 2).symbol == v_.hyphen) {
        return done(6, 4);
      }
      if (is(at_ + 1, v_.dozen)) return done(12, 2);
      if (!is(at_ + 1, v_.scale)) return 0;
      part_ = 1;
      ok_ = true;
      ++at_;
    }
    while (at_ < nodes_.size() && step()) {
    }
    if (!ok_) return 0;
    total_ += part_;
    return total_ > kMaxCount ? 0 : at_ - begin_;
  }

  std::int64_t value() const { return total_; }
  // Days of a month are written in digits: "Dec 19 (Reuters) - Five soldiers".
  bool day() const { return digits_ && total_ <= 31; }
  bool year() const { return spelled_year_ || (year_ && at_ - begin_ == 1); }

 private:
  const Phrase& node(std::size_t i) const { return parse_.phrase(nodes_[i]); }
  bool is(std::size_t i, ClassId id) const {
    return i < nodes_.size() && parse_.is(node(i), id);
  }
  std::size_t done(std::int64_t value, std::size_t nodes) {
    total_ = value;
    at_ = begin_ + nodes;
    return nodes;
  }

  bool step() {
    const Phrase& p = node(at_);
    if (is(at_, v_.digits)) return digits(p);
    if (is(at_, v_.number_word) && p.attrs.value != Attrs::kNoValue)
      return word(p);
    if (is(at_, v_.scale) && ok_) return scale(p.attrs.value);
    if (is(at_, v_.dozen) && ok_) {
      part_ *= 12;
      ++at_;
      return false;
    }
    return joint();
  }

  // Digits open a number; afterwards only a scale word may follow.
  bool digits(const Phrase& p) {
    if (ok_) return false;
    const NumberToken n = read_number_token(parse_.words(p));
    if (n.shape == NumberShape::decimal) {
      if (!is(at_ + 1, v_.scale)) return false;
      const std::int64_t factor = node(at_ + 1).attrs.value;
      part_ =
          n.value * (factor / 1000) + n.value % 1000 * (factor % 1000) / 1000;
      at_ += 2;
      ok_ = true;
      return false;
    }
    part_ = n.value;
    year_ = is(at_, v_.year4);
    ok_ = digits_ = true;
    ++at_;
    while (part_ > 0 && part_ < kMaxCount / 1000 && in_thousands()) {
      part_ = part_ * 1000 + read_number_token(parse_.words(node(at_))).value;
      ++at_;
    }
    return true;
  }

  // "2 000", "12 500": a group of three digits one blank behind one to three
  // others. "May 12 300 people" and "Flight 17 298 dead" are two numbers, but
  // for zeros.
  bool in_thousands() const {
    if (at_ >= nodes_.size() || !is(at_, v_.digits)) return false;
    const std::string_view group = parse_.words(node(at_));
    const Span lead = parse_.span(node(at_ - 1));
    const Span next = parse_.span(node(at_));
    const std::string_view blank = cut(parse_.text, {lead.end, next.begin});
    if (group.size() != 3 || !bare_digits(group) || blank.empty() ||
        blank.size() > 3 || blank.find('\n') != std::string_view::npos) {
      return false;
    }
    if (at_ - begin_ > 1) return true;
    const std::string_view first = cut(parse_.text, lead);
    if (first.size() > 3 || !bare_digits(first)) return false;
    return group == "000" || begin_ == 0 || !is(begin_ - 1, v_.cap) ||
           is(begin_ - 1, approx_);
  }

  static bool bare_digits(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
  }

  // "forty" + "nine", "hundred and" + "five": a unit fits into the zeros of
  // what stands before it; anything else is a number of its own.
  bool word(const Phrase& p) {
    const std::int64_t value = p.attrs.value;
    if (ok_ && starts_year(value)) {
      spelled_year_ = true;
      part_ = 1900 + value;
      ++at_;
      return true;
    }
    if (ok_) {
      const std::int64_t room = part_ % 100 == 0                       ? 100
                                : part_ % 10 == 0 && part_ % 100 >= 20 ? 10
                                                                       : 0;
      if (part_ == 0 ? total_ == 0 : value >= room || value == 0) return false;
      if (digits_ && part_ < 100) return false;
    }
    part_ += value;
    ok_ = true;
    ++at_;
    return true;
  }

  // "nineteen" + "ninety", as years are read out.
  bool starts_year(std::int64_t next) const {
    return part_ == 19 && total_ == 0 && !digits_ && next >= 10 && next <= 90 &&
           at_ == begin_ + 1;
  }

  bool scale(std::int64_t factor) {
    if (factor == 100) {
      if (part_ == 0 || part_ > 99) return false;
      part_ *= 100;
    } else {
      if (part_ == 0 || part_ > kMaxCount / factor) return false;
      total_ += part_ * factor;
      part_ = 0;
    }
    digits_ = false;
    ++at_;
    return true;
  }

  // A hyphen or "and" belongs to the number only if more of it follows.
  bool joint() {
    const bool hyphen = node(at_).symbol == v_.hyphen;
    const bool conjunction = is(at_, v_.and_word);
    if (!ok_ || (!hyphen && !conjunction)) return false;
    if (conjunction && (part_ % 100 != 0 || (part_ == 0 && total_ == 0))) {
      return false;
    }
    if (conjunction && digits_) return false;
    if (hyphen && is(at_ + 1, v_.scale) && part_ > 0 && !digits_) {
      ++at_;
      return true;
    }
    if (!is(at_ + 1, v_.number_word)) return false;
    const std::int64_t next = node(at_ + 1).attrs.value;
    if (next == Attrs::kNoValue) return false;
    if (hyphen && (part_ % 10 != 0 || part_ % 100 < 20 || next > 9 ||
                   next == 0 || digits_)) {
      return false;
    }
    if (conjunction && next >= 100) return false;
    // "two hundred and two soldiers": a number; "a hundred people and two": no.
    ++at_;
    return true;
  }

  Parse& parse_;
  const std::vector<PhraseId>& nodes_;
  const Vocabulary& v_;
  ClassId approx_;
  std::size_t begin_ = 0, at_ = 0;
  std::int64_t total_ = 0, part_ = 0;
  bool ok_ = false, digits_ = false;
  bool year_ = false;          ///< four digits that may be one
  bool spelled_year_ = false;  ///< "nineteen ninety-six"
};

}  // namespace

void compose_numbers(Parse& parse, Sentence& sentence) {
  const Vocabulary& v = parse.packs->vocabulary();
  std::vector<PhraseId> nodes;
  nodes.reserve(sentence.nodes.size());
  Composer composer(parse, sentence, v);
  for (std::size_t i = 0; i < sentence.nodes.size();) {
    const std::size_t used = composer.may_begin(i) ? composer.read(i) : 0;
    if (used == 0) {
      nodes.push_back(sentence.nodes[i++]);
      continue;
    }
    Phrase p;
    p.first = parse.phrase(sentence.nodes[i]).first;
    p.last = parse.phrase(sentence.nodes[i + used - 1]).last;
    p.quantity = {composer.value(), composer.value(), Qualifier::exact, true};
    p.attrs.value = composer.value();
    p.symbol = composer.year()         ? v.number_year
               : composer.value() == 1 ? v.number_one
               : composer.day()        ? v.number_small
                                       : v.number;
    nodes.push_back(static_cast<PhraseId>(parse.phrases.size()));
    parse.phrases.push_back(p);
    i += used;
  }
  sentence.nodes = std::move(nodes);
}

}  // namespace claimledger
