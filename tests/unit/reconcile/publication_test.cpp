#include "claimledger/reconcile/publication.h"

#include <algorithm>
#include <string>
#include <vector>

#include "claimledger/reconcile/reconcile.h"
#include "support/catch.h"
#include "support/claims.h"
#include "support/clues.h"

using namespace claimledger;
using namespace claimledger::test;

namespace {

using Articles = std::vector<ArticleRecords>;

/// An undated article.
ArticleRecords undated(const std::string& name, const std::string& line,
                       const std::vector<Says>& says,
                       const std::vector<std::string>& named = {}) {
  ArticleRecords records = article(name, "", says);
  records.article.clues = clues(line);
  for (const std::string& side : named) {
    records.actors.push_back({side, side, {}, SourceKind::state, side});
  }
  return records;
}

ArticleRecords truce(const std::string& name, const std::string& day,
                     const std::string& line, CeasefireAction action) {
  ArticleRecords records = article(name, day, {Says("ORL", "", "")});
  records.article.clues = clues(line);
  records.claims[0].kind = ClaimKind::ceasefire;
  records.claims[0].ceasefire->action = action;
  records.claims[0].ceasefire->parties = {"ORL", "VSK"};
  return records;
}

/// "a 2031-05-12 set" for each article.
std::string days(const Report& report) {
  std::string out;
  for (const Article& one : report.articles) {
    out += (out.empty() ? "" : ", ") + one.id + " " +
           (one.published.value.empty() ? "-" : one.published.value) + " " +
           std::string(name_in(kBasisNames, one.published.basis));
  }
  return out;
}

struct Case {
  std::string name;
  Articles articles;
  std::string days;
};

/// The order of the articles must not show.
void check(std::vector<Case> cases) {
  for (Case& one : cases) {
    CAPTURE(one.name);
    for (std::size_t turn = 0; turn < one.articles.size(); ++turn) {
      CHECK(days(reconcile(one.articles, {})) == one.days);
      std::rotate(one.articles.begin(), one.articles.begin() + 1,
                  one.articles.end());
    }
    std::reverse(one.articles.begin(), one.articles.end());
    CHECK(days(reconcile(one.articles, {})) == one.days);
  }
}

Says orl(const std::string& count) { return Says("ORL", count, "ORL"); }
Says vsk(const std::string& count) { return Says("VSK", count, "ORL"); }
Says quake(const std::string& count) {
  return Says("PER", count, "PER").of(VictimClass::any).cause("earthquake");
}
Says bomb(const std::string& count, const std::string& cause) {
  return Says("outlet", count, "GHA").of(VictimClass::any).cause(cause);
}

}  // namespace

// 12 May 2031 is a Monday; before it, in 2025 and 2020.
TEST_CASE("publication: a dated article lends its week and year") {
  const auto dated = article("a", "2031-05-13", {vsk("49")});
  const auto with = [&](const std::string& line) -> Articles {
    return {dated, undated("b", line, {vsk("50")})};
  };
  check({
      {"the day before", with("XXXX-WXX-1"),
       "a 2031-05-13 none, b 2031-05-12 set"},
      {"the same day", with("XXXX-WXX-2"),
       "a 2031-05-13 none, b 2031-05-13 set"},
      {"two days on, of three weekdays",
       with("XXXX-WXX-2 XXXX-WXX-4 XXXX-WXX-3"),
       "a 2031-05-13 none, b 2031-05-15 set"},
      {"three days on or four days back", with("XXXX-WXX-5"),
       "a 2031-05-13 none, b 2031-05-16 set"},
      {"Monday or Thursday", with("XXXX-WXX-1 XXXX-WXX-4"),
       "a 2031-05-13 none, b 2031-05-12/2031-05-15 set"},
      {"Thursday dates a saying", with("XXXX-WXX-1 XXXX-WXX-4*"),
       "a 2031-05-13 none, b 2031-05-15 set"},
      {"a day of the year", with("XXXX-05-12^"),
       "a 2031-05-13 none, b 2031-05-12 set"},
      {"beside other words for what is new", with("XXXX-05-12^ UNDEF-last-day"),
       "a 2031-05-13 none, b - none"},
      {"overnight", with("XXXX-05-12^ UNDEF-last-dayTNI"),
       "a 2031-05-13 none, b 2031-05-12 set"},
      {"a look back to it", with("XXXX-05-12"),
       "a 2031-05-13 none, b - none"},
      {"a range, then a weekday", with("XXXX-05-11/XXXX-05-12* XXXX-WXX-3"),
       "a 2031-05-13 none, b 2031-05-14 set"},
      {"the last of several", with("XXXX-04-28 XXXX-05-12^ XXXX-04-02"),
       "a 2031-05-13 none, b 2031-05-12 set"},
      {"a fortnight later", with("XXXX-05-28^"),
       "a 2031-05-13 none, b 2031-05-28 set"},
      {"too far", with("XXXX-09-13"), "a 2031-05-13 none, b - none"},
      {"a weekday of another year", with("XXXX-05-12@2"),
       "a 2031-05-13 none, b - none"},
      {"told after 2031 as past", with("XXXX-WXX-1 2033"),
       "a 2031-05-13 none, b - none"},
      {"relative words alone", with("UNDEF-last-month UNDEF-this-week 2029"),
       "a 2031-05-13 none, b - none"},
      {"no clue", with(""), "a 2031-05-13 none, b - none"},
  });
}

