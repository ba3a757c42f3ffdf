#include "extract/ground_check.h"

namespace claimledger {

GroundCheck::GroundCheck(const Parse& parse)
    : parse_(parse), v_(parse.packs->vocabulary()) {
  const auto id = [&](const char* name) { return parse.packs->class_id(name); };
  weak_ = id("weakdeed");
  state_ = id("state");
  only_ = id("onlyfighters");
  giveonly_ = id("giveonly");
  land_ = id("land");
  place_ = id("place");
  place_name_ = id("place-name");
  force_ = id("force");
  genitive_ = id("genitive");
  heldby_ = id("heldby");
  prepositional_ = id("of-place");
  placedeed_ = id("placedeed");
}

bool GroundCheck::named_place(std::uint32_t i, const GroundNodes& nodes) {
  if (nodes.is(i, place_) || nodes.is(i, place_name_)) return true;
  if (!nodes.is(i, v_.name)) return false;
  if (!places_) places_ = names_of_places(parse_);
  return places_->count(std::string(nodes.words(i))) != 0;
}

// "control of X", "out of X", "rebel-held X", "overran X": no person.
bool GroundCheck::places_by(const Deed& d, const GroundNodes& nodes) const {
  if (!nodes.is(d.g, v_.name)) return false;
  if (d.h != Deed::kNone || nodes.is(d.d, heldby_)) return true;
  if (nodes.is(d.d, prepositional_)) return true;
  return nodes.deed_is(d.d, placedeed_);
}

// Where an army stands: "took positions", "hold positions" take nothing.
bool GroundCheck::stands_only(const Deed& d, const Land& land,
                              TerritoryAction action,
                              const GroundNodes& nodes) const {
  if (!land.posts || action == TerritoryAction::lost ||
      action == TerritoryAction::withdrew) {
    return false;
  }
  if (action != TerritoryAction::seized) return true;
  const bool others = d.f != Deed::kNone || !land.owner.empty();
  return nodes.deed_is(d.d, state_) || (nodes.deed_is(d.d, weak_) && !others);
}

// A bare name needs evidence, and a verb of many meanings a noun for ground,
// or fighters who do it.
bool GroundCheck::passes(const Deed& d, const Land& land,
                         TerritoryAction action, const GroundNodes& nodes,
                         std::optional<std::uint32_t> holder) {
  if (d.g == Deed::kNone) return true;
  const bool weak = nodes.deed_is(d.d, weak_);
  const bool fighters =
      holder && (nodes.is(*holder, force_) || nodes.is(*holder, v_.group) ||
                 nodes.is(*holder, v_.body));
  if (nodes.deed_is(d.d, only_) && !fighters) return false;
  // "returned the land to them" gives, "returned the land" does not.
  if (nodes.deed_is(d.d, giveonly_) && d.t == Deed::kNone) return false;
  if (nodes.is(d.g + 1, genitive_)) return false;
  if (!nodes.is(d.g, land_)) {
    if (nodes.is(d.g, v_.country) || nodes.is(d.g, v_.capital)) {
      return !weak || fighters;
    }
    return places_by(d, nodes) || named_place(d.g, nodes);
  }
  if (land.measured && !land.area) return false;
  if (stands_only(d, land, action, nodes)) return false;
  if (land.noun || land.area) return true;
  if (land.site) return !weak || fighters;
  return !land.place.empty() || !land.within.empty();
}

}  // namespace claimledger
