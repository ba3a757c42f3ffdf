#include "claimledger/io/ledger.h"

#include <algorithm>

#include "unit/io/records_for_tests.h"
#include "support/catch.h"

namespace claimledger {
namespace {

LedgerHeader header() {
  return {{"claimledger", "1.2", "rules-hash"}, "2022-09-14", true};
}

std::string written(const Ledger& ledger) {
  std::string out;
  for (const LedgerHeader& each : ledger.headers) append_header(out, each);
  for (const ArticleRecords& each : ledger.articles) append_records(out, each);
  for (const Remark& each : ledger.warnings) append_warning(out, each);
  for (const Remark& each : ledger.notes) append_note(out, each);
  return out;
}

std::string sample() {
  Ledger ledger;
  ledger.headers = {header()};
  ledger.articles = {full_records(), bare_records()};
  ledger.warnings = {{"bad-json", "x.jsonl", 3, 4, "is not valid JSON"}};
  ledger.notes = {{"hidden", ".git", 0, 0, "is hidden"}};
  return written(ledger);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

}  // namespace

TEST_CASE("ledger: the lines of the contract") {
  std::string out;
  append_header(out, header());
  append_records(out, bare_records());
  append_warning(out, {"bad-json", "x.jsonl", 3, 4, "is not valid JSON"});
  CHECK(out ==
        R"({"type":"ledger","schema":"claimledger/ledger/1","generator":{"name":"claimledger","version":"1.2","rules":"rules-hash"},"options":{"date":"2022-09-14","include_furniture":true},"offset_unit":"bytes"}
{"type":"article","id":"a2","path":"b.txt","format":null,"title":null,"outlet":null,"url":null,"language":null,"published":{"value":null,"basis":"none","evidence":null},"bytes":0,"hash":null,"names":[],"fingerprint":null,"unread":[],"clues":[]}
{"type":"warning","code":"bad-json","path":"x.jsonl","record":3,"line":4,"reason":"is not valid JSON"}
)");
}

TEST_CASE("ledger: what is read back is written the same") {
  const std::string ndjson = sample();
  const Ledger ledger = read_ledger(ndjson, "test");
  CHECK(ledger.problems.empty());
  REQUIRE(ledger.articles.size() == 2);
  CHECK(ledger.articles[0].actors.size() == 2);
  CHECK(ledger.articles[0].claims.size() == 4);
  CHECK(ledger.articles[0].notes.size() == 1);
  CHECK(ledger.headers.size() == 1);
  CHECK(written(ledger) == ndjson);
}

TEST_CASE("ledger: the order of lines and repeats do not count") {
  const auto merged = [](const std::string& ndjson) {
    Ledger ledger = read_ledger(ndjson, "test");
    CHECK(ledger.problems.empty());
    for (ArticleRecords& records : ledger.articles) {
      ledger.notes.insert(ledger.notes.end(), records.notes.begin(),
                          records.notes.end());
      records.notes.clear();
    }
    merge_articles(ledger.articles, ledger.notes);
    merge_remarks(ledger.warnings);
    merge_remarks(ledger.notes);
    return written(ledger);
  };
  const std::string ndjson = sample();
  const std::string expected = merged(ndjson);
  std::vector<std::string> lines = lines_of(ndjson + ndjson);
  CHECK(merged(ndjson + ndjson) == expected);
  for (int turn = 0; turn < 20; ++turn) {
    std::rotate(lines.begin(), lines.begin() + 3, lines.end());
    std::swap(lines[turn % lines.size()], lines[(turn * 7) % lines.size()]);
    std::string shuffled;
    for (const std::string& line : lines) shuffled += line;
    CHECK(merged(shuffled) == expected);
  }
}

TEST_CASE("ledger: one text under two paths is one article") {
  std::vector<ArticleRecords> articles = {full_records(), full_records()};
  articles[0].article.path = "z.txt";
  std::vector<Remark> notes;
  merge_articles(articles, notes);
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].article.path == "dir/a \"1\".txt");
  CHECK(articles[0].claims.size() == 4);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "duplicate");
  CHECK(notes[0].path == "z.txt");
}

TEST_CASE("ledger: damaged lines are named and cost only themselves") {
  struct Case { std::string_view line; std::string_view reason; };
  const Case cases[] = {
      {R"({"type":"claim","id":"c","article":"a2","span":{"start":9,"end":1}})",
       "\"span\" is not as it should be"},
      {R"({"type":"claim","id":"c","article":"a2","span":null,"harm":"odd"})",
       "\"harm\" is not as it should be"},
      {R"({"type":"claim","article":"a2","span":{"start":1,"end":2}})",
       "\"id\" is missing"},
      {R"({"type":"claim","id":"c","article":"a2","span":{"start":0,"end":4294967296}})",
       "\"span\" is not as it should be"},
      {R"({"type":"claim","id":"c","article":"a2","span":null,"count":{"min":1.5}})",
       "\"min\" is not as it should be"},
      {R"({"type":"claim","id":"c","article":"zz","span":{"start":1,"end":2}})",
       "no article record for article zz"},
      {R"({"type":"article","id":"q","hash":"h"})", "\"path\" is missing"},
      {R"({"type":"article","id":"q","path":"q","hash":"h","fingerprint":"0a"})",
       "\"fingerprint\" is not as it should be"},
      {R"({"type":"ledger","schema":"claimledger/ledger/9"})",
       "schema claimledger/ledger/9 is not claimledger/ledger/1"},
      {R"({"type":"claim")", "is not valid JSON"},
  };
  for (const auto& [line, reason] : cases) {
    std::string ndjson;
    append_records(ndjson, bare_records());
    ndjson += line;
    CAPTURE(line);
    const Ledger ledger = read_ledger(ndjson, "test");
    REQUIRE(ledger.problems.size() == 1);
    CHECK(ledger.problems[0].reason == reason);
    REQUIRE(ledger.articles.size() == 1);
    CHECK(ledger.articles[0].claims.empty());
  }
}

}  // namespace claimledger
