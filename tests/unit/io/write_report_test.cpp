#include "claimledger/io/write_report.h"

#include <nlohmann/json.hpp>

#include "unit/io/records_for_tests.h"
#include "support/catch.h"

namespace claimledger {
namespace {

Report sample() {
  const ArticleRecords records = full_records();
  Report report;
  report.summary = {5, 2, 2, 1, {{"casualty", 2}}, {{"conflict", 1}},
                    {{"a1", records.article.unread[0]}}};
  report.articles = {records.article, bare_records().article};
  for (Article& article : report.articles) article.unread.clear();
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
        "schema generator policy summary articles actors claims events "
        "topics warnings notes ");
  CHECK(json["schema"] == "claimledger/report/1");
  CHECK(json["summary"]["seen"] == 5);
  CHECK(json["summary"]["claims"]["casualty"] == 2);
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
