#include <string>
#include <vector>

#include "claimledger/reconcile/reconcile.h"
#include "support/catch.h"
#include "support/report_text.h"
#include "support/states.h"

namespace claimledger {
namespace {

using test::Tells;
using test::telling;
using Lines = std::vector<std::string>;

struct Case {
  const char* what;
  std::vector<ArticleRecords> articles;
  Lines relations;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(test::relations(reconcile(c.articles, {})) == c.relations);
  }
}

}  // namespace

TEST_CASE("truces: how what is said of one stands") {
  using enum CeasefireAction;
  check({
      {"in force and denied",
       {telling("a", "2031-05-12",
                {Tells("ORL", in_effect), Tells("VSK", denied)})},
       {"contradicts a.1 a.2"}},
      {"holding and over",
       {telling("a", "2031-05-12",
                {Tells("ORL", in_effect), Tells("VSK", failed)})},
       {"contradicts a.1 a.2"}},
      {"agreed, and no comment",
       {telling("a", "2031-05-12",
                {Tells("ORL", agreed), Tells("VSK", no_comment)})},
       {"withheld-by a.1 a.2"}},
      {"both have it",
       {telling("a", "2031-05-12",
                {Tells("ORL", agreed), Tells("VSK", agreed)})},
       {"corroborates a.1 a.2"}},
      {"two starts",
       {telling("a", "2031-05-12",
                {Tells("ORL", agreed, "2031-05-13T06:00Z"),
                 Tells("VSK", agreed, "2031-05-14T00:00Z")})},
       {"contradicts a.1 a.2"}},
      {"an hour within the day",
       {telling("a", "2031-05-12",
                {Tells("ORL", agreed, "2031-05-13"),
                 Tells("VSK", agreed, "2031-05-13T06:00Z")})},
       {"corroborates a.1 a.2"}},
      {"an hour whose zone is not known may be the same",
       {telling("a", "2031-05-12",
                {Tells("ORL", agreed, "2031-05-13T06:00"),
                 Tells("VSK", agreed, "2031-05-13T02:00Z")})},
       {"corroborates a.1 a.2"}},
      {"agreed, then in force",
       {telling("a", "2031-05-12", {Tells("ORL", agreed)}),
        telling("b", "2031-05-13", {Tells("ORL", in_effect, "2031-05-13")})},
       {"updates a.1 b.1"}},
      {"offered, then agreed",
       {telling("a", "2031-05-12", {Tells("ORL", proposed)}),
        telling("b", "2031-05-14", {Tells("ORL", agreed)})},
       {"updates a.1 b.1"}},
      {"an offer of long ago is not what is agreed",
       {telling("a", "2031-01-12", {Tells("ORL", proposed)}),
        telling("b", "2031-05-14", {Tells("ORL", agreed)})},
       {}},
      {"one word in two articles",
       {telling("a", "2031-05-12", {Tells("ORL", in_effect, "2031-05-11")}),
        telling("b", "2031-05-12", {Tells("ORL", in_effect, "2031-05-11")})},
       {"repeats a.1 b.1"}},
      {"two truces of one article are two",
       {telling("a", "2031-05-12",
                {Tells("ORL", failed, "2031-05-11").truce("old"),
                 Tells("VSK", in_effect, "2031-05-12").truce("new")})},
       {}},
  });
}

