#pragma once
#include <cstdint>
#include <string_view>

#include "extract/phrase.h"

namespace claimledger {

/// What stands around a claim that is one only after an attack, a fire, a
/// crash: people are taken to hospital, and players are injured, in quiet times
/// too.
class ToldHarm {
 public:
  explicit ToldHarm(const Parse& parse);

  /// Whether a sentence, or one of the few before it, tells of a cause of harm
  /// or (`words`) of the dead and wounded, and the sentence of no match and no
  /// mere care.
  bool near(std::uint32_t sentence, bool words) const;

  /// Whether the sentence itself tells of a cause of harm, and of no match.
  bool caused(std::uint32_t sentence) const;

  /// Whether words are people of sport ("three injured players").
  bool of_sport(const Phrase& people) const;

  /// A word that says no more than that somebody was taken to hospital.
  bool only_hospital(const Phrase& harm) const;

  /// A hospital, also as an institution ("the city hospital").
  bool ward(const Phrase& place) const;

 private:
  bool has(const Phrase& p, ClassId id, std::string_view slot) const;
  bool of_match(const Sentence& s, ClassId also) const;
  bool told_in(const Sentence& s, bool words) const;

  const Parse& parse_;
  ClassId cause_, strife_, care_, match_, athlete_, hospital_, ward_;
};

}  // namespace claimledger
