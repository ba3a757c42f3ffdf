#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("claims: several in one sentence") {
  const Row rows[] = {
      {"The storm left 12 dead and 30 injured.",
       "killed 12 | any; wounded 30 | any"},
      {"A bomb exploded in a market, killing 12 people and wounding 30 others.",
       "killed 12 | any; wounded 30 | any"},
      {"A bomb exploded in a market, killing 12 and wounding 30.",
       "killed 12 | any; wounded 30 | any"},
      {"Twelve people were killed and 30 wounded.",
       "killed 12 | any; wounded 30 | any"},
      {"Twelve people were killed and 30 others were wounded.",
       "killed 12 | any; wounded 30 | any"},
      {"Twelve people were killed, 30 wounded and five are missing.",
       "killed 12 | any; wounded 30 | any; missing 5 | any"},
      {"Twelve people were killed, 30 were wounded and five were missing.",
       "killed 12 | any; wounded 30 | any; missing 5 | any"},
      {"Two soldiers and a policeman were killed.",
       "killed 2 | military; killed 1 | police"},
      {"Two soldiers, three policemen and a civilian were killed.",
       "killed 2 | military; killed 3 | police; killed 1 | civilian"},
      {"Three Israelis and two Palestinians were killed.",
       "killed 3 | any of ISR; killed 2 | any of PSE"},
      {"Ten soldiers were killed and 12 wounded.",
       "killed 10 | military; wounded 12 | military"},
      {"12 dead, 30 hurt in bus crash", "killed 12 | any; wounded 30 | any"},
      {"12 killed, 30 wounded in blast", "killed 12 | any; wounded 30 | any"},
      {"Blast kills 12, wounds 30", "killed 12 | any; wounded 30 | any"},
      {"Casualties include 12 dead and 30 wounded.",
       "killed 12 | any; wounded 30 | any"},
      {"Fighting killed 49 Armenian soldiers and 50 Azerbaijani troops.",
       "killed 49 | military of ARM; killed 50 | military of AZE"},
      {"Azerbaijan said 50 of its servicemen were killed, while Armenia said "
       "49 of its soldiers died.",
       "killed 50 | military of AZE; killed 49 | military of ARM"},
      {"The attack left at least 12 people dead and more than 30 wounded.",
       "killed >=12 | any; wounded >30 | any"},
      {"A suicide bomber killed 12 people, wounding 30.",
       "killed 12 | any; wounded 30 | any"},
      {"At least 12 killed, dozens injured as bus falls into ravine",
       "killed >=12 | any; wounded >=24? | any"},
      {"The toll now stands at 45 dead and 200 injured.",
       "killed 45 | any; wounded 200 | any"},
      {"A civilian died and two others were injured.",
       "killed 1 | civilian; wounded 2 | any"},
      {"A man and a woman were killed.", "killed 1 | any; killed 1 | any"},
      {"Two men and a woman were killed.", "killed 2 | any; killed 1 | any"},
      {"Six people died in 2019 and 12 people died in 2020.",
       "killed 6 | any; killed 12 | any"},
      {"At least 12 people were killed and three missing in floods",
       "killed >=12 | any; missing 3 | any"},
      {"Losses: 12 killed, 30 wounded", "killed 12 | any; wounded 30 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: wounded") {
  const Row rows[] = {
      {"The number of wounded rose to 74.", "wounded 74 | any"},
      {"Thirty people were wounded.", "wounded 30 | any"},
      {"Thirty people were injured.", "wounded 30 | any"},
      {"Thirty people were hurt.", "wounded 30 | any"},
      {"Thirty people suffered injuries.", "wounded 30 | any"},
      {"Thirty people sustained wounds.", "wounded 30 | any"},
      {"Thirty people were hospitalised with injuries.", "wounded 30 | any"},
      {"Thirty people were seriously injured.", "wounded 30 | any"},
      {"The shelling wounded thirty people.", "wounded 30 | any"},
      {"Two civilians were slightly wounded.", "wounded 2 | civilian"},
      {"Three people were treated for injuries.", "wounded 3 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: missing") {
  const Row rows[] = {
      {"The number of missing fell to 31.", "missing 31 | any"},
      {"Twelve people are missing.", "missing 12 | any"},
      {"Twelve people are still missing.", "missing 12 | any"},
      {"Twelve people remain missing.", "missing 12 | any"},
      {"Twelve people went missing.", "missing 12 | any"},
      {"Twelve people were reported missing.", "missing 12 | any"},
      {"Twelve people are unaccounted for.", "missing 12 | any"},
      {"Twelve people have disappeared.", "missing 12 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: losses") {
  const Row rows[] = {
      {"There were dozens of casualties.", "losses >=24? | any"},
      {"Dozens were killed or wounded.", "losses >=24? | any"},
      {"Twelve people were killed or injured.", "losses 12 | any"},
      {"Fifty people were dead or wounded.", "losses 50 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: nobody") {
  const Row rows[] = {
      {"There were no casualties.", "losses 0 | any"},
      {"No casualties were reported.", "losses 0 | any"},
      {"There were no deaths.", "killed 0 | any"},
      {"There were no injuries.", "wounded 0 | any"},
      {"No one was hurt.", "wounded 0 | any"},
      {"No one was killed.", "killed 0 | any"},
      {"Nobody was injured.", "wounded 0 | any"},
      {"None of the passengers died.", "killed 0 | any"},
      {"No civilians were killed.", "killed 0 | civilian"},
      {"No people were killed.", "killed 0 | any"},
      {"No soldier was killed.", "killed 0 | military"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: captured") {
  const Row rows[] = {
      {"Twelve soldiers were captured.", "captured 12 | military"},
      {"Twelve soldiers were taken prisoner.", "captured 12 | military"},
      {"Twelve people were taken hostage.", "captured 12 | any"},
      {"Twelve people were kidnapped.", "captured 12 | any"},
      {"Twelve people were abducted by gunmen.", "captured 12 | any"},
      {"Gunmen abducted 12 schoolgirls.", "captured 12 | child"},
      {"The army captured twelve militants.", "captured 12 | militant"},
      {"Three soldiers were taken captive.", "captured 3 | military"},
      {"Three soldiers were held captive.", "captured 3 | military"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: displaced") {
  const Row rows[] = {
      {"Some 2,000 people were displaced.", "displaced ~2000 | any"},
      {"Thousands of people fled their homes.", "displaced >=2000? | any"},
      {"The flood displaced 2,000 people.", "displaced 2000 | any"},
      {"The flood forced 2,000 people to flee.", "displaced 2000 | any"},
      {"The fighting made 2,000 people homeless.", "displaced 2000 | any"},
      {"More than a million people have been displaced.",
       "displaced >1000000 | any"},
      {"1.2 million people have fled their homes.", "displaced 1200000 | any"},
      {"The flood left 2,000 people homeless.", "displaced 2000 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: bodies") {
  const Row rows[] = {
      {"Divers recovered 21 bodies.", "bodies 21 | any"},
      {"Rescuers found the bodies of 12 people.", "bodies 12 | any"},
      {"Twenty-one bodies were found.", "bodies 21 | any"},
      {"Twenty-one bodies have been recovered.", "bodies 21 | any"},
      {"The remains of 100 soldiers were handed over.",
       "bodies 100 | military"},
      {"They offered to hand over the bodies of 100 soldiers.",
       "bodies 100 | military"},
      {"The two sides exchanged the bodies of 12 soldiers.",
       "bodies 12 | military"},
      {"12 bodies were pulled from the rubble.", "bodies 12 | any"},
      {"A mass grave with 12 bodies was found.", "bodies 12 | any"},
      {"The bodies of 12 migrants washed ashore.", "bodies 12 | any"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: a whole and its part") {
  const Row rows[] = {
      {"Forty people died, including 13 children.",
       "killed 40 | any; killed 13 | child | part"},
      {"Forty people died, 13 of them children.",
       "killed 40 | any; killed 13 | child | part"},
      {"Forty people, including 13 children, were killed.",
       "killed 40 | any; killed 13 | child | part"},
      {"Forty people, among them 13 children, were killed.",
       "killed 40 | any; killed 13 | child | part"},
      {"Forty people died, among them two soldiers.",
       "killed 40 | any; killed 2 | military | part"},
      {"Forty people were killed (13 of them children).",
       "killed 40 | any; killed 13 | child | part"},
      {"At least 12 people, including two police officers, were killed and 30 "
       "others injured when a bomb exploded near a mosque.",
       "killed >=12 | any; killed 2 | police | part; wounded 30 | any"},
      {"Nine people died, three of whom were children.",
       "killed 9 | any; killed 3 | child | part"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: parts of a whole") {
  const Row rows[] = {
      {"Two women were among the dead.", "killed 2 | any | part"},
      {"Among the dead were two women.", "killed 2 | any | part"},
      {"The dead included two women.", "killed 2 | any | part"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: increments") {
  const Row rows[] = {
      {"Another 21 people were killed.", "killed 21 | any | new"},
      {"A further 12 people died.", "killed 12 | any | new"},
      {"Twelve more people were killed.", "killed 12 | any | new"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: whose people") {
  const Row rows[] = {
      {"Azerbaijan said 71 of its troops had died.",
       "killed 71 | military of AZE"},
      {"Forty-nine Armenian soldiers were killed.",
       "killed 49 | military of ARM"},
      {"Two Armenians were killed.", "killed 2 | any of ARM"},
      {"Five Ukrainian servicemen were wounded.",
       "wounded 5 | military of UKR"},
      {"Eleven Turkish soldiers were killed.", "killed 11 | military of TUR"},
      {"An Armenian soldier was killed by Azerbaijani fire.",
       "killed 1 | military of ARM"},
      {"Azerbaijani forces killed two Armenian soldiers.",
       "killed 2 | military of ARM"},
      {"Two soldiers were killed on the Armenian side.",
       "killed 2 | military of ARM"},
      {"Ukraine has destroyed 12 tanks and killed 300 Russian soldiers.",
       "killed 300 | military of RUS"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

}  // namespace claimledger
