#include "extract/victim_sides.h"

#include <algorithm>

namespace claimledger {

SideClues::SideClues(const Parse& parse)
    : parse_(parse),
      targeting_(parse.packs->class_id("targeting")),
      armed_(parse.packs->class_id("armedtarget")),
      battle_(parse.packs->class_id("battleword")),
      spanning_(parse.packs->class_id("spanning")),
      group_(parse.packs->class_id("group")),
      oblique_(parse.packs->class_id("oblique")),
      be_(parse.packs->class_id("be")) {}

bool SideClues::is(const Nodes& nodes, std::size_t at, ClassId id) const {
  return at < nodes.size() && parse_.is(parse_.phrase(nodes[at]), id);
}

std::string SideClues::side_at(const Nodes& nodes, std::size_t at) const {
  if (at >= nodes.size()) return {};
  const Attrs& attrs = parse_.phrase(nodes[at]).attrs;
  if (attrs.side == 0) return {};
  std::string side(parse_.packs->string(attrs.side));
  return side == "outlet" || side == "medics" || side == "witness"
             ? std::string{}
             : side;
}

// Behind the word of attack come the words that lead to its object; the first
// side named there is the object's.
std::string SideClues::target(const Finding& f,
                              VictimClass victim_class) const {
  if (f.harm_phrase == kNoPhrase || f.victims == kNoPhrase) return {};
  const bool soldiers = victim_class == VictimClass::military;
  if (!soldiers && victim_class != VictimClass::any) return {};
  const Sentence& s = parse_.sentences[f.sentence];
  const Phrase& harm = parse_.phrase(f.harm_phrase);
  if (harm.first > parse_.phrase(f.victims).first) return {};
  constexpr std::size_t kReach = 7;
  std::string found;
  for (std::size_t i = 0; i < s.nodes.size(); ++i) {
    if (parse_.phrase(s.nodes[i]).first >= harm.first) break;
    if (!is(s.nodes, i, targeting_)) continue;
    const std::size_t last = std::min(s.nodes.size(), i + kReach);
    bool armed = false;
    std::string side;
    for (std::size_t j = i + 1; j < last; ++j) {
      const Phrase& p = parse_.phrase(s.nodes[j]);
      const std::string_view word = parse_.words(p);
      if (p.first >= harm.first || word == "," || is(s.nodes, j, be_)) break;
      if (is(s.nodes, j, oblique_) && word != "on" && word != "of" &&
          word != "against") {
        break;
      }
      armed |= parse_.holds(p, armed_);
      if (side.empty()) side = side_at(s.nodes, j);
    }
    if (!side.empty() && (armed || soldiers)) found = side;
  }
  return found;
}

bool SideClues::fights_at(const Nodes& nodes, std::size_t at) const {
  if (at >= nodes.size()) return false;
  const Phrase& p = parse_.phrase(nodes[at]);
  const auto victim_class = static_cast<VictimClass>(p.attrs.victim_class);
  return parse_.is(p, group_) || victim_class == VictimClass::military ||
         victim_class == VictimClass::militant;
}

// "clashes between rebels and soldiers", "The NLF and the state have been
// fighting".
bool SideClues::parties_at(const Nodes& nodes, std::size_t at) const {
  constexpr std::size_t kNear = 3, kReach = 6;
  if (parse_.words(parse_.phrase(nodes[at])) == "between") {
    bool battle = false, fights = false;
    for (std::size_t i = at; i-- > 0 && i + kNear >= at;) {
      battle |= is(nodes, i, battle_);
    }
    for (std::size_t i = at + 1; i < nodes.size() && i < at + kReach; ++i) {
      fights |= fights_at(nodes, i);
    }
    return battle && fights;
  }
  if (!is(nodes, at, group_) || at + 2 >= nodes.size() ||
      parse_.words(parse_.phrase(nodes[at + 1])) != "and") {
    return false;
  }
  for (std::size_t i = at + 2; i < nodes.size() && i < at + 2 + kReach; ++i) {
    if (is(nodes, i, battle_) && i > 0 &&
        (is(nodes, i - 1, be_) || is(nodes, i - 2, be_))) {
      return true;
    }
  }
  return false;
}

bool SideClues::states_at(const Nodes& nodes, std::size_t at,
                          const std::string& country) const {
  if (!is(nodes, at, spanning_) || at + 3 >= nodes.size() ||
      parse_.words(parse_.phrase(nodes[at + 2])) != "and") {
    return false;
  }
  const std::string one = side_at(nodes, at + 1);
  const std::string other = side_at(nodes, at + 3);
  return !one.empty() && !other.empty() && one != other &&
         (one == country || other == country);
}

bool SideClues::of_several(const Finding& f, const std::string& country) const {
  const Nodes& nodes = parse_.sentences[f.sentence].nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (parties_at(nodes, i) || states_at(nodes, i, country)) return true;
  }
  return false;
}

namespace {

bool by_place(const Victims& v) {
  return v.side.empty() || v.basis == SideBasis::place;
}

bool same_number(const Claim& a, const Claim& b) {
  constexpr std::int64_t kTelling = 10;
  return a.casualty.harm == b.casualty.harm && a.casualty.count.min &&
         a.casualty.count.min == b.casualty.count.min &&
         *a.casualty.count.min >= kTelling;
}

// "1,786 people died, including 663 rebels": not all of the place.
bool splits(const Claim& part, const Claim& whole) {
  const Victims& v = part.casualty.victims;
  return part.casualty.accounting == Accounting::part &&
         part.casualty.harm == whole.casualty.harm &&
         part.sentence == whole.sentence &&
         (v.victim_class == VictimClass::militant ||
          (!by_place(v) && v.side != whole.casualty.victims.side));
}

}  // namespace

void settle_sides(std::vector<Claim>& claims) {
  constexpr std::size_t kBack = 64;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Victims& victims = claims[i].casualty.victims;
    if (victims.victim_class != VictimClass::any || !by_place(victims)) {
      continue;
    }
    for (std::size_t j = i; j-- > 0 && j + kBack > i;) {
      const Victims& before = claims[j].casualty.victims;
      if (!same_number(claims[i], claims[j]) || by_place(before)) continue;
      victims.side = before.side;
      victims.victim_class = before.victim_class;
      victims.basis = SideBasis::inferred;
      break;
    }
    for (std::size_t j = i + 1; j < claims.size() && j < i + kBack; ++j) {
      if (claims[j].sentence != claims[i].sentence) break;
      if (!splits(claims[j], claims[i]) || !by_place(victims)) continue;
      victims.side.clear();
      victims.basis = SideBasis::none;
    }
  }
}

}  // namespace claimledger
