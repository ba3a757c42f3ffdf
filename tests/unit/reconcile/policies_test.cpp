#include "claimledger/reconcile/policies.h"

#include <sstream>

#include "claimledger/io/write_report.h"
#include "claimledger/reconcile/reconcile.h"
#include "support/catch.h"
#include "support/claims.h"
#include "support/corpus.h"
#include "support/extracting.h"
#include "support/report_text.h"

namespace claimledger {
namespace {

using test::article;
using test::Says;

constexpr Policy kPolicies[] = {Policy::sources,       Policy::ucdp,
                                Policy::acled,         Policy::ibc,
                                Policy::own_admission, Policy::latest};

/// "Post 12 dozens of people": who (a state, UN, hospital, witness, else an
/// outlet of that name), the day in May ("?": not known), how many; behind
/// commas what is not so by default: soldiers of ORL killed.
Says parse_claim(const std::string& line) {
  std::vector<std::string> parts;
  std::stringstream in(line);
  for (std::string part; std::getline(in, part, ',');) {
    parts.push_back(part.substr(part.find_first_not_of(' ')));
  }
  std::stringstream first(parts[0]);
  std::string who, day, count;
  first >> who >> day;
  std::getline(first >> std::ws, count);
  if (count == "-") count.clear();
  std::string victims = "ORL";
  for (const std::string& part : parts) {
    if (part.starts_with("of ")) victims = part == "of ?" ? "" : part.substr(3);
  }
  const bool state = who == "ORL" || who == "VSK" || who == "USA";
  const bool outlet =
      !state && who != "UN" && who != "hospital" && who != "witness";
  Says says(outlet              ? "outlet"
            : who == "hospital" ? "medics"
                                : who,
            count, victims);
  if (outlet) says.by(who);
  if (who == "UN") says.kind(SourceKind::organisation);
  if (who == "hospital") says.kind(SourceKind::medical);
  if (who == "witness") says.kind(SourceKind::witness);
  if (day != "?") says.said("2031-05-" + day);
  for (const std::string& part : parts) {
    if (const auto harm = value_in<Harm>(kHarmNames, part)) says.harm(*harm);
    if (const auto of = value_in<VictimClass>(kVictimClassNames, part)) {
      says.of(*of);
    }
    if (part == "shelling" || part == "earthquake") says.cause(part);
    if (part == "denied") says.stance(Stance::denies);
    if (part == "part") says.part_of("");
  }
  return says.in("Tarn");
}

/// An article for each claim, which "; " separates; the article without a day
/// has all claims without one.
std::vector<ArticleRecords> parse_set(const std::string& text) {
  std::vector<ArticleRecords> set;
  std::vector<Says> undated;
  std::stringstream in(text);
  for (std::string line; std::getline(in, line, ';');) {
    const Says says = parse_claim(line);
    const std::string name = "a" + std::to_string(set.size());
    if (says.claim().said) {
      set.push_back(article(name, says.claim().said->start, {says}));
    } else {
      undated.push_back(says);
    }
  }
  if (!undated.empty()) set.push_back(article("undated", "", undated));
  return set;
}

std::string number(const std::optional<std::int64_t>& value) {
  return value ? std::to_string(*value) : "-";
}

/// "low best high" of the topic that the first claim belongs to.
std::string estimate(const std::string& text, Policy policy) {
  const auto set = parse_set(text);
  ReconcileOptions options;
  options.policy = policy;
  const Report report = reconcile(set, options);
  CHECK(report_json(reconcile({set.rbegin(), set.rend()}, options), {}) ==
        report_json(report, {}));
  for (const Topic& topic : report.topics) {
    for (const SharedText& claim : topic.claims) {
      if (claim != set.front().claims.front().id) continue;
      const Estimate& e = topic.estimate;
      CHECK(e.policy == name_in(kPolicyNames, policy));
      return number(e.low) + " " + number(e.best) + " " + number(e.high);
    }
  }
  return "no topic";
}

struct Case {
  std::string_view what;
  std::string text;
  std::string_view sources, ucdp, acled, ibc, own, latest;
};

// A second topic: so the event has two sides that suffer.
const std::string kVesk = "; VSK 12 9, of VSK";

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const Case& c : cases) {
    CAPTURE(c.what, c.text);
    CHECK(estimate(c.text, Policy::sources) == c.sources);
    CHECK(estimate(c.text, Policy::ucdp) == c.ucdp);
    CHECK(estimate(c.text, Policy::acled) == c.acled);
    CHECK(estimate(c.text, Policy::ibc) == c.ibc);
    CHECK(estimate(c.text, Policy::own_admission) == c.own);
    CHECK(estimate(c.text, Policy::latest) == c.latest);
  }
}

}  // namespace

