#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {

TEST_CASE("packs: every rule does what its own examples say") {
  const RuleTestSummary summary = test_rules(test::builtin(), "");
  REQUIRE(summary.run > 300);
  for (const std::string& failure : summary.failures) {
    UNSCOPED_INFO(failure);
  }
  CHECK(summary.failed == 0);
  CHECK(summary.failures.size() ==
        static_cast<std::size_t>(summary.failed));
}

TEST_CASE("packs: the examples of one file run alone") {
  const RuleTestSummary all = test_rules(test::builtin(), "");
  const Rule& rule = test::builtin().rules().front();
  const RuleTestSummary one = test_rules(test::builtin(), rule.file);
  CHECK(one.run > 0);
  CHECK(one.run < all.run);
  CHECK(test_rules(test::builtin(), "no such file").run == 0);
}

}  // namespace claimledger
