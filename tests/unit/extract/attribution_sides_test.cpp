// For whom a source speaks: what the words, and those before them, say.
#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// The side of the last claim's source, and who stands between.
std::string side(std::string_view text) {
  const ArticleRecords records = test::read_gated(text);
  if (records.claims.empty()) return "no claim";
  const Source& source = records.claims.back().source;
  std::string out(source.side.empty() ? "none" : source.side);
  for (const SharedText& via : source.via) {
    out += " via " + std::string(std::string_view(via));
  }
  return out;
}

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(side(text) == expected);
  }
}

}  // namespace

TEST_CASE("sides: agencies and missions of organisations") {
  const Row rows[] = {
      {"The clashes killed 31 people, the World Health Organization said.",
       "UN"},
      {"UNICEF spokesman James Olsen said 14 children were killed.", "UN"},
      {"Two soldiers were killed, a spokesman for the UN mission said.", "UN"},
      {"Two peacekeepers were killed, an officer with the UN force told AFP.",
       "UN"},
      {"A Senegalese member of the UN force said two peacekeepers were killed.",
       "UN"},
      {"A panel of independent UN experts said 40 people were killed.", "UN"},
      {"A source from the UN's MINUSCA mission said two soldiers were killed.",
       "UN"},
      {"The head of the UN mission in Haiti, Ana Salas, said 12 people were "
       "killed.",
       "UN"},
      {"Ana Salas, of UNICEF, said 12 children were killed.", "UN"},
      {"UN Secretary-General Ban Ki-moon said 12 people were killed.", "UN"},
      {"AMISOM said nine of its soldiers were killed.", "AU"},
      {"ISAF said two soldiers were killed.", "NATO"},
      {"The Kenya Red Cross said 41 people were killed.", "Red Cross"},
      {"The Libyan Red Crescent said 41 people were killed.", "Red Crescent"},
      {"Amnesty International said 41 people were killed.",
       "Amnesty International"},
      {"The International Crisis Group said 41 people were killed.",
       "International Crisis Group"},
      {"Ana Salgado of Doctors Without Borders said 12 people were killed.",
       "MSF"},
  };
  check(rows);
}

TEST_CASE("sides: agencies of states") {
  const Row rows[] = {
      {"The quake killed 41 people, the disaster agency AFAD said.", "TUR"},
      {"BNPB said 41 people were killed by the landslide.", "IDN"},
      {"Rescuers in Nepal said they had found 12 bodies.", "NPL"},
      {"Twelve people were killed in Nepal, army sources said.", "NPL"},
      {"Twelve people were killed in Norway, emergency workers said.", "NOR"},
      {"Norwegian officials say 12 people were killed.", "NOR"},
      {"Ole Brandt, the deputy governor of the Finnmark region in Norway, said "
       "12 people were killed.",
       "NOR"},
      {"Chilean general says 12 people were killed", "CHL"},
      {"A White House official said 12 militants were killed.", "USA"},
  };
  check(rows);
}

TEST_CASE("sides: outlets, and whom they cite") {
  const Row rows[] = {
      {"Twelve people were killed, Interfax said.", "outlet"},
      {"State media said 12 people were killed.", "outlet"},
      {"Argentine newspapers said 12 people were killed.", "outlet"},
      {"Twelve soldiers were killed, Prensa Latina reported, citing army "
       "sources in Uruguay.",
       "URY via Prensa Latina"},
      {"TASS, citing the Russian defence ministry, said 12 soldiers were "
       "killed.",
       "RUS via TASS"},
      {"Citing police in Paraguay, the ABC Color newspaper reported that 12 "
       "people were killed.",
       "PRY via newspaper"},
      {"The Orlani army was quoted as saying 12 people were killed.", "none"},
  };
  check(rows);
}

TEST_CASE("sides: those who saw it") {
  const Row rows[] = {
      {"One man told Reuters that he had seen 12 bodies.", "witness"},
      {"A resident of the Dorv district said 12 people were killed.",
       "witness"},
      {"Twelve people were killed, according to a farmer who hid nearby.",
       "witness"},
      {"Uruguayan villagers said 12 people were killed.", "witness"},
      {"A taxi driver told the BBC that he counted 12 bodies.", "witness"},
      {"Three villagers reached by telephone said 12 people were killed.",
       "witness"},
      {"Ana Salgado, who lives nearby, said she saw 12 bodies.", "witness"},
      {"Ana Salgado, a resident, said 12 people were killed.", "witness"},
      {"\"My brother was among the 12 killed,\" said Ana Salgado.", "witness"},
      {"An AFP reporter saw 12 bodies.", "witness"},
      {"A lawyer for the families said 12 people were killed.", "none"},
      {"The week saw 12 people killed.", "outlet"},
  };
  check(rows);
}

