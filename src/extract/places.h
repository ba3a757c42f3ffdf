#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "claimledger/model/mention.h"
#include "extract/phrase.h"

namespace claimledger {

/// A place of the word lists as it stands in the text: country, capital, city
/// or region.
struct PlaceAt {
  PlaceMention mention;
  std::uint32_t last = 0;  ///< one past its last token
  bool state = false;      ///< a country itself
};

/// The place whose words begin at a token of a sentence, if one does.
std::optional<PlaceAt> place_at(const Parse& parse, const Sentence& sentence,
                                std::uint32_t token);

/// Where what tokens [first, last) tell happened: the nearest place of the
/// sentence that stands behind "in", "at", "near" and the like; the smallest
/// of "in Mosul, Iraq". Nothing where the sentence names none.
std::optional<PlaceMention> scene_of(const Parse& parse,
                                     const Sentence& sentence,
                                     std::uint32_t first, std::uint32_t last);

/// The country of "in the northern Peruvian town of X", whether the lists know
/// X or not: the nearest to tokens [first, last). Empty where none is named.
std::string country_of_scene(const Parse& parse, const Sentence& sentence,
                             std::uint32_t first, std::uint32_t last);

}  // namespace claimledger
