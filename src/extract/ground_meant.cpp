#include "extract/ground_meant.h"

#include <string>

#include "extract/fighter_names.h"

namespace claimledger {

MeantGround::MeantGround(const Parse& parse)
    : parse_(parse),
      pronoun_(parse.packs->vocabulary().pronoun),
      place_(parse.packs->class_id("place")),
      place_name_(parse.packs->class_id("place-name")),
      land_(parse.packs->class_id("land")),
      site_(parse.packs->class_id("site")) {}

// Whether the phrase names a place, and by that noun if one is asked for.
bool MeantGround::take(const Sentence& in, PhraseId id, std::string_view noun,
                       Land& land) const {
  const Phrase& p = parse_.phrase(id);
  const bool bare =
      noun.empty() && (parse_.is(p, place_) || parse_.is(p, place_name_));
  if (!bare && !parse_.is(p, land_)) return false;
  if (parse_.words(p).find(noun) == std::string_view::npos) return false;
  const Land meant = bare ? Land{} : read_land(parse_, in, id);
  if (!bare && (meant.place.empty() || !meant.noun)) return false;
  land.place_span = bare ? parse_.span(p) : meant.place_span;
  land.place = in_one_line(cut(parse_.text, land.place_span));
  if (bare && p.attrs.country != 0) {
    land.country = std::string(parse_.packs->string(p.attrs.country));
  } else if (!bare) {
    land.country = meant.country;
  }
  return true;
}

bool MeantGround::search(const GroundNodes& nodes, std::uint32_t number,
                         std::uint32_t at, bool it, std::string_view noun,
                         Land& land) const {
  const Sentence& own = nodes.sentence();
  for (std::uint32_t i = it ? 0 : at; i-- > 0;) {
    if (take(own, own.grounds[i], noun, land)) return true;
  }
  if (number == 0) return false;
  const Sentence& last = parse_.sentences[number - 1];
  if (last.region == Region::furniture) return false;
  const auto& before = last.land ? last.grounds : last.nodes;
  // "it" is what the sentence before began with, "the town" what it ended on.
  for (std::size_t k = 0; k < before.size(); ++k) {
    const PhraseId id = it ? before[k] : before[before.size() - 1 - k];
    if (take(last, id, noun, land)) return true;
  }
  return false;
}

void MeantGround::find(const GroundNodes& nodes, std::uint32_t number,
                       std::uint32_t at, Land& land) const {
  if (!land.place.empty()) return;
  const std::string_view text = nodes.words(at);
  if (nodes.is(at, pronoun_)) {
    search(nodes, number, at, true, {}, land);
    return;
  }
  if (!land.noun || !land.within.empty()) return;
  const bool the = text.starts_with("the ") &&
                   text.find(' ') == text.rfind(' ') && !land.area &&
                   !land.count;
  if (the) {
    search(nodes, number, at, false, {}, land);
    return;
  }
  // "parts of the suburb", "two villages in the township": one of that noun.
  const auto last = text.rfind(' ');
  if (last == text.npos) return;
  const std::string_view before = text.substr(0, last);
  if (!before.ends_with(" of the") && !before.ends_with(" in the")) return;
  const std::string_view noun = text.substr(last + 1);
  if (!noun.ends_with('s')) search(nodes, number, at, false, noun, land);
}

}  // namespace claimledger
