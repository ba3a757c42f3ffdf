#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("territory: short forms of parties") {
  const Row rows[] = {
      {"The Kelmar Liberation Front (KLF) fights in the war. The KLF captured "
       "the village of Dorvik.",
       "seized Kelmar Liberation Front"},
      {"The war goes on. Kelmo, a rebel group, seized the town of Dorvik.",
       "seized Kelmo"},
      {"Kelmo fighters shelled a base. Kelmo drove Chilean rebels out of the "
       "town of Dorvik.",
       "seized Kelmo < Chilean rebels"},
      {"Peru said the war goes on. The army captured the village of Dorvik in "
       "Peru.",
       "seized PER"},
      {"French and Peruvian troops captured the village of Dorvik.",
       "seized FRA"},
      {"Peruvian rebels and their allies captured the village of Dorvik.",
       "seized Peruvian rebels"},
      // Nobody's known.
      {"Troops of Kelm captured the village of Dorvik in the war.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: inserts, times and pronouns") {
  const Row rows[] = {
      {"The town of Dorvik, a port on the coast, fell to Chilean troops.",
       "seized CHL"},
      {"The town of Dorvik, which they had shelled, fell to Chilean troops.",
       "seized CHL"},
      {"Chilean troops claimed on Monday to have captured the village of "
       "Dorvik.",
       "seized CHL"},
      {"Chilean troops captured the town of Dorvik in May. It was retaken by "
       "Peruvian soldiers in June.",
       "seized CHL; seized PER"},
      {"Peruvian soldiers met rebels. They recaptured it.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ways of taking, holding and losing") {
  const Row rows[] = {
      {"Chilean troops no longer hold the town of Dorvik.", "lost ? < CHL"},
      {"Chilean troops no longer advance on the town of Dorvik.", ""},
      {"The town of Dorvik is in the hands of Chilean rebels.",
       "controls Chilean rebels"},
      {"It was the last town in rebel hands, troops said.", "controls rebels"},
      {"The town of Dorvik was back in Chilean hands after the war.",
       "seized CHL"},
      {"The fall of the town of Dorvik to Chilean rebels came in May.",
       "seized Chilean rebels"},
      {"Chilean rebels are penned into 40 square kilometres of jungle.",
       "controls Chilean rebels 40 km2"},
      {"Two soldiers were confined in the town of Dorvik.", ""},
      {"Peru sent troops into the Kelmar region.", "advanced PER"},
      {"Peru sent food into the Kelmar region in the war.", ""},
      {"Peruvian troops left the town of Dorvik on Monday.",
       "withdrew ? < PER"},
      {"Peruvian troops left the town of Dorvik in ruins.", ""},
      {"Peruvian diplomats left the town of Dorvik in the war.", ""},
      {"Parts of the Kelmar region are run by Chilean rebels.",
       "controls Chilean rebels part"},
      {"Chilean rebels lost the town of Dorvik to Peruvian troops.",
       "lost PER < Chilean rebels"},
      {"A string of villages fell to Chilean troops.", "seized CHL"},
      {"Chilean rebels hold the entire north, troops said.",
       "controls Chilean rebels full"},
      {"Peruvian troops seized Kelmar residents in the war.", ""},
      {"Peruvian troops pushed Chilean rebels back from the coast road.",
       "advanced PER < Chilean rebels"},
      {"Peruvian forces claim port in rebel stronghold", "seized PER"},
      {"Peru claims two islands after the war", ""},
      {"Peruvian troops advanced this week to the edge of the town of Dorvik.",
       "advanced PER"},
      {"Peruvian troops reached the town of Dorvik after the quake.", ""},
      {"Peruvian forces declared the town of Dorvik \"fully liberated\" from "
       "Chilean rebels.",
       "liberated PER < Chilean rebels"},
      {"The Dorvik region is controlled by ethnic Chileans since the war.",
       "controls ethnic Chileans"},
      {"Hamas, an offshoot of the Muslim Brotherhood that runs the town of "
       "Dorvik, fired missiles.",
       "controls Hamas"},
      {"Chilean rebels are believed to control parts of the Kelmar region.",
       "controls Chilean rebels part"},
      {"Soldiers burst into the town of Dorvik.", ""},
      {"Peru vowed to bring the town of Dorvik back under Peruvian control "
       "after the war.",
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

}  // namespace claimledger
