#include "extract/publication.h"

#include "support/catch.h"
#include "support/clues.h"
#include "support/extracting.h"

namespace claimledger {

// 13 September is a Tuesday in 2011, 2016 and 2022; 29 February a Thursday in
// 2024.
TEST_CASE("publication: what the clues of one article settle") {
  struct Case {
    std::string clues;
    std::string day;
  };
  const Case cases[] = {
      // A weekday beside a day and month tells the year, after one named.
      {"XXXX-09-13@2* 2020", "2022-09-13"},
      {"XXXX-09-13@2 2020 1991 198X", "2022-09-13"},
      {"XXXX-09-13@2* 2022-03", "2022-09-13"},
      {"XXXX-09-13@2* 2012", ""},
      {"XXXX-09-13@2* 2016", "2016-09-13"},
      {"XXXX-09-13@2*", ""},
      {"XXXX-02-29@4* 2020", ""},
      {"XXXX-09-13* 2020", ""},
      // The latest day is that of the news.
      {"XXXX-09-13@2 XXXX-09-12@1 2020", "2022-09-13"},
      {"XXXX-12-30@5 XXXX-01-02@1 2020", "2023-01-02"},
      {"XXXX-09-13@2 XXXX-08-31 XXXX-08-01/XXXX-08-03 2020", "2022-09-13"},
      {"XXXX-09-13@2* XXXX-WXX-1TNI 2020", "2022-09-13"},
      {"XXXX-09-13@2 XXXX-WXX-3* 2020", "2022-09-14"},
      {"XXXX-09-13@2 XXXX-WXX-2 XXXX-WXX-4 2020", "2022-09-15"},
      // Two days do as well, and one of them dates a saying.
      {"XXXX-09-13@2 XXXX-WXX-5* 2020", "2022-09-16"},
      {"XXXX-09-13@2* XXXX-WXX-5 2020", "2022-09-13"},
      {"XXXX-09-13@2 XXXX-WXX-5 2020", "2022-09-13/2022-09-16"},
      // Years told as past are too old to tell this one.
      {"XXXX-09-13@2* 1945", ""},
      {"XXXX-04-31@6 XXXX-09-13@2* 2020", "2022-09-13"},
      {"XXXX-WXX-2147483649 XXXX-WXX-0*", ""},
      // The one told with its date is the news, though a Saturday dates a
      // saying.
      {"XXXX-09-13@2 XXXX-WXX-6* XXXX-WXX-4 XXXX-WXX-1 2020", "2022-09-13"},
      // Days with their year: sayings, or with their weekday.
      {"2022-09-13* 2020", "2022-09-13"},
      {"2022-09-13@2^ 2020", "2022-09-13"},
      {"2022-09-13^ XXXX-WXX-2 2020", "2022-09-13"},
      {"2022-09-12* 2022-09-13*", "2022-09-13"},
      {"2014-07-17^", ""},
      {"2014-07-17", ""},
      {"2014-07-17^ XXXX-WXX-1*", ""},
      {"2014-07-17* 2020", ""},
      // Clues that speak against each other.
      {"XXXX-09-13@2 XXXX-09-12@2 2020", ""},
      {"XXXX-09-31@2 2020", ""},
      {"2022-09-13@3*", ""},
      // Nothing to go by.
      {"XXXX-WXX-3*", ""},
      {"XXXX-WXX-3* UNDEF-this-week 2022-09", ""},
      {"UNDEF-last-month XXXX-09", ""},
      {"2020", ""},
      {"", ""},
  };
  for (const auto& [line, day] : cases) {
    CAPTURE(line);
    Article article;
    article.clues = test::clues(line);
    settle_alone(article);
    CHECK(article.published.value == day);
    CHECK((article.published.basis == Basis::inferred) == !day.empty());
  }
}

TEST_CASE("publication: the evidence names the words") {
  struct Case {
    std::string clues;
    std::string evidence;
  };
  const Case cases[] = {
      {"XXXX-09-13@2* 2020",
       "\"XXXX-09-13\": 13 September is a Tuesday in 2022, the first such year "
       "not before 2020"},
      {"XXXX-09-13@2 XXXX-WXX-3 2020",
       "\"XXXX-09-13\": 13 September is a Tuesday in 2022, the first such year "
       "not before 2020; the latest day of its news is \"XXXX-WXX-3\""},
      {"2022-09-13*", "\"2022-09-13\": the latest day of its news"},
  };
  for (const auto& [line, evidence] : cases) {
    Article article;
    article.clues = test::clues(line);
    settle_alone(article);
    CHECK(article.published.evidence == evidence);
  }
}

TEST_CASE("publication: clues of a text") {
  struct Case {
    std::string text;
    std::string clues;
  };
  const Case cases[] = {
      {"A clash left nine people dead near Arica on Tuesday. Chile said on "
       "Wednesday that 12 people were killed.\n",
       "XXXX-WXX-2^ XXXX-WXX-3*^"},
      {"At least nine people were killed on September 13, the ministry said. "
       "The war ended in 2020.\n",
       "XXXX-09-13^ 2020^"},
      {"Nine people were killed on Tuesday. The two sides will meet on "
       "Friday.\n",
       "XXXX-WXX-2^"},
      {"Nine people were killed on Tuesday. The mission is due to stay until "
       "2030.\n",
       "XXXX-WXX-2^"},
      // Far from any word of harm.
      {"Nine people were killed in Arica.\n\nThe road is long.\n\nIt was built "
       "by hand.\n\nMany walked it.\n\nSome rode.\n\nIt was paved in 1998.\n",
       "1998"},
      {"Nine people were killed on Tuesday.\n\nRead also:\nBlast kills 12 in "
       "Lima in 2023\nStorm kills 30 in 2024\n",
       "XXXX-WXX-2^"},
      {"A six-week war left nine people dead.\n", ""},
  };
  for (const auto& [text, line] : cases) {
    CAPTURE(text);
    CHECK(test::described(test::read(text).article.clues) == line);
    // A day that is stated needs none.
    CHECK(test::read(text, "2022-09-14").article.clues.empty());
  }
}

}  // namespace claimledger
