#pragma once
#include <cstdint>

namespace claimledger {

// The numbers by which figures are compared, whatever the policy. Chosen for
// claimledger, not taken from a publication.

/// "about 100" leaves room for this part on both sides, and for at least
/// `kAboutLeast` persons.
inline constexpr std::int64_t kAboutPercent = 10;
inline constexpr std::int64_t kAboutLeast = 1;

/// Days after a happening's end from which on a toll counts as final.
inline constexpr long kSettledDays = 20;

}  // namespace claimledger
