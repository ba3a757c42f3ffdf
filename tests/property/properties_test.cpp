#include <algorithm>

#include "claimledger/base/utf8.h"
#include "claimledger/io/ledger.h"
#include "claimledger/io/write_report.h"
#include "support/catch.h"
#include "support/corpus.h"
#include "support/extracting.h"
#include "support/hostile.h"
#include "support/temp_folder.h"
#include "support/wire.h"

namespace claimledger {
namespace {

/// All of a claim but ids and places in the text.
std::string without_places(const Claim& claim) {
  std::string out = describe(claim) + " | " + test::source_line(claim);
  out += " | " + std::string(name_in(kRegionNames, claim.region));
  out += " | " + claim.casualty.victims.text + " | " + claim.source.cue;
  if (claim.said) out += " | said " + claim.said->timex3;
  if (claim.time) out += " | time " + claim.time->timex3;
  for (const SharedText& rule : claim.rules) out += " " + rule;
  return out + "\n";
}

std::string without_places(const ArticleRecords& records) {
  std::string out;
  for (const Claim& claim : records.claims) out += without_places(claim);
  return out;
}

std::string ledger_lines(const ArticleRecords& records) {
  std::string out;
  append_records(out, records);
  return out;
}

std::string report_of(const std::vector<Document>& documents) {
  Workspace workspace(test::builtin());
  std::vector<ArticleRecords> records;
  for (const Document& d : documents) {
    records.push_back(extract(d, test::builtin(), workspace, {}));
  }
  return report_json(reconcile(std::move(records), {}), {});
}

std::string crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

/// The article as a reader finds it in a file of these bytes.
Document reread(const Document& original, std::string_view bytes) {
  const TempFolder folder;
  const std::string name =
      original.format == "md" ? "article.md" : "article.txt";
  ArticleReader reader({folder.write(name, bytes)}, {});
  Document out;
  if (!reader.next(out)) FAIL("not read: " << original.path);
  out.path = original.path;
  return out;
}

void check_span(const Document& d, Span span, std::string_view text) {
  if (span.empty()) return;
  CHECK(span.end <= d.text.size());
  CHECK(cut(d.text, span) == text);
  CHECK(valid_utf8(cut(d.text, span)));
}

void check_spans(const Document& d, const ArticleRecords& records) {
  for (const Claim& claim : records.claims) {
    CAPTURE(d.path, claim.text);
    check_span(d, claim.span, claim.text);
    CHECK(claim.span.begin >= d.begin);
    CHECK(claim.sentence.contains(claim.span));
    CHECK(claim.sentence.end <= d.text.size());
    if (claim.said) check_span(d, claim.said->span, claim.said->text);
    if (claim.time) check_span(d, claim.time->span, claim.time->text);
    for (const Span span : claim.source.spans) {
      CHECK(span.end <= d.text.size());
      CHECK_FALSE(span.empty());
    }
    CHECK(claim.rules.size() > 0);
    CHECK(claim.id.size() == 32);
  }
  for (const Unread& unread : records.article.unread) {
    check_span(d, unread.span, unread.text);
  }
}

}  // namespace

TEST_CASE("properties: spans lie in the text and cut it") {
  const auto articles = test::corpus_articles();
  REQUIRE(articles.size() == 54);
  for (const Document& d : articles) check_spans(d, test::read(d));
}

TEST_CASE(
    "properties: mentions lie in the text, and no number is both a date "
    "and a count") {
  const char* const more[] = {
      "On September 12 and 13 people were killed. In 2020, 2020 people died.",
      "At 16:00 12 died; by 1800 GMT on 13/9 the toll was 1800.",
      "12 May died. In May 12 people died. 13 September 28 bodies were found.",
      "Two weeks ago two men were killed, 24 hours after 24 others were hurt.",
      "The 1990 war killed 1,990 people and 2000 soldiers since 2000.",
  };
  std::vector<Document> articles = test::corpus_articles();
  std::size_t times = 0;
  for (const char* text : more) articles.push_back(test::document(text));
  for (const Document& d : articles) {
    CAPTURE(d.path, d.text);
    Workspace workspace(test::builtin());
    ExtractOptions options;
    options.mentions = true;
    const ArticleRecords records =
        extract(d, test::builtin(), workspace, options);
    const Mentions& all = records.mentions;
    times += all.times.size();
    for (const Timex& t : all.times) check_span(d, t.span, t.text);
    for (const auto& place : all.places) check_span(d, place.span, place.text);
    for (const auto& actor : all.actors) check_span(d, actor.span, actor.text);
    for (const QuantityMention& q : all.quantities) {
      check_span(d, q.span, q.count.text);
      for (const Timex& t : all.times) {
        CAPTURE(t.text, q.count.text);
        CHECK_FALSE(t.span.overlaps(q.span));
      }
    }
  }
  CHECK(times > articles.size());
}

TEST_CASE("properties: claims stand in text order and have their own ids") {
  for (const Document& d : test::corpus_articles()) {
    std::vector<std::string> ids;
    std::uint32_t last = 0;
    for (const Claim& claim : test::read(d).claims) {
      CHECK(claim.span.begin >= last);
      last = claim.span.begin;
      ids.push_back(claim.id);
    }
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  }
}

TEST_CASE("properties: line ends and byte order marks change no claim") {
  for (const Document& d : test::corpus_articles()) {
    if (d.format == "ndjson") continue;
    CAPTURE(d.path);
    const std::string expected = without_places(test::read(reread(d, d.text)));
    CHECK(without_places(test::read(reread(d, crlf(d.text)))) == expected);
    CHECK(without_places(test::read(reread(d, "\xEF\xBB\xBF" + d.text))) ==
          expected);
    CHECK(without_places(test::read(
              reread(d, "\xEF\xBB\xBF" + crlf(d.text)))) == expected);
  }
}

TEST_CASE("properties: the order of articles does not show in the report") {
  auto articles = test::corpus_articles();
  const std::string expected = report_of(articles);
  std::reverse(articles.begin(), articles.end());
  CHECK(report_of(articles) == expected);
  std::rotate(articles.begin(), articles.begin() + 4, articles.end());
  CHECK(report_of(articles) == expected);
  for (Document& d : articles) d.published = {};
  const std::string undated = report_of(articles);
  std::reverse(articles.begin(), articles.end());
  CHECK(report_of(articles) == undated);
}

TEST_CASE("properties: the order of copies does not show in the report",
          "[copies]") {
  std::vector<Document> articles;
  const std::string texts[] = {test::kWire, test::lightly_edited(),
                               test::without_last_paragraph(test::kWire),
                               test::kOtherAgency, test::updated()};
  for (const std::string& text : texts) {
    articles.push_back(test::document(text, "2031-05-13"));
    articles.back().path = std::to_string(articles.size()) + ".txt";
  }
  const std::string expected = report_of(articles);
  CHECK(expected.find("relation.repeat.copy") != std::string::npos);
  for (std::size_t turn = 0; turn < articles.size(); ++turn) {
    std::rotate(articles.begin(), articles.begin() + 1, articles.end());
    if (turn % 2 == 0) std::swap(articles[1], articles[3]);
    CHECK(report_of(articles) == expected);
  }
  std::string lines;
  append_header(lines, {});
  for (const Document& d : articles) lines += ledger_lines(test::read(d));
  Ledger ledger = read_ledger(lines, "ledger.jsonl");
  CHECK(report_json(reconcile(std::move(ledger.articles), {}), {}) == expected);
}

TEST_CASE("properties: reading twice gives the same bytes") {
  Workspace used(test::builtin());
  for (const Document& d : test::corpus_articles()) {
    CAPTURE(d.path);
    const std::string fresh = ledger_lines(test::read(d));
    CHECK(ledger_lines(extract(d, test::builtin(), used, {})) == fresh);
    CHECK(ledger_lines(extract(d, test::builtin(), used, {})) == fresh);
  }
}

TEST_CASE("properties: a ledger read back gives the same report") {
  // Once as they are, once with every day of publication but one unknown.
  for (const bool undated : {false, true}) {
    std::string lines;
    append_header(lines, {});
    std::vector<ArticleRecords> records;
    for (Document& d : test::corpus_articles()) {
      if (undated && !records.empty()) d.published = {};
      records.push_back(test::read(d));
      append_records(lines, records.back());
    }
    Ledger ledger = read_ledger(lines, "ledger.jsonl");
    std::reverse(ledger.articles.begin(), ledger.articles.end());
    CHECK(ledger.problems.empty());
    CHECK(report_json(reconcile(std::move(ledger.articles), {}), {}) ==
          report_json(reconcile(std::move(records), {}), {}));
  }
}

TEST_CASE("properties: hostile texts are read and harm no neighbour") {
  const auto articles = test::corpus_articles();
  std::vector<std::string> expected;
  for (const Document& d : articles) {
    expected.push_back(ledger_lines(test::read(d)));
  }
  for (const auto& [name, text] : test::hostile_texts()) {
    CAPTURE(name);
    Workspace workspace(test::builtin());
    const Document hostile = test::document(text, "2022-09-14");
    const ArticleRecords first =
        extract(hostile, test::builtin(), workspace, {});
    check_spans(hostile, first);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      CHECK(ledger_lines(extract(articles[i], test::builtin(), workspace,
                                 {})) == expected[i]);
    }
    CHECK(ledger_lines(extract(hostile, test::builtin(), workspace, {})) ==
          ledger_lines(first));
  }
}

TEST_CASE("properties: a hostile article changes no claim in a report") {
  auto articles = test::corpus_articles();
  const Report alone = [&] {
    std::vector<ArticleRecords> records;
    for (const Document& d : articles) records.push_back(test::read(d));
    return reconcile(std::move(records), {});
  }();
  std::vector<ArticleRecords> records;
  for (const auto& [name, text] : test::hostile_texts()) {
    Document hostile = test::document(text);
    hostile.path = name + ".txt";
    records.push_back(test::read(hostile));
  }
  for (const Document& d : articles) records.push_back(test::read(d));
  const Report together = reconcile(std::move(records), {});
  for (const Claim& claim : alone.claims) {
    const bool kept = std::any_of(
        together.claims.begin(), together.claims.end(), [&](const Claim& c) {
          return c.id == claim.id && without_places(c) == without_places(claim);
        });
    CAPTURE(claim.text);
    CHECK(kept);
  }
}

}  // namespace claimledger
