#pragma once
#include <optional>
#include <set>
#include <string>

#include "claimledger/model/claim.h"
#include "extract/cascade.h"
#include "extract/phrase.h"

namespace claimledger {

/// Fills `Sentence::grounds` of every sentence that may speak of ground taken,
/// held or lost: level `grounds` over the plain nodes, again and again until
/// it finds nothing new.
void read_grounds(Cascade& cascade, Parse& parse);

/// What the words of a phrase of land say.
struct Land {
  Span span;
  Extent extent = Extent::none;
  std::optional<Area> area;
  std::optional<PlaceCount> count;
  Accounting accounting = Accounting::total;
  std::string owner;   ///< side whose ground it is: "Peruvian territory"
  std::string within;  ///< state that it lies in: "areas in Peru"
  PhraseId possessive = kNoPhrase;  ///< its, their, our
  bool noun = false;      ///< a noun that means ground and little else
  bool site = false;      ///< some noun for ground
  bool posts = false;     ///< where an army stands, not what it holds
  bool measured = false;  ///< has a phrase of measure, an area or not
  std::string place;      ///< the place named
  std::string country;    ///< alpha-3 of the state it lies in
  Span place_span;
};

Land read_land(const Parse& parse, const Sentence& sentence, PhraseId id);

/// "land part ORL 7 districts", for examples of rules.
std::string describe(const Land& land);

/// Names that the article uses as places: behind "in", "near", "town of", or
/// before "district". A bare name is no place without such evidence, for
/// people are captured too.
std::set<std::string> names_of_places(const Parse& parse);

}  // namespace claimledger
