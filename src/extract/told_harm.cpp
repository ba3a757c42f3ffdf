#include "extract/told_harm.h"

#include <algorithm>

namespace claimledger {

namespace {

constexpr std::uint32_t kBack = 4;  // sentences

}  // namespace

ToldHarm::ToldHarm(const Parse& parse)
    : parse_(parse),
      cause_(parse.packs->vocabulary().cause),
      strife_(parse.packs->class_id("strife")),
      care_(parse.packs->class_id("precaution")),
      match_(parse.packs->class_id("matchword")),
      athlete_(parse.packs->class_id("athlete")),
      hospital_(parse.packs->class_id("inhospital")),
      ward_(parse.packs->class_id("wardword")) {}

bool ToldHarm::near(std::uint32_t sentence, bool words) const {
  const Sentence& s = parse_.sentences[sentence];
  if (of_match(s, care_)) return false;
  for (std::uint32_t back = 0; back <= kBack && back <= sentence; ++back) {
    if (told_in(parse_.sentences[sentence - back], words)) return true;
  }
  return false;
}

bool ToldHarm::caused(std::uint32_t sentence) const {
  const Sentence& s = parse_.sentences[sentence];
  return told_in(s, false) && !of_match(s, match_);
}

bool ToldHarm::of_match(const Sentence& s, ClassId also) const {
  return std::any_of(s.nodes.begin(), s.nodes.end(), [&](PhraseId id) {
    const Phrase& p = parse_.phrase(id);
    return parse_.holds(p, match_) || parse_.holds(p, also);
  });
}

bool ToldHarm::of_sport(const Phrase& people) const {
  return parse_.holds(people, athlete_);
}

bool ToldHarm::only_hospital(const Phrase& harm) const {
  return has(harm, hospital_, "h");
}

bool ToldHarm::ward(const Phrase& place) const {
  return has(place, ward_, "head");
}

// A form of several words has its classes as a whole, its words have others.
bool ToldHarm::has(const Phrase& p, ClassId id, std::string_view slot) const {
  const PhraseId part = parse_.slot(p, slot);
  return parse_.is(p, id) || parse_.holds(p, id) ||
         (part != kNoPhrase && parse_.is(parse_.phrase(part), id));
}

bool ToldHarm::told_in(const Sentence& s, bool words) const {
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    const Symbol symbol = (*parse_.tokens)[t].symbol;
    if (parse_.packs->is(symbol, cause_)) return true;
    if (parse_.packs->is(symbol, strife_)) return true;
    if (words && parse_.packs->gate(symbol) == Gate::event &&
        !parse_.packs->is(symbol, hospital_)) {
      return true;
    }
  }
  return false;
}

}  // namespace claimledger
