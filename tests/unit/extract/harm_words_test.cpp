#include "support/harm_rows.h"

namespace claimledger {
TEST_CASE("claims: tolls and sums") {
  const test::HarmRow rows[] = {
      {"Toll in the Kelmar clashes hits 205", "killed 205 | any"},
      {"Quake deaths top 7,700 as rain falls", "killed 7700 | any"},
      {"The death toll could reach as much as 1,400.", "killed <=1400 | any"},
      {"The prefect placed the death toll at 24.", "killed 24 | any"},
      {"The dead now numbered 13 and the wounded soldiers 39.",
       "killed 13 | any; wounded 39 | military"},
      {"The names of 12 of the 31 slain were known.",
       "killed 12 | any | part; killed 31 | any"},
      {"The toll road costs 12 pesos.", ""},
      {"Hundreds were given death sentences.", ""},
  };
  test::check_harms(rows);
}

TEST_CASE("claims: one person") {
  const test::HarmRow rows[] = {
      {"They carried an injured soldier away.", "wounded 1 | military"},
      {"The driver was killed by police.", "killed 1 | any | part"},
      {"Rebels struck the town, killing a police chief.",
       "killed 1 | police | part"},
      {"His brother Pedro, 35, was killed there.", "killed 1 | any | part"},
      {"One was shot in the leg.", "wounded 1 | any"},
      {"A mother of three was crushed to death.", "killed 1 | any"},
      {"The injured soldier slept.", ""},
      {"Rebels tried to kill the mayor.", ""},
      {"The former president died in bed.", ""},
      {"The coach has an injured player.", ""},
  };
  test::check_harms(rows);
}

TEST_CASE("claims: parts beside a figure") {
  const test::HarmRow rows[] = {
      {"The toll rose to 290, dozens of foreigners among them.",
       "killed 290 | any; killed >=24? | any | part"},
      {"A bomb killed 12 people, most of them civilians.",
       "killed 12 | any; killed ? | civilian | part"},
      {"Three Chileans, two Peruvians, two Danes and an Indian were killed.",
       "killed 3 | any of CHL; killed 2 | any of PER; killed 2 | any of DNK; "
       "killed 1 | any of IND"},
      {"At least four rebels and a soldier were killed.",
       "killed >=4 | militant; killed 1 | military"},
      {"They met three men whom the rebels had beaten as they fled.", ""},
      {"The budget of 12 men, including the president, was cut.", ""},
  };
  test::check_harms(rows);
}

TEST_CASE("claims: harm without a number, people driven out") {
  const test::HarmRow rows[] = {
      {"An unknown number of troops were killed.", "killed >=?? | military"},
      {"Anger grew over the heavy loss of civilian life.", "killed ? | any"},
      {"The raid inflicted heavy casualties on rebels.", "losses ? | militant"},
      {"Ten died and hundreds of villagers have sought shelter in a church.",
       "killed 10 | any; displaced >=200? | any"},
      {"They began to evacuate thousands of civilians from nearby villages.",
       "displaced >=2000? | civilian"},
      {"They evacuated 300 people from the burning ship.", ""},
      {"There was no loss of life.", ""},
      {"The rebels did not inflict casualties on the guards.", ""},
  };
  test::check_harms(rows);
}

}  // namespace claimledger
