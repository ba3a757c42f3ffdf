#pragma once
#include <cstdint>
#include <vector>

#include "extract/cascade.h"
#include "extract/ground_nodes.h"

namespace claimledger {

/// One match of a rule of level `territories`, its slots as nodes of
/// `Sentence::grounds`: d the deed, g the ground, w the holder, f from whom,
/// t to whom, h who holds it before ("rebel-held"), o whose it is, s a second
/// deed that says how it came about.
struct Deed {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint16_t rule = kNoRule;
  std::uint32_t begin = 0, end = 0;  ///< from the first to the last slot
  std::uint32_t d = kNone, g = kNone, w = kNone, f = kNone, t = kNone,
                h = kNone, o = kNone, s = kNone;
  std::uint32_t slots = 0;
  char shape = 'a';  ///< `flag` of the rule, see territories.toml
};

/// Finds the deeds of a sentence: none in an article without a word of war,
/// nor in sentences on votes, matches and markets.
class DeedFinder {
 public:
  DeedFinder(Cascade& cascade, const Parse& parse);

  /// In text order. Each word for a deed serves once, in its fullest match.
  std::vector<Deed> find(const GroundNodes& nodes);

 private:
  bool war();
  bool polls(const GroundNodes& nodes) const;
  Deed deed_of(const Match& match, const GroundNodes& nodes) const;
  bool describes(const GroundNodes& nodes, std::uint32_t i) const;
  std::uint32_t insert_end(const GroundNodes& nodes, std::uint32_t i) const;
  void skip_inserts(const GroundNodes& nodes);

  Cascade& cascade_;
  const Parse& parse_;
  ClassId war_, ballot_, relative_, owner_det_, land_, force_, measure_, body_,
      deed_, either_, say_, time_, mark_, conjunction_;
  Sentence sentence_;  ///< carries the nodes to the cascade
  std::vector<Match> matches_;
  bool war_known_ = false, war_found_ = false;
};

}  // namespace claimledger
