#include "claimledger/reconcile/copies.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/reconcile/reconcile.h"
#include "support/catch.h"
#include "support/claims.h"
#include "support/report_text.h"

using namespace claimledger;
using namespace claimledger::test;
using Lines = std::vector<std::string>;

namespace {

/// A print of its own for each seed, with the last `changed` bins of `other`.
Fingerprint print(std::uint32_t seed, std::size_t changed = 0,
                  std::uint32_t other = 0) {
  Fingerprint out;
  const std::size_t kept = Fingerprint::kBins - changed;
  for (std::size_t i = 0; i < Fingerprint::kBins; ++i) {
    std::uint32_t x = (i < kept ? seed : other) * 2654435761U +
                      static_cast<std::uint32_t>(i) * 40503U + 12345U;
    x ^= x >> 15;
    x *= 2246822519U;
    x ^= x >> 13;
    out.bins[i] = static_cast<std::uint8_t>(x >> 8);
  }
  return out;
}

Article printed(const std::string& id, std::optional<Fingerprint> fingerprint) {
  Article article;
  article.id = id;
  article.fingerprint = fingerprint;
  return article;
}

/// "b:a" for each article that is a copy, in order.
std::string copies(std::vector<Article> articles) {
  find_copies(articles);
  std::string out;
  for (const Article& article : articles) {
    if (article.copy_of.empty()) continue;
    out += (out.empty() ? "" : " ") + article.id + ":" + article.copy_of;
  }
  return out;
}

ArticleRecords with_print(ArticleRecords records, Fingerprint fingerprint) {
  records.article.fingerprint = fingerprint;
  return records;
}

Says own(const std::string& count) { return Says("outlet", count, "ORL"); }

std::vector<std::string> rules_of(const Report& report) {
  std::vector<std::string> rules;
  for (const Topic& topic : report.topics) {
    for (const Relation& r : topic.relations) rules.push_back(r.rule);
  }
  return rules;
}

}  // namespace

TEST_CASE("copies: groups of near copies", "[copies]") {
  struct Case {
    std::string name;
    std::vector<Article> articles;
    std::string expected;
  };
  const Case cases[] = {
      {"none", {}, ""},
      {"no fingerprints", {printed("a", {}), printed("b", {})}, ""},
      {"the same", {printed("a", print(1)), printed("b", print(1))}, "b:a"},
      {"strangers", {printed("a", print(1)), printed("b", print(2))}, ""},
      {"at the threshold",
       {printed("a", print(1)), printed("b", print(1, 64, 2))}, "b:a"},
      {"under it", {printed("a", print(1)), printed("b", print(1, 70, 2))}, ""},
      {"a copy of a copy",
       {printed("a", print(1)), printed("b", print(1, 90, 2)),
        printed("c", print(1, 45, 2))},
       "b:a c:a"},
      {"two groups",
       {printed("a", print(1)), printed("b", print(2)),
        printed("c", print(1, 9, 3)), printed("d", print(2, 9, 3))},
       "c:a d:b"},
  };
  for (const auto& [name, articles, expected] : cases) {
    CAPTURE(name);
    CHECK(copies(articles) == expected);
  }
}

TEST_CASE("copies: what a ledger says of copies is worked out again",
          "[copies]") {
  Article a = printed("a", print(1));
  a.copy_of = "z";
  CHECK(copies({a}) == "");
}

TEST_CASE("copies: a crowd is grouped whatever the order", "[copies]") {
  // Fifty versions each of forty reports, and as many that stand alone; all
  // agree in the last six bins, so that two bands tell nothing.
  std::vector<Article> articles;
  for (std::uint32_t i = 0; i < 2000; ++i) {
    const auto number = std::to_string(i);
    articles.push_back(printed("v" + number, print(i % 40, i % 25 + 6, 7777)));
    articles.push_back(printed("s" + number, print(100 + i, 6, 7777)));
  }
  const auto groups = [](std::vector<Article> all) {
    find_copies(all);
    std::map<std::string, std::vector<std::string>> members;
    for (const Article& a : all) {
      members[a.copy_of.empty() ? a.id : a.copy_of].push_back(a.id);
    }
    std::vector<std::vector<std::string>> out;
    for (auto& [first, ids] : members) {
      std::sort(ids.begin(), ids.end());
      out.push_back(ids);
    }
    std::sort(out.begin(), out.end());
    return out;
  };
  const auto expected = groups(articles);
  CHECK(expected.size() == 2040);
  for (int turn = 0; turn < 5; ++turn) {
    std::rotate(articles.begin(), articles.begin() + 777, articles.end());
    if (turn % 2 == 0) std::reverse(articles.begin(), articles.end());
    CHECK(groups(articles) == expected);
  }
}

