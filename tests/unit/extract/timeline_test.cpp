#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

ArticleRecords read_mentions(std::string_view text, std::string_view day) {
  Workspace workspace(test::builtin());
  ExtractOptions options;
  options.mentions = true;
  return extract(test::document(text, day), test::builtin(), workspace,
                 options);
}

/// "[words] value" for each time expression, joined by "; ".
std::string times(std::string_view text, std::string_view day = "2022-09-14") {
  std::string out;
  for (const Timex& t : read_mentions(text, day).mentions.times) {
    out += (out.empty() ? "[" : "; [") + t.text + "] " + t.value;
  }
  return out;
}

}  // namespace

TEST_CASE("timeline: values beside a Wednesday, 14 September 2022") {
  const Row rows[] = {
      // Days and months, in every order.
      {"He left on September 13.", "[September 13] 2022-09-13"},
      {"He left on 13 September 2022.", "[13 September 2022] 2022-09-13"},
      {"He left on Sept. 12-13.", "[Sept. 12-13] 2022-09-12/2022-09-13"},
      {"He left on 2022-09-13.", "[2022-09-13] 2022-09-13"},
      {"He left on Tuesday (13/9).", "[Tuesday (13/9)] 2022-09-13"},
      {"He left on Tuesday, Sept. 13.", "[Tuesday, Sept. 13] 2022-09-13"},
      {"They met on August 1-3.", "[August 1-3] 2022-08-01/2022-08-03"},
      {"They met on September 7, 8 and 9.",
       "[September 7] 2022-09-07; [8] 2022-09-08; [9] 2022-09-09"},
      {"It was early on September 13.", "[early on September 13] 2022-09-13"},
      {"He left in November 2020.", "[November 2020] 2020-11"},
      {"He left in late 2020.", "[late 2020] 2020"},
      {"It has burned since 1991.", "[1991] 1991"},
      {"It was in the 1980s.", "[the 1980s] 198X"},
      {"It was in the autumn of 2020.", "[the autumn of 2020] 2020-FA"},
      {"He will return on September 20.", "[September 20] 2022-09-20"},
      // Weekdays.
      {"He left on Tuesday.", "[Tuesday] 2022-09-13"},
      {"He left on Thursday.", "[Thursday] 2022-09-08"},
      {"He will leave on Thursday.", "[Thursday] 2022-09-15"},
      {"He left last Wednesday.", "[last Wednesday] 2022-09-07"},
      {"He left on Monday night.", "[Monday night] 2022-09-12TNI"},
      {"It came in the early hours of Tuesday.",
       "[the early hours of Tuesday] 2022-09-13TMO"},
      {"They march on Mondays.", "[Mondays] XXXX-WXX-1"},
      {"It fell on Monday and Tuesday.",
       "[Monday] 2022-09-12; [Tuesday] 2022-09-13"},
      {"She may return as early as Friday.", "[Friday] 2022-09-16"},
      {"They put it off until Friday.", "[Friday] 2022-09-16"},
      {"Until Friday they had not asked.", "[Friday] 2022-09-09"},
      {"It fell after the Friday vote.", "[Friday] 2022-09-09"},
      {"He met the Friday deadline.", "[Friday] 2022-09-16"},
      {"It would help where the Aug. 7 blasts killed 12.",
       "[Aug. 7] 2022-08-07"},
      {"He broke the record set on May 6.", "[May 6] 2022-05-06"},
      {"He gave up vacation plans on Friday.", "[Friday] 2022-09-09"},
      {"He plans to leave on Friday.", "[Friday] 2022-09-16"},
      // Feasts and years.
      {"He died on Christmas Day.", "[Christmas Day] 2021-12-25"},
      {"They met on Easter Sunday.", "[Easter Sunday] 2022-04-17"},
      {"They met on Good Friday, 2019.", "[Good Friday, 2019] 2019-04-19"},
      {"She died last Thanksgiving.", "[last Thanksgiving] 2021-11-25"},
      {"A 1971 treaty ended it.", "[1971] 1971"},
      {"It fell in nineteen ninety-six.", "[nineteen ninety-six] 1996"},
      {"It lasted from 1991 to 1997.", "[1991] 1991; [1997] 1997"},
      {"It came in 1990. The next morning he left.",
       "[1990] 1990; [The next morning] UNDEF-after-P1DTMO"},
      // Relative.
      {"He left overnight.", "[overnight] 2022-09-13TNI"},
      {"He left last month.", "[last month] 2022-08"},
      {"He left this week.", "[this week] 2022-W37"},
      {"He left two weeks ago.", "[two weeks ago] 2022-W35"},
      {"He left last November.", "[last November] 2021-11"},
      {"He left last fall.", "[last fall] 2021-FA"},
      {"It lasted over the past two days.", "[the past two days] P2D"},
      {"He left on 3 May 2021. She left two days earlier.",
       "[3 May 2021] 2021-05-03; [two days earlier] 2021-05-01"},
      {"He left on 3 May 2021. The following day she left.",
       "[3 May 2021] 2021-05-03; [The following day] 2021-05-04"},
      // Lengths and sets.
      {"It was a six-week war.", "[six-week] P6W"},
      {"It was a decades-old dispute.", "[decades-old] PXDE"},
      {"It took five and a half hours.", "[five and a half hours] PT5H30M"},
      {"They met every day.", "[every day] P1D"},
      // Quarters.
      {"It rose in the third quarter of 1984.",
       "[the third quarter of 1984] 1984-Q3"},
      {"It rose in the second quarter.", "[the second quarter] 2022-Q2"},
      {"It rose in the third quarter of 1984 from a year earlier.",
       "[the third quarter of 1984] 1984-Q3; [a year earlier] 1983-Q3"},
      {"It fell on the Day Before 13 September 2022.",
       "[the Day Before 13 September 2022] 2022-09-12"},
      // Hours and zones.
      {"It lasted two and a half days (16:00 GMT).",
       "[two and a half days] P2DT12H; [16:00 GMT] 2022-09-14T16:00Z"},
      {"It began at 11 p.m. EDT on Monday. The following day he left.",
       "[11 p.m. EDT on Monday] 2022-09-13T03:00Z; [The following day] "
       "2022-09-13"},
      {"It began at midnight on Monday.",
       "[midnight on Monday] 2022-09-13T00:00"},
      {"It began at 8pm local time (16:00 GMT) on Wednesday.",
       "[8pm local time (16:00 GMT) on Wednesday] 2022-09-14T16:00Z"},
      {"It began on Monday at 05:00 GMT.",
       "[Monday at 05:00 GMT] 2022-09-12T05:00Z"},
      {"It began at 1 a.m. local time (2200 GMT) on Wednesday.",
       "[1 a.m. local time (2200 GMT) on Wednesday] 2022-09-13T22:00Z"},
      {"It began on Tuesday at 7:30 p.m. local time.",
       "[Tuesday at 7:30 p.m. local time] 2022-09-13T19:30"},
      {"It began at 11 p.m. EDT on Monday.",
       "[11 p.m. EDT on Monday] 2022-09-13T03:00Z"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(times(text) == expected);
  }
}

TEST_CASE("timeline: no times") {
  const std::string_view rows[] = {
      "He may march in step.",
      "The 6th brigade fired 155 shells.",
      "They won 3-2.",
      "A man aged 52 and a 49-year-old sapper met.",
      "In all, 1,991 people came.",
      "See example.com/2015/08/15 for more.",
      "He gave me a second chance.",
      "Ms April Jones met Mr August Wilson.",
      "Flight 370 carried 2,010 crates.",
      "It was hit by 9/11 truthers.",
      "He signed the Good Friday Agreement.",
  };
  for (const auto text : rows) {
    CAPTURE(text);
    CHECK(times(text) == "");
  }
}

TEST_CASE("timeline: without a day of publication values stay open") {
  const Row rows[] = {
      {"He left on Tuesday.", "[Tuesday] XXXX-WXX-2"},
      {"He left on September 13.", "[September 13] XXXX-09-13"},
      {"He left last month.", "[last month] UNDEF-last-month"},
      {"It lasted over the past two days.",
       "[the past two days] UNDEF-past-P2D"},
      {"He left in 2020.", "[2020] 2020"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(times(text, "") == expected);
  }
}

}  // namespace claimledger
