#include "claimledger/reconcile/reconcile.h"
#include <algorithm>
#include <string>
#include <vector>
#include "support/catch.h"
#include "support/claims.h"
#include "support/report_text.h"

using namespace claimledger;
using namespace claimledger::test;
using Lines = std::vector<std::string>;

namespace {

/// What `one` row expects: topics and relations in full, in report order.
struct Case {
  std::string name;
  std::vector<ArticleRecords> articles;
  Lines topics;
  Lines relations;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Report report = reconcile(one.articles, {});
    CHECK(topics(report) == one.topics);
    CHECK(relations(report) == one.relations);
  }
}

constexpr auto kAny = VictimClass::any;

}  // namespace

TEST_CASE("reconcile: figures of one source") {
  check({
      {"a range that is narrowed",
       {article("a", "2031-05-12", {Says("ORL", "20..30", "ORL")}),
        article("b", "2031-05-13", {Says("ORL", "25", "ORL")})},
       {"killed ORL military: a.1+b.1 single"},
       {"refines a.1 b.1"}},
      {"a later, higher toll is an update",
       {article("a", "2031-05-12", {Says("ORL", ">=40", "ORL")}),
        article("b", "2031-05-13", {Says("ORL", "88", "ORL")})},
       {"killed ORL military: a.1+b.1 revised"},
       {"updates a.1 b.1"}},
      {"a provisional figure is open above",
       {article("a", "2031-05-12",
                {Says("ORL", "40", "ORL").provisional(),
                 Says("ORL", ">=40", "ORL")}),
        article("b", "2031-05-13", {Says("ORL", "88", "ORL")})},
       {"killed ORL military: a.1+a.2+b.1 revised"},
       {"updates a.1+a.2 b.1"}},
      {"the same figure a day later",
       {article("a", "2031-05-12", {Says("ORL", "40", "ORL")}),
        article("b", "2031-05-13", {Says("ORL", "40", "ORL")})},
       {"killed ORL military: a.1+b.1 single"},
       {"repeats a.1 b.1"}},
      {"neighbours in time, and the first and the latest",
       {article("a", "2031-05-12", {Says("ORL", "1", "ORL")}),
        article("b", "2031-05-13", {Says("ORL", "50", "ORL").of(kAny)}),
        article("c", "2031-05-14", {Says("ORL", "71", "ORL")})},
       {"killed ORL -: a.1+b.1+c.1 revised"},
       {"updates a.1 b.1", "updates b.1 c.1", "updates a.1 c.1"}},
      {"two voices of one side are one source",
       {article("a", "2031-05-12", {Says("ORL", "40", "ORL").by("ministry")}),
        article("b", "2031-05-13", {Says("ORL", "88", "ORL").by("Tarn")})},
       {"killed ORL military: a.1+b.1 revised"},
       {"updates a.1 b.1"}},
      {"vague, then a figure",
       {article("a", "2031-05-12", {Says("ORL", "dozens", "ORL")}),
        article("b", "2031-05-13", {Says("ORL", "88", "ORL")})},
       {"killed ORL military: a.1+b.1 single"},
       {"refines a.1 b.1"}},
      {"undated figures have no order",
       {article("a", "",
                {Says("ORL", "40", "ORL"), Says("ORL", "88", "ORL"),
                 Says("VSK", "3", "VSK")})},
       {"killed ORL military: a.1+a.2 single",
        "killed VSK military: a.3 single"},
       {"not-comparable a.1 a.2"}},
  });
}

TEST_CASE("reconcile: a fall is an update, and says so") {
  const Report report =
      reconcile({article("a", "2031-05-12", {Says("ORL", "88", "ORL")}),
                 article("b", "2031-05-13", {Says("ORL", "80", "ORL")})},
                {});
  REQUIRE(report.topics.size() == 1);
  REQUIRE(report.topics[0].relations.size() == 1);
  const Relation& relation = report.topics[0].relations[0];
  CHECK(relation.relation == "updates");
  CHECK(relation.rule == "relation.update.down");
  CHECK(relation.why ==
        "ORL gave 88 on 2031-05-12, then ORL gave 80 on 2031-05-13: "
        "revised down.");
}