TEST_CASE("publication: only those on the same happening lend") {
  const auto dated = article("a", "2031-05-13", {vsk("49")});
  const auto clue = "XXXX-WXX-1";
  check({
      {"other sides",
       {dated, undated("b", clue, {Says("KAR", "3", "TAL")})},
       "a 2031-05-13 none, b - none"},
      {"one side alone", {dated, undated("b", clue, {orl("3")})},
       "a 2031-05-13 none, b - none"},
      {"the same sides, a disaster",
       {dated, undated("b", clue, {vsk("50").cause("flood")})},
       "a 2031-05-13 none, b - none"},
      {"a side that is only named needs two weekdays",
       {dated, undated("b", clue, {orl("3")}, {"VSK"}),
        undated("c", "XXXX-WXX-1 XXXX-WXX-3", {orl("3")}, {"VSK"})},
       "a 2031-05-13 none, b - none, c 2031-05-14 set"},
      {"the same dead",
       {dated, undated("b", clue, {orl("49")})},
       "a 2031-05-13 none, b 2031-05-12 set"},
      {"a look back is not the news",
       {article("a", "2031-05-13", {vsk("49").about("2029")}),
        undated("b", clue, {vsk("49")})},
       "a 2031-05-13 none, b - none"},
      {"nor is furniture",
       {article("a", "2031-05-13", {vsk("49").region(Region::furniture)}),
        undated("b", clue, {vsk("49")})},
       "a 2031-05-13 none, b - none"},
  });
}

TEST_CASE("publication: several weeks of one happening leave none") {
  const auto on = [](const std::string& name, const std::string& day) {
    return article(name, day, {vsk("49")});
  };
  check({
      {"two weeks of fighting",
       {on("a", "2031-05-06"), on("b", "2031-05-13"),
        undated("c", "XXXX-WXX-3", {vsk("50")})},
       "a 2031-05-06 none, b 2031-05-13 none, c - none"},
      {"but a day of the year is one day",
       {on("a", "2031-05-06"), on("b", "2031-05-13"),
        undated("c", "XXXX-05-07 XXXX-WXX-3", {vsk("50")})},
       "a 2031-05-06 none, b 2031-05-13 none, c 2031-05-07 set"},
      {"years of fighting",
       {on("a", "2029-05-07"), on("b", "2031-05-13"),
        undated("c", "XXXX-WXX-3", {vsk("50")})},
       "a 2029-05-07 none, b 2031-05-13 none, c - none"},
      {"and a day of the year in two of them",
       {on("a", "2030-05-07"), on("b", "2031-05-13"),
        undated("c", "XXXX-05-12^", {vsk("50")})},
       "a 2030-05-07 none, b 2031-05-13 none, c - none"},
      {"or in one",
       {on("a", "2030-09-07"), on("b", "2031-05-13"),
        undated("c", "XXXX-05-12^", {vsk("50")})},
       "a 2030-09-07 none, b 2031-05-13 none, c 2031-05-12 set"},
  });
}

