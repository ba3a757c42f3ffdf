#include "claimledger/reconcile/interval.h"

#include <string>
#include <string_view>

#include "support/catch.h"
#include "support/claims.h"

using namespace claimledger;

namespace {

Interval interval(const std::string& count) {
  const Claim claim = test::Says("ORL", count, "ORL").claim();
  return interval_of(claim.casualty.count, false);
}

}  // namespace

TEST_CASE("interval: which counts can be true together") {
  struct Case {
    std::string a;
    std::string b;
    bool expected;
  };
  const Case cases[] = {
      {"88", "88", true},      {"88", "89", false},
      {">=49", "105", true},   {">=49", "48", false},
      {">110", "110", false},  {">110", "111", true},
      {"~100", "105", true},   {"~100", "120", false},
      {"~3", "4", true},       {"30..40", "40..50", true},
      {"30..40", "41", false}, {"dozens", "88", true},
  };
  for (const auto& [a, b, expected] : cases) {
    CAPTURE(a, b);
    CHECK(interval(a).overlaps(interval(b)) == expected);
    CHECK(interval(b).overlaps(interval(a)) == expected);
  }
}

TEST_CASE("interval: sums stay open where a part is") {
  CHECK(interval("88") + interval("31") == Interval{119, 119});
  CHECK(interval(">=2") + interval("1") == Interval{3, std::nullopt});
}
