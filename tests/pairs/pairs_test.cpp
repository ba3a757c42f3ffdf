#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "claimledger/reconcile/reconcile.h"
#include "pairs/pairs.h"
#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace test {
namespace {

std::string text_of(const toml::table& table, std::string_view key) {
  const auto value = table[key].value<std::string>();
  CAPTURE(key);
  REQUIRE(value);
  return *value;
}

/// "DAY: words", or "DAY#2: words" for the second article of that day.
Figured find(const std::string& reference, const std::vector<Document>& in) {
  CAPTURE(reference);
  const std::size_t colon = reference.find(": ");
  REQUIRE(colon != std::string::npos);
  std::string day = reference.substr(0, colon);
  const std::string words = reference.substr(colon + 2);
  int nth = 1;
  if (const auto mark = day.find('#'); mark != std::string::npos) {
    nth = std::stoi(day.substr(mark + 1));
    day.resize(mark);
  }
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (in[i].published.value != day || --nth > 0) continue;
    const std::size_t at = in[i].text.find(words);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return {i, {begin, begin + static_cast<std::uint32_t>(words.size())}};
  }
  FAIL("no article of that day");
  return {};
}

Pair pair_of(const toml::table& row) {
  Pair pair;
  pair.id = text_of(row, "id");
  CAPTURE(pair.id);
  pair.want = text_of(row, "want");
  pair.why = text_of(row, "why");
  for (const toml::node& node : *row["article"].as_array()) {
    const toml::table& article = *node.as_table();
    Document d = document(text_of(article, "text"), text_of(article, "date"));
    d.outlet = text_of(article, "outlet");
    d.path = std::to_string(pair.articles.size()) + ".txt";
    identify(d);
    pair.articles.push_back(std::move(d));
  }
  pair.a = find(text_of(row, "a"), pair.articles);
  pair.b = find(text_of(row, "b"), pair.articles);
  return pair;
}

}  // namespace

std::vector<Pair> read_pairs() {
  std::vector<std::string> files;
  const std::string folder = CLAIMLEDGER_SOURCE_DIR "/tests/pairs";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Pair> pairs;
  for (const std::string& file : files) {
    CAPTURE(file);
    const toml::table table = toml::parse_file(file);
    for (const toml::node& row : *table["pair"].as_array()) {
      pairs.push_back(pair_of(*row.as_table()));
    }
  }
  return pairs;
}

}  // namespace test

namespace {

using Ids = std::set<std::string>;

/// Claims at the words; those whose own number stands there, if there are any.
Ids claims_at(const Report& report, const test::Pair& pair,
              const test::Figured& at) {
  const Document& d = pair.articles[at.article];
  const std::string words(cut(d.text, at.words));
  Ids near, exact;
  for (const Claim& claim : report.claims) {
    if (claim.article != d.id) continue;
    if (claim.span.begin >= at.words.end || at.words.begin >= claim.span.end) {
      continue;
    }
    near.insert(claim.id);
    const std::string& count = claim.casualty.count.text;
    const bool here = claim.kind == ClaimKind::casualty && !count.empty() &&
                      (words.find(count) != std::string::npos ||
                       count.find(words) != std::string::npos);
    if (here) exact.insert(claim.id);
  }
  return exact.empty() ? near : exact;
}

bool meets(const RelationEnd& end, const Ids& claims) {
  return std::any_of(end.claims.begin(), end.claims.end(),
                     [&](const auto& id) { return claims.contains(id); });
}

/// The relation that the report gives: the wanted one if it is among them.
std::string relation_of(const test::Pair& pair) {
  std::vector<ArticleRecords> articles;
  for (const Document& d : pair.articles) articles.push_back(test::read(d));
  const Report report = reconcile(std::move(articles), {});
  const Ids a = claims_at(report, pair, pair.a);
  const Ids b = claims_at(report, pair, pair.b);
  if (a.empty() || b.empty()) return pair.want == "none" ? "none" : "unread";
  std::set<std::string> found;
  for (const Topic& topic : report.topics) {
    for (const Relation& r : topic.relations) {
      const bool joined = (meets(r.a, a) && meets(r.b, b)) ||
                          (meets(r.a, b) && meets(r.b, a));
      if (joined) found.insert(r.relation);
    }
  }
  if (found.empty()) return "none";
  return found.contains(pair.want) ? pair.want : *found.begin();
}

/// Of one relation: rows that want and get it, that want it, that get it.
struct Tally {
  int right = 0;
  int wanted = 0;
  int given = 0;

  double f1() const {
    return wanted + given == 0 ? 0 : 2.0 * right / (wanted + given);
  }
};

}  // namespace

TEST_CASE("pairs: how two figures stand, as a careful reader says") {
  constexpr double kRelations = 0.90;  // macro F1
  constexpr double kNone = 0.85;       // F1 of what must not be related
  const auto pairs = test::read_pairs();
  CHECK(pairs.size() >= 120);
  std::map<std::string, Tally> tallies;
  std::string misses;
  Ids ids;
  for (const test::Pair& pair : pairs) {
    CHECK(ids.insert(pair.id).second);
    const std::string got = relation_of(pair);
    ++tallies[pair.want].wanted;
    if (got != "unread") ++tallies[got].given;
    if (got == pair.want) ++tallies[got].right;
    if (got != pair.want) {
      misses += "\n  " + pair.id + ": " + pair.want + ", not " + got + " (" +
                pair.why + ")";
    }
  }
  for (const auto& [relation, tally] : tallies) {
    misses += "\n  " + relation + " " + std::to_string(tally.f1());
  }
  const Tally none = tallies.extract("none").mapped();
  double sum = 0;
  for (const auto& [relation, tally] : tallies) sum += tally.f1();
  INFO(misses);
  CHECK(tallies.size() == 9);
  CHECK(sum / static_cast<double>(tallies.size()) >= kRelations);
  CHECK(none.f1() >= kNone);
}

}  // namespace claimledger
