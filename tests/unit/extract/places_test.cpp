#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// "name (country)" of the first casualty's place; "-" where it has none.
std::string place_of(std::string_view text) {
  for (const Claim& claim : test::read_gated(text).claims) {
    if (claim.kind != ClaimKind::casualty) continue;
    if (claim.place.empty()) return "-";
    return claim.place + " (" + claim.place_country + ")";
  }
  return "no claim";
}

}  // namespace

TEST_CASE("places: where people were harmed") {
  const Row rows[] = {
      {"A blast killed 12 people in Mosul.", "Mosul (IRQ)"},
      {"A blast killed 12 people in the northern city of Mosul, Iraq.",
       "Mosul (IRQ)"},
      {"In Peru, 12 people were killed.", "Peru (PER)"},
      {"A ferry sank off Lampedusa and 12 people died near Lima.",
       "Lima (PER)"},
      {"Shelling of the rebel-held town of Douma killed 12 people.", "-"},
      {"12 people were killed in the rebel-held town of Douma.", "Douma (SYR)"},
      {"12 soldiers were killed in Peru border clashes.", "-"},
      {"The war killed 12 people and ended in a Norway-brokered truce.", "-"},
      {"Peru said 12 people were killed.", "-"},
      {"12 people were killed at a market.", "-"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(place_of(text) == expected);
  }
}

}  // namespace claimledger
