#include "claimledger/reconcile/diff.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/claims.h"
#include "support/clues.h"
#include "support/diff_lines.h"

using namespace claimledger;
using namespace claimledger::test;
using Lines = std::vector<std::string>;
using Articles = std::vector<ArticleRecords>;

namespace {

struct Case {
  std::string name;
  Articles before;
  Articles after;
  Lines lines;  ///< what differs; support/diff_lines.h
};

ArticleRecords one(const std::string& name, const std::string& day,
                   const Says& says) {
  return article(name, day, {says});
}

/// Each row also holds with the articles of both sets in another order, with
/// the sets exchanged, and for each set against itself.
void check(const std::vector<Case>& cases) {
  for (const Case& row : cases) {
    CAPTURE(row.name);
    const ReportDiff found = diff(row.before, row.after, {});
    CHECK(lines(found) == row.lines);
    Articles before = row.before;
    Articles after = row.after;
    std::reverse(before.begin(), before.end());
    std::reverse(after.begin(), after.end());
    CHECK(diff_text(diff(before, after, {})) == diff_text(found));
    CHECK(sorted(lines(diff(row.after, row.before, {}))) ==
          sorted(lines(mirrored(found))));
    CHECK_FALSE(diff(row.before, row.before, {}).summary.any());
    CHECK_FALSE(diff(after, row.after, {}).summary.any());
  }
}

constexpr auto kAny = VictimClass::any;
const char* const kFirst = "2031-05-12";
const char* const kSecond = "2031-05-13";

}  // namespace

TEST_CASE("diff: what a position says") {
  check({
      {"figure up",
       {one("a", kFirst, Says("ORL", ">=40", "ORL"))},
       {one("b", kSecond, Says("ORL", "88", "ORL"))},
       {"changed killed ORL", "changed ORL >=40 > 88: figure-up"}},
      {"figure down",
       {one("a", kFirst, Says("ORL", "40", "ORL"))},
       {one("b", kSecond, Says("ORL", "38", "ORL"))},
       {"changed killed ORL", "changed ORL 40 > 38: figure-down"}},
      {"the same number as a bound",
       {one("a", kFirst, Says("ORL", "40", "ORL"))},
       {one("b", kSecond, Says("ORL", ">=40", "ORL"))},
       {"changed killed ORL", "changed ORL 40 > >=40: qualifier"}},
      {"a range that became a number",
       {one("a", kFirst, Says("ORL", "30..40", "ORL"))},
       {one("b", kSecond, Says("ORL", "35", "ORL"))},
       {"changed killed ORL", "changed ORL 30..40 > 35: qualifier"}},
      {"a number for a vague word",
       {one("a", kFirst, Says("ORL", "dozens", "ORL"))},
       {one("b", kSecond, Says("ORL", "49", "ORL"))},
       {"changed killed ORL", "changed ORL >=24? > 49: qualifier"}},
      {"a number below a vague word",
       {one("a", kFirst, Says("ORL", "dozens", "ORL"))},
       {one("b", kSecond, Says("ORL", "9", "ORL"))},
       {"changed killed ORL", "changed ORL >=24? > 9: figure-down"}},
      {"a figure after a silence",
       {one("a", kFirst, Says("ORL", "", "ORL").stance(Stance::withholds))},
       {one("b", kSecond, Says("ORL", "88", "ORL"))},
       {"changed killed ORL", "changed ORL - > 88: figure-given"}},
      {"the latest of each set counts",
       {one("a", kFirst, Says("ORL", "40", "ORL")),
        one("b", kSecond, Says("ORL", "88", "ORL"))},
       {one("a", kFirst, Says("ORL", "40", "ORL")),
        one("b", kSecond, Says("ORL", "88", "ORL")),
        one("c", "2031-05-14", Says("ORL", "90", "ORL"))},
       {"changed killed ORL", "changed ORL 88 > 90: figure-up"}},
      {"said again on another day",
       {one("a", kFirst, Says("ORL", "40", "ORL"))},
       {one("b", kSecond, Says("ORL", "40", "ORL"))},
       {}},
  });
}