TEST_CASE("reconcile: figures of different sources") {
  check({
      {"disjoint on one day",
       {article("a", "2031-05-12",
                {Says("ORL", "88", "ORL"), Says("VSK", "200", "ORL")})},
       {"killed ORL military: a.1+a.2 conflict"},
       {"contradicts a.1 a.2"}},
      {"a floor and a higher count are compatible",
       {article("a", "2031-05-12",
                {Says("ORL", ">=49", "ORL"), Says("VSK", "105", "ORL")})},
       {"killed ORL military: a.1+a.2 agreement"},
       {"corroborates a.1 a.2"}},
      {"about 100 and 105 are compatible",
       {article("a", "2031-05-12",
                {Says("ORL", "~100", "ORL"), Says("VSK", "105", "ORL")})},
       {"killed ORL military: a.1+a.2 agreement"},
       {"corroborates a.1 a.2"}},
      {"disjoint on different days",
       {article("a", "2031-05-12", {Says("ORL", "88", "ORL")}),
        article("b", "2031-05-13", {Says("VSK", "200", "ORL")})},
       {"killed ORL military: a.1+b.1 single"},
       {"not-comparable a.1 b.1"}},
  });
}

TEST_CASE("reconcile: outlets and days of different sources") {
  check({
      {"each outlet is a source, and only its last word of the day counts",
       {article("a", "2031-05-12",
                {Says("outlet", "60", "ORL"), Says("outlet", "80", "ORL")}),
        article("b", "2031-05-12", {Says("outlet", "80", "ORL")})},
       {"killed ORL military: a.1+a.2+b.1 revised"},
       {"updates a.1 a.2", "corroborates a.2 b.1"}},
      {"figures about different days",
       {article("a", "2031-05-13",
                {Says("ORL", "8", "ORL").about("2031-05-12"),
                 Says("VSK", "30", "ORL").about("2031-05-13")})},
       {"killed ORL military: a.1+a.2 single"},
       {"not-comparable a.1 a.2"}},
      {"undated sources agree or are not compared",
       {article("a", "",
                {Says("ORL", "88", "ORL"), Says("VSK", "80", "ORL"),
                 Says("outlet", "88", "ORL")})},
       {"killed ORL military: a.1+a.2+a.3 agreement"},
       {"not-comparable a.2 a.1", "not-comparable a.2 a.3",
        "corroborates a.1 a.3"}},
      {"a war long past is counted to its end, whenever it is told",
       {article("a", "2031-05-12",
                {Says("outlet", ">6500", "ORL").about("2029")}),
        article("b", "2031-06-12",
                {Says("outlet", "5000", "ORL").about("2029")})},
       {"killed ORL military: a.1+b.1 conflict"},
       {"contradicts a.1 b.1"}},
      {"a denial",
       {article("a", "2031-05-12",
                {Says("VSK", "200", "ORL"),
                 Says("ORL", "200", "ORL").denying("a.1")})},
       {"killed ORL military: a.1+a.2 conflict"},
       {"contradicts a.1 a.2"}},
      {"the same number without a side is that side's",
       {article("a", "2031-05-12",
                {Says("ORL", ">=49", "ORL"), Says("VSK", "1", "VSK")}),
        article("b", "2031-05-12",
                {Says("outlet", "49", ""), Says("VSK", "1", "VSK")})},
       {"killed ORL military: a.1+b.1 agreement",
        "killed VSK military: a.2+b.2 single"},
       {"corroborates a.1 b.1", "repeats a.2 b.2"}},
  });
}

TEST_CASE("reconcile: both sides, bodies and parts") {
  const auto bodies = Says("VSK", "80", "ORL").harm(Harm::bodies);
  check({
      {"more bodies than a floor asks for",
       {article("a", "2031-05-12", {Says("ORL", ">=20", "ORL"), bodies})},
       {"killed ORL military: a.1 agreement", "bodies ORL military: a.2 single"},
       {"corroborates a.2 a.1"}},
      {"seven one day and nine the next",
       {article("a", "2031-05-13",
                {Says("ORL", "7", "ORL").about("2031-05-12"),
                 Says("ORL", "9", "ORL").about("2031-05-13"),
                 Says("ORL", "16", "ORL").about("2031-05-12", "2031-05-13")})},
       {"killed ORL military: a.1+a.2+a.3 single"},
       {"sums-to a.1 a.3", "sums-to a.2 a.3"}},
      {"a total that is the sum of the sides",
       {article("a", "2031-05-12",
                {Says("ORL", "88", "ORL"), Says("VSK", "31", "VSK"),
                 Says("outlet", ">110", "").of(kAny)})},
       {"killed - any: a.3 single", "killed ORL military: a.1 single",
        "killed VSK military: a.2 single"},
       {"sums-to a.1 a.3", "sums-to a.2 a.3"}},
      {"a sum that falls short",
       {article("a", "2031-05-12",
                {Says("ORL", "40", "ORL"), Says("VSK", "31", "VSK"),
                 Says("outlet", ">110", "").of(kAny)})},
       {"killed - any: a.3 single", "killed ORL military: a.1 single",
        "killed VSK military: a.2 single"},
       {}},
      {"what each side had last said by then",
       {article("a", "2031-05-11",
                {Says("VSK", "31", "VSK"), Says("ORL", "60", "ORL")}),
        article(
            "b", "2031-05-12",
            {Says("ORL", "88", "ORL"), Says("outlet", ">110", "").of(kAny)})},
       {"killed - any: b.2 single", "killed ORL military: a.2+b.1 revised",
        "killed VSK military: a.1 single"},
       {"sums-to b.1 b.2", "sums-to a.1 b.2", "updates a.2 b.1"}},
      {"bodies are a floor beneath the dead",
       {article("a", "2031-05-12", {Says("ORL", "88", "ORL"), bodies})},
       {"killed ORL military: a.1 single", "bodies ORL military: a.2 single"},
       {"part-of a.2 a.1"}},
      {"a part is no figure beside its whole",
       {article("a", "2031-05-12",
                {Says("ORL", "88", "ORL"),
                 Says("ORL", "30", "ORL").part_of("a.1")})},
       {"killed ORL military: a.1+a.2 single"},
       {"part-of a.2 a.1"}},
      {"children are a question of their own",
       {article(
           "a", "2031-05-12",
           {Says("ORL", "20", "ORL").of(VictimClass::civilian),
            Says("ORL", "3", "ORL").of(VictimClass::child).part_of("a.1")})},
       {"killed ORL civilian: a.1 single", "killed ORL child: a.2 single"},
       {"part-of a.2 a.1"}},
  });
}

