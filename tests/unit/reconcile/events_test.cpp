#include "claimledger/reconcile/events.h"

#include <string>
#include <vector>

#include "claimledger/reconcile/reconcile.h"
#include "support/catch.h"
#include "support/claims.h"
#include "support/report_text.h"

using namespace claimledger;
using namespace claimledger::test;
using Lines = std::vector<std::string>;

namespace {

struct Case {
  std::string name;
  std::vector<ArticleRecords> articles;
  Lines events;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    CHECK(events(reconcile(one.articles, {})) == one.events);
  }
}

constexpr auto kAny = VictimClass::any;

Says both(const std::string& count) {
  return Says("outlet", count, "").of(kAny);
}

ArticleRecords named(std::vector<std::string> names, ArticleRecords records) {
  records.article.names = std::move(names);
  return records;
}

}  // namespace

TEST_CASE("events: the past is kept apart from the news") {
  const auto now = Says("ORL", "88", "ORL");
  check({
      {"a war of another year",
       {article("a", "2031-05-12", {now, both(">6500").about("2029")})},
       {"2029..2029 a.2", "2031-05-12..2031-05-12 a.1"}},
      {"days six weeks back",
       {article("a", "2031-05-12",
                {now, both("3").about("2031-04-01", "2031-04-03")})},
       {"2031-04-01..2031-04-03 a.2", "2031-05-12..2031-05-12 a.1"}},
      {"last month, close by",
       {article("a", "2031-05-05", {now, both("3").about("2031-04")})},
       {"2031-04..2031-04 a.2", "2031-05-05..2031-05-05 a.1"}},
      {"this month and last week are the news",
       {article(
           "a", "2031-05-12",
           {now, both("3").about("2031-05"), both("4").about("2031-05-02")})},
       {"2031-05-02..2031-05-02 a.1+a.2+a.3"}},
      {"this year's total is not the day's toll",
       {article("a", "2031-05-12", {now, both("900").about("2031")})},
       {"2031..2031 a.2", "2031-05-12..2031-05-12 a.1"}},
      {"nor is a campaign's",
       {article("a", "2031-05-12",
                {now, both("900").about("2031-01-07", "..")})},
       {"2031-01-07.... a.2", "2031-05-12..2031-05-12 a.1"}},
  });
}

TEST_CASE("events: one past for several articles") {
  const auto orlan = [](const std::string& n) { return Says("ORL", n, "ORL"); };
  const auto other = [](const std::string& n) { return Says("KAR", n, "KAR"); };
  check({
      {"a year finds the war in it",
       {article("a", "2031-05-12", {orlan("9"), both("7000").about("2029")}),
        article("b", "2031-05-13",
                {orlan("9"), both(">6500").about("2029-09", "2029-11")})},
       {"2029-09..2029-11 a.2+b.2", "2031-05-12..2031-05-13 a.1+b.1"}},
      {"last month finds the days in it",
       {article("a", "2031-05-12", {orlan("9"), both("3").about("2031-04")}),
        article("b", "2031-05-13",
                {orlan("9"), both("1").about("2031-04-01", "2031-04-03")})},
       {"2031-04-01..2031-04-03 a.2+b.2", "2031-05-12..2031-05-13 a.1+b.1"}},
      {"and the news of that day",
       {article("a", "2031-05-12", {orlan("9"), both("3").about("2031-04")}),
        article("b", "2031-04-02", {orlan("2")})},
       {"2031-04-02..2031-04-02 a.2+b.1", "2031-05-12..2031-05-12 a.1"}},
      {"other parties had another war",
       {article("a", "2031-05-12", {orlan("9"), both("7000").about("2029")}),
        article("b", "2031-05-13", {other("9"), both("10").about("2029")})},
       {"2029..2029 a.2", "2029..2029 b.2", "2031-05-12..2031-05-12 a.1",
        "2031-05-13..2031-05-13 b.1"}},
      {"a year around two clashes means neither",
       {article("a", "2031-05-12",
                {orlan("9"), both("7").about("2029-02-01", "2029-02-03"),
                 both("8").about("2029-07-01", "2029-07-03")}),
        article("b", "2031-05-13", {orlan("9"), both("10").about("2029")})},
       {"2029..2029 b.2", "2029-02-01..2029-02-03 a.2",
        "2029-07-01..2029-07-03 a.3", "2031-05-12..2031-05-13 a.1+b.1"}},
  });
}

