#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "claimledger/io/ledger.h"
#include "claimledger/io/write_report.h"
#include "claimledger/reconcile/reconcile.h"
#include "support/catch.h"
#include "support/corpus.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// The same numbers on every machine, unlike those of <random>.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % bound;
  }

  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[below(i)]);
    }
  }

 private:
  std::uint64_t state_;
};

std::string report_of(std::vector<ArticleRecords> articles) {
  return report_json(reconcile(std::move(articles), {}), {});
}

std::vector<ArticleRecords> corpus(bool dated) {
  std::vector<ArticleRecords> records;
  for (Document& d : test::corpus_articles()) {
    if (!dated && !records.empty()) d.published = {};
    records.push_back(test::read(d));
  }
  return records;
}

/// Ledgers of some articles each, some of them in several, in any order.
std::string shards(const std::vector<ArticleRecords>& records, Dice& dice) {
  std::vector<std::string> ledgers(1 + dice.below(6));
  for (std::string& ledger : ledgers) append_header(ledger, {});
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < records.size(); ++i) order.push_back(i);
  for (std::size_t extra = dice.below(8); extra > 0; --extra) {
    order.push_back(dice.below(records.size()));
  }
  dice.shuffle(order);
  for (const std::size_t i : order) {
    append_records(ledgers[dice.below(ledgers.size())], records[i]);
  }
  std::string lines;
  for (const std::string& ledger : ledgers) lines += ledger;
  return lines;
}

}  // namespace

TEST_CASE("properties: ledgers in any split, order and repetition give the "
          "report of the articles") {
  for (const bool dated : {true, false}) {
    const std::vector<ArticleRecords> records = corpus(dated);
    const std::string expected = report_of(records);
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
      CAPTURE(dated, seed);
      Dice dice(seed);
      Ledger ledger = read_ledger(shards(records, dice), "shards.jsonl");
      CHECK(ledger.problems.empty());
      CHECK(report_of(std::move(ledger.articles)) == expected);
    }
  }
}

}  // namespace claimledger
