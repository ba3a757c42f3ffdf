// What counts only where harm is told around it, and who is one person.
#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

}  // namespace

TEST_CASE("told harm: taken to hospital after an attack, a fire, a crash") {
  const Row rows[] = {
      {"After the fire 68 patients were driven to six hospitals.",
       "wounded 68 | any"},
      {"The blast killed three people. Another 10 reached hospital on their "
       "own.",
       "killed 3 | any; wounded 10 | any | new"},
      {"The crash killed two men. It sent 17 people to hospital.",
       "killed 2 | any; wounded 17 | any"},
      {"After the raid 12 people were being treated in hospital. 5 of them are "
       "in critical care.",
       "wounded 12 | any; wounded 5 | any | part"},
      {"The blast killed a nurse. Two others were taken to hospitals, where "
       "they were declared dead.",
       "killed 1 | medic | part; killed 2 | any"},
      {"Six were taken to hospital as a precaution.", ""},
      {"After the fire six people were taken to hospitals as a precaution.",
       ""},
      {"68 patients were driven to six hospitals in new buses.", ""},
      {"Two men were taken to hospital after testing positive for the flu.",
       ""},
  };
  check(rows);
}

TEST_CASE("told harm: players are hurt in matches") {
  const Row rows[] = {
      {"The coach must do without three injured players.", ""},
      {"Two injured strikers will miss the cup final.", ""},
      {"Three players were wounded when a bomb went off.", "wounded 3 | any"},
  };
  check(rows);
}

TEST_CASE("one person: an age is no count") {
  const Row rows[] = {
      {"Pedro Salgado, 22 died in a gunfight.", "killed 1 | any | part"},
      {"Anna Lund, aged 31, was killed in the blast.", "killed 1 | any | part"},
      {"In Santa Cruz, 22 died.", "killed 22 | any of BOL"},
      {"Pedro Salgado, 91, died in bed.", ""},
      {"Pedro Salgado, 91, died a week after a heart attack.", ""},
      {"A 14-year-old was killed.", "killed 1 | any"},
      {"The raid killed 12 people, including a 5 year old child.",
       "killed 12 | any; killed 1 | child | part"},
  };
  check(rows);
}

TEST_CASE("one person: by the own hand, among the dead, in headlines") {
  const Row rows[] = {
      {"The gunman had committed suicide.", "killed 1 | any"},
      {"The singer committed suicide.", ""},
      {"Bomb kills policeman in Kelmar", "killed 1 | police | part"},
      {"The raid killed 12 people. The school psychologist was also among "
       "those who died.",
       "killed 12 | any; killed 1 | any | part"},
      {"A bomb killed a popular minister and at least eight others.",
       "killed >=8 | any; killed 1 | any | part"},
      {"She carried her two-year-old injured daughter.", "wounded 1 | any"},
  };
  check(rows);
}

TEST_CASE("hostages, bodies, people out of action") {
  const Row rows[] = {
      {"Gunmen stormed two hotels, taking Danes hostage.",
       "captured ? | any of DNK"},
      {"The rebels do not hold foreigners hostage.", ""},
      {"They planned to take hostages.", ""},
      {"Gunmen took hostages. Seven to 15 tourists were prisoners at the "
       "hotel.",
       "captured ? | any; captured 7..15 | any"},
      {"The bodies were of four men and one woman.",
       "bodies 4 | any; bodies 1 | any"},
      {"Bodies were still being recovered from burned buildings.",
       "bodies ? | any"},
      {"Their bodies were recovered from burned buildings.", ""},
      {"15 miners are missing and feared dead.", "missing 15 | any"},
      {"The raid made it possible to neutralize 80 militants.",
       "killed 80 | militant"},
      {"The army vowed to neutralize 80 militants.", ""},
      {"Up to 500 people could be killed and wounded.", ""},
      {"He condemned the slaughter of three teenagers, who had disappeared.",
       "killed 3 | child"},
      {"He condemned the slaughter of 300 pigs.", ""},
  };
  check(rows);
}

}  // namespace claimledger
