#include <algorithm>

#include "claimledger/text/scan.h"
#include "extract/nodes.h"

namespace claimledger {

namespace {

constexpr std::int64_t kMaxCount = 1'000'000'000'000'000;

struct Classes {
  explicit Classes(const RulePacks& p)
      : digits(p.class_id("digits")), year(p.class_id("year4")),
        decimal(p.class_id("decimal")), unit(p.class_id("numword")),
        scale(p.class_id("scale")), dozen(p.class_id("dozen")),
        article(p.class_id("article")), half(p.class_id("half")),
        joint(p.class_id("andword")) {}
  ClassId digits, year, decimal, unit, scale, dozen, article, half, joint;
};

class Composer {
 public:
  Composer(Parse& parse, const Sentence& sentence, const Classes& classes)
      : parse_(parse), nodes_(sentence.nodes), c_(classes) {}

  // Nodes of the number that begins at `at`, 0 if none does.
  std::size_t read(std::size_t at) {
    begin_ = at_ = at;
    total_ = part_ = 0;
    year_ = ok_ = false;
    if (is(at_, c_.half) && is(at_ + 1, c_.article) && is(at_ + 2, c_.dozen)) {
      return done(6, 3);
    }
    if (is(at_, c_.half) && is(at_ + 1, c_.dozen)) return done(6, 2);
    if (is(at_, c_.article)) {
      if (is(at_ + 1, c_.half) && is(at_ + 2, c_.dozen)) return done(6, 3);
      if (is(at_ + 1, c_.dozen)) return done(12, 2);
      if (!is(at_ + 1, c_.scale)) return 0;
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
  bool year() const { return year_ && at_ - begin_ == 1; }

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
    if (is(at_, c_.digits)) return digits(p);
    if (is(at_, c_.unit) && p.attrs.value != Attrs::kNoValue) return word(p);
    if (is(at_, c_.scale) && ok_) return scale(p.attrs.value);
    if (is(at_, c_.dozen) && ok_) {
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
      if (!is(at_ + 1, c_.scale)) return false;
      const std::int64_t factor = node(at_ + 1).attrs.value;
      part_ = n.value * (factor / 1000) + n.value % 1000 * (factor % 1000) / 1000;
      at_ += 2;
      ok_ = true;
      return false;
    }
    part_ = n.value;
    year_ = is(at_, c_.year);
    ok_ = digits_ = true;
    ++at_;
    return true;
  }

  // "forty" + "nine", "hundred and" + "five": a unit fits into the zeros of
  // what stands before it; anything else is a number of its own.
  bool word(const Phrase& p) {
    const std::int64_t value = p.attrs.value;
    if (ok_) {
      const std::int64_t room = part_ % 100 == 0 ? 100
                                : part_ % 10 == 0 && part_ % 100 >= 20 ? 10 : 0;
      if (part_ == 0 ? total_ == 0 : value >= room || value == 0) return false;
      if (digits_ && part_ < 100) return false;
    }
    part_ += value;
    ok_ = true;
    ++at_;
    return true;
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
    const bool hyphen = node(at_).symbol == hyphen_symbol();
    const bool conjunction = is(at_, c_.joint);
    if (!ok_ || (!hyphen && !conjunction)) return false;
    if (conjunction && (part_ % 100 != 0 || (part_ == 0 && total_ == 0))) {
      return false;
    }
    if (conjunction && digits_) return false;
    if (hyphen && is(at_ + 1, c_.scale) && part_ > 0 && !digits_) {
      ++at_;
      return true;
    }
    if (!is(at_ + 1, c_.unit)) return false;
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

  Symbol hyphen_symbol() const {
    Token t;
    t.kind = TokenKind::punct;
    t.punct = '-';
    return parse_.packs->token_symbol(t, parse_.text);
  }

  Parse& parse_;
  const std::vector<PhraseId>& nodes_;
  const Classes& c_;
  std::size_t begin_ = 0, at_ = 0;
  std::int64_t total_ = 0, part_ = 0;
  bool ok_ = false, year_ = false, digits_ = false;
};

}  // namespace

void compose_numbers(Parse& parse, Sentence& sentence) {
  const RulePacks& packs = *parse.packs;
  const Classes classes(packs);
  const Symbol number = packs.phrase_symbol("number");
  const Symbol one = packs.phrase_symbol("number small one");
  const Symbol small = packs.phrase_symbol("number small");
  const Symbol year = packs.phrase_symbol("number year4");
  std::vector<PhraseId> nodes;
  nodes.reserve(sentence.nodes.size());
  for (std::size_t i = 0; i < sentence.nodes.size();) {
    Composer composer(parse, sentence, classes);
    const std::size_t used = composer.read(i);
    if (used == 0) {
      nodes.push_back(sentence.nodes[i++]);
      continue;
    }
    Phrase p;
    p.first = parse.phrase(sentence.nodes[i]).first;
    p.last = parse.phrase(sentence.nodes[i + used - 1]).last;
    p.quantity = {composer.value(), composer.value(), Qualifier::exact, true};
    p.attrs.value = composer.value();
    p.symbol = composer.year()          ? year
               : composer.value() == 1  ? one
               : composer.value() <= 31 ? small
                                        : number;
    nodes.push_back(static_cast<PhraseId>(parse.phrases.size()));
    parse.phrases.push_back(p);
    i += used;
  }
  sentence.nodes = std::move(nodes);
}

}  // namespace claimledger