TEST_CASE("policies: one number") {
  const Case cases[] = {
      {"own", "ORL 12 49", "49 - 49", "49 49 49", "- 49 -", "- - -", "49 49 -",
       "49 49 49"},
      {"own, at least", "ORL 12 >=49", "49 - -", "49 49 49", "- 49 -", "- - -",
       "49 49 -", "49 49 -"},
      {"about is as stated", "ORL 12 ~50", "50 - 50", "50 50 50", "- 50 -",
       "- - -", "50 50 -", "50 50 50"},
      {"a range has no point", "ORL 12 30..40", "30 - 40", "30 30 40", "- 30 -",
       "- - -", "30 - -", "30 - 40"},
      {"up to has no low", "Post 12 <=40", "- - 40", "- - 40", "- - -", "- - -",
       "- - -", "- - 40"},
      {"outlet", "Post 12 20", "20 - 20", "20 20 20", "- 20 -", "- - -",
       "- - -", "20 20 20"},
      {"enemy", "VSK 12 70" + kVesk, "70 - 70", "- - 70", "- 70 -", "- - -",
       "- - 70", "70 70 70"},
      {"silence", "ORL 12 -, losses" + kVesk, "- - -", "- - -", "- - -",
       "- - -", "- - -", "- - -"},
      {"deaths, no number, in war", "ORL 12 -" + kVesk, "- - -", "- - -",
       "- 10 -", "- - -", "- - -", "- - -"},
      {"deaths, no number", "ORL 12 -, civilian", "- - -", "- - -", "- 3 -",
       "- - -", "- - -", "- - -"},
  };
  check(cases);
}

TEST_CASE("policies: who says it") {
  const Case cases[] = {
      {"own and enemy", "ORL 12 50; VSK 12 70" + kVesk, "50 - 70", "50 50 70",
       "- 50 -", "- - -", "50 50 70", "50 - 70"},
      {"the enemy says less", "ORL 12 50; VSK 12 30" + kVesk, "30 - 50",
       "50 50 50", "- 30 -", "- - -", "50 50 50", "30 - 50"},
      {"open on both sides", "ORL 12 >=50; VSK 12 >70" + kVesk, "50 - -",
       "50 50 70", "- 50 -", "- - -", "50 50 -", "50 - -"},
      {"the UN before own", "ORL 12 50; UN 12 90", "50 - 90", "50 90 90",
       "- 50 -", "- - -", "50 50 -", "50 - 90"},
      {"own before a third state",
       "ORL 12 50; USA 12 90" + kVesk + "; ORL 12 3, of VSK", "50 - 90",
       "50 50 90", "- 50 -", "- - -", "50 50 -", "50 - 90"},
      {"equals: the lower", "Post 12 90; UN 12 80; witness 12 60", "60 - 90",
       "60 80 90", "- 60 -", "- - -", "- - -", "60 - 90"},
      {"equal figures", "Post 12 90; UN 12 90", "90 - 90", "90 90 90", "- 90 -",
       "- - -", "- - -", "90 90 90"},
      {"denied", "ORL 12 50; VSK 12 90, denied" + kVesk, "50 - 50", "50 50 50",
       "- 50 -", "- - -", "50 50 -", "50 50 50"},
      {"losses in one number", "ORL 12 50; Post 12 dozens, losses", "50 - 50",
       "50 50 50", "- 50 -", "- - -", "50 50 -", "50 50 50"},
  };
  check(cases);
}

TEST_CASE("policies: late figures") {
  const Case cases[] = {
      {"up", "ORL 12 49; ORL 14 105", "105 - 105", "105 105 105", "- 105 -",
       "- - -", "105 105 -", "105 105 105"},
      {"down", "ORL 12 105; ORL 14 60", "60 - 60", "60 60 60", "- 60 -",
       "- - -", "60 60 -", "60 60 60"},
      {"newest of any source", "ORL 12 49; Post 14 30", "30 - 49", "30 30 49",
       "- 30 -", "- - -", "49 49 -", "30 30 30"},
      {"outlets: the last day's", "Post 12 10; Post 13 20; Wire 13 30",
       "30 - 30", "20 20 30", "- 20 -", "- - -", "- - -", "20 - 30"},
      {"a repeat goes with its source", "ORL 12 49; Post 12 49; ORL 14 105",
       "49 - 105", "105 105 105", "- 105 -", "- - -", "105 105 -",
       "105 105 105"},
      {"a later repeat stays", "ORL 12 49; ORL 14 105; Post 14 49", "49 - 105",
       "49 49 105", "- 49 -", "- - -", "105 105 -", "49 - 105"},
      {"undated", "ORL ? 49; Post ? 30", "30 - 49", "30 30 49", "- 30 -",
       "- - -", "49 49 -", "30 - 49"},
  };
  check(cases);
}

