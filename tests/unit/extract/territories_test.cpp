#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// The territory claims of a text, by `line`, joined by "; ".
template <typename Line>
std::string territories(std::string_view text, Line line) {
  const ArticleRecords records = test::read_gated(text);
  std::string out;
  for (const Claim& claim : records.claims) {
    if (claim.kind != ClaimKind::territory) continue;
    out += (out.empty() ? "" : "; ") + line(claim);
  }
  return out;
}

std::string payload(const Claim& claim) { return describe(claim.territory); }

/// "verb|place_text|place|country|source side|stance"
std::string wording(const Claim& claim) {
  const Territory& t = claim.territory;
  return t.verb + "|" + t.place_text + "|" + claim.place + "|" +
         claim.place_country + "|" + claim.source.side + "|" +
         std::string(name_in(kStanceNames, claim.source.stance));
}

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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
  }
}

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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, payload) == row.expected);
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
    CHECK(territories(row.text, wording) == row.expected);
  }
}

}  // namespace claimledger
