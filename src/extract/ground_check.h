#pragma once
#include <optional>
#include <set>
#include <string>

#include "claimledger/model/claim.h"
#include "extract/deeds.h"
#include "extract/grounds.h"

namespace claimledger {

/// Whether what a deed is done to is ground: people, power and prizes are
/// taken too.
class GroundCheck {
 public:
  explicit GroundCheck(const Parse& parse);

  /// `holder`: the node of the one who acts, if there is one; `group`: it is a
  /// name that the article gives to a group.
  bool passes(const Deed& deed, const Land& land, TerritoryAction action,
              const GroundNodes& nodes, std::optional<std::uint32_t> holder,
              bool group);

  /// A node that names a place: in a list of places, or by the article's use.
  bool named_place(std::uint32_t node, const GroundNodes& nodes);

 private:
  bool no_person(std::string_view name);
  bool places_by(const Deed& deed, const GroundNodes& nodes) const;
  bool stands_only(const Deed& deed, const Land& land, TerritoryAction action,
                   const GroundNodes& nodes) const;

  const Parse& parse_;
  const Vocabulary& v_;
  ClassId weak_, state_, only_, giveonly_, land_, place_, place_name_, force_,
      genitive_, heldby_, prepositional_, placedeed_, nameok_, rules_, outof_,
      quit_, fall_, det_, people_, hands_, takecontrol_;
  std::optional<std::set<std::string>> surnames_;  ///< of people named
  std::optional<std::set<std::string>> places_;    ///< asked for when needed
};

}  // namespace claimledger
