#pragma once
#include <cstdint>
#include <vector>

#include "extract/ground_nodes.h"
#include "extract/grounds.h"

namespace claimledger {

/// Which place "it", "the town" or "two villages in the township" mean: the
/// last one named before, in the sentence or the one before it.
class MeantGround {
 public:
  explicit MeantGround(const Parse& parse);

  /// Gives `land`, which node `at` of sentence `number` names, the place.
  void find(const GroundNodes& nodes, std::uint32_t number, std::uint32_t at,
            Land& land) const;

 private:
  bool take(const Sentence& in, PhraseId id, std::string_view noun,
            Land& land) const;
  bool search(const GroundNodes& nodes, std::uint32_t number, std::uint32_t at,
              bool it, std::string_view noun, Land& land) const;

  const Parse& parse_;
  ClassId pronoun_, place_, place_name_, land_, site_;
};

}  // namespace claimledger
