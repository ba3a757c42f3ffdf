#pragma once
#include <cstdint>
#include <string_view>

#include "claimledger/model/claim.h"

namespace claimledger {

// The numbers and lists of the policies. Change one, and change `kVersion` of
// the policy in policy_rules.cpp with it; docs/policies.md shows them.

struct VagueWord {
  std::string_view word;
  std::int64_t persons;
};

/// ACLED, FAQ on fatalities, as copied by others in 2024 (read): tens 10,
/// dozens 12, hundreds 100 and so on. Singular forms are for "several dozen".
/// couple, scores: in the manner of ACLED, not in its text.
inline constexpr VagueWord kAcledWords[] = {
    {"couple", 2},         {"tens", 10},        {"dozens", 12},
    {"dozen", 12},         {"scores", 20},      {"hundreds", 100},
    {"hundred", 100},      {"thousands", 1000}, {"thousand", 1000},
    {"millions", 1000000}, {"million", 1000000}};

/// ACLED (recalled): more than one dead, and no word of how many.
inline constexpr std::int64_t kAcledPluralInWar = 10;
inline constexpr std::int64_t kAcledPluralElsewhere = 3;

/// Iraq Body Count: civilians (read). Police may be or not (own choice).
inline constexpr VictimClass kIbcCivilian[] = {
    VictimClass::civilian, VictimClass::child, VictimClass::medic,
    VictimClass::journalist};
inline constexpr VictimClass kIbcDoubtful[] = {VictimClass::any,
                                               VictimClass::police};

}  // namespace claimledger