TEST_CASE("diff: who says it") {
  check({
      {"another voice of the side",
       {one("a", kFirst, Says("ORL", "40", "ORL").by("ministry"))},
       {one("b", kSecond, Says("ORL", "40", "ORL").by("Tarn"))},
       {"changed killed ORL", "changed ORL 40 > 40: attribution"}},
      {"one more voice of the side",
       {one("a", kFirst, Says("ORL", "40", "ORL").by("ministry"))},
       {one("a", kFirst, Says("ORL", "40", "ORL").by("ministry")),
        one("b", kSecond, Says("ORL", "40", "ORL").by("Tarn"))},
       {}},
      {"what an outlet told, a side confirms",
       {one("a", kFirst, Says("outlet", "40", "ORL"))},
       {one("b", kFirst, Says("ORL", "40", "ORL"))},
       {"changed killed ORL", "changed outlet/ORL 40 > 40: attribution"}},
      {"of another day it is another answer",
       {one("a", kFirst, Says("outlet", "40", "ORL"))},
       {one("b", kSecond, Says("ORL", "40", "ORL"))},
       {"changed killed ORL", "added ORL - > 40:", "removed outlet 40 > -:"}},
      {"outlets tell the same in their own voice",
       {one("a", kFirst, Says("outlet", "40", "ORL"))},
       {one("b", kSecond, Says("outlet", "40", "ORL"))},
       {}},
      {"a second side speaks",
       {one("a", kFirst, Says("ORL", "40", "ORL"))},
       {one("a", kFirst, Says("ORL", "40", "ORL")),
        one("b", kSecond, Says("VSK", "90", "ORL"))},
       {"changed killed ORL", "added VSK - > 90:"}},
  });
}

TEST_CASE("diff: who confirms and contradicts whom") {
  const auto a = one("a", kFirst, Says("ORL", "40", "ORL"));
  const auto b = one("b", kFirst, Says("VSK", "90", "ORL"));
  const auto c = one("c", kFirst, Says("VSK", "40", "ORL"));
  check({
      {"contradicted",
       {a},
       {a, b},
       {"changed killed ORL", "changed ORL 40 > 40: newly-contradicted",
        "added VSK - > 90: newly-contradicted", "+ contradicts a.1 b.1"}},
      {"confirmed",
       {a},
       {a, c},
       {"changed killed ORL", "changed ORL 40 > 40: newly-corroborated",
        "added VSK - > 40: newly-corroborated", "+ corroborates a.1 c.1"}},
      {"contradicted where it was confirmed",
       {a, c},
       {a, b},
       {"changed killed ORL",
        "changed ORL 40 > 40: newly-contradicted no-longer-corroborated",
        "changed VSK 40 > 90: figure-up newly-contradicted "
        "no-longer-corroborated",
        "+ contradicts a.1 b.1", "- corroborates a.1 c.1"}},
      {"contradicted again on another day, by the same figures",
       {a, b},
       {a, b, one("d", kSecond, Says("ORL", "40", "ORL")),
        one("e", kSecond, Says("VSK", "90", "ORL"))},
       {}},
      {"contradicted by another figure of the same side",
       {a, b},
       {a, one("d", kFirst, Says("VSK", "70", "ORL"))},
       {"changed killed ORL", "changed VSK 90 > 70: figure-down",
        "+ contradicts a.1 d.1", "- contradicts a.1 b.1"}},
  });
}

TEST_CASE("diff: topics") {
  const auto orl = one("a", kFirst, Says("ORL", "40", "ORL"));
  const auto vsk = one("b", kFirst, Says("VSK", "9", "VSK"));
  check({
      {"one more and one less",
       {orl},
       {vsk},
       {"removed killed ORL", "removed ORL 40 > -:", "added killed VSK",
        "added VSK - > 9:"}},
      {"questions are those of both sets: soldiers among people",
       {one("a", kFirst, Says("ORL", "40", "ORL").of(kAny))},
       {one("b", kSecond, Says("ORL", "88", "ORL"))},
       {"changed killed ORL", "changed ORL 40 > 88: figure-up"}},
      {"a denial alone is no position",
       {orl},
       {orl, one("b", kFirst, Says("VSK", "9", "VSK").stance(Stance::denies))},
       {"added killed VSK"}},
      {"nothing at all", {}, {}, {}},
      {"articles without a claim", {}, {article("a", kFirst, {})}, {}},
  });
  const DiffSummary summary = diff({orl, vsk}, {orl}, {}).summary;
  CHECK(in_short(summary) ==
        "2 topics: 0 added, 1 removed, 0 changed, 1 unchanged");
}

