#include "claimledger/model/describe.h"

#include "support/catch.h"

namespace claimledger {

TEST_CASE("describe: counts") {
  struct Case { Count count; std::string_view expected; };
  const Case cases[] = {
      {{12, 12, Qualifier::exact, "12"}, "12"},
      {{12, {}, Qualifier::at_least, ""}, ">=12"},
      {{12, {}, Qualifier::more_than, ""}, ">12"},
      {{{}, 12, Qualifier::at_most, ""}, "<=12"},
      {{{}, 12, Qualifier::fewer_than, ""}, "<12"},
      {{12, 12, Qualifier::about, ""}, "~12"},
      {{30, 40, Qualifier::range, ""}, "30..40"},
      {{24, {}, Qualifier::vague, "dozens"}, ">=24?"},
      {{0, 0, Qualifier::zero, "no"}, "0"},
      {{}, "?"},
  };
  for (const auto& [count, expected] : cases) {
    CHECK(describe(count) == expected);
  }
}

TEST_CASE("describe: claims") {
  Claim claim;
  claim.casualty.count = {12, {}, Qualifier::at_least, "at least 12"};
  claim.casualty.victims.side = "ARM";
  claim.casualty.victims.victim_class = VictimClass::military;
  claim.source.name = "Health Ministry";
  claim.source.side = "PSE";
  CHECK(describe(claim) ==
        "killed >=12 | military of ARM | Health Ministry (PSE)");

  SECTION("no side of the victims") {
    claim.casualty.victims.side.clear();
    CHECK(describe(claim) == "killed >=12 | military | Health Ministry (PSE)");
  }
  SECTION("the outlet's own voice") {
    claim.source = {};
    claim.source.side = "outlet";
    CHECK(describe(claim) == "killed >=12 | military of ARM | outlet");
  }
  SECTION("a side without a name, a name without a side, neither") {
    claim.source.name.clear();
    CHECK(describe(claim) == "killed >=12 | military of ARM | PSE");
    claim.source.side.clear();
    CHECK(describe(claim) == "killed >=12 | military of ARM | ?");
    claim.source.name = "a survivor";
    CHECK(describe(claim) == "killed >=12 | military of ARM | a survivor");
  }
  SECTION("what else there is to say") {
    claim.casualty.accounting = Accounting::increment;
    claim.casualty.provisional = true;
    CHECK(describe(claim) ==
          "killed >=12 | military of ARM | Health Ministry (PSE) | new | "
          "provisional");
  }
}

}  // namespace claimledger