TEST_CASE("reconcile: silences") {
  const auto losses = [](const std::string& side) {
    return Says(side, "", side).harm(Harm::losses);
  };
  check({
      {"left unsaid, and given by another the day after",
       {article("a", "2031-05-12",
                {Says("ORL", "", "ORL").stance(Stance::withholds)}),
        article("b", "2031-05-13", {Says("VSK", "88", "ORL")})},
       {"killed ORL military: a.1+b.1 single"},
       {"withheld-by a.1 b.1"}},
      {"losses without a figure, then the figure",
       {article("a", "2031-05-12", {losses("ORL")}),
        article("b", "2031-05-13", {Says("ORL", "88", "ORL")})},
       {"killed ORL military: a.1+b.1 single"},
       {"refines a.1 b.1"}},
      {"withheld beside another's figure",
       {article("a", "2031-05-12",
                {losses("ORL").stance(Stance::withholds),
                 Says("VSK", "88", "ORL")})},
       {"killed ORL military: a.1+a.2 single"},
       {"withheld-by a.1 a.2"}},
      {"a silence about one's own dead needs no side",
       {article("a", "2031-05-12",
                {Says("ORL", "", "").stance(Stance::no_comment),
                 Says("VSK", "88", "ORL")})},
       {"killed ORL military: a.1+a.2 single"},
       {"withheld-by a.1 a.2"}},
      {"a silence stands beside every figure of its day",
       {article("a", "2031-05-12",
                {Says("ORL", "40", "ORL").by("Tarn"),
                 losses("ORL").by("ministry").stance(Stance::withholds)}),
        article("b", "2031-05-12", {Says("outlet", "40", "ORL")})},
       {"killed ORL military: a.1+a.2+b.1 agreement"},
       {"withheld-by a.2 a.1", "corroborates a.1 b.1", "withheld-by a.2 b.1"}},
      {"losses alone keep their topic",
       {article("a", "2031-05-12", {losses("ORL")})},
       {"losses ORL military: a.1 single"},
       {}},
      {"dead and wounded in one number are not the dead",
       {article("a", "2031-05-12",
                {Says("VSK", "300", "ORL").harm(Harm::losses),
                 Says("ORL", "88", "ORL")})},
       {"killed ORL military: a.2 single", "losses ORL military: a.1 single"},
       {"not-comparable a.2 a.1"}},
  });
}

TEST_CASE("reconcile: any class joins soldiers or civilians, not both") {
  const auto civilians = Says("ORL", "5", "ORL").of(VictimClass::civilian);
  check({
      {"soldiers",
       {article(
           "a", "2031-05-12",
           {Says("ORL", "50", "ORL").of(kAny), Says("ORL", ">=49", "ORL")})},
       {"killed ORL -: a.1+a.2 single"},
       {"refines a.2 a.1"}},
      {"soldiers and civilians",
       {article("a", "2031-05-12",
                {Says("ORL", "55", "ORL").of(kAny), Says("ORL", "50", "ORL"),
                 civilians})},
       {"killed ORL any: a.1 single", "killed ORL military: a.2 single",
        "killed ORL civilian: a.3 single"},
       {"sums-to a.2 a.1", "sums-to a.3 a.1"}},
  });
}
