#pragma once
#include "extract/attributor.h"
#include "extract/find_claims.h"
#include "extract/phrase.h"
#include "extract/speaker_head.h"

namespace claimledger {

/// Who keeps silent: a frame whose speaker does, or a phrase that names the
/// side; neither where the text does not tell.
struct Silent {
  const Frame* frame = nullptr;
  PhraseId phrase = kNoPhrase;
  bool known() const { return frame != nullptr || phrase != kNoPhrase; }
};

/// "X confirmed the raid but gave no figure": the side that "gave no figure"
/// is the subject of its clause, of its sentence or, for "it" and "the
/// statement", who spoke last.
class SilenceReader {
 public:
  SilenceReader(const Parse& parse, const Attributor& attributor);

  Silent silent_side(const Spot& spot);

 private:
  const Phrase& node(const Sentence& s, std::uint32_t i) const {
    return parse_.phrase(s.nodes[i]);
  }
  bool speaks(const Sentence& s, std::uint32_t i) const;
  bool refers(const Sentence& s, std::uint32_t i) const;
  Silent earlier(const Spot& spot) const;
  Silent subject(const Spot& spot);

  const Parse& parse_;
  const Attributor& attributor_;
  SpeakerHead head_;
  ClassId single_, paper_;
};

}  // namespace claimledger
