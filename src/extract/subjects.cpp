#include "extract/subjects.h"

#include "extract/fighter_names.h"

namespace claimledger {

Subjects::Subjects(const Parse& parse)
    : parse_(parse), nodes_(parse), v_(parse.packs->vocabulary()) {
  const RulePacks& packs = *parse.packs;
  force_ = packs.class_id("force");
  genitive_ = packs.class_id("genitive");
  oblique_ = packs.class_id("oblique");
  say_ = packs.class_id("say");
  tell_ = packs.class_id("tell");
  ting_ = packs.class_id("ting");
  relative_ = packs.class_id("relative");
  adv_ = packs.class_id("adv");
  tadv_ = packs.class_id("tadv");
  actor_ = packs.class_id("actor");
  deed_ = packs.class_id("deed");
  either_ = packs.class_id("either");
  fighting_ = packs.class_id("fighting");
  kin_ = packs.class_id("kinword");
}

bool Subjects::actor(std::uint32_t i) const {
  if (is(i, force_) || is(i, v_.country) || is(i, v_.capital) ||
      is(i, v_.metonym) || is(i, v_.group) || is(i, v_.name)) {
    return true;
  }
  if (is(i, v_.nationals)) return !is(i, v_.demonym);
  if (is(i, v_.pronoun)) {
    const std::string w = lowered(words(i));
    return w == "it" || w == "they" || w == "we";
  }
  return is(i, actor_);
}

// Behind a preposition nobody acts: "soldiers from Peru", "in Peru".
bool Subjects::oblique(std::uint32_t i) const {
  if (i == 0) return false;
  if (is(i - 1, oblique_)) return true;
  // "Peru's army" has its owner in front.
  return is(i + 1, genitive_);
}

// "rebels fighting the army", "killed 12 soldiers".
bool Subjects::object(std::uint32_t i) const {
  if (i == 0) return false;
  const Phrase& before = node(i - 1);
  if (before.rule != kNoRule) return is(i - 1, deed_);
  const std::string_view w = parse_.words(before);
  return w.size() > 5 && w.ends_with("ing") && w[0] >= 'a';
}

bool Subjects::fights(std::uint32_t i) const {
  return is(i, force_) || is(i, v_.group) || is(i, v_.country) ||
         is(i, v_.name) || (actor(i) && holds(node(i), fighting_));
}

bool Subjects::ends_clause(std::uint32_t i) const {
  if (says(i)) return true;
  const Phrase& p = node(i);
  if (p.rule != kNoRule) return false;
  const char mark = (*parse_.tokens)[p.first].punct;
  return mark == ';' || mark == ':' || mark == '~' || mark == '?';
}

// "the rise of the rebels, who seized the town": the one right before. A
// state is no "who".
std::optional<std::uint32_t> Subjects::antecedent(std::uint32_t i) const {
  const bool who = words(i) == "who";
  while (i > 0 && words(i - 1) == ",") --i;
  for (; i-- > 0;) {
    const bool state = is(i, v_.country) || is(i, v_.capital);
    if (actor(i) && !(who && state)) return apposed(i);
    // "soldiers from Peru who": back over where they are from.
    if (!state && !is(i, oblique_) && !is(i, v_.time)) return std::nullopt;
  }
  return std::nullopt;
}

// "Orla, an offshoot of the Vesk Front that runs Dorv": Orla does.
std::uint32_t Subjects::apposed(std::uint32_t i) const {
  std::uint32_t at = i;
  while (at > 0 && words(at - 1) != "of") {
    if (words(at - 1) != "the") return i;
    --at;
  }
  if (at < 2 || !is(at - 2, kin_)) return i;
  constexpr std::uint32_t kReach = 6;
  for (std::uint32_t k = at - 2; k-- > 0 && k + kReach > at;) {
    if (words(k) == "," && k > 0 && actor(k - 1)) return k - 1;
  }
  return i;
}

std::optional<std::uint32_t> Subjects::subject(std::uint32_t deed) const {
  std::uint32_t before = deed;
  while (before > 0 && (is(before - 1, adv_) || is(before - 1, tadv_) ||
                        is(before - 1, v_.time))) {
    --before;
  }
  // "claimed to have seized", "managed to hold".
  if (before > 1 && words(before - 1) == "to") {
    // "allowed X to seize"
    if (actor(before - 2)) return before - 2;
    --before;
    // "claimed on Monday to have seized"
    while (before > 1 &&
           (is(before - 1, v_.time) || is(before - 1, oblique_))) {
      --before;
    }
    --before;
  }
  const bool participle = holds(node(deed), ting_);
  // "denied seizing", "reported losing".
  if (before > 1 && participle && says(before - 1)) --before;
  if (before == 0) return participle ? behind(deed) : std::nullopt;
  if (is(before - 1, relative_)) return antecedent(before - 1);
  // "French hold the town", as headlines say.
  if (is(before - 1, v_.demonym) && before == deed && !is(deed, either_) &&
      !(before > 1 && is(before - 2, oblique_))) {
    return before - 1;
  }
  const bool adjacent = actor(before - 1) && !is(before - 1, v_.name);
  // ", capturing two villages", "and seized": the subject of the main clause
  // stands first; else the nearest one.
  const bool joined =
      !adjacent && (is(before - 1, v_.conjunction) || words(before - 1) == ",");
  std::optional<std::uint32_t> found;
  for (std::uint32_t i = before; i-- > 0;) {
    if (ends_clause(i)) break;
    if (!actor(i) || object(i)) continue;
    const bool with = i > 0 && i + 1 == before && participle &&
                      lowered(words(i - 1)) == "with";
    if (oblique(i) && !with) continue;
    found = i;
    if (!joined) break;
  }
  // "the army and allied rebels": the first named, if it is one that fights.
  if (found && *found > 1 && words(*found - 1) == "and" &&
      !is(*found, v_.pronoun) && fights(*found - 2) && !object(*found - 2) &&
      !oblique(*found - 2)) {
    return *found - 2;
  }
  return found || !participle ? found : behind(deed);
}

// "After seizing the town, rebels moved on": the subject of what follows.
std::optional<std::uint32_t> Subjects::behind(std::uint32_t deed) const {
  constexpr std::uint32_t kReach = 12;
  for (std::uint32_t i = deed + 1; i < deed + kReach; ++i) {
    if (i + 1 >= nodes_.size()) break;
    if (words(i) != ",") continue;
    if (!actor(i + 1)) return std::nullopt;
    return i + 1;
  }
  return std::nullopt;
}

}  // namespace claimledger
