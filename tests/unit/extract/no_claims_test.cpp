#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
TEST_CASE("no claim: what did not or may not happen") {
  const std::string_view texts[] = {
      "12 people could be killed.",
      "12 people may die.",
      "12 people might be wounded.",
      "Up to 500 people would be killed in such an attack.",
      "If the dam breaks, 5,000 people will die.",
      "Hundreds more could have died.",
      "The army has no plans to evacuate.",
      "12 people were not killed.",
      "The strike did not kill 12 people, he said.",
      "12 people were almost killed.",
      "12 people narrowly escaped death.",
      "12 people were rescued after the attack on the mayor.",
      "There were fears that 12 people could be dead.",
      "Officials warned that thousands could die.",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == "");
  }
}

TEST_CASE("no claim: people who were not harmed") {
  const std::string_view texts[] = {
      "12 people were rescued.",
      "97 people had been pulled alive from the water.",
      "12 people survived.",
      "There were 12 survivors.",
      "The ship sank with 232 people on board.",
      "214 passengers were on board when the ferry sank.",
      "Police arrested 12 people.",
      "12 people were arrested after the killing.",
      "12 suspects were detained.",
      "Three people were charged with murder.",
      "Two men were convicted of the murders.",
      "He was sentenced to 12 years for murder.",
      "Macaraeg, 49, survived the attack.",
      "A 49-year-old man survived.",
      "2,000 peacekeepers were deployed.",
      "2,000 soldiers were sent to the border after the killings.",
      "Hundreds of mourners attended the funeral of the victims.",
      "Thousands of protesters marched against the killing.",
      "12 percent of the people died.",
      "Police offered a reward of 50,000 for the missing man.",
      "He was among 12 people honoured for saving the wounded.",
      "Doctors saved 12 wounded people.",
      "12 people witnessed the killing.",
      "12 people were at the house where the man was killed.",
      "Three people were trapped under rubble.",
      "Three people lost their limbs.",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == "");
  }
}

TEST_CASE("no claim: ages, times, money, scores, things") {
  const std::string_view texts[] = {
      "The victim was 49 years old.",
      "The dead man was 49.",
      "The war of 2020 was long and deadly.",
      "Three days after the attack, the dead were buried.",
      "The attack began at 16:00.",
      "The attack caused $12 million in damage.",
      "The company reported losses of $12 million.",
      "The team lost 2-0.",
      "They lost 12 games.",
      "Orlan lost 12 villages.",
      "The army destroyed 12 tanks.",
      "12 tanks were destroyed.",
      "12 houses were destroyed and 30 damaged in the deadly attack.",
      "The army captured 12 villages.",
      "Troops captured 12 tanks.",
      "The film killed an hour.",
      "The virus killed the computer.",
      "12 cows were killed.",
      "The disease killed 500 sheep.",
      "The fire killed 12 horses.",
      "He killed 12 birds.",
      "The toll road costs 50 pesos.",
      "The road toll rose to 50 cents.",
      "The bill died in the 12th Congress.",
      "They scored 12 points and killed the game.",
      "The shooting lasted 12 minutes.",
      "The blast was heard 12 kilometres away.",
      "12 ambulances were sent to the scene of the deadly blast.",
      "12 pages were missing from the report.",
      "Twelve missing files were found.",
      "12 wounded animals were treated.",
      "12 years after the killing, the case is open.",
      "In 12 attacks, no aid came.",
      "Two attacks were reported.",
      "The ministry denied that 12 villages fell.",
      "Killed: page 12.",
      "The vaccine saved 12 lives.",
      "12 lives were saved.",
      "The gang killed for 12 pesos.",
      "The group released 12 hostages.",
      "The sides exchanged 100 prisoners.",
      "12 prisoners were freed.",
      "Some 5,000 families were displaced.",
      "There were no immediate reports of casualties.",
      "The third soldier was killed.",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == "");
  }
}

}  // namespace claimledger
