#pragma once
#include <string>
#include <string_view>

#include "extract/deeds.h"
#include "extract/ground_nodes.h"
#include "extract/grounds.h"

namespace claimledger {

/// What the words of a deed and those around it say, whoever did it.
class DeedWords {
 public:
  DeedWords(const Parse& parse, const GroundNodes& nodes);

  /// The action that rule and words name; false where they name none.
  bool set_action(const Deed& d, const Land& land, Territory& t) const;
  /// The verb as the source has it, without auxiliaries.
  std::string verb_of(const Deed& d) const;
  bool negated(std::uint32_t node) const;
  /// "the occupied town": no deed is told.
  bool adjectival(std::uint32_t node) const;
  /// "denied that" stands before.
  bool disputed(std::uint32_t node) const;

 private:
  static constexpr std::uint32_t kNone = Deed::kNone;
  const Phrase& node(std::uint32_t i) const { return nodes_[i]; }
  bool is(std::uint32_t i, ClassId id) const { return nodes_.is(i, id); }
  std::string_view words(std::uint32_t i) const { return nodes_.words(i); }

  const Parse& parse_;
  const Vocabulary& v_;
  const GroundNodes& nodes_;
  ClassId state_, tpast_, either_, partof_, genitive_, poss_, det_, oblique_,
      tadv_, negator_, verdict_;
};

}  // namespace claimledger
