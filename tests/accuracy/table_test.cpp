/// How well each set of the corpus is read, as docs/accuracy.md prints it:
///   build/dev/claimledger_tests -s "[table]"
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "accuracy/score.h"
#include "support/catch.h"

namespace claimledger {
namespace {

double share(int part, int whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

double precision(const test::Score& s) {
  return share(s.all_found(), s.all_found() + s.wrong);
}
double recall(const test::Score& s) { return share(s.all_found(), s.entries); }
double f1(const test::Score& s) {
  return share(2 * s.all_found(), s.all_found() + s.wrong + s.entries);
}
double source(const test::Score& s) { return share(s.sources, s.all_found()); }
double victims(const test::Score& s) { return share(s.victims, s.all_found()); }

/// The value, and the middle 95 % of what 2,000 draws of as many articles
/// give (bootstrap). The generator is seeded: the same table each time.
std::string with_interval(const std::vector<test::Score>& articles,
                          double (*value)(const test::Score&)) {
  constexpr int kDraws = 2000;
  std::mt19937 random(1);
  test::Score all;
  for (const test::Score& s : articles) all += s;
  std::vector<double> values;
  for (int draw = 0; draw < kDraws; ++draw) {
    test::Score drawn;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      drawn += articles[random() % articles.size()];
    }
    values.push_back(value(drawn));
  }
  std::sort(values.begin(), values.end());
  return fmt::format("{:.2f} ({:.2f} to {:.2f})", value(all),
                     values[kDraws / 40], values[kDraws - 1 - kDraws / 40]);
}

}  // namespace

TEST_CASE("accuracy: docs/accuracy.md has the table as measured", "[table]") {
  std::string table = fmt::format("{:16}{:>8}{:>9}  {:22}{:22}{:22}{:22}{}\n",
                                  "set", "articles", "figures", "precision",
                                  "recall", "F1", "source", "victims' side");
  for (const char* set : test::kCorpusSets) {
    std::vector<test::Score> articles;
    int figures = 0;
    for (auto& [path, score] : test::Scorer(set).run_each()) {
      figures += score.entries;
      articles.push_back(score);
    }
    std::string line =
        fmt::format("{:16}{:>8}{:>9}", set, articles.size(), figures);
    for (auto* value : {&precision, &recall, &f1, &source, &victims}) {
      line += fmt::format("  {:20}",
                          figures == 0 ? "-" : with_interval(articles, value));
    }
    table += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  std::ifstream file(std::string(CLAIMLEDGER_SOURCE_DIR) + "/docs/accuracy.md");
  const std::string docs(std::istreambuf_iterator<char>(file), {});
  INFO("measured:\n" << table);
  CHECK(docs.find(table) != std::string::npos);
}

}  // namespace claimledger