TEST_CASE("publication: sets without any date") {
  check({
      {"a border war: one settles itself, the others follow",
       {undated("a", "XXXX-05-13@2* 2028", {vsk("49")}),
        undated("b", "XXXX-05-12/XXXX-05-13* XXXX-WXX-3*", {vsk("100")}),
        undated("c", "XXXX-WXX-4 XXXX-WXX-2 XXXX-WXX-3", {vsk("71")})},
       "a 2031-05-13 set, b 2031-05-14 set, c 2031-05-15 set"},
      {"the year is named in another article",
       {undated("a", "XXXX-05-13@2*", {vsk("49")}),
        undated("b", "XXXX-WXX-3* 2028", {vsk("100")})},
       "a 2031-05-13 set, b 2031-05-14 set"},
      {"one of three may name a year to come",
       {undated("a", "XXXX-05-13@2*", {vsk("49")}),
        undated("b", "XXXX-WXX-3* 2028", {vsk("100")}),
        undated("c", "XXXX-WXX-3* 2029", {vsk("101")}),
        undated("d", "XXXX-WXX-3* 2040", {vsk("102")})},
       "a 2031-05-13 set, b 2031-05-14 set, c 2031-05-14 set, d - none"},
      {"a bombing told by three",
       {undated("a", "XXXX-05-13@2 2029 XXXX-WXX-2", {bomb("19", "bombing")}),
        undated("b", "XXXX-WXX-3* XXXX-WXX-2", {bomb("22", "explosion")}),
        undated("c", "XXXX-WXX-2 XXXX-WXX-5*",
                {bomb("23", "suicide bombing")})},
       "a 2031-05-13 set, b 2031-05-14 set, c 2031-05-16 set"},
      {"an earthquake, one article with its day",
       {article("a", "2031-05-13", {quake("300")}),
        undated("b", "XXXX-WXX-1* XXXX-WXX-2", {quake("120")}),
        undated("c", "XXXX-05-15* XXXX-05-12", {quake("410")})},
       "a 2031-05-13 none, b 2031-05-13 set, c 2031-05-15 set"},
      {"a truce of two weeks: days of the year tell, weekdays do not",
       {truce("a", "2031-05-06", "", CeasefireAction::agreed),
        truce("b", "", "XXXX-05-13^ XXXX-05-06", CeasefireAction::violated),
        truce("c", "", "XXXX-05-20* XXXX-WXX-1", CeasefireAction::ended),
        truce("d", "", "XXXX-WXX-4*", CeasefireAction::called_for)},
       "a 2031-05-06 none, b 2031-05-13 set, c 2031-05-20 set, d - none"},
      {"weekdays only: nothing can be told",
       {undated("a", "XXXX-WXX-2 XXXX-WXX-3*", {vsk("49")}),
        undated("b", "XXXX-WXX-4* 2028", {vsk("71")}),
        undated("c", "XXXX-05-13 UNDEF-last-month", {vsk("100")})},
       "a - none, b - none, c - none"},
      {"clues that contradict each other",
       {undated("a", "XXXX-05-13@2 XXXX-05-12@2 2028", {vsk("49")}),
        undated("b", "XXXX-WXX-3*", {vsk("71")})},
       "a - none, b - none"},
  });
}

TEST_CASE("publication: the evidence names the other article") {
  const Report report = reconcile(
      {article("a", "2031-05-13", {vsk("49")}),
       undated("b", "XXXX-WXX-3*", {vsk("50")}),
       undated("c", "XXXX-05-13@2*", {Says("KAR", "3", "TAL")}),
       undated("d", "2028", {Says("KAR", "3", "TAL")})},
      {});
  CHECK(report.articles[1].published.evidence ==
        "\"XXXX-WXX-3\", nearest to a.txt of 2031-05-13");
  CHECK(report.articles[2].published.evidence ==
        "\"XXXX-05-13\": 13 May is a Tuesday in 2031, the first such year not "
        "before 2028, named in d.txt");
}

