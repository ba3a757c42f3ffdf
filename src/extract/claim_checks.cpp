#include "extract/claim_checks.h"

#include <algorithm>

namespace claimledger {

namespace {

bool armed(const Phrase& p) {
  const auto victim_class = static_cast<VictimClass>(p.attrs.victim_class);
  return victim_class == VictimClass::military ||
         victim_class == VictimClass::militant ||
         victim_class == VictimClass::police;
}

}  // namespace

ClaimChecks::ClaimChecks(const Parse& parse)
    : parse_(parse),
      told_(parse),
      list_(parse.packs->vocabulary().list),
      guess_(parse.packs->class_id("guess")),
      plural_(parse.packs->class_id("pluralbe")),
      sport_(parse.packs->class_id("matchword")) {}

bool ClaimChecks::allow(const Match& m, const Finding& f) const {
  switch (flag(f)) {
    case 'm':
      if (!fighters(f)) return false;
      break;
    case 'a':
      if (many(f)) return false;
      [[fallthrough]];
    case 'o':
    case 'l':
      if (!harmed_person(f)) return false;
      break;
    default:
      break;
  }
  if (quiet(m, f)) return false;
  // "12 files are missing": only a noun for people goes missing.
  return f.harm != Harm::missing || f.victims == kNoPhrase ||
         !parse_.is(parse_.phrase(f.victims), guess_);
}

// "Lost two players" is no death, "lost two soldiers" is; "lost men" too.
bool ClaimChecks::fighters(const Finding& f) const {
  if (f.victims != kNoPhrase) {
    const Phrase& p = parse_.phrase(f.victims);
    if (p.attrs.victim_class > 0 || parse_.is(p, list_)) return true;
    // "The rebels lost 40 men".
    return f.side_phrase != kNoPhrase && armed(parse_.phrase(f.side_phrase)) &&
           parse_.words(p).ends_with(" men");
  }
  if (f.side_phrase == kNoPhrase) return true;
  const Phrase& p = parse_.phrase(f.side_phrase);
  return armed(p) || parse_.words(p) == "men" ||
         parse_.words(p).ends_with(" men");
}

// One person, named or held in office: these are moved, taken and hurt in
// matches as well.
bool ClaimChecks::harmed_person(const Finding& f) const {
  if (f.harm != Harm::killed && f.harm != Harm::wounded &&
      f.harm != Harm::missing) {
    return false;
  }
  const Sentence& s = parse_.sentences[f.sentence];
  return std::none_of(s.nodes.begin(), s.nodes.end(), [&](PhraseId id) {
    return parse_.is(parse_.phrase(id), sport_);
  });
}

// "Pedro, 22, was killed" is one person, "Meanwhile, 22 were killed" is not.
bool ClaimChecks::many(const Finding& f) const {
  return f.harm_phrase != kNoPhrase &&
         parse_.holds(parse_.phrase(f.harm_phrase), plural_);
}

// Taken to hospital, injured in a game: no casualties without an attack, a
// fire, a crash.
bool ClaimChecks::quiet(const Match& m, const Finding& f) const {
  const auto of_sport = [&](PhraseId id) {
    return id != kNoPhrase && told_.of_sport(parse_.phrase(id));
  };
  const bool mild = f.harm == Harm::wounded || f.harm == Harm::missing;
  if (mild && (of_sport(f.victims) || of_sport(f.side_phrase)) &&
      !told_.caused(f.sentence)) {
    return true;
  }
  const bool hospital = f.harm_phrase != kNoPhrase &&
                        told_.only_hospital(parse_.phrase(f.harm_phrase));
  const bool alone = flag(f) == 'l', care = flag(f) == 'h';
  if (hospital && alone) return true;
  if (!hospital && !alone && !care) return false;
  const PhraseId place = care ? m.slot("u") : kNoPhrase;
  return !told_.near(f.sentence, !alone) ||
         (place != kNoPhrase && !told_.ward(parse_.phrase(place)));
}

int ClaimChecks::flag(const Finding& f) const {
  return parse_.packs->rules()[f.rule].gives.flag;
}

}  // namespace claimledger
