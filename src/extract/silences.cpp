#include "extract/silences.h"

namespace claimledger {

namespace {

// Between a subject and its "did not say": "the army, too,".
constexpr std::uint32_t kReach = 4;
// "It" and "the statement" mean who spoke at most so many sentences before.
constexpr std::uint32_t kBack = 2;

}  // namespace

SilenceReader::SilenceReader(const Parse& parse, const Attributor& attributor)
    : parse_(parse),
      attributor_(attributor),
      head_(parse),
      single_(parse.packs->class_id("single")),
      paper_(parse.packs->class_id("silentpaper")) {}

bool SilenceReader::speaks(const Sentence& s, std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  const Phrase& p = node(s, i);
  for (const ClassId id :
       {v.office, v.body, v.name, v.speakers, v.country, v.capital, v.metonym,
        v.group, v.organisation, v.nationals, single_}) {
    if (parse_.is(p, id)) return true;
  }
  return parse_.is(p, v.person) && p.rule != kNoRule;
}

// "It", "they", "the statement".
bool SilenceReader::refers(const Sentence& s, std::uint32_t i) const {
  const Phrase& p = node(s, i);
  const Vocabulary& v = parse_.packs->vocabulary();
  return (parse_.is(p, v.pronoun) && !parse_.is(p, v.country)) ||
         parse_.holds(p, paper_);
}

Silent SilenceReader::silent_side(const Spot& spot) {
  const Sentence& s = parse_.sentences[spot.sentence];
  const Vocabulary& v = parse_.packs->vocabulary();
  for (std::uint32_t i = spot.begin; i-- > 0 && i + kReach > spot.begin;) {
    if (refers(s, i)) return earlier(spot);
    if (speaks(s, i)) return {nullptr, s.nodes[head_.of(s, i)]};
    if (parse_.is(node(s, i), v.conjunction)) break;
  }
  for (std::uint32_t i = 0; i < 2 && i < spot.begin; ++i) {
    if (refers(s, i)) return earlier(spot);
  }
  return subject(spot);
}

// Whose words these are, else who spoke last.
Silent SilenceReader::earlier(const Spot& spot) const {
  if (const Frame* own = attributor_.governing(spot)) return {own, kNoPhrase};
  for (std::uint32_t back = 0; back <= kBack && back <= spot.sentence; ++back) {
    const auto frames = attributor_.frames_of(spot.sentence - back);
    for (auto i = frames.size(); i-- > 0;) {
      const Frame& frame = *frames[i];
      const bool before = back > 0 || frame.node_begin < spot.begin;
      if (before && frame.shape != 'v' && frame.speaker.known()) {
        return {&frame, kNoPhrase};
      }
    }
  }
  return {};
}

Silent SilenceReader::subject(const Spot& spot) {
  const Sentence& s = parse_.sentences[spot.sentence];
  for (const Frame* frame : attributor_.frames_of(spot.sentence)) {
    if (frame->node_begin < spot.begin && frame->shape != 'v' &&
        frame->speaker.known()) {
      return {frame, kNoPhrase};
    }
  }
  const ClassId preposition = parse_.packs->vocabulary().preposition;
  for (std::uint32_t i = 0; i < spot.begin; ++i) {
    if (!speaks(s, i)) continue;
    if (i > 0 && parse_.is(node(s, i - 1), preposition)) continue;
    return {nullptr, s.nodes[i]};
  }
  return {};
}

}  // namespace claimledger
