#include "support/harm_rows.h"

namespace claimledger {
TEST_CASE("sides: whose convoy was attacked") {
  const test::HarmRow rows[] = {
      {"Rebels ambushed a Chilean convoy near Kelmar and killed six soldiers.",
       "killed 6 | military of CHL"},
      {"The attack on the Danish patrol killed four soldiers, Chile said.",
       "killed 4 | military of DNK"},
  };
  test::check_harms(rows);
}

TEST_CASE("sides: the dead of several sides are nobody's") {
  const test::HarmRow rows[] = {
      {"The quake in Chile and Peru killed 700 people. Chile asked for help, "
       "and Chile got it.",
       "killed 700 | any"},
      {"Clashes in Chile between soldiers and rebels killed 30 people. Chile "
       "asked for help, and Chile got it.",
       "killed 30 | any"},
      {"In Chile, 40 people have died, including 12 rebels. Chile asked for "
       "help, and Chile got it.",
       "killed 40 | any; killed 12 | militant | part"},
  };
  test::check_harms(rows);
}

TEST_CASE("sides: the same number means the same people") {
  const test::HarmRow rows[] = {
      {"In Peru 24 Danish soldiers were killed. The governor put the death "
       "toll at 24.",
       "killed 24 | military of DNK; killed 24 | military of DNK"},
      {"Two soldiers were killed and 30 others wounded.",
       "killed 2 | military; wounded 30 | military"},
      {"Two women were killed and 30 others wounded.",
       "killed 2 | any; wounded 30 | any"},
      {"The army killed 18 members of Hamas.", "killed 18 | militant of Hamas"},
  };
  test::check_harms(rows);
}

}  // namespace claimledger
