#pragma once
#include <string>

#include "extract/phrase.h"

namespace claimledger {

/// The one state that a text is about, alpha-3: how much oftener than any other
/// it must be named (in names, adjectives, capitals; furniture apart) depends
/// on what is asked. Empty where no state is named so often.
struct MainCountry {
  std::string people;   ///< whose the nameless dead are: three times as often
  std::string offices;  ///< whose "the health minister" is: twice as often
};

MainCountry main_country(const Parse& parse);

}  // namespace claimledger
