#include "claimledger/io/write_report.h"

#include <nlohmann/json.hpp>

#include "unit/io/records_for_tests.h"
#include "support/catch.h"

namespace claimledger {
namespace {

Report sample() {
  const ArticleRecords records = full_records();
  Report report;
  report.policy_rules = {"acled", "1", "a FAQ", {"killed"}, {"any", "civilian"},
                         {{"best", "the lowest", RuleBasis::read},
                          {"war", "two \"sides\"", RuleBasis::recalled}},
                         {"UN"},
                         {{"tens", 10}, {"dozens", 12}},
                         {}, {{"settled_days", 20}}, {"parts"}};
  report.summary = {5, 2, 2, 1, {{"casualty", 2}}, {{"conflict", 1}},
                    {{"a1", records.article.unread[0]}}};
  report.articles = {records.article, bare_records().article};
  for (Article& article : report.articles) article.unread.clear();
  report.articles[1].copy_of = "a1";
  report.actors = {{records.actors[0], {"a1"}}};
  report.claims.assign(records.claims.begin(), records.claims.end());
  report.events = {{"e1", "Border", "2022-09-12", "2022-09-14", {"Jermuk"},
                    {"ARM", "AZE"}, {"c1"}}};
  const Count count = records.claims[0].casualty.count;
  Topic topic;
  topic.id = "t1";
  topic.key = {"killed", "ARM", ""};
  topic.event = "e1";
  topic.question = "How many?";
  topic.claims = {"c1", "c2"};
  topic.positions = {
      {"ARM", {{"Pashinyan", {{"2022-09-14", count, {"c1"}}}}}, count, true, 2},
      {"", {}, {}, false, 1}};
  topic.relations = {{"updates", {"t1", {"c1"}}, {"t1", {"c2"}}, "why", "r"}};
  topic.status = TopicStatus::conflict;
  topic.estimate = {49, {}, 105, "sources"};
  report.topics = {topic};
  report.warnings = {{"empty", "x.txt", 0, 0, "holds no text"}};
  report.notes = records.notes;
  return report;
}

const Generator kGenerator{"claimledger", "1.2", "rules-hash"};

}  // namespace

TEST_CASE("report: keys of the contract, in its order") {
  const auto json =
      nlohmann::ordered_json::parse(report_json(sample(), kGenerator));
  std::string keys;
  for (const auto& [key, value] : json.items()) keys += key + " ";
  CHECK(keys ==
        "schema generator policy policy_rules summary articles actors claims "
        "events topics warnings notes ");
  CHECK(json["schema"] == "claimledger/report/1");
  CHECK(json["policy_rules"]["rules"][1]["basis"] == "recalled");
  CHECK(json["policy_rules"]["thresholds"]["vague_words"]["dozens"] == 12);
  CHECK(json["policy_rules"]["thresholds"]["unknown_plural"].is_null());
  CHECK(json["summary"]["seen"] == 5);
  CHECK(json["summary"]["claims"]["casualty"] == 2);
  CHECK(json["articles"][0]["copy_of"].is_null());
  CHECK(json["articles"][1]["fingerprint"].is_null());
  CHECK(json["articles"][1]["copy_of"] == "a1");
  CHECK(json["claims"][0]["count"]["max"].is_null());
  CHECK(json["claims"][0]["victims"]["class"] == "military");
  CHECK(json["claims"][0]["source"]["spans"][1]["start"] == 51);
  CHECK(json["claims"][1]["by"].is_null());
  CHECK(json["topics"][0]["positions"][0]["own_side"] == true);
  CHECK(json["topics"][0]["estimate"]["best"].is_null());
}

TEST_CASE("report: what is read back is written the same") {
  const std::string json = report_json(sample(), kGenerator);
  const auto read = parse_report(json, "test");
  REQUIRE(read);
  CHECK(read->generator == kGenerator);
  CHECK(report_json(read->report, read->generator) == json);
  const std::string empty = report_json({}, {});
  const auto again = parse_report(empty, "test");
  REQUIRE(again);
  CHECK(report_json(again->report, again->generator) == empty);
}

TEST_CASE("report: the rules of a policy, where they are given") {
  const auto read_rules = [](const std::string& rules) {
    const auto read = parse_report(
        R"({"schema":"claimledger/report/1","policy_rules":)" + rules + "}",
        "x");
    REQUIRE(read);
    return read->report.policy_rules;
  };
  CHECK(read_rules("null").name.empty());
  // A report written before they were printed.
  CHECK(parse_report(R"({"schema":"claimledger/report/1"})", "x"));
  // Names are written unescaped, so only those like ours are taken.
  const PolicyRules rules = read_rules(
      R"({"name":"a","thresholds":{"vague_words":{"x\"":1,"tens":10}}})");
  CHECK(rules.vague_words == NamedNumbers{{"tens", 10}});
}

TEST_CASE("report: what is none") {
  struct Case { std::string_view json; std::string_view error; };
  const Case cases[] = {
      {"", "x: is not valid JSON"},
      {"{", "x: is not valid JSON"},
      {"[]", "x: is not valid JSON"},
      {"{}", "x: is no report of this version (schema claimledger/report/1)"},
      {R"({"schema":"claimledger/report/1","claims":[{"article":"a"}]})",
       "x: \"id\" is missing"},
  };
  for (const auto& [json, error] : cases) {
    const auto read = parse_report(json, "x");
    REQUIRE_FALSE(read);
    CHECK(read.error().message() == error);
  }
}

TEST_CASE("report: a sink that wants no more ends the writing") {
  int calls = 0;
  CHECK_FALSE(write_report(sample(), kGenerator, [&](std::string_view) {
    ++calls;
    return false;
  }));
  CHECK(calls == 1);
}

}  // namespace claimledger
