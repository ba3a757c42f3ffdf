#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/ground_nodes.h"
#include "extract/phrase.h"

namespace claimledger {

/// Grammar of the nodes of `Sentence::grounds`: which of them acts, and of
/// which deed it is the subject.
class Subjects {
 public:
  explicit Subjects(const Parse& parse);

  /// All other calls speak of this sentence.
  void enter(const Sentence& sentence) { nodes_.enter(sentence); }

  /// Node of the subject of the deed at node `deed`.
  std::optional<std::uint32_t> subject(std::uint32_t deed) const;
  /// Whether a node is somebody who may act.
  bool actor(std::uint32_t i) const;
  /// Behind a preposition nobody acts.
  bool oblique(std::uint32_t i) const;
  bool says(std::uint32_t i) const { return is(i, say_) || is(i, tell_); }

 private:
  const Phrase& node(std::uint32_t i) const { return nodes_[i]; }
  bool is(std::uint32_t i, ClassId id) const { return nodes_.is(i, id); }
  std::string_view words(std::uint32_t i) const { return nodes_.words(i); }
  bool holds(const Phrase& p, ClassId id) const { return parse_.holds(p, id); }
  bool object(std::uint32_t i) const;
  bool fights(std::uint32_t i) const;
  bool ends_clause(std::uint32_t i) const;
  std::optional<std::uint32_t> behind(std::uint32_t deed) const;
  std::optional<std::uint32_t> antecedent(std::uint32_t i) const;
  std::uint32_t apposed(std::uint32_t i) const;

  const Parse& parse_;
  GroundNodes nodes_;
  const Vocabulary& v_;
  ClassId force_, genitive_, oblique_, say_, tell_, ting_, relative_, adv_,
      tadv_, actor_, deed_, either_, fighting_, kin_;
};

}  // namespace claimledger
