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

constexpr auto kAny = VictimClass::any;

}  // namespace

TEST_CASE("reconcile: furniture stays out unless asked for") {
  const std::vector<ArticleRecords> articles = {
      article("a", "2031-05-12",
              {Says("ORL", "88", "ORL"),
               Says("outlet", "42", "ORL").region(Region::furniture)})};
  const Report report = reconcile(articles, {});
  CHECK(topics(report) == Lines{"killed ORL military: a.1 single"});
  CHECK(report.claims.size() == 2);
  CHECK(report.claims[1].event.empty());
  ReconcileOptions all;
  all.include_furniture = true;
  CHECK(topics(reconcile(articles, all)) ==
        Lines{"killed ORL military: a.1+a.2 conflict"});
}

TEST_CASE("reconcile: as-of leaves out what was said later") {
  ReconcileOptions options;
  options.as_of = "2031-05-12";
  const Report report =
      reconcile({article("a", "2031-05-12", {Says("ORL", "40", "ORL")}),
                 article("b", "2031-05-13",
                         {Says("ORL", "88", "ORL"),
                          Says("VSK", "31", "VSK").said("2031-05-12")})},
                options);
  CHECK(topics(report) == Lines{"killed ORL military: a.1 single",
                                "killed VSK military: b.2 single"});
}

TEST_CASE("reconcile: an article that comes twice counts once") {
  const auto one = article("a", "2031-05-12", {Says("ORL", "40", "ORL")});
  auto copy = one;
  copy.article.path = "copy/a.txt";
  const Report report = reconcile({copy, one}, {});
  CHECK(report.articles.size() == 1);
  CHECK(report.articles[0].path == "a.txt");
  CHECK(report.claims.size() == 1);
  CHECK(topics(report) == Lines{"killed ORL military: a.1 single"});
}

TEST_CASE("reconcile: copies of one wire report are one source") {
  const Report report = reconcile(
      {article("a", "2031-05-12", {Says("outlet", "40", "ORL").via("Wire")}),
       article("b", "2031-05-12", {Says("outlet", "40", "ORL").via("Wire")}),
       article("c", "2031-05-12", {Says("outlet", "40", "ORL")})},
      {});
  REQUIRE(report.topics.size() == 1);
  REQUIRE(report.topics[0].positions.size() == 1);
  CHECK(report.topics[0].positions[0].independent == 2);
  CHECK(report.topics[0].positions[0].speakers.size() == 3);
}

TEST_CASE("reconcile: the estimate spans what the positions last said") {
  const auto estimate = [](const std::string& orlan, const std::string& vesk) {
    const Report report =
        reconcile({article("a", "2031-05-12",
                           {Says("ORL", "1", "ORL"), Says("VSK", vesk, "ORL")}),
                   article("b", "2031-05-13", {Says("ORL", orlan, "ORL")})},
                  {});
    return report.topics.at(0).estimate;
  };
  const Estimate closed = estimate("88", "90");
  CHECK(closed.low == 88);
  CHECK(closed.high == 90);
  CHECK(!closed.best);
  CHECK(closed.policy == "sources");
  const Estimate open = estimate("88", ">=90");
  CHECK(open.low == 88);
  CHECK(!open.high);
}

TEST_CASE("reconcile: the order of the input does not show") {
  std::vector<ArticleRecords> articles = {
      article("a", "2031-05-12",
              {Says("ORL", ">=40", "ORL"), Says("VSK", "31", "VSK"),
               Says("outlet", ">6000", "").of(kAny).about("2029")}),
      article(
          "b", "2031-05-13",
          {Says("ORL", "88", "ORL"), Says("outlet", ">110", "").of(kAny),
           Says("outlet", "6100", "").of(kAny).about("2029-02", "2029-04")}),
      article("c", "2031-05-13", {Says("VSK", "35", "VSK")}),
      article("d", "", {Says("VSK", "36", "VSK"), Says("ORL", "2", "ORL")})};
  const std::string expected = explain_report(reconcile(articles, {}), "");
  std::vector<int> order = {0, 1, 2, 3};
  do {
    std::vector<ArticleRecords> shuffled;
    for (const int i : order) {
      shuffled.push_back(articles[static_cast<std::size_t>(i)]);
      std::reverse(shuffled.back().claims.begin(),
                   shuffled.back().claims.end());
    }
    const Report report = reconcile(shuffled, {});
    CHECK(explain_report(report, "") == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("reconcile: the summary counts topics and keeps the unread") {
  auto records = article("a", "2031-05-12", {Says("ORL", "40", "ORL")});
  records.article.unread.push_back({{3, 9}, "5 hurt"});
  const Report report = reconcile({records}, {});
  CHECK(report.summary.claims_by_kind.at("casualty") == 1);
  CHECK(report.summary.topics_by_status.at("single") == 1);
  CHECK(report.summary.topics_by_status.at("conflict") == 0);
  REQUIRE(report.summary.unread.size() == 1);
  CHECK(report.summary.unread[0].article == "a");
}

TEST_CASE("explain_report: a topic for people") {
  const Report report = reconcile(
      {article("a", "2031-05-12", {Says("ORL", ">=40", "ORL").by("Tarn")}),
       article("b", "2031-05-13", {Says("ORL", "88", "ORL").by("Tarn")})},
      {});
  const std::string& topic = report.topics.at(0).id;
  CHECK(explain_report(report, topic) ==
        "== killed in 2031-05: ORL  [" + report.events.at(0).id +
            "]\n\n"
            "How many soldiers of ORL were killed in 2031-05?  [" +
            topic +
            "]\n"
            "What is said has changed in time. By the policy sources: 88.\n"
            "ORL, on its own people:\n"
            "  On 2031-05-12 Tarn gave at least 40.\n"
            "  On 2031-05-13 Tarn gave 88.\n"
            "What changed:\n"
            "  Tarn (ORL) gave at least 40 on 2031-05-12, then Tarn (ORL) gave "
            "88 on 2031-05-13: the toll rose.  [relation.update]\n\n");
  CHECK(explain_report(report, "no such topic").empty());
}
