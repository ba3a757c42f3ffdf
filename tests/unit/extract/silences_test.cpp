#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// Sources of the claims that withhold a figure, as "side|name|via|stance".
std::string silent(std::string_view text) {
  std::string out;
  for (const Claim& claim : test::read_gated(text).claims) {
    if (claim.source.stance != Stance::withholds) continue;
    out += (out.empty() ? "" : "; ") + test::source_line(claim);
  }
  return out;
}

}  // namespace

TEST_CASE("silences: who keeps silent", "[silences]") {
  const Row rows[] = {
      {"Chile's army confirmed that shells fell on 12 houses but gave no "
       "casualty figures.",
       "CHL|Chile's army||withholds"},
      {"Chile said 12 soldiers died. The government of Peru condemned the "
       "raid, without providing a death toll.",
       "PER|government of Peru||withholds"},
      {"Peru's interior ministry said 12 shells fell. It did not release the "
       "number of its dead.",
       "PER|Peru's interior ministry||withholds"},
      {"Peru's interior ministry accused Chile of killing 12 people. The "
       "statement did not say how many of its soldiers had died.",
       "PER|Peru's interior ministry||withholds"},
      {"Chile's army said how many soldiers had died: 12.", ""},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(silent(text) == expected);
  }
}

TEST_CASE("denials: what is denied", "[silences]") {
  const ArticleRecords records = test::read_gated(
      "Chile's army said its men killed nine Peruvian soldiers. The Peruvian "
      "army denied that any of its soldiers had been killed.");
  REQUIRE(records.claims.size() == 2);
  CHECK(records.claims[1].source.stance == Stance::denies);
  CHECK(records.claims[1].casualty.victims.side == "PER");
  CHECK(records.claims[1].about == records.claims[0].id);
}

TEST_CASE("speakers: heads before places", "[silences]") {
  const Row rows[] = {
      {"Residents of the Chilean town of Kelmar said 12 people were killed.",
       "witness|Residents||asserts"},
      {"Police in the Chilean city of Kelmar said 12 people were killed.",
       "CHL|Police||asserts"},
      {"Rebels in Peru's Kelmar Hills said they had killed 45 soldiers.",
       "|Rebels||asserts"},
      {"Twelve people were killed, said doctors at the town's hospital.",
       "medics|doctors||asserts"},
      {"The Chilean health minister, speaking on television, put the death "
       "toll at 12.",
       "CHL|Chilean health minister||asserts"},
      {"Officials in the Chilean town of Kelmar raised to 12 the number of "
       "people "
       "killed.",
       "CHL|Officials||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    const ArticleRecords records = test::read_gated(text);
    CHECK((records.claims.empty()
               ? "no claim"
               : test::source_line(records.claims[0])) == expected);
  }
}

}  // namespace claimledger
