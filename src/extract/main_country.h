#pragma once
#include <string>

#include "extract/phrase.h"

namespace claimledger {

/// Alpha-3 code of the one state that a text is about: named at least three
/// times as often as any other (in names, adjectives, capitals; furniture
/// apart). Empty where there is no such state.
std::string main_country(const Parse& parse);

}  // namespace claimledger