TEST_CASE("copies: outlets that print one report are one source",
          "[copies]") {
  const auto count = [](std::vector<ArticleRecords> articles) {
    const Report report = reconcile(std::move(articles), {});
    REQUIRE(report.topics.size() == 1);
    REQUIRE(report.topics[0].positions.size() == 1);
    return report.topics[0].positions[0].independent;
  };
  const std::string day = "2031-05-12";
  const auto a = with_print(article("a", day, {own("40")}), print(1));
  const auto b = with_print(article("b", day, {own("40")}), print(1, 9, 2));
  const auto c = with_print(article("c", day, {own("40")}), print(3));
  auto credited = with_print(article("d", day, {own("40").via("Wire")}),
                             print(1, 5, 4));
  const auto other = article("e", day, {own("40").via("Wire")});
  CHECK(count({a, b}) == 1);
  CHECK(count({a, b, c}) == 2);
  // One copy names the agency: whoever else names it is no source of his own.
  CHECK(count({a, b, credited, other}) == 1);
  CHECK(count({a, c, credited, other}) == 2);
  // An agency is the source of what it says, whoever prints it.
  CHECK(count({article("f", day, {own("40").by("Wire")}), other}) == 1);
  // An outlet's two reports are no two sources.
  auto again = c;
  again.article.id = again.claims[0].article = "g";
  again.claims[0].id = "g.1";
  again.article.path = "g.txt";
  again.article.fingerprint = print(5);
  again.article.outlet = "Daily";
  auto copied = a;
  copied.article.outlet = "Daily";
  CHECK(count({copied, again}) == 1);
  CHECK(count({copied, b, again}) == 2);
  // One ministry is one source in any number of reports.
  const auto ministry = [&](const std::string& name, std::uint32_t seed) {
    return with_print(
        article(name, day, {Says("ORL", "40", "ORL").via("W" + name)}),
        print(seed));
  };
  CHECK(count({ministry("h", 1), ministry("i", 1), ministry("j", 2)}) == 1);
}

TEST_CASE("copies: a copy repeats, another report corroborates", "[copies]") {
  const std::string day = "2031-05-12";
  const auto said = [&](const std::string& name, const std::string& count,
                        Fingerprint fingerprint, const std::string& on) {
    return with_print(article(name, on, {own(count)}), fingerprint);
  };
  const auto a = said("a", "40", print(1), day);
  struct Case {
    std::string name;
    ArticleRecords second;
    Lines relations;
    Lines rules;
  };
  auto wire = article("b", day, {own("40").via("Wire")});
  const Case cases[] = {
      {"a copy", said("b", "40", print(1, 9, 2), day), {"repeats a.1 b.1"},
       {"relation.repeat.copy"}},
      {"a copy of the next day", said("b", "40", print(1), "2031-05-13"),
       {"repeats a.1 b.1"}, {"relation.repeat.copy"}},
      {"another report", said("b", "40", print(2), day),
       {"corroborates a.1 b.1"}, {"relation.corroborate"}},
      {"a copy that is more careful", said("b", ">=40", print(1), day),
       {"refines a.1 b.1"}, {"relation.refine"}},
      // The same text with a new toll hides nothing: it is a new version.
      {"a new toll", said("b", "60", print(1), day), {"updates a.1 b.1"},
       {"relation.update"}},
      {"a new toll the next day", said("b", "60", print(1), "2031-05-13"),
       {"updates a.1 b.1"}, {"relation.update"}},
      {"a lower toll the next day", said("b", "30", print(1), "2031-05-13"),
       {"updates a.1 b.1"}, {"relation.update.down"}},
      {"another report with a new toll", said("b", "60", print(2), day),
       {"contradicts a.1 b.1"}, {"relation.contradict"}},
      {"no agency named", wire, {"corroborates a.1 b.1"},
       {"relation.corroborate"}},
  };
  for (const auto& [name, second, expected, rules] : cases) {
    CAPTURE(name);
    const Report report = reconcile({second, a}, {});
    CHECK(relations(report) == expected);
    CHECK(rules_of(report) == rules);
  }
}

TEST_CASE("copies: reasons", "[copies]") {
  const std::string day = "2031-05-12";
  const auto why = [](std::vector<ArticleRecords> articles) {
    const Report report = reconcile(std::move(articles), {});
    REQUIRE(report.topics.size() == 1);
    REQUIRE(report.topics[0].relations.size() == 1);
    CHECK(report.topics[0].status == TopicStatus::single);
    return report.topics[0].relations[0].why;
  };
  CHECK(why({with_print(article("a", day, {own("40")}), print(1)),
             with_print(article("b", day, {own("40")}), print(1))}) ==
        "a.txt gave 40 on 2031-05-12, b.txt gave 40 on 2031-05-12: one report "
        "is a copy of the other.");
  CHECK(why({article("a", day, {own("40").via("Wire")}),
             article("b", day, {own("40").via("Wire")})}) ==
        "a.txt gave 40 on 2031-05-12, b.txt gave 40 on 2031-05-12: both have "
        "it from Wire.");
}
