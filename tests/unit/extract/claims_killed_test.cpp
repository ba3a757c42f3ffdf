#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("claims: killed, by verb") {
  const Row rows[] = {
      {"At least 12 people were killed.", "killed >=12 | any"},
      {"Twelve people have been killed.", "killed 12 | any"},
      {"Twelve people had been killed.", "killed 12 | any"},
      {"Twelve people are dead.", "killed 12 | any"},
      {"Twelve people were shot dead.", "killed 12 | any"},
      {"Twelve people were found dead.", "killed 12 | any"},
      {"Twelve people died.", "killed 12 | any"},
      {"Twelve people have died.", "killed 12 | any"},
      {"Twelve people perished in the fire.", "killed 12 | any"},
      {"Twelve people drowned.", "killed 12 | any"},
      {"Twelve people lost their lives.", "killed 12 | any"},
      {"Twelve people burned to death.", "killed 12 | any"},
      {"Twelve people were burned to death.", "killed 12 | any"},
      {"Twelve people succumbed to their injuries.", "killed 12 | any"},
      {"Twelve people were executed.", "killed 12 | any"},
      {"Twelve people were beheaded.", "killed 12 | any"},
      {"Twelve people were murdered.", "killed 12 | any"},
      {"Twelve people were massacred.", "killed 12 | any"},
      {"12 people are feared dead.", "killed 12 | any"},
      {"12 people were reportedly killed.", "killed 12 | any"},
      {"12 people were reported dead.", "killed 12 | any"},
      {"12 people were confirmed dead.", "killed 12 | any"},
      {"12 people are known to have died.", "killed 12 | any"},
      {"Tens of thousands of people were killed in the war.",
       "killed >=20000? | any"},
      {"Scores of people were killed.", "killed >=40? | any"},
      {"The deaths of 12 people were confirmed.", "killed 12 | any"},
      {"Police said four people had been killed and that the toll could rise.",
       "killed 4 | any | provisional"},
      {"More than 1,000 people have been killed since the war began.",
       "killed >1000 | any"},
      {"Seven people were killed when their car hit a mine.", "killed 7 | any"},
      {"Two people died of their wounds.", "killed 2 | any"},
      {"Three people were lynched.", "killed 3 | any"},
      {"Three people were slain.", "killed 3 | any"},
      {"Three people were crushed to death.", "killed 3 | any"},
      {"Three people died of cholera.", "killed 3 | any"},
      {"Three people were electrocuted.", "killed 3 | any"},
      {"12 people were killed and their bodies were burned.",
       "killed 12 | any"},
      {"12 people were killed by a 49-year-old man.", "killed 12 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: killed, by class of victim") {
  const Row rows[] = {
      {"Twelve soldiers fell in battle.", "killed 12 | military"},
      {"Twelve soldiers were martyred.", "killed 12 | military"},
      {"A soldier was killed.", "killed 1 | military"},
      {"One soldier was killed.", "killed 1 | military"},
      {"A 49-year-old sapper was killed.", "killed 1 | military"},
      {"Two children were killed.", "killed 2 | child"},
      {"Two journalists were killed.", "killed 2 | journalist"},
      {"Two medics were killed.", "killed 2 | medic"},
      {"Two doctors were killed.", "killed 2 | medic"},
      {"Two police officers were killed.", "killed 2 | police"},
      {"Two militants were killed.", "killed 2 | militant"},
      {"Two rebels were killed.", "killed 2 | militant"},
      {"Two insurgents were killed.", "killed 2 | militant"},
      {"Two troops were killed.", "killed 2 | military"},
      {"Two servicemen were killed.", "killed 2 | military"},
      {"Two marines were killed.", "killed 2 | military"},
      {"Two peacekeepers were killed.", "killed 2 | military"},
      {"49 soldiers are said to have been killed.", "killed 49 | military"},
      {"49 soldiers are believed to have died.", "killed 49 | military"},
      {"He mourned the death of one of his soldiers.", "killed 1 | military"},
      {"We have 49 [servicemen] dead.", "killed 49 | military"},
      {"A 12-year-old boy was killed.", "killed 1 | child"},
      {"A boy, 12, was killed.", "killed 1 | child"},
      {"Two boys aged 7 and 9 were killed.", "killed 2 | child"},
      {"12 soldiers killed, 3 tanks destroyed", "killed 12 | military"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: killed, by what killed them") {
  const Row rows[] = {
      {"The blast killed twelve people.", "killed 12 | any"},
      {"The blast killed 12.", "killed 12 | any"},
      {"The blast has killed at least 12 people.", "killed >=12 | any"},
      {"The storm left 12 people dead.", "killed 12 | any"},
      {"The blast left 12 dead.", "killed 12 | any"},
      {"A man was killed.", "killed 1 | any"},
      {"Two women were killed.", "killed 2 | any"},
      {"Two farmers were killed.", "killed 2 | any"},
      {"Two miners were killed.", "killed 2 | any"},
      {"As many as 12 people may have been killed.", "killed <=12 | any"},
      {"The earthquake has so far killed 12 people.", "killed 12 | any"},
      {"Twelve were killed in the attack.", "killed 12 | any"},
      {"The murder of six priests shocked the town.", "killed 6 | any"},
      {"The attack resulted in the death of 12 people.", "killed 12 | any"},
      {"Nine people, most of them children, died.",
       "killed 9 | any; killed ? | child | part"},
      {"Two pilots were killed when the helicopter crashed.", "killed 2 | any"},
      {"All 62 people on board were killed.", "killed 62 | any"},
      {"All 62 people on board the plane died.", "killed 62 | any"},
      {"The crash killed all 62 people on board.", "killed 62 | any"},
      {"Gunmen shot and killed 12 people.", "killed 12 | any"},
      {"Gunmen shot dead 12 people.", "killed 12 | any"},
      {"Gunmen stabbed to death three men.", "killed 3 | any"},
      {"Three men were stabbed to death.", "killed 3 | any"},
      {"Three men were shot and killed.", "killed 3 | any"},
      {"Three men were beaten to death.", "killed 3 | any"},
      {"Three men were hanged.", "killed 3 | any"},
      {"Three men were gunned down.", "killed 3 | any"},
      {"Three people suffocated.", "killed 3 | any"},
      {"Three people froze to death.", "killed 3 | any"},
      {"Three people starved to death.", "killed 3 | any"},
      {"No one claimed responsibility for the attack that killed 12 people.",
       "killed 12 | any"},
      {"The bomb, which killed 12 people, was hidden in a car.",
       "killed 12 | any"},
      {"The man who killed 12 people was arrested.", "killed 12 | any"},
      {"He is accused of killing 12 people.", "killed 12 | any"},
      {"A family of five was killed.", "killed 5 | any"},
      {"Five members of one family were killed.", "killed 5 | any"},
      {"Five family members were killed.", "killed 5 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: killed, the toll and the count") {
  const Row rows[] = {
      {"The fire claimed 12 lives.", "killed 12 | any"},
      {"The fire claimed the lives of 12 people.", "killed 12 | any"},
      {"The fire took more than 6,500 lives.", "killed >6500 | any"},
      {"The death toll stands at 50.", "killed 50 | any"},
      {"The death toll has risen to 50.", "killed 50 | any"},
      {"The death toll climbed to at least 50.", "killed >=50 | any"},
      {"The number of dead rose to 74.", "killed 74 | any"},
      {"There were 50 deaths.", "killed 50 | any"},
      {"There were 12 fatalities.", "killed 12 | any"},
      {"The attack resulted in 12 deaths.", "killed 12 | any"},
      {"The attack caused the deaths of 12 people.", "killed 12 | any"},
      {"The number of people killed has risen to 45.", "killed 45 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: killed, in headlines") {
  const Row rows[] = {
      {"Twelve killed in the attack", "killed 12 | any"},
      {"Blast kills 12", "killed 12 | any"},
      {"Bus crash leaves 12 dead", "killed 12 | any"},
      {"Toll rises to 50", "killed 50 | any"},
      {"12 dead after landslide", "killed 12 | any"},
      {"Landslide death toll rises to 45", "killed 45 | any"},
      {"(12 dead)", "killed 12 | any"},
      {"AT LEAST 12 PEOPLE KILLED IN BLAST", "killed >=12 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

}  // namespace claimledger
