#pragma once
#include <cstdint>
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/deeds.h"
#include "extract/ground_nodes.h"
#include "extract/grounds.h"

namespace claimledger {

/// Pieces of ground that a claim before has counted already, or that go on
/// with it: "nine of the villages", "that includes 14 square km".
class GroundParts {
 public:
  explicit GroundParts(const Parse& parse);

  /// Whether "includes" and the like stand before node `i`.
  bool included(std::uint32_t i, const GroundNodes& nodes) const;
  /// Whether node `i` itself says of what it is a part: "nine of the villages".
  bool among(std::uint32_t i, const GroundNodes& nodes) const;
  /// Whether a deed of its own is told of node `i`, in a clause behind it.
  bool told_apart(std::uint32_t i, const GroundNodes& nodes) const;

  /// The last claim, of this sentence or the one before, that counts or
  /// measures more of the same; null: none.
  const Claim* whole_of(const Land& part, const std::vector<Claim>& claims,
                        std::uint32_t sentence) const;

 private:
  const Parse& parse_;
  ClassId include_, relative_, deed_;
};

/// Whether two pieces are counted in one unit, or measured both.
bool same_measure(const Land& land, const Territory& territory);

}  // namespace claimledger
