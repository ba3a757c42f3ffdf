#pragma once
#include "extract/phrase.h"

namespace claimledger {

/// Finds whom or what a name belongs to: in "residents of the Chilean town of
/// Kelmar" the residents, not the town, speak.
class SpeakerHead {
 public:
  explicit SpeakerHead(const Parse& parse);

  /// The node that heads the phrase in which node `at` stands; `at` itself
  /// where nothing is above it.
  std::uint32_t of(const Sentence& sentence, std::uint32_t at);

 private:
  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_->nodes[i]);
  }
  bool is(std::uint32_t i, ClassId id) const { return parse_.is(node(i), id); }
  bool mark(std::uint32_t i, char c) const;
  bool named(std::uint32_t i) const;
  bool people(std::uint32_t i) const;
  bool between(std::uint32_t i) const;
  std::uint32_t above(std::uint32_t at) const;

  const Parse& parse_;
  const Sentence* s_ = nullptr;
  ClassId seated_, settled_, settling_, region_, single_;
};

}  // namespace claimledger
