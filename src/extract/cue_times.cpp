#include "extract/cue_times.h"

#include <algorithm>

namespace claimledger {

namespace {

// "told parliament on Wednesday that": how far the day may stand off.
constexpr std::uint32_t kCueReach = 6;

bool owns(const Parse& parse, const Sentence& s, std::uint32_t i) {
  return i < s.nodes.size() &&
         (*parse.tokens)[parse.phrase(s.nodes[i]).first].punct == 's';
}

// "Salas, who left on Sunday, said": the day is not that of the cue, unlike
// "Salas, who on Sunday said".
bool in_relative(const Parse& parse, const Sentence& s, const Frame& frame,
                 std::uint32_t i) {
  const ClassId relative = parse.packs->vocabulary().relative;
  bool open = false;
  for (std::uint32_t n = frame.node_begin; n < i; ++n) {
    open |= parse.is(parse.phrase(s.nodes[n]), relative);
  }
  for (std::uint32_t n = i + 1; open && n < frame.node_end; ++n) {
    if ((*parse.tokens)[parse.phrase(s.nodes[n]).first].punct == ',') {
      return true;
    }
  }
  return false;
}

// "raised the toll from Sunday's fire to 12 on Monday".
bool dates_change(const Parse& parse, const Frame& frame, const Sentence& s,
                  std::uint32_t i) {
  for (std::uint32_t n = frame.node_end; n < i; ++n) {
    if ((*parse.tokens)[parse.phrase(s.nodes[n]).first].punct == ',') {
      return false;
    }
  }
  return parse.is(parse.phrase(s.nodes[i]), parse.packs->vocabulary().weekday);
}

bool dates_cue(const Parse& parse, const Frame& frame, std::uint32_t i) {
  const Sentence& s = parse.sentences[frame.sentence];
  // "said Sunday's raid": whose day it is, not when it was said.
  if (owns(parse, s, i + 1)) return false;
  if (frame.node_begin <= i && i < frame.node_end) {
    return !in_relative(parse, s, frame, i);
  }
  if (frame.shape == 'r' && i >= frame.node_end) {
    return dates_change(parse, frame, s, i);
  }
  if (i < frame.node_end || i > frame.node_end + kCueReach) return false;
  const Vocabulary& v = parse.packs->vocabulary();
  for (std::uint32_t n = frame.node_end; n < i; ++n) {
    const Phrase& p = parse.phrase(s.nodes[n]);
    if (parse.is(p, v.counted) || parse.is(p, v.quantity) ||
        parse.is(p, v.harm) || parse.is(p, v.relative)) {
      return false;
    }
  }
  const bool content_before = frame.end <= frame.node_begin;
  const bool that = i + 1 < s.nodes.size() &&
                    parse.is(parse.phrase(s.nodes[i + 1]), v.relative);
  return content_before || that || i <= frame.node_end + 1;
}

}  // namespace

const Frame* cue_of_time(const Parse& parse, const std::vector<Frame>& frames,
                         std::uint32_t sentence, std::uint32_t i) {
  auto it = std::partition_point(
      frames.begin(), frames.end(),
      [&](const Frame& frame) { return frame.sentence < sentence; });
  for (; it != frames.end() && it->sentence == sentence; ++it) {
    if (dates_cue(parse, *it, i)) return &*it;
  }
  return nullptr;
}

}  // namespace claimledger
