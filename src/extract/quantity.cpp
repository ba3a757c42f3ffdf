#include "extract/quantity.h"

#include <limits>

namespace claimledger {

namespace {

std::int64_t value_of(const Parse& parse, PhraseId id) {
  const Phrase& p = parse.phrase(id);
  if (p.quantity.known) return p.quantity.min;
  return p.attrs.value == Attrs::kNoValue ? Quantity::kOpen : p.attrs.value;
}

// "two to three dozen", "two or three hundred": the scale word of the upper
// end serves both.
std::int64_t scaled_low(const Parse& parse, std::int64_t low,
                        const Phrase& high) {
  const RulePacks& packs = *parse.packs;
  const Token& last = (*parse.tokens)[high.last - 1];
  if (last.word == 0 || low >= 100) return low;
  const ClassId scale = packs.vocabulary().scale,
                dozen = packs.vocabulary().dozen;
  if (!packs.is(last.symbol, scale) && !packs.is(last.symbol, dozen))
    return low;
  const Lexicon& lexicon = packs.lexicon();
  const Attrs& attrs = lexicon.attrs(
      lexicon.word(last.word).attrs[static_cast<int>(last.letter_case)]);
  if (attrs.value == Attrs::kNoValue || low >= attrs.value) return low;
  return low * attrs.value;
}

Quantity bounded(std::int64_t n, Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::at_least:
    case Qualifier::more_than:
    case Qualifier::vague:
      return {n, Quantity::kOpen, qualifier, true};
    case Qualifier::at_most:
    case Qualifier::fewer_than:
      return {Quantity::kOpen, n, qualifier, true};
    default:
      return {n, n, qualifier, true};
  }
}

}  // namespace

void set_quantity(const Parse& parse, Phrase& phrase) {
  if (phrase.rule == kNoRule) return;
  const Attrs& gives = parse.packs->rules()[phrase.rule].gives;
  if (gives.qualifier < 0) return;
  auto qualifier = static_cast<Qualifier>(gives.qualifier);
  if (gives.value != Attrs::kNoValue) {
    phrase.quantity = {gives.value, gives.value, qualifier, true};
    return;
  }
  const PhraseId lo = parse.slot(phrase, "lo"), hi = parse.slot(phrase, "hi");
  if (lo != kNoPhrase && hi != kNoPhrase) {
    const std::int64_t high = value_of(parse, hi);
    const std::int64_t low =
        scaled_low(parse, value_of(parse, lo), parse.phrase(hi));
    // "12 or 3": no range; the last number stands.
    phrase.quantity = low < high ? Quantity{low, high, Qualifier::range, true}
                                 : Quantity{high, high, Qualifier::exact, true};
    return;
  }
  const PhraseId n = parse.slot(phrase, "n"), k = parse.slot(phrase, "k");
  if (n == kNoPhrase) return;
  std::int64_t value = value_of(parse, n);
  if (k != kNoPhrase && value >= 0) {
    const std::int64_t factor = value_of(parse, k);
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    if (factor > 0 && value < kMax / factor) value *= factor;
  }
  const bool vague_word =
      !parse.phrase(n).quantity.known &&
      parse.is(parse.phrase(n), parse.packs->vocabulary().vague);
  if (vague_word) qualifier = Qualifier::vague;
  phrase.quantity = bounded(value, qualifier);
}

Count to_count(const Quantity& quantity, std::string_view words) {
  Count count;
  count.text = std::string(words);
  if (!quantity.known) return count;
  count.qualifier = quantity.qualifier;
  if (quantity.qualifier == Qualifier::unspecified) return count;
  if (quantity.min != Quantity::kOpen) count.min = quantity.min;
  if (quantity.max != Quantity::kOpen) count.max = quantity.max;
  if (count.max == 0) count.qualifier = Qualifier::zero;
  return count;
}

}  // namespace claimledger