TEST_CASE("sides: words that are all that is known") {
  const Row rows[] = {
      {"Activists: 12 people killed in Dorv", "activists"},
      {"Activists in Belarus say 12 people were killed.", "activists"},
      {"Opposition activists said 12 people were killed.", "activists"},
      {"Human rights groups in Peru say 12 people were killed.",
       "rights groups"},
      {"Relief workers said 12 people were killed.", "aid workers"},
      {"Analysts said 12 people were killed.", "none"},
      {"Activists in Belarus said the raid was over. They said 12 people were "
       "killed.",
       "activists"},
  };
  check(rows);
}

TEST_CASE("sides: named before") {
  const Row rows[] = {
      {"Norway's military said its forces had left.\n\nMilitary spokesman Ole "
       "Brandt said 12 people were killed.",
       "NOR"},
      {"Fighters of Al-Shabab attacked a base.\n\nThe extremist group said 12 "
       "soldiers were killed.",
       "al-Shabaab"},
      {"\"We killed 12 soldiers,\" said Omar Yusuf, Al-Shabab's military "
       "spokesman.",
       "al-Shabaab"},
      {"The FARC attacked a base.\n\nPedro Salas, the rebels' spokesman, said "
       "12 soldiers were killed.",
       "FARC"},
      {"Taliban fighters attacked a post.\n\nA spokesman for the militants "
       "said 12 soldiers were killed.",
       "Taliban"},
      {"Human Rights Watch spoke to survivors.\n\nThe group said 12 people "
       "were killed.",
       "Human Rights Watch"},
      {"Dozens die in shelling, say Tigers\n\nThe Tamil Tigers said on Monday "
       "that the shells fell at night.",
       "LTTE"},
      {"The FARC attacked a base.\n\nThe five other rebel groups said 12 "
       "soldiers were killed.",
       "none"},
      {"A little known group said it had killed 12 soldiers.", "none"},
  };
  check(rows);
}

TEST_CASE("sides: hospitals tell by whom they take in") {
  const Row rows[] = {
      {"The Dorv Medical Center, a public hospital, recorded 19 deaths.",
       "medics"},
      {"Kelmar General Hospital received 12 bodies.", "medics"},
      {"The clinic in Dorv has treated 30 wounded people.", "medics"},
      {"Medics on the scene had given an earlier toll of five killed.",
       "medics"},
      {"The ministry received 12 bodies.", "outlet"},
  };
  check(rows);
}

TEST_CASE("sides: those who serve a state") {
  const Row rows[] = {
      {"Blast in Peru\n\nRaul Salas, a health adviser for the Kelmar "
       "provincial government, said 12 people were killed in Peru.",
       "PER"},
      {"Blast in Peru\n\nJuan Salas, chief secretary for Kelmar state, of "
       "which Dorv is the capital, said 12 people were killed in Peru.",
       "PER"},
      {"Clashes in Peru\n\nA source from the operations room in Dorv said 12 "
       "soldiers were killed in Peru.",
       "PER"},
      {"Clashes in Peru\n\nA source in the company said 12 people were "
       "killed in Peru.",
       "none"},
      {"Peruvian forces said on Monday 12 rebels were killed.", "PER"},
      {"Hamas forces said 12 soldiers were killed.", "Hamas"},
  };
  check(rows);
}

TEST_CASE("sides: the same speaker once more") {
  const Row rows[] = {
      {"Peruvian officials, who had been saying that 16 people were missing, "
       "now say two died.",
       "PER"},
      {"The Peruvian general staff said the attack was beaten back.\n\n"
       "\"Seven soldiers died,\" she also said.",
       "PER"},
      {"Dr Ana Salas of the Red Cross said it was late. She said it was cold. "
       "He said 12 people were killed.",
       "none"},
  };
  check(rows);
}

TEST_CASE("sides: no speakers") {
  const Row rows[] = {
      {"Kathmandu: The number of people killed in the quake rose to 12.",
       "outlet"},
      {"Live Updates: Quake kills 12 people", "outlet"},
      {"Operations against the Maute Group have claimed 12 lives.", "outlet"},
      {"A man claiming allegiance to Hamas killed 12 people.", "outlet"},
      {"In the town of Dorv, a police officer was killed and 12 people were "
       "wounded.",
       "outlet"},
  };
  check(rows);
}

TEST_CASE("sides: what stands behind a colon") {
  const Row rows[] = {
      {"Clashes left 12 dead on Sunday, the Syrian Observatory for Human "
       "Rights said: seven soldiers and five rebels.",
       "Syrian Observatory for Human Rights"},
  };
  check(rows);
}

}  // namespace claimledger