TEST_CASE("events: articles that tell of one happening") {
  const auto orlan = [](const std::string& n) { return Says("ORL", n, "ORL"); };
  const auto vesk = [](const std::string& n) { return Says("VSK", n, "VSK"); };
  check({
      {"neighbours within ten days make a chain",
       {article("a", "2031-05-01", {orlan("1")}),
        article("b", "2031-05-09", {orlan("2")}),
        article("c", "2031-05-18", {orlan("3")}),
        article("d", "2031-06-20", {orlan("4")})},
       {"2031-05-01..2031-05-18 a.1+b.1+c.1", "2031-06-20..2031-06-20 d.1"}},
      {"no common side, no common happening",
       {article("a", "2031-05-01", {orlan("1")}),
        article("b", "2031-05-01", {vesk("2")})},
       {"2031-05-01..2031-05-01 a.1", "2031-05-01..2031-05-01 b.1"}},
      {"a flood and a battle",
       {article("a", "2031-05-01", {orlan("1").cause("flash flood")}),
        article("b", "2031-05-01", {orlan("2").cause("shelling")})},
       {"2031-05-01..2031-05-01 a.1", "2031-05-01..2031-05-01 b.1"}},
      {"two shootings in two towns",
       {article("a", "2031-05-01", {orlan("1").in("Ost")}),
        article("b", "2031-05-01", {orlan("2").in("Nord")})},
       {"2031-05-01..2031-05-01 a.1", "2031-05-01..2031-05-01 b.1"}},
      {"two bombs in one country, told with other names",
       {named({"Ostmar"}, article("a", "2031-05-01", {orlan("1")})),
        named({"Nordal"}, article("b", "2031-05-01", {orlan("2")}))},
       {"2031-05-01..2031-05-01 a.1", "2031-05-01..2031-05-01 b.1"}},
      {"one bomb, its victims without a side",
       {named({"Ostmar"}, article("a", "2031-05-01", {orlan("1")})),
        named({"Ostmar", "Tarn"}, article("b", "2031-05-02", {both("2")}))},
       {"2031-05-01..2031-05-02 a.1+b.1"}},
      {"the same town in another week",
       {named({"Ostmar"}, article("a", "2031-05-01", {both("1")})),
        named({"Ostmar"}, article("b", "2031-05-09", {both("2")}))},
       {"2031-05-01..2031-05-01 a.1", "2031-05-09..2031-05-09 b.1"}},
      {"two sides exchange fire",
       {article("a", "2031-05-01", {orlan("1").cause("fire"), vesk("2")}),
        article("b", "2031-05-01", {orlan("2").cause("shelling")})},
       {"2031-05-01..2031-05-01 a.1+a.2+b.1"}},
      {"one front with two villages",
       {article("a", "2031-05-01", {orlan("1").in("Ost"), vesk("2")}),
        article("b", "2031-05-01", {orlan("2").in("Nord")})},
       {"2031-05-01..2031-05-01 a.1+a.2+b.1"}},
      {"undated, the same two sides, one candidate",
       {article("a", "2031-05-01", {orlan("1"), vesk("2")}),
        article("b", "", {orlan("3"), vesk("4")})},
       {"2031-05-01..2031-05-01 a.1+a.2+b.1+b.2"}},
      {"undated, two candidates",
       {article("a", "2031-05-01", {orlan("1"), vesk("2")}),
        article("b", "", {orlan("3"), vesk("4")}),
        article("c", "2031-09-01", {orlan("5"), vesk("6")})},
       {"2031-05-01..2031-05-01 a.1+a.2", "2031-09-01..2031-09-01 c.1+c.2",
        ".. b.1+b.2"}},
  });
}

TEST_CASE("events: label, sides and places are those stated") {
  const Report report =
      reconcile({article("a", "2031-05-12",
                         {Says("ORL", "8", "ORL").in("Ost").about("2031-05-11"),
                          Says("VSK", "2", "VSK").harm(Harm::wounded)})},
                {});
  REQUIRE(report.events.size() == 1);
  const Event& event = report.events[0];
  CHECK(event.label == "killed, wounded in 2031-05-11: ORL, VSK");
  CHECK(event.sides == Lines{"ORL", "VSK"});
  CHECK(event.places == Lines{"Ost"});
  CHECK(report.claims[0].event == event.id);
}
