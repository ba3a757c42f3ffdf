#include "extract/claim_times.h"

#include <string_view>

#include "extract/cue_times.h"
#include "extract/dateline.h"

namespace claimledger {

ClaimTimes::ClaimTimes(const Parse& parse, const std::vector<Frame>& frames,
                       const Timeline& timeline)
    : parse_(parse),
      frames_(frames),
      timeline_(timeline),
      time_(parse.packs->vocabulary().time),
      toll_(parse.packs->class_id("tollnoun")),
      rose_(parse.packs->class_id("rose")),
      risen_(parse.packs->class_id("risen")),
      stands_(parse.packs->class_id("standverb")),
      started_(parse.packs->class_id("startverb")) {}

// "The worst since April, when rebels killed 12": it happened in April.
bool ClaimTimes::told_when(const Sentence& s, std::uint32_t node) const {
  return node + 2 < s.nodes.size() &&
         parse_.words(parse_.phrase(s.nodes[node + 1])) == "," &&
         parse_.words(parse_.phrase(s.nodes[node + 2])) == "when";
}

// "Killed 610 people since January" counts from January on; "the deadliest
// attack since January" does not.
bool ClaimTimes::counts_since(const Phrase& since) const {
  constexpr std::uint32_t kReach = 12;  // tokens
  const std::uint32_t first = since.first > kReach ? since.first - kReach : 0;
  for (std::uint32_t i = since.first; i-- > first;) {
    const Token& token = (*parse_.tokens)[i];
    if (token.punct == '.') break;
    const std::string_view word = cut(parse_.text, token.span);
    if ((word.size() > 4 && word.ends_with("est")) || word == "worst" ||
        word == "first" || word == "most") {
      return false;
    }
  }
  return true;
}

// "... since the revolt began a year ago": the year is that of the revolt.
bool ClaimTimes::ends_since(const Spot& spot, std::uint32_t node) const {
  const Sentence& s = parse_.sentences[spot.sentence];
  for (std::uint32_t i = node; i-- > spot.end;) {
    const std::string_view words = parse_.words(parse_.phrase(s.nodes[i]));
    if (words == ",") return false;
    if (words == "since") return true;
  }
  return false;
}

// "the clashes, which broke out on April 4": they go on.
bool ClaimTimes::tells_start(const Spot& spot, std::uint32_t node) const {
  constexpr std::uint32_t kNear = 3;  // nodes
  const Sentence& s = parse_.sentences[spot.sentence];
  bool started = false;
  for (std::uint32_t i = node; i-- > spot.end;) {
    const Phrase& p = parse_.phrase(s.nodes[i]);
    started |= node - i <= kNear && parse_.is(p, started_);
    if (parse_.is(p, parse_.packs->vocabulary().relative)) return started;
    if (!started && node - i > kNear) return false;
  }
  return false;
}

// "The toll rose to 290 on Monday": those people died before.
bool ClaimTimes::dates_toll(const Spot& spot, std::uint32_t node) const {
  if (node < spot.end || node > spot.end + 1) return false;
  const Sentence& s = parse_.sentences[spot.sentence];
  bool toll = false, stands = false;
  // The words of the claim can begin before what its rule was narrowed to.
  for (std::uint32_t i = spot.end; i-- > 0;) {
    const Phrase& p = parse_.phrase(s.nodes[i]);
    if (parse_.span(p).begin < spot.span.begin) break;
    if (parse_.is(p, rose_) || parse_.is(p, risen_)) return true;
    toll |= parse_.is(p, toll_);
    stands |= parse_.is(p, stands_);
  }
  return toll && stands;
}

ClaimTimes::Use ClaimTimes::use_of(const Spot& spot, const Frame* frame,
                                   std::uint32_t node) const {
  const Sentence& s = parse_.sentences[spot.sentence];
  const Phrase& p = parse_.phrase(s.nodes[node]);
  if (!parse_.is(p, time_) || p.attrs.time == 0) return Use::none;
  const std::string_view shape = parse_.packs->string(p.attrs.time);
  if (shape == "duration" || shape == "clock" || shape == "daypart") {
    return Use::none;
  }
  if (heads_page(parse_, spot.sentence, node)) return Use::none;
  const Frame* cue = cue_of_time(parse_, frames_, spot.sentence, node);
  if (cue != nullptr) return cue == frame ? Use::said : Use::none;
  if (dates_toll(spot, node)) return Use::said;
  const std::string_view words = parse_.words(p);
  if (words.starts_with("since") || words.starts_with("Since")) {
    if (told_when(s, node)) return Use::time;
    return counts_since(p) ? Use::from : Use::none;
  }
  if (ends_since(spot, node)) {
    return counts_since(p) ? Use::from : Use::none;
  }
  return tells_start(spot, node) ? Use::from : Use::time;
}

void ClaimTimes::set(const Spot& spot, const Frame* frame, Claim& claim) const {
  const Sentence& s = parse_.sentences[spot.sentence];
  std::uint32_t best_distance = 0xFFFFFFFF;
  for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
    const Use use = use_of(spot, frame, i);
    if (use == Use::none) continue;
    if (use == Use::said) {
      if (!claim.said) claim.said = timeline_.when(s.nodes[i]);
      continue;
    }
    const std::uint32_t distance = i < spot.begin  ? (spot.begin - i) * 2
                                   : i >= spot.end ? (i - spot.end) * 2 + 1
                                                   : 0;
    if (distance >= best_distance) continue;
    best_distance = distance;
    claim.time = timeline_.when(s.nodes[i]);
    const bool open = use == Use::from && claim.time;
    if (open && !claim.time->start.empty()) claim.time->end = "..";
  }
}

}  // namespace claimledger
