#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("territory: ground taken") {
  const Row rows[] = {
      {"Peruvian forces have captured the village of Dorvik in the Kelmar "
       "region.",
       "seized PER"},
      {"Norway recaptured more than 6,000 sq km of territory in a week.",
       "seized NOR >6000 km2"},
      {"Peru says its forces took the settlement of Dorvik.", "seized PER"},
      {"Rebels took over the capital in 2014.", "seized rebels"},
      {"Rebel fighters overran an army base in northern Norway.",
       "seized rebel fighters"},
      {"Chile annexed four Peruvian regions in 2022.",
       "seized CHL < PER 4 regions"},
      {"Peru's 2014 annexation of the islands was condemned.", "seized PER"},
      {"Chile won back several towns from the rebels.", "seized CHL < rebels"},
      {"Chilean forces wrested the port from the rebels.",
       "seized CHL < rebels"},
      {"Chilean troops took control of the whole of the province.",
       "seized CHL full"},
      {"Norwegian troops regained full control of the airport.",
       "seized NOR full"},
      {"The town of Dorvik has fallen to rebel forces.", "seized rebel forces"},
      {"The village fell into the hands of Chilean troops.", "seized CHL"},
      {"Two villages were retaken by Peruvian soldiers.",
       "seized PER 2 villages"},
      {"Several villages have been captured in the war.", "seized ?"},
      {"It followed the capture of the town by Chilean rebels.",
       "seized Chilean rebels"},
      {"Chilean forces announced the capture of the town of Kelmar.",
       "seized CHL"},
      {"The war saw Peru successfully win back swathes of territory.",
       "seized PER part"},
      {"Rebels pushed government troops out of the town of Dorvik.",
       "seized rebels"},
      {"Peruvian forces were driven out of the village by Chilean troops.",
       "seized CHL < PER"},
      {"After capturing two villages, rebels moved on the town.",
       "seized rebels 2 villages"},
      {"Rebels attacked the army, seizing two villages.",
       "seized rebels 2 villages"},
      {"Peru accused Chile of occupying a pocket of its territory seized in "
       "the war.",
       "seized CHL < PER part"},
      {"Peru must leave areas in Chile its forces have seized.", "seized PER"},
      {"Peru retook the last rebel-held district.",
       "seized PER < rebels; controls rebels"},
      {"The rebels claimed to have captured three army bases.",
       "seized rebels 3 bases"},
      {"Troops shelled the town, captured by rebels last week.",
       "seized rebels"},
      {"Chilean forces crossed into Peru and seized two villages.",
       "advanced CHL < PER; seized CHL 2 villages"},
      {"The offensive has allowed Peru to retake 70 percent of the region.",
       "seized PER part"},
      {"Peru said Chile's troops had crossed the border and occupied three "
       "villages.",
       "seized CHL 3 villages"},
      {"LIMA - Norwegian forces have captured the town of Dorvik.",
       "seized NOR"},
      {"Rebels have captured Dorvik, the largest city in the region.",
       "seized rebels"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ground held") {
  const Row rows[] = {
      {"Peru controls about 20% of Chile after the war.",
       "controls PER < CHL part"},
      {"Peru, which controls roughly a fifth of Chile, said it would not "
       "leave after the war.",
       "controls PER part"},
      {"Rebels still hold most of the province.", "controls rebels part"},
      {"The area is held by Chilean forces.", "controls CHL"},
      {"Chilean-held areas of the province were shelled.", "controls CHL"},
      {"Fighting reached the rebel-controlled district.", "controls rebels"},
      {"Large parts of the country are under rebel control.",
       "controls rebels"},
      {"The region remains under the control of separatists.",
       "controls separatists"},
      {"Territory under its control includes two towns, Peru said after the "
       "war.",
       "controls PER"},
      {"The town remains in Chilean hands after the battle.", "controls CHL"},
      {"The border districts had been controlled by Chilean forces since "
       "1994.",
       "controls CHL"},
      {"Norwegian forces are in full control of the island.",
       "controls NOR full"},
      {"Peruvian soldiers occupy the district.", "controls PER"},
      {"A force that administers the islands for Norway lost a battle; "
       "Norway administers the islands.",
       "controls NOR"},
      {"Chile has occupied the islands since 1982, when war broke out.",
       "controls CHL"},
      {"Fighters of the Kelmar Front occupy a third of Chile.",
       "controls fighters of the Kelmar Front part"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ground lost and ceded") {
  const Row rows[] = {
      {"Peru lost control over parts of Kelmar and seven adjacent districts "
       "in the war.",
       "lost ? < PER part 7 districts"},
      {"Peru ceded two islands to Chile after the war.",
       "lost CHL < PER 2 islands"},
      {"Peru handed over three districts to Chile after the war.",
       "lost CHL < PER 3 districts"},
      {"The jihadist group has lost all of the territory.",
       "lost ? < jihadist group full"},
      {"Chilean rebels were driven out of the town of Dorvik.",
       "lost ? < Chilean rebels"},
      {"Chile returned the islands to Peru after the war.", "lost PER < CHL"},
      {"Soldiers work in the districts that Peru has lost.", "lost ? < PER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ground liberated") {
  const Row rows[] = {
      {"Chilean troops have liberated over 30 settlements in the south.",
       "liberated CHL >30 settlements"},
      {"Peruvian soldiers freed the village from rebels.",
       "liberated PER < rebels"},
      {"The Peruvian army cleared the village of militants.", "liberated PER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ground left") {
  const Row rows[] = {
      {"Chilean troops pulled back from positions along the border.",
       "withdrew ? < CHL"},
      {"Peruvian forces retreated from the city of Kelmar.",
       "withdrew ? < PER"},
      {"Peru withdrew its troops from the province last year after the war.",
       "withdrew ? < PER"},
      {"Chilean forces were forced to withdraw from the town.",
       "withdrew ? < CHL"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: advances") {
  const Row rows[] = {
      {"Norwegian troops advanced two kilometres towards the town of Dorvik.",
       "advanced NOR"},
      {"Peruvian forces made gains near the town of Dorvik.", "advanced PER"},
      {"Chilean troops entered the town of Kelmar on Monday.", "advanced CHL"},
      {"Peru invaded Chile in 1987.", "advanced PER < CHL"},
      {"Militants gained a foothold in the town.", "advanced militants"},
      {"Peruvian tanks rolled into the village.", "advanced PER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ground offered") {
  const Row rows[] = {
      {"Chile offered to cede two islands to Peru after the war.",
       "offered PER < CHL 2 islands"},
      {"Peru is ready to hand over the district after the war.",
       "offered ? < PER"},
      {"Peru would withdraw its troops from the province by May after the "
       "war.",
       "offered ? < PER"},
      {"Peru agreed to hand over four villages to Norway after the war.",
       "offered NOR < PER 4 villages"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: ground recognised") {
  const Row rows[] = {
      {"The islands, won in a war, are internationally recognised as "
       "Peruvian territory.",
       "recognised PER"},
      {"Troops hold Kelmar, a region internationally recognised as part of "
       "Peru.",
       "recognised PER"},
      {"Most states recognise the region as part of Peru, the rebels do not.",
       "recognised PER"},
      {"Chile is ready to recognise Peru's sovereignty over the islands "
       "after the war.",
       "recognised PER"},
      {"Chile could recognise Peru's territorial integrity after the war.",
       "recognised PER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

}  // namespace claimledger
