#include "claimledger/text/rule_packs.h"

#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// The message for a user's pack that must be refused.
std::string refused(std::string text, std::string name = "my.toml") {
  const auto packs =
      RulePacks::load(builtin_packs(), {{std::move(name), std::move(text)}});
  return packs ? "accepted" : packs.error().message();
}

RulePacks with(std::vector<RuleFile> files) {
  auto packs = RulePacks::load(builtin_packs(), files);
  if (!packs) FAIL(packs.error().message());
  return std::move(*packs);
}

constexpr std::string_view kZapped = R"([pack]
level = "claims"
[[rule]]
id = "my.zapped"
find = '{v:victims&counted} were zapped'
gives = { harm = "killed" }
yes = ['12 people were zapped => killed 12']
no = ['12 houses were zapped']
[words]
event = ["zapped"]
)";

constexpr std::string_view kBlinked = R"([pack]
level = "claims"
[[rule]]
id = "my.blinked"
find = '{v:victims&counted} were {blink} out'
gives = { harm = "missing" }
yes = ['12 people were blinked out => missing 12']
no = ['12 houses were blinked out']
[words]
blink = ["blinked", "zapped"]
weak = ["blinked"]
)";

std::string everything(const RulePacks& packs, std::string_view text) {
  const Document d = test::document(text, "2022-09-14");
  return explain_article(d, packs, "") + test::harms(test::read(d, packs));
}

}  // namespace