TEST_CASE("ground: how what is said of a place stands") {
  using enum TerritoryAction;
  check({
      {"two who hold one town",
       {telling("a", "2031-05-12", {Tells("ORL", controls, "ORL", ""),
                                    Tells("VSK", controls, "VSK", "")})},
       {"contradicts a.1 a.2"}},
      {"the loser admits it",
       {telling("a", "2031-05-12", {Tells("ORL", seized, "ORL", ""),
                                    Tells("VSK", lost, "", "VSK")})},
       {"corroborates a.1 a.2"}},
      {"who held it before is no rival",
       {telling("a", "2031-05-12", {Tells("outlet", seized, "ORL", ""),
                                    Tells("outlet", controls, "VSK", "")})},
       {}},
      {"left, and still there the day after",
       {telling("a", "2031-05-12",
                {Tells("VSK", withdrew, "", "VSK").about("2031-05-11",
                                                         "2031-05-11"),
                 Tells("ORL", controls, "VSK", "")
                     .about("2031-05-12", "2031-05-12")})},
       {"contradicts a.2 a.1"}},
      {"a part and all of it",
       {telling("a", "2031-05-12",
                {Tells("ORL", controls, "ORL", "").extent(Extent::full),
                 Tells("VSK", controls, "ORL", "").extent(Extent::part)})},
       {"contradicts a.1 a.2"}},
      {"a part, then all of it",
       {telling("a", "2031-05-12",
                {Tells("ORL", seized, "ORL", "").extent(Extent::part)}),
        telling("b", "2031-05-14",
                {Tells("ORL", seized, "ORL", "").extent(Extent::full)})},
       {"updates a.1 b.1"}},
      {"taken and denied",
       {telling("a", "2031-05-12", {Tells("ORL", seized, "ORL", ""),
                                    Tells("VSK", seized, "ORL", "").denying()})},
       {"contradicts a.1 a.2"}},
      {"more villages two days later",
       {telling("a", "2031-05-12",
                {Tells("ORL", seized, "ORL", "").villages(30)}),
        telling("b", "2031-05-14",
                {Tells("ORL", seized, "ORL", "").villages(45)})},
       {"updates a.1 b.1"}},
      {"the same increment again is not added",
       {telling("a", "2031-05-12", {Tells("ORL", seized, "ORL", "")
                                        .villages(8, Accounting::increment)}),
        telling("b", "2031-05-13", {Tells("ORL", seized, "ORL", "")
                                        .villages(8, Accounting::increment)})},
       {"repeats a.1 b.1"}},
      {"eleven and seven, in all eighteen",
       {telling("a", "2031-05-12",
                {Tells("ORL", seized, "ORL", "").villages(11),
                 Tells("ORL", seized, "ORL", "")
                     .villages(7, Accounting::increment),
                 Tells("ORL", seized, "ORL", "").in("Nord").villages(18)})},
       {"sums-to a.1 a.3", "sums-to a.2 a.3"}},
      {"nine of the thirty-one",
       {telling("a", "2031-05-12",
                {Tells("ORL", seized, "ORL", "").villages(31),
                 Tells("ORL", seized, "ORL", "")
                     .in("Nord")
                     .villages(9, Accounting::part)})},
       {"part-of a.2 a.1"}},
      {"whose it is by right is another question",
       {telling("a", "2031-05-12", {Tells("ORL", controls, "ORL", ""),
                                    Tells("VSK", recognised, "VSK", "")})},
       {}},
  });
}

TEST_CASE("states: topics have keys, positions and the last word of each") {
  const Report report = reconcile(
      {telling("a", "2031-05-12",
               {Tells("ORL", CeasefireAction::agreed, "2031-05-13"),
                Tells("VSK", CeasefireAction::no_comment),
                Tells("ORL", TerritoryAction::seized, "ORL", "VSK")}),
       telling("b", "2031-05-14", {Tells("ORL", CeasefireAction::failed)})},
      {});
  REQUIRE(report.topics.size() == 2);
  const Topic& truce = report.topics[0];
  CHECK(truce.kind == ClaimKind::ceasefire);
  CHECK(truce.key.parties == Lines{"ORL", "VSK"});
  CHECK(truce.question ==
        "What became of the ceasefire between ORL and VSK of 2031-05-13?");
  REQUIRE(truce.positions.size() == 2);
  CHECK(truce.positions[0].side == "ORL");
  REQUIRE(truce.positions[0].latest_state);
  CHECK(truce.positions[0].latest_state->action == CeasefireAction::failed);
  const Topic& ground = report.topics[1];
  CHECK(ground.kind == ClaimKind::territory);
  CHECK(ground.key.place == "Tarv");
  CHECK(ground.event == truce.event);
  CHECK_FALSE(ground.estimate.low);
}

}  // namespace claimledger