TEST_CASE("publication: the claims of a settled article get their days") {
  struct Row { std::string form; std::string start; std::string end; };
  const Row rows[] = {
      {"XXXX-WXX-2TMO", "2031-05-13", "2031-05-13"},
      {"XXXX-05-12/XXXX-05-13", "2031-05-12", "2031-05-13"},
      {"UNDEF-past-P2D", "2031-05-12", "2031-05-14"},
      {"UNDEF-last-month", "2031-04", "2031-04"},
      {"XXXX-WXX-3T16:00Z", "2031-05-14T16:00Z", "2031-05-14T16:00Z"},
      {"UNDEF-that-day", "", ""},
      {"P6W", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.form);
    auto b = undated("b", "XXXX-WXX-3*", {vsk("50"), vsk("51")});
    b.claims[0].said = When{"XXXX-WXX-3", "", "", "on Wednesday", {}};
    b.claims[0].time = When{row.form, "", "", "then", {}};
    const Report report =
        reconcile({article("a", "2031-05-13", {vsk("49")}), b}, {});
    const Claim& claim = report.claims[1];
    CHECK(claim.said->start == "2031-05-14");
    CHECK(claim.time->start == row.start);
    CHECK(claim.time->end == row.end);
    CHECK(claim.time->text == "then");
  }
}

TEST_CASE("publication: a year guessed from weekdays gives way to one known") {
  // 12 May is a Monday in 2025 too: the first such year after 2021.
  auto b = article("b", "2025-05-12", {vsk("50"), vsk("51"), vsk("52")});
  b.article.published.basis = Basis::inferred;
  b.article.clues = clues("XXXX-05-12@1 2021");
  b.claims[0].said = When{"2025-05-12", "2025-05-12", "2025-05-12",
                          "Monday (12/5)", {}};
  b.claims[1].time = When{"2025-05-11/2025-05-12", "2025-05-11", "2025-05-12",
                          "May 11-12", {}};
  b.claims[2].time = When{"2021", "2021", "2021", "in 2021", {}};
  const auto known = article("a", "2031-05-13", {vsk("49")});
  const auto other = article("a", "2031-05-13", {Says("KAR", "3", "TAL")});
  const Report moved = reconcile({known, b}, {});
  CHECK(days(moved) == "a 2031-05-13 none, b 2031-05-12 set");
  CHECK(moved.claims[1].said->start == "2031-05-12");
  CHECK(moved.claims[2].time->timex3 == "2031-05-11/2031-05-12");
  CHECK(moved.claims[2].time->end == "2031-05-12");
  CHECK(moved.claims[3].time->start == "2021");
  const Report kept = reconcile({other, b}, {});
  CHECK(days(kept) == "a 2031-05-13 none, b 2025-05-12 inferred");
  CHECK(kept.claims[1].said->start == "2025-05-12");
}

TEST_CASE("publication: sayings after as-of go, once their day is known") {
  const auto b = undated("b", "XXXX-WXX-4*", {vsk("50")});
  const auto a = article("a", "2031-05-13", {vsk("49")});
  CHECK(reconcile({a, b}, {"2031-05-14", false}).claims.size() == 1);
  CHECK(reconcile({a, b}, {"2031-05-15", false}).claims.size() == 2);
}

TEST_CASE("publication: claims of the news get the event's period") {
  const auto time = [](const Articles& articles, std::size_t claim) {
    const auto when = reconcile(articles, {}).claims[claim].time;
    return when ? when->start + ".." + when->end : "none";
  };
  const auto a = article("a", "2031-05-14",
                         {vsk("49").about("2031-05-12"), vsk("50"),
                          vsk("900").about("2029"), vsk("3").about("2031-05")});
  const auto b = article("b", "2031-05-15", {vsk("71")});
  const auto c = article("c", "2031-05-13", {vsk("48")});
  const auto d = article("d", "2031-05-16", {vsk("72").about("2031-05-15")});
  // Stated days count, whole months and years do not.
  CHECK(time({a}, 1) == "2031-05-12..2031-05-12");
  CHECK(time({a}, 2) == "2029..2029");
  CHECK(time({a}, 3) == "2031-05..2031-05");
  CHECK(time({a, b}, 4) == "2031-05-12..2031-05-12");
  // No claim is about days after it was made.
  CHECK(time({a, b, c, d}, 5) == "2031-05-12..2031-05-13");
  CHECK(time({a, b, c, d}, 4) == "2031-05-12..2031-05-15");
  // Nothing tells when it began.
  CHECK(time({b}, 0) == "..2031-05-15");
  CHECK(time({article("u", "", {vsk("71")})}, 0) == "none");
}
