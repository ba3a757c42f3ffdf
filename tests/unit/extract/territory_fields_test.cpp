#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// "verb|place_text|place|country|source side|stance"
std::string wording(const Claim& claim) {
  const Territory& t = claim.territory;
  return t.verb + "|" + t.place_text + "|" + claim.place + "|" +
         claim.place_country + "|" + claim.source.side + "|" +
         std::string(name_in(kStanceNames, claim.source.stance));
}

}  // namespace

TEST_CASE("territory: whose ground it is") {
  const Row rows[] = {
      {"They fought a war over Norway's breakaway Kelmar region.",
       "unspecified NOR"},
      {"The war was over Kelmar, an enclave which lies inside Norway.",
       "unspecified NOR"},
      {"The two states fought a war over the island, which is part of Peru.",
       "unspecified PER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: who takes it") {
  const Row rows[] = {
      {"Soldiers from Chile captured a hill overlooking the border town.",
       "seized CHL"},
      {"The ethnic Peruvian forces seized the district.",
       "seized ethnic Peruvian forces"},
      {"Norwegian-backed fighters seized the town.",
       "seized Norwegian-backed fighters"},
      {"Norway said on Monday that Peru had occupied a strip of its "
       "territory.",
       "seized PER < NOR part"},
      {"Peru fought Chile in the war. It has seized two villages.",
       "seized PER 2 villages"},
      {"Rebels said they had taken the town of Dorvik.", "seized rebels"},
      {"The town fell to the rise of the rebels, who seized the district.",
       "seized rebels"},
      {"Prime Minister Pedro Salgado of Peru annexed the islands.",
       "seized PER"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: areas") {
  const Row rows[] = {
      {"Peru has taken an additional 12 square miles of Chilean land in the "
       "war.",
       "seized PER < CHL 12 mi2 new"},
      {"Peru seized 500 hectares of farmland along the border in the war.",
       "seized PER 500 ha"},
      {"Peru holds 5,000 acres of Chilean territory after the war.",
       "controls PER < CHL 5000 acre"},
      {"Chile seized nearly 1,000 sq km in Peru's Kelmar region in the war.",
       "seized CHL < PER ~1000 km2"},
      {"Peruvian troops now control 1,250 square kilometres and 92 "
       "settlements in Chile's Dorvik region.",
       "controls PER < CHL 1250 km2 92 settlements"},
      {"Peru occupied 40 square kilometers of Chile's territory, with 10 "
       "square kilometers more now.",
       "seized PER < CHL 40 km2; seized PER < CHL 10 km2 new"},
      {"Peru seized at least 30 square miles of territory in the war.",
       "seized PER >=30 mi2"},
      {"Peru seized up to 30 square kilometres of territory in the war.",
       "seized PER <=30 km2"},
      {"Peru seized 40 to 50 square kilometers of territory in the war.",
       "seized PER 40..40 km2"},
      {"Peru seized 1.5 million hectares of territory in the war.",
       "seized PER 1500000 ha"},
      {"Peru seized 12.5 km2 of territory in the war.", "seized PER 12 km2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: counted places") {
  const Row rows[] = {
      {"Rebels captured two towns and 14 villages.", "seized rebels 2 towns"},
      {"Rebels captured dozens of villages.", "seized rebels"},
      {"Peru liberated several cities and over 300 settlements and villages "
       "from Chile in the war.",
       "liberated PER < CHL >300 settlements"},
      {"Rebels seized at least a dozen checkpoints.",
       "seized rebels >=12 checkpoints"},
      {"Rebels seized another three villages.", "seized rebels 3 villages new"},
      {"Rebels seized about 40 positions of the Peruvian army.",
       "seized rebels < PER ~40 positions"},
      {"Rebels hold five of the 12 districts.", "controls rebels 5 districts"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: what is no claim") {
  const Row rows[] = {
      {"Chilean troops failed to seize the town.", ""},
      {"Rebels tried to seize the town.", ""},
      {"Rebels did not capture the town.", ""},
      {"The army could retake the town within days.", ""},
      {"If rebels seize the town, thousands will flee.", ""},
      {"Peru demanded that Chile withdraw from the districts after the war.",
       ""},
      {"The army fought without losing the town.", ""},
      {"Norway's offensive aimed at retaking the town.", ""},
      {"Chile must return the islands to Peru after the war.", ""},
      {"Police captured two rebel commanders in the town.", ""},
      {"Peru took 12 prisoners in the village.", ""},
      {"Rebels captured Salgado.", ""},
      {"Police seized 500 kilos of cocaine in the province.", ""},
      {"Rebels seized two ships and 12 rifles.", ""},
      {"The Democrats lost the city in the election and soldiers voted.", ""},
      {"Soldiers watched as Chile captured the cup in the city.", ""},
      {"The peso gained ground in the region as troops watched.", ""},
      {"The firm controls land in three provinces where rebels fight.", ""},
      {"Farmers seized land from the company as troops watched.", ""},
      {"Protesters occupied the town hall as soldiers watched.", ""},
      {"Rebels seized power in the capital.", ""},
      {"Peru holds elections in the province as rebels fight.", ""},
      {"Rebels lost 12 men in the town.", ""},
      {"Rebels took positions near the town.", ""},
      {"Soldiers work in the occupied districts.", ""},
      {"Norway controls the disease in the region as rebels fight.", ""},
      {"Chile does not recognise Peru's sovereignty over the islands after "
       "the war.",
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text) == row.expected);
  }
}

TEST_CASE("territory: verb, place and source") {
  const Row rows[] = {
      {"Peruvian forces have won back the town of Kelmar.",
       "won back|the town of Kelmar|Kelmar||outlet|asserts"},
      {"Chile said its army had taken full control of the Kelmar region.",
       "taken full control|the Kelmar region|Kelmar||CHL|asserts"},
      {"Troops entered areas in Peru that Chilean soldiers had illegally "
       "occupied.",
       "occupied|areas in Peru|Peru|PER|outlet|asserts"},
      {"Peru's president said Chile had seized 12 villages in the war.",
       "seized|12 villages|||PER|asserts"},
      {"Chile denied seizing the village in the war.",
       "seizing|the village|||CHL|denies"},
      {"Peru admitted that it had lost control of the town in the war.",
       "lost control|the town|||PER|admits"},
      {"Soldiers watch Kelmar, a region internationally recognised as part "
       "of Peru.",
       "internationally recognised as part of|a region|||outlet|asserts"},
      {"Rebels captured several strategic heights in the disputed region.",
       "captured|several strategic heights in the disputed "
       "region|||outlet|asserts"},
      {"\"We have liberated 12 villages,\" the Peruvian defence minister said.",
       "liberated|12 villages|||PER|asserts"},
      {"Norwegian forces pulled out of southern Peru.",
       "pulled out|southern Peru|Peru|PER|outlet|asserts"},
      {"Peruvian forces have recovered land around the port.",
       "recovered|land around the port|||outlet|asserts"},
      {"Soldiers from Norway entered Dorvik. Ten people live in Dorvik.",
       "entered|Dorvik|Dorvik||outlet|asserts"},
      {"The war ended, Reuters reported, after Peru said it had annexed the "
       "islands.",
       "annexed|the islands|||PER|asserts"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::territories(row.text, wording) == row.expected);
  }
}

}  // namespace claimledger
