#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// The count of the one claim in "... said <phrase> people were killed."
std::string count(std::string_view phrase) {
  const ArticleRecords records = test::read_gated(
      "The ministry said " + std::string(phrase) + " people were killed.");
  if (records.claims.size() != 1) return test::harms(records);
  return describe(records.claims[0].casualty.count);
}

}  // namespace

TEST_CASE("quantities: number words") {
  const Row rows[] = {
      {"one", "1"},
      {"two", "2"},
      {"twelve", "12"},
      {"twenty", "20"},
      {"forty-nine", "49"},
      {"forty nine", "49"},
      {"a hundred", "100"},
      {"one hundred", "100"},
      {"a hundred and five", "105"},
      {"one hundred and five", "105"},
      {"two hundred and fifty-three", "253"},
      {"three thousand", "3000"},
      {"two thousand five hundred", "2500"},
      {"twelve hundred", "1200"},
      {"one thousand two hundred and thirty-four", "1234"},
      {"a thousand", "1000"},
      {"a million", "1000000"},
      {"2 000", "2000"},
      {"more than 12 500", ">12500"},
      {"2 345 678", "2345678"},
      {"two million", "2000000"},
      {"two lakh", "200000"},
      {"half a dozen", "6"},
      {"a dozen", "12"},
      {"two dozen", "24"},
      {"three dozen", "36"},
      {"a pair of", "2"},
      {"a trio of", "3"},
      {"both", "2"},
      {"all twelve", "12"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: digits") {
  const Row rows[] = {
      {"12", "12"},
      {"105", "105"},
      {"999", "999"},
      {"2022", "2022"},
      {"2,022", "2022"},
      {"6,500", "6500"},
      {"1,234,567", "1234567"},
      {"6500", "6500"},
      {"1.2 million", "1200000"},
      {"2.5 million", "2500000"},
      {"0.5 million", "500000"},
      {"1.25 million", "1250000"},
      {"2.5 thousand", "2500"},
      {"1.5 lakh", "150000"},
      {"3 lakh", "300000"},
      {"2 crore", "20000000"},
      {"a total of 105", "105"},
      {"all 12", "12"},
      {"the 12", "12"},
      {"exactly 12", "12"},
      {"only 12", "12"},
      {"just 12", "12"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: ranges") {
  const Row rows[] = {
      {"40 to 50", "40..50"},
      {"40-50", "40..50"},
      {"40\u201350", "40..50"},
      {"40 or 50", "40..50"},
      {"two or three", "2..3"},
      {"two to three dozen", "24..36"},
      {"between 30 and 40", "30..40"},
      {"between thirty and forty", "30..40"},
      {"from 30 to 40", "30..40"},
      {"anywhere from 30 to 40", "30..40"},
      {"anywhere between 30 and 40", "30..40"},
      {"somewhere between 30 and 40", "30..40"},
      {"between 1,000 and 1,500", "1000..1500"},
      {"one to two thousand", "1000..2000"},
      {"200 to 300", "200..300"},
      {"about 40 to 50", "40..50"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: bounds") {
  const Row rows[] = {
      {"at least 49", ">=49"},
      {"at least forty-nine", ">=49"},
      {"at least a dozen", ">=12"},
      {"at least two dozen", ">=24"},
      {"a minimum of 12", ">=12"},
      {"no fewer than 12", ">=12"},
      {"no less than 12", ">=12"},
      {"not less than 12", ">=12"},
      {"not fewer than 12", ">=12"},
      {"12 or more", ">=12"},
      {"12+", ">=12"},
      {"more than 150", ">150"},
      {"more than a hundred", ">100"},
      {"over 6,500", ">6500"},
      {"just over 100", ">100"},
      {"upwards of 200", ">200"},
      {"upward of 200", ">200"},
      {"in excess of 40", ">40"},
      {"above 40", ">40"},
      {"more than two dozen", ">24"},
      {"far more than 100", ">100"},
      {"up to 40", "<=40"},
      {"as many as 40", "<=40"},
      {"at most 40", "<=40"},
      {"no more than 40", "<=40"},
      {"not more than 40", "<=40"},
      {"a maximum of 40", "<=40"},
      {"40 or fewer", "<=40"},
      {"fewer than 50", "<50"},
      {"less than 50", "<50"},
      {"under 50", "<50"},
      {"just under 50", "<50"},
      {"at least 12 other", ">=12"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: approximations") {
  const Row rows[] = {
      {"about 90", "~90"},         {"around 90", "~90"},
      {"some 90", "~90"},          {"nearly 90", "~90"},
      {"almost 90", "~90"},        {"roughly 90", "~90"},
      {"approximately 90", "~90"}, {"close to 90", "~90"},
      {"an estimated 90", "~90"},  {"circa 90", "~90"},
      {"90 or so", "~90"},         {"90-odd", "~90"},
      {"some ninety", "~90"},      {"about a hundred", "~100"},
      {"nearly 2,000", "~2000"},   {"about a dozen", "~12"},
      {"around two dozen", "~24"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: vague words") {
  const Row rows[] = {
      {"several", ">=3?"},
      {"a few", ">=2?"},
      {"dozens of", ">=24?"},
      {"scores of", ">=40?"},
      {"hundreds of", ">=200?"},
      {"thousands of", ">=2000?"},
      {"tens of thousands of", ">=20000?"},
      {"hundreds of thousands of", ">=200000?"},
      {"several hundred", ">=300?"},
      {"several dozen", ">=36?"},
      {"several thousand", ">=3000?"},
      {"a few hundred", ">=200?"},
      {"at least several", ">=3?"},
      {"a number of", ">=3?"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: nobody") {
  const Row rows[] = {
      {"no", "0"},
      {"zero", "0"},
      {"0", "0"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: increments") {
  const Row rows[] = {
      {"another 21", "21"}, {"a further 12", "12"}, {"an additional 12", "12"},
      {"12 more", "12"},    {"12 other", "12"},     {"12 additional", "12"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(count(text) == expected);
  }
}

TEST_CASE("quantities: another and more are increments") {
  for (const std::string_view phrase :
       {"another 21", "a further 12", "an additional 12", "12 more"}) {
    CAPTURE(phrase);
    const ArticleRecords records = test::read_gated(
        "The ministry said " + std::string(phrase) + " people were killed.");
    REQUIRE(records.claims.size() == 1);
    CHECK(records.claims[0].casualty.accounting == Accounting::increment);
  }
}

TEST_CASE("quantities: the words of the count are kept") {
  struct Case {
    std::string_view text;
    std::string_view expected;
  };
  const Case cases[] = {
      {"At least 12 people were killed.", "at least 12"},
      {"More than 6,500 people were killed.", "more than 6,500"},
      {"Between 30 and 40 people were killed.", "between 30 and 40"},
      {"Dozens of people were killed.", "dozens of"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const ArticleRecords records = test::read_gated(text);
    REQUIRE(records.claims.size() == 1);
    std::string words = records.claims[0].casualty.count.text;
    words[0] = static_cast<char>(words[0] | 0x20);
    CHECK(words == expected);
  }
}

}  // namespace claimledger
