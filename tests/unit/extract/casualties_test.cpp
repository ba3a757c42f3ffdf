#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("claims: figures that share a word of harm") {
  const Row rows[] = {
      {"It left 31 dead, 200 hurt.", "killed 31 | any; wounded 200 | any"},
      {"The mayor was killed along with two guards.",
       "killed 1 | any | part; killed 2 | any"},
      {"It put the dead at 52 and the wounded at 110.",
       "killed 52 | any; wounded 110 | any"},
      {"Five people, including a nurse and a porter, were wounded.",
       "wounded 5 | any; wounded 1 | medic | part"},
      {"The blast killed three in Cusco and two in Lima.",
       "killed 3 | any of PER; killed 2 | any of PER"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: figures before an adjective of harm") {
  const Row rows[] = {
      {"Nurses washed 12 badly burned men.", "wounded 12 | any"},
      {"Besides 30 dead civilians there were fires.", "killed 30 | civilian"},
      {"Rescuers freed 12 wounded miners.", ""},
      {"It helps 12 homeless people.", ""},
      {"12 blasts killed people.", ""},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

TEST_CASE("claims: lives, homes and wounds") {
  const Row rows[] = {
      {"They took the hill at a cost of 20 lives.", "killed 20 | any"},
      {"Three died and 12 people left their homes.",
       "killed 3 | any; displaced 12 | any"},
      {"Four people have bullet wounds.", "wounded 4 | any"},
      {"Police shot 16 peasants.", "losses 16 | any"},
      {"Police shot 16 films.", ""},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(test::harms(test::read_gated(text)) == expected);
  }
}

}  // namespace claimledger