TEST_CASE("diff: what was said after a day is left out of both") {
  ReconcileOptions until;
  until.as_of = kFirst;
  const auto a = one("a", kFirst, Says("ORL", "40", "ORL"));
  const auto b = one("b", kSecond, Says("ORL", "88", "ORL"));
  CHECK(diff({a}, {a, b}, {}).summary.any());
  CHECK_FALSE(diff({a}, {a, b}, until).summary.any());
}

TEST_CASE("diff: a claim that two sets of rules read otherwise") {
  check({
      {"the words are given to somebody else",
       {one("a", kFirst, Says("outlet", "40", "ORL"))},
       {one("a", kFirst, Says("ORL", "40", "ORL").by("Tarn"))},
       {"changed killed ORL", "changed outlet/ORL 40 > 40: attribution"}},
      {"beside a part of it that both read alike",
       {article("a", kFirst,
                {Says("ORL", "40", "ORL").by("Tarn"),
                 Says("ORL", "9", "ORL").part_of("a.1")})},
       {article("a", kFirst,
                {Says("ORL", "40", "ORL").by("ministry"),
                 Says("ORL", "9", "ORL").part_of("a.1")})},
       {"changed killed ORL", "changed ORL 40 > 40: attribution"}},
  });
}

TEST_CASE("diff: articles as a report has them") {
  // A report keeps the day that an article alone told, without its clues.
  ArticleRecords told = one("a", kFirst, Says("VSK", "49", "ORL"));
  told.article.published.basis = Basis::inferred;
  ArticleRecords undated = one("b", "", Says("VSK", "50", "ORL"));
  undated.article.clues = clues("XXXX-WXX-2");
  const ReportDiff found = diff({told}, {undated}, {});
  REQUIRE(found.topics.size() == 1);
  CHECK(found.topics[0].positions[0].after->said == kSecond);

  // Times that events lent are not taken for stated ones.
  const Articles articles = {
      one("a", kFirst, Says("ORL", "40", "ORL")),
      one("b", kFirst, Says("ORL", "", "ORL").about(kFirst))};
  Report report = reconcile(articles, {});
  REQUIRE(report.claims[0].time);
  const Articles taken = articles_of(std::move(report));
  CHECK(taken[0].settled);
  CHECK_FALSE(taken[0].claims[0].time);
  CHECK(taken[0].claims[0].event.empty());
  CHECK(taken[1].claims[0].time == articles[1].claims[0].time);
}

TEST_CASE("diff: as text") {
  const Articles before = {one("a", kFirst, Says("ORL", ">=40", "ORL")),
                           one("b", kFirst, Says("VSK", "9", "VSK"))};
  const Articles after = {
      one("c", kSecond, Says("ORL", "88", "ORL").by("Tarn\n+ forged\x1b[1m")),
      one("d", kSecond, Says("VSK", "60", "ORL"))};
  ReportDiff found = diff(before, after, {});
  found.before = "monday";
  found.after = "tuesday";
  CHECK(diff_text(found) ==
        "--- monday\n"
        "+++ tuesday\n"
        "@@ How many soldiers of ORL were killed in 2031-05? @@ single, now "
        "conflict\n"
        "- ORL: >=40, said 2031-05-12\n"
        "+ ORL (Tarn\\n+ forged\\x1b[1m): 88, said 2031-05-13\n"
        "    figure up, +48; newly contradicted\n"
        "+ VSK: 60, said 2031-05-13\n"
        "+ contradicts: VSK gave 60 on 2031-05-13, Tarn\\n+ forged\\x1b[1m "
        "(ORL) gave 88 on 2031-05-13: no count fits both.\n"
        "@@ How many soldiers of VSK were killed in 2031-05-12? @@ removed\n"
        "- VSK: 9, said 2031-05-12\n"
        "2 topics: 0 added, 1 removed, 1 changed, 0 unchanged\n");
  CHECK(diff_text(diff(before, before, {})).empty());
}
