#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// "start..end" of the first claim's time, its TIMEX3 value in brackets where
/// it stays unresolved; "-" where the claim has none.
std::string time_of(std::string_view text, std::string_view published) {
  const ArticleRecords records = test::read_gated(text, published);
  if (records.claims.empty()) return "no claim";
  const auto& time = records.claims[0].time;
  if (!time) return "-";
  if (time->start.empty()) return ".. [" + time->timex3 + "]";
  return time->start + ".." + time->end;
}

/// The day on which the source of the first claim spoke.
std::string said_on(std::string_view text) {
  const ArticleRecords records = test::read_gated(text, "2022-09-14");
  if (records.claims.empty()) return "no claim";
  return records.claims[0].said ? records.claims[0].said->start : "-";
}

}  // namespace

TEST_CASE("dates: calendar days, months and years") {
  const Row rows[] = {
      {"12 people were killed on September 13, 2022.",
       "2022-09-13..2022-09-13"},
      {"12 people were killed on 13 September 2022.", "2022-09-13..2022-09-13"},
      {"12 people were killed on Sept. 13, 2022.", "2022-09-13..2022-09-13"},
      {"12 people were killed on the 13th of September 2022.",
       "2022-09-13..2022-09-13"},
      {"12 people were killed on September 13.", "2022-09-13..2022-09-13"},
      {"12 people were killed on 13 September.", "2022-09-13..2022-09-13"},
      {"12 people were killed on Sept. 12-13.", "2022-09-12..2022-09-13"},
      {"12 people were killed on September 12 and 13.",
       "2022-09-12..2022-09-13"},
      {"12 people were killed between September 10 and 13.",
       "2022-09-10..2022-09-13"},
      {"12 people were killed on December 20.", "2021-12-20..2021-12-20"},
      {"12 people were killed in 2020.", "2020..2020"},
      {"12 people were killed in November 2020.", "2020-11..2020-11"},
      {"12 people were killed in August.", "2022-08..2022-08"},
      {"12 people were killed in December.", "2021-12..2021-12"},
      {"12 people were killed in May.", "2022-05..2022-05"},
      {"12 people were killed in the 2020 war.", "2020..2020"},
      {"12 people were killed in the 1990s.", "1990..1999"},
      {"12 people were killed in the late 1980s.", "1980..1989"},
      {"12 people were killed from 1991 to 1994.", "1991..1994"},
      {"12 people were killed in 1991-1994.", "1991..1994"},
      {"In 2020, 12 people were killed.", "2020..2020"},
      {"The 2020 war killed 6,500 people.", "2020..2020"},
      {"On September 13, a bomb killed 12 people.", "2022-09-13..2022-09-13"},
      {"12 people were killed on the night of September 12.",
       "2022-09-12..2022-09-13"},
      {"12 people were killed on February 29, 2020.", "2020-02-29..2020-02-29"},
      {"12 people were killed on February 30, 2021.", ".. [2021-02-30]"},
      {"12 people were killed on Tuesday, September 13.",
       "2022-09-13..2022-09-13"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(time_of(text, "2022-09-14") == expected);
  }
}

TEST_CASE("dates: weekdays and relative times from a Wednesday") {
  const Row rows[] = {
      {"12 people were killed on Tuesday.", "2022-09-13..2022-09-13"},
      {"12 people were killed on Monday.", "2022-09-12..2022-09-12"},
      {"12 people were killed on Wednesday.", "2022-09-14..2022-09-14"},
      {"12 people were killed on Thursday.", "2022-09-08..2022-09-08"},
      {"12 people were killed last Wednesday.", "2022-09-07..2022-09-07"},
      {"12 people were killed on Tuesday morning.", "2022-09-13..2022-09-13"},
      {"12 people were killed in the early hours of Tuesday.",
       "2022-09-13..2022-09-13"},
      {"12 people were killed late Monday.", "2022-09-12..2022-09-12"},
      {"12 people were killed yesterday.", "2022-09-13..2022-09-13"},
      {"12 people were killed today.", "2022-09-14..2022-09-14"},
      {"12 people were killed two days ago.", "2022-09-12..2022-09-12"},
      {"12 people were killed two weeks ago.", "2022-08-29..2022-09-04"},
      {"12 people were killed last month.", "2022-08..2022-08"},
      {"12 people were killed this month.", "2022-09..2022-09"},
      {"12 people were killed last year.", "2021..2021"},
      {"12 people were killed this year.", "2022..2022"},
      {"12 people were killed last week.", "2022-09-05..2022-09-11"},
      {"12 people were killed two years ago.", "2020..2020"},
      {"12 people were killed three months ago.", "2022-06..2022-06"},
      {"12 people were killed in the past two days.", "2022-09-12..2022-09-14"},
      {"On Tuesday, 12 people were killed.", "2022-09-13..2022-09-13"},
      {"Last month 12 people were killed.", "2022-08..2022-08"},
      {"12 people were killed.", "-"},
      {"12 people were killed on Tuesday night.", "2022-09-13..2022-09-14"},
      {"12 people were killed at 16:00 on Tuesday.",
       "2022-09-13T16:00..2022-09-13T16:00"},
      {"The ministry said on Wednesday that 12 people were killed on Tuesday.",
       "2022-09-13..2022-09-13"},
      {"12 people were killed on Tuesday, the ministry said on Wednesday.",
       "2022-09-13..2022-09-13"},
      {"The ministry said on Wednesday that 12 people were killed.", "-"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(time_of(text, "2022-09-14") == expected);
  }
}

TEST_CASE("dates: without a day of publication") {
  const Row rows[] = {
      {"12 people were killed on September 13, 2022.",
       "2022-09-13..2022-09-13"},
      {"12 people were killed in 2020.", "2020..2020"},
      {"12 people were killed on Tuesday.", ".. [XXXX-WXX-2]"},
      {"12 people were killed on September 13.", ".. [XXXX-09-13]"},
      {"12 people were killed last month.", ".. [UNDEF-last-month]"},
      {"12 people were killed yesterday.", ".. [UNDEF-last-day]"},
      {"12 people were killed two days ago.", ".. [UNDEF-minus-P2D]"},
      {"12 people were killed in May.", ".. [XXXX-05]"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(time_of(text, "") == expected);
  }
}

TEST_CASE("dates: when it was said is not when it happened") {
  const Row rows[] = {
      {"The ministry said on Wednesday that 12 people were killed.",
       "2022-09-14"},
      {"The ministry said on Tuesday 12 people were killed.", "2022-09-13"},
      {"12 people were killed, the ministry said on Tuesday.", "2022-09-13"},
      {"12 people were killed, the ministry said Tuesday.", "2022-09-13"},
      {"12 people were killed on Monday, the ministry said on Tuesday.",
       "2022-09-13"},
      {"The ministry said on September 13 that 12 people were killed on "
       "Monday.",
       "2022-09-13"},
      {"The ministry said late Tuesday that 12 people were killed.",
       "2022-09-13"},
      {"The ministry said that 12 people were killed on Tuesday.", "-"},
      {"The ministry said 12 people were killed.", "-"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(said_on(text) == expected);
  }
}

}  // namespace claimledger
