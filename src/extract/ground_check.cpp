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
  nameok_ = id("nameok");
  rules_ = id("rulesonly");
  outof_ = id("outof");
  quit_ = id("tquit");
  fall_ = id("fallnoun");
  det_ = id("det");
  people_ = id("people");
  hands_ = id("handword");
  takecontrol_ = id("takecontrol");
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
  // "took X from them", too
  if (d.f != Deed::kNone || d.h != Deed::kNone || nodes.is(d.d, heldby_))
    return true;
  if (nodes.is(d.d, prepositional_) || nodes.is(d.d, outof_) ||
      nodes.is(d.d, fall_)) {
    return true;
  }
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

// A name of one word that is nobody's last name in this article.
bool GroundCheck::no_person(std::string_view name) {
  if (name.empty() || name.find(' ') != name.npos) return false;
  if (name[0] < 'A' || name[0] > 'Z') return false;
  if (!surnames_) {
    surnames_.emplace();
    for (const Phrase& p : parse_.phrases) {
      if (!parse_.is(p, v_.name) && !parse_.is(p, v_.person) &&
          !parse_.is(p, v_.office)) {
        continue;
      }
      const std::string_view words = parse_.words(p);
      const auto space = words.rfind(' ');
      if (space != words.npos) surnames_->emplace(words.substr(space + 1));
    }
  }
  return surnames_->count(std::string(name)) == 0;
}

// A bare name needs evidence, and a verb of many meanings a noun for ground,
// or fighters who do it.
bool GroundCheck::passes(const Deed& d, const Land& land,
                         TerritoryAction action, const GroundNodes& nodes,
                         std::optional<std::uint32_t> holder, bool group) {
  if (d.g == Deed::kNone) return true;
  // "Took control of" has one meaning, whatever "took" has.
  const bool weak =
      nodes.deed_is(d.d, weak_) && !nodes.is(d.d, takecontrol_);
  const bool fighters = group || (holder && (nodes.is(*holder, force_) ||
                                             nodes.is(*holder, v_.group) ||
                                             nodes.is(*holder, v_.body)));
  // "the Russians left", but no "tourists left".
  const bool people = holder && *holder > 0 &&
                      nodes.is(*holder, v_.nationals) &&
                      nodes.is(*holder - 1, det_);
  const bool state = holder && (nodes.is(*holder, v_.country) ||
                                nodes.is(*holder, v_.demonym));
  // "11 villages were freed", where whoever says so has fighters
  const bool freed = d.shape == 'p' && d.w == Deed::kNone && land.count &&
                     action == TerritoryAction::liberated;
  if (nodes.deed_is(d.d, only_) && !fighters && !people && !freed) return false;
  if (nodes.deed_is(d.d, rules_) && !fighters &&
      !(holder && nodes.is(*holder, v_.pronoun))) {
    return false;
  }
  // "gained ground" is an idiom.
  if (nodes.deed_is(d.d, rules_) && nodes.words(d.g) == "ground") return false;
  // "returned the land to them" gives, "returned the land" does not.
  if (nodes.deed_is(d.d, giveonly_) && d.t == Deed::kNone) return false;
  if (nodes.is(d.g + 1, genitive_)) return false;
  // "seized Kelmar residents"
  if (nodes.is(d.g + 1, people_) && !nodes.is(d.g, land_)) return false;
  if (nodes.is(d.g, v_.pronoun)) {
    const bool sure = !weak || (nodes.deed_is(d.d, nameok_) && fighters);
    if (nodes.is(d.d, hands_)) return land.noun;
    return land.noun && sure && action != TerritoryAction::controls &&
           action != TerritoryAction::advanced;
  }
  if (!nodes.is(d.g, land_)) {
    if (nodes.is(d.g, v_.country) || nodes.is(d.g, v_.capital)) {
      return !weak || fighters;
    }
    if (places_by(d, nodes) || named_place(d.g, nodes)) return true;
    return fighters && nodes.deed_is(d.d, nameok_) &&
           no_person(nodes.words(d.g));
  }
  // "leave the country" is what refugees and delegates do.
  if (nodes.deed_is(d.d, quit_) && !land.noun && land.place.empty()) {
    return false;
  }
  if (land.measured && !land.area) return false;
  if (stands_only(d, land, action, nodes)) return false;
  if (land.noun || land.area) return true;
  if (land.site) return !weak || fighters || (state && !land.place.empty());
  return !land.place.empty() || !land.within.empty();
}

}  // namespace claimledger