TEST_CASE("policies: vague words") {
  const Case cases[] = {
      {"dozens", "Post 12 dozens", "24 - -", "0 - 24", "- 12 -", "- - -",
       "- - -", "24 - -"},
      {"scores", "Post 12 scores of", "40 - -", "0 - 40", "- 20 -", "- - -",
       "- - -", "40 - -"},
      {"several dozen", "Post 12 several dozen", "36 - -", "0 - 36", "- 12 -",
       "- - -", "- - -", "36 - -"},
      {"Hundreds of", "Post 12 Hundreds of", "200 - -", "0 - 200", "- 100 -",
       "- - -", "- - -", "200 - -"},
      {"hundreds and hundreds", "Post 12 hundreds and hundreds", "200 - -",
       "0 - 200", "- 100 -", "- - -", "- - -", "200 - -"},
      {"tens of thousands", "Post 12 tens of thousands", "20000 - -",
       "0 - 20000", "- 10000 -", "- - -", "- - -", "20000 - -"},
      {"several", "Post 12 several, civilian", "3 - -", "0 - 3", "- 3 -",
       "3 - 3", "- - -", "3 - -"},
      {"several, in war", "Post 12 several" + kVesk, "3 - -", "0 - 3", "- 10 -",
       "- - -", "- - -", "3 - -"},
      {"many", "Post 12 many, any", "- - -", "- - -", "- 3 -", "- - -", "- - -",
       "- - -"},
      {"beside a number", "ORL 12 20; Post 13 dozens", "20 - -", "20 20 24",
       "- 12 -", "- - -", "20 20 -", "20 20 20"},
      {"own", "ORL 12 dozens; VSK 12 70" + kVesk, "24 - -", "0 - 70", "- 12 -",
       "- - -", "24 - 70", "70 70 70"},
  };
  check(cases);
}

TEST_CASE("policies: whose dead, and what harm") {
  const Case cases[] = {
      {"civilians", "Post 12 20, civilian; UN 12 30, civilian", "20 - 30",
       "20 20 30", "- 20 -", "20 - 30", "- - -", "20 - 30"},
      {"doubtful civilians", "Post 12 20, civilian; UN 12 30, any", "20 - 30",
       "20 20 30", "- 20 -", "20 - 30", "- - -", "20 - 30"},
      {"all doubtful", "Post 12 20, any", "20 - 20", "20 20 20", "- 20 -",
       "0 - 20", "- - -", "20 20 20"},
      {"police", "Post 12 20, police", "20 - 20", "20 20 20", "- 20 -",
       "0 - 20", "- - -", "20 20 20"},
      {"people beside soldiers", "Post 12 20, any; UN 12 30", "20 - 30",
       "20 20 30", "- 20 -", "- - -", "- - -", "20 - 30"},
      {"the hospital wins",
       "Post 12 20, civilian; UN 12 30, civilian; hospital 12 25, civilian",
       "20 - 30", "20 20 30", "- 20 -", "25 - 25", "- - -", "20 - 30"},
      {"a later report wins over the hospital",
       "hospital 12 25, civilian; UN 13 30, civilian", "25 - 30", "25 25 30",
       "- 25 -", "25 - 30", "- - -", "30 30 30"},
      {"wounded", "ORL 12 20, civilian, wounded", "20 - 20", "- - -", "- - -",
       "20 - 20", "20 20 -", "20 20 20"},
      {"bodies", "VSK 12 20, bodies" + kVesk, "20 - 20", "- - -", "- - -",
       "- - -", "- - 20", "20 20 20"},
      {"no violence", "ORL 12 20, civilian, earthquake", "20 - 20", "- - -",
       "- - -", "- - -", "20 20 -", "20 20 20"},
      {"violence", "ORL 12 20, civilian, shelling", "20 - 20", "20 20 20",
       "- 20 -", "20 - 20", "20 20 -", "20 20 20"},
      {"side not known, parties known",
       "Post 12 20, any, of ?" + kVesk + "; ORL 12 5", "20 - 20", "20 20 20",
       "- 20 -", "0 - 20", "- - -", "20 20 20"},
      {"no party known", "Post 12 20, any, of ?", "20 - 20", "- - 20", "- 20 -",
       "0 - 20", "- - -", "20 20 20"},
  };
  check(cases);
}

