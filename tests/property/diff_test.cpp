#include "claimledger/reconcile/diff.h"

#include <algorithm>

#include "claimledger/io/write_diff.h"
#include "claimledger/io/write_report.h"
#include "support/catch.h"
#include "support/corpus.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

using Articles = std::vector<ArticleRecords>;

Articles records_of(const std::vector<Document>& documents) {
  Articles records;
  for (const Document& d : documents) records.push_back(test::read(d));
  return records;
}

/// The articles as diff takes them out of a report that was written and read.
Articles by_report(const Articles& articles) {
  const std::string json = report_json(reconcile(articles, {}), {});
  auto read = parse_report(json, "report.json");
  if (!read) FAIL(read.error().message());
  return articles_of(std::move(read->report));
}

bool all_dated(const Articles& articles) {
  return std::all_of(articles.begin(), articles.end(), [](const auto& one) {
    return one.article.published.value.size() == 10;
  });
}

}  // namespace

TEST_CASE("properties: a report does not differ from its own articles") {
  for (const char* set : test::kCorpusSets) {
    CAPTURE(set);
    const Articles articles = records_of(test::corpus_articles(set));
    const Articles taken = by_report(articles);
    CHECK(diff_text(diff(articles, taken, {})).empty());
    CHECK(diff_text(diff(taken, articles, {})).empty());
    CHECK(diff_text(diff(taken, taken, {})).empty());
  }
}

TEST_CASE("properties: halves of a set differ alike by any route") {
  for (const char* set : test::kCorpusSets) {
    CAPTURE(set);
    const Articles all = records_of(test::corpus_articles(set));
    const auto half = all.begin() + static_cast<long>(all.size() / 2);
    const Articles first(all.begin(), half);
    const Articles second(half, all.end());
    const std::string direct = diff_json(diff(first, second, {}), {});
    const Articles backwards(all.rbegin(), all.rend());
    CHECK(diff_json(diff(Articles(first.rbegin(), first.rend()),
                         Articles(second.rbegin(), second.rend()), {}),
                    {}) == direct);
    CHECK(diff_text(diff(all, backwards, {})).empty());
    // A report has lost the clues by which another set could date an article.
    if (!all_dated(by_report(first)) || !all_dated(by_report(second))) continue;
    CHECK(diff_text(diff(by_report(first), by_report(second), {})) ==
          diff_text(diff(first, second, {})));
  }
}

}  // namespace claimledger
