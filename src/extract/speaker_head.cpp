#include "extract/speaker_head.h"

namespace claimledger {

namespace {

// "spokesman for the governor of Chile's Kelmar province": names inside names.
constexpr int kDeep = 3;
// "of the northern Chilean town of": nodes between head and name.
constexpr std::uint32_t kBetween = 9;

}  // namespace

SpeakerHead::SpeakerHead(const Parse& parse)
    : parse_(parse),
      seated_(parse.packs->class_id("seated")),
      settled_(parse.packs->class_id("settled")),
      settling_(parse.packs->class_id("settling")),
      region_(parse.packs->class_id("regionword")),
      single_(parse.packs->class_id("single")) {}

std::uint32_t SpeakerHead::of(const Sentence& sentence, std::uint32_t at) {
  s_ = &sentence;
  for (int i = 0; i < kDeep; ++i) {
    const std::uint32_t head = above(at);
    if (head == at) break;
    at = head;
  }
  return at;
}

bool SpeakerHead::mark(std::uint32_t i, char c) const {
  const Phrase& p = node(i);
  return p.rule == kNoRule && (*parse_.tokens)[p.first].punct == c;
}

bool SpeakerHead::named(std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  return is(i, v.name) || is(i, v.country) || is(i, v.capital) ||
         is(i, v.organisation) || is(i, v.office) || is(i, v.body);
}

bool SpeakerHead::people(std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  return is(i, v.office) || is(i, v.body) || is(i, v.speakers) ||
         (is(i, v.victims) && (is(i, single_) || !is(i, v.counted)));
}

bool SpeakerHead::between(std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  return is(i, settling_) || is(i, v.country) || is(i, v.demonym) ||
         is(i, v.name) || is(i, v.organisation) || is(i, v.group) ||
         is(i, region_) || mark(i, 's') || mark(i, '-');
}

std::uint32_t SpeakerHead::above(std::uint32_t at) const {
  if (!named(at)) return at;
  for (std::uint32_t i = at; i-- > 1 && i + kBetween > at;) {
    if (is(i, seated_)) {
      const bool settled = i > 1 && is(i - 1, settled_);
      const std::uint32_t head = settled ? i - 2 : i - 1;
      if (people(head)) return head;
      // "in the state of Kelmar", "of Kelmar in Chile": whose state or town?
      if (!is(i - 1, settling_) && !is(i - 1, region_) &&
          !is(i - 1, parse_.packs->vocabulary().name)) {
        return at;
      }
      continue;
    }
    if (!between(i)) return at;
  }
  return at;
}

}  // namespace claimledger
