#pragma once
#include <cstdint>

#include "extract/phrase.h"

namespace claimledger {

/// Whether a deed was done: "seized", "managed to seize"; only offered: "ready
/// to cede"; or neither: "did not seize", "would seize", "to seize", "if".
enum class Reality : std::uint8_t { done, offered, undone };

/// `deed` is a node of `Sentence::grounds`. `embedded`: a clause about ground
/// that the sentence names ("areas they have seized") presupposes its deed,
/// whatever is demanded or denied around it.
class Modality {
 public:
  explicit Modality(const Parse& parse);
  Reality of(const Sentence& s, std::uint32_t deed, bool embedded) const;

 private:
  bool is(const Sentence& s, std::uint32_t i, ClassId id) const;
  bool holds(const Sentence& s, std::uint32_t i, ClassId id) const;
  Reality after_to(const Sentence& s, std::uint32_t to,
                   std::uint32_t deed) const;
  bool hypothetical(const Sentence& s, std::uint32_t deed) const;
  bool aimed_at(const Sentence& s, std::uint32_t deed) const;

  const Parse& parse_;
  ClassId modal_, negator_, have_, be_, adv_, tadv_, real_, offer_, transfer_,
      ting_, tbase_, demand_, condition_, saying_, preposition_, accusing_,
      aim_, will_, keeping_;
};

}  // namespace claimledger
