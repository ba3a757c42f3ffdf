#pragma once
#include <string>

#include "claimledger/model/claim.h"
#include "extract/discourse.h"
#include "extract/find_claims.h"
#include "extract/frames.h"
#include "extract/victim_sides.h"

namespace claimledger {

/// Whose people were harmed: stated ("Orlani soldiers"), by possessive ("71 of
/// its troops"), by the subject ("Orlan lost"), by the speaker ("we have 49
/// killed"), by what was counted last ("the soldiers"), else the one country
/// the article is about. Two sides in the article and no word: none.
class VictimReader {
 public:
  VictimReader(const Parse& parse, Discourse& discourse)
      : parse_(parse), discourse_(discourse), clues_(parse) {}

  Victims read(const Finding& finding, const Frame* frame,
               const Source& source);

  /// "Ten Orlani soldiers died, the army says": whose army it must be.
  static void name_army(const Victims& victims, Source& source);

  /// Fighters may be anybody's; foreigners are certainly somebody else's.
  bool aliens(const Finding& f, const Victims& victims) const;
  /// The sentence speaks of the dead of "both sides", or of several states.
  bool both_sides(const Finding& f, const std::string& country) const;

 private:
  bool stated(const Finding& f, Victims& out) const;
  bool owned(const Finding& f, const Frame* frame, const Source& source,
             Victims& out) const;
  bool own_losses(const Finding& f, const Frame& frame) const;
  bool harms_others(const Finding& f, const Frame* frame) const;
  bool says(const Finding& f, std::string_view word) const;
  bool in_sentence(const Finding& f, std::string_view a,
                   std::string_view b) const;

  const Parse& parse_;
  Discourse& discourse_;
  SideClues clues_;
};

}  // namespace claimledger