TEST_CASE("packs: a bad pack is refused with its place") {
  const std::string head = "[pack]\nlevel = \"claims\"\n\n[[rule]]\n";
  struct Case {
    std::string text;
    std::string_view expected;
  };
  const Case cases[] = {
      {head + "id = \"my.a\"\nfind = '{v:victims} {peple}'\n"
              "yes = ['a']\nno = ['b']\n",
       "my.toml:6: nothing is ever 'peple'\n"
       "  find = '{v:victims} {peple}'\n"
       "                       ^ near here"},
      {head + "id = \"my.a\"\nfind = '{v:victims} (a'\n"
              "yes = ['a']\nno = ['b']\n",
       "my.toml:6: a ')' is missing\n"
       "  find = '{v:victims} (a'\n"
       "                        ^ near here"},
      {head + "id = \"my.a\"\nfind = 'a'\nno = ['b']\n",
       "rule 'my.a' needs one `yes` and one `no` example"},
      {head + "id = \"my.a\"\nfind = 'a'\nyes = ['b']\n",
       "rule 'my.a' needs one `yes` and one `no` example"},
      {head + "find = 'a'\nyes = ['b']\nno = ['b']\n", "a rule needs an id"},
      {head + "id = \"my.a\"\nyes = ['b']\nno = ['b']\n",
       "a rule needs `find`"},
      {head + "id = \"my.a\"\nfind = 'a'\nyes = ['b']\nno = ['b']\n"
              "fnid = 'a'\n",
       "my.toml:9: unknown key 'fnid'"},
      {head + "id = \"my.a\"\nfind = 'a?'\nyes = ['b']\nno = ['b']\n",
       "my.toml:6: every part of the pattern is optional"},
      {head + "id = \"my.a\"\nfind = 'a'\nyes = ['b']\nno = ['b']\n"
              "gives = { ham = \"killed\" }\n",
       "unknown attribute 'ham'"},
      {head + "id = \"my.a\"\nfind = 'a'\nyes = ['b']\nno = ['b']\n"
              "gives = { harm = \"kiled\" }\n",
       "'kiled' is no value of 'harm'"},
      {head + "id = \"my.a\"\nfind = 'a'\nlevel = \"clams\"\n"
              "yes = ['b']\nno = ['b']\n",
       "unknown level 'clams'"},
      {"[pack]\nlevel = \"clams\"\n", "my.toml:1: unknown level 'clams'"},
      {"[words]\nzap = \"zapped\"\n", "my.toml:2: expected a list of words"},
      {"[words]\nzap = [1]\n", "my.toml:2: expected a word"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const std::string got = refused(text);
    CAPTURE(got);
    CHECK(got.find(expected) != std::string::npos);
    CHECK(got.starts_with("my.toml:"));
  }
}

TEST_CASE("packs: bad TOML is refused with line and caret") {
  const std::string got = refused("[pack]\nlevel = \n");
  CAPTURE(got);
  CHECK(got.starts_with("my.toml:2: "));
  CHECK(got.find("level = ") != std::string::npos);
  CHECK(got.find("^ near here") != std::string::npos);
}

TEST_CASE("packs: an id is given once") {
  const std::string twice(kZapped);
  const auto got = RulePacks::load(builtin_packs(), {{"a.toml", twice},
                                                     {"b.toml", twice}});
  REQUIRE_FALSE(got);
  CHECK(got.error().message().starts_with(
      "b.toml:5: duplicate rule id 'my.zapped'"));
  const std::string known = test::builtin().rules().front().id;
  CHECK(refused("[[rule]]\nid = '" + known + "'\nfind = 'a'\nyes = ['a']\n"
                "no = ['b']\n").find("duplicate rule id '" + known + "'") !=
        std::string::npos);
}

TEST_CASE("packs: a bad word list is refused with its line") {
  struct Case {
    std::string name;
    std::string text;
    std::string_view expected;
  };
  const Case cases[] = {
      {"my.tsv", "# head\nzapped\tevent\n",
       "my.tsv:2: a row has 3 columns: form, classes, attributes"},
      {"my.tsv", "zapped\tevent\tharm\n",
       "my.tsv:1: an attribute is key=value"},
      {"my.tsv", "zapped\tevent\tham=killed\n",
       "my.tsv:1: unknown attribute 'ham'"},
      {"my.tsv", "zapped\tevent\tvalue=12x\n",
       "my.tsv:1: '12x' is no value of 'value'"},
      {"my.tsv", "\tevent\t\n", "my.tsv:1: the first column is empty"},
      {"x/countries.tsv", "ORL\tOrlan\n",
       "x/countries.tsv:1: a country has 7 columns"},
      {"groups.tsv", "Zappers\n", "groups.tsv:1: a group has 5 columns"},
      {"outlets.tsv", "Zap News\n", "outlets.tsv:1: a row has 4 columns"},
  };
  for (const auto& [name, text, expected] : cases) {
    CAPTURE(name, text);
    CHECK(refused(text, name).starts_with(expected));
  }
}

TEST_CASE("packs: no blob, no packs") {
  CHECK_FALSE(RulePacks::load("", {}));
  CHECK_FALSE(RulePacks::load("not a blob at all", {}));
  const std::string_view whole = builtin_packs();
  CHECK_FALSE(RulePacks::load(whole.substr(0, whole.size() / 2), {}));
}

TEST_CASE("packs: a user's rule and words are read like the shipped ones") {
  const std::string_view text = "Police said 12 people were zapped.\n\n"
                                "A bomb killed three soldiers.\n";
  CHECK(test::harms(test::read(text)) == "killed 3 | military");
  const RulePacks packs = with({{"my.toml", std::string(kZapped)}});
  const ArticleRecords records = test::read(test::document(text), packs);
  CHECK(test::harms(records) == "killed 12 | any; killed 3 | military");
  REQUIRE(records.claims.size() == 2);
  CHECK(records.claims[0].rules.at(0) == "my.zapped");
  CHECK(packs.hash() != test::builtin().hash());
  const RuleTestSummary own = test_rules(packs, "my.toml");
  CHECK(own.run == 2);
  CHECK(own.failures == std::vector<std::string>{});
}

TEST_CASE("packs: a user's word list adds a country") {
  const RulePacks packs = with(
      {{"my/countries.tsv",
        "ORL\tOrlan\t\tOrlani\tOrlani|Orlanis\tKelmar\t\n"}});
  const ArticleRecords records = test::read(
      test::document("Kelmar said 12 Orlani soldiers were killed."), packs);
  REQUIRE(records.claims.size() == 1);
  CHECK(records.claims[0].source.side == "ORL");
  CHECK(records.claims[0].casualty.victims.side == "ORL");
}

TEST_CASE("packs: the order of files and rules never matters") {
  const std::string zapped(kZapped), blinked(kBlinked);
  const std::string_view text =
      "Police said 12 people were zapped. Armenia said 30 soldiers were\n"
      "zapped out and five people were blinked out on Tuesday.\n\n"
      "A bomb killed three soldiers and wounded at least five others.\n";
  const std::string expected =
      everything(with({{"a.toml", zapped}, {"b.toml", blinked}}), text);
  CHECK(expected.find("my.zapped") != std::string::npos);
  CHECK(expected.find("my.blinked") != std::string::npos);
  CHECK(everything(with({{"b.toml", blinked}, {"a.toml", zapped}}), text) ==
        expected);
  CHECK(everything(with({{"b.toml", zapped}, {"a.toml", blinked}}), text) ==
        expected);
  CHECK(everything(with({{"0.toml", blinked}, {"zz.toml", zapped}}), text) ==
        expected);
}

}  // namespace claimledger