TEST_CASE("policies: low, best and high are in order") {
  const char* const counts[] = {"0",    "7",      "40",  ">=40",
                                ">39",  "<=39",   "~40", "30..41",
                                "many", "dozens", "-",   "several"};
  const char* const others[] = {"ORL 13", "VSK 13", "Post 12", "hospital 11"};
  for (const char* first : counts) {
    for (const char* second : counts) {
      for (const char* other : others) {
        const std::string text = "ORL 12 " + std::string(first) +
                                 ", civilian; " + other + " " + second +
                                 ", any" + kVesk;
        CAPTURE(text);
        for (const Policy policy : kPolicies) {
          std::stringstream ends(estimate(text, policy));
          std::int64_t least = 0;
          for (std::string end; ends >> end;) {
            if (end == "-") continue;
            CHECK(std::stoll(end) >= least);
            least = std::stoll(end);
          }
        }
      }
    }
  }
}

TEST_CASE("policies: nothing but the estimates depends on them") {
  for (const char* set : test::kCorpusSets) {
    std::string expected;
    for (const Policy policy : kPolicies) {
      Workspace workspace(test::builtin());
      std::vector<ArticleRecords> records;
      for (const Document& d : test::corpus_articles(set)) {
        records.push_back(extract(d, test::builtin(), workspace, {}));
      }
      ReconcileOptions options;
      options.policy = policy;
      Report report = reconcile(std::move(records), options);
      CHECK(report.policy == name_in(kPolicyNames, policy));
      CHECK(report.policy_rules.name == report.policy);
      const std::string json = report_json(report, {});
      const auto read = parse_report(json, "test");
      REQUIRE(read);
      CHECK(report_json(read->report, {}) == json);
      report.policy.clear();
      report.policy_rules = {};
      for (Topic& topic : report.topics) {
        CHECK(topic.estimate.policy == name_in(kPolicyNames, policy));
        topic.estimate = {};
      }
      const std::string rest = report_json(report, {});
      if (expected.empty()) expected = rest;
      CHECK(rest == expected);
    }
  }
}

TEST_CASE("policies: explain names the policy beside the figures") {
  const auto explained = [](const std::string& text, Policy policy) {
    ReconcileOptions options;
    options.policy = policy;
    const std::string all =
        explain_report(reconcile(parse_set(text), options), "");
    const std::size_t from = all.find("By the policy");
    if (from == all.npos) return std::string();
    return all.substr(from, all.find('\n', from) - from);
  };
  const std::string both = "ORL 12 50; VSK 12 70, of ORL";
  CHECK(explained(both, Policy::sources) == "By the policy sources: 50 to 70.");
  CHECK(explained(both, Policy::ucdp) ==
        "By the policy ucdp: 50 to 70, best 50.");
  CHECK(explained(both, Policy::acled) == "By the policy acled: best 50.");
  CHECK(explained(both, Policy::ibc).empty());
  const std::string enemy = "VSK 12 70, of ORL";
  CHECK(explained(enemy, Policy::own_admission) ==
        "By the policy own-admission: up to 70.");
}

TEST_CASE("policies: none speaks of truces and territory") {
  for (const ClaimKind kind : {ClaimKind::ceasefire, ClaimKind::territory}) {
    for (const Policy policy : kPolicies) {
      Question question;
      question.topic.kind = kind;
      const Estimate e = estimate_by(policy, question);
      CHECK((!e.low && !e.best && !e.high));
      CHECK(e.policy == name_in(kPolicyNames, policy));
    }
  }
}

TEST_CASE("policies: the rules name their sources and numbers") {
  for (const Policy policy : kPolicies) {
    const PolicyRules rules = policy_rules(policy);
    CAPTURE(rules.name);
    CHECK(!rules.version.empty());
    CHECK(!rules.source.empty());
    CHECK(!rules.harms.empty());
    CHECK(!rules.classes.empty());
    CHECK(rules.rules.size() >= 5);
    CHECK(!rules.excludes.empty());
    CHECK(rules.relations.size() == 3);
    CHECK(rules.vague_words.empty() == (policy != Policy::acled));
    // What nobody published is not passed off as published.
    const bool published = policy == Policy::ucdp || policy == Policy::acled ||
                           policy == Policy::ibc;
    for (const PolicyRule& rule : rules.rules) {
      CHECK((published || rule.basis == RuleBasis::own));
    }
  }
}

}  // namespace claimledger
