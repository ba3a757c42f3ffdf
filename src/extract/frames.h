#pragma once
#include <cstdint>
#include <vector>

#include "extract/cascade.h"
#include "extract/discourse.h"
#include "extract/phrase.h"

namespace claimledger {

/// One attribution: who (source), by which words (cue), what (content).
struct Frame {
  std::uint32_t sentence = 0;
  std::uint16_t rule = kNoRule;
  PhraseId source = kNoPhrase;
  PhraseId cue = kNoPhrase;
  PhraseId target = kNoPhrase;   ///< of an accusation
  std::uint32_t node_begin = 0;  ///< nodes of source and cue
  std::uint32_t node_end = 0;
  std::uint32_t begin = 0;  ///< content: nodes [begin, end) of the sentence
  std::uint32_t end = 0;
  std::uint32_t tail_begin = 0;  ///< goes on behind "X said,": nodes there
  std::uint32_t tail_end = 0;
  char shape = 'p';  ///< as `flag` in frames.toml
  bool direct = false;
  Voice speaker;

  /// Nodes [first, last) are part of what is said.
  bool governs(std::uint32_t first, std::uint32_t last) const {
    return (begin <= first && last <= end) ||
           (tail_begin <= first && last <= tail_end) ||
           // "Ten died, X said: six men and four women" is one finding.
           (begin <= first && first < end && tail_begin < last &&
            last <= tail_end);
  }
};

/// Frames of all sentences, in text order, each with its speaker resolved.
std::vector<Frame> find_frames(Cascade& cascade, Parse& parse,
                               Discourse& discourse);

}  // namespace claimledger
