#include "claimledger/model/zone.h"

#include <fstream>
#include <string>
#include <string_view>

#include "claimledger/model/calendar.h"
#include "support/catch.h"

using namespace claimledger;

namespace {

/// The UTC instant of a local time in a country, or "none".
std::string utc_of(std::string_view country, std::string_view local) {
  const auto day = single_day(local);
  REQUIRE(day);
  const int minute = std::stoi(std::string(local.substr(11, 2))) * 60 +
                     std::stoi(std::string(local.substr(14, 2)));
  const auto offset = offset_of(country, *day, minute);
  if (!offset) return "none";
  return utc_instant(local, offset->minutes_east).value_or("no instant");
}

struct Case {
  std::string_view country;
  std::string_view local;
  std::string_view expected;
};

}  // namespace

TEST_CASE("zone: instants that are known both by local time and in UTC") {
  const Case cases[] = {
      // earthquakes, by the catalogues
      {"IRN", "2003-12-26T05:26", "2003-12-26T01:56Z"},  // Bam
      {"CHN", "2008-05-12T14:28", "2008-05-12T06:28Z"},  // Wenchuan
      {"HTI", "2010-01-12T16:53", "2010-01-12T21:53Z"},
      {"CHL", "2010-02-27T03:34", "2010-02-27T06:34Z"},  // Maule, in summer
      {"NZL", "2011-02-22T12:51", "2011-02-21T23:51Z"},  // Christchurch, too
      {"JPN", "2011-03-11T14:46", "2011-03-11T05:46Z"},  // Tohoku
      {"NPL", "2015-04-25T11:56", "2015-04-25T06:11Z"},  // Gorkha
      {"TON", "2022-01-15T17:15", "2022-01-15T04:15Z"},  // Hunga, an eruption
      {"TUR", "2023-02-06T04:17", "2023-02-06T01:17Z"},
      {"SYR", "2023-02-06T04:17", "2023-02-06T01:17Z"},
      {"MAR", "2023-09-08T23:11", "2023-09-08T22:11Z"},
      {"MMR", "2025-03-28T12:50", "2025-03-28T06:20Z"},
      // explosions, attacks
      {"IND", "2008-11-26T21:40", "2008-11-26T16:10Z"},
      {"PRK", "2016-01-06T10:00", "2016-01-06T01:30Z"},  // by Pyongyang time
      {"LBN", "2020-08-04T18:08", "2020-08-04T15:08Z"},
      {"AFG", "2021-08-26T17:50", "2021-08-26T13:20Z"},
      {"UKR", "2022-02-24T05:00", "2022-02-24T03:00Z"},
      {"ISR", "2023-10-07T06:30", "2023-10-07T03:30Z"},
      {"PSE", "2023-10-07T06:30", "2023-10-07T03:30Z"},
  };
  for (const auto& [country, local, expected] : cases) {
    CAPTURE(country, local);
    CHECK(utc_of(country, local) == expected);
  }
}

TEST_CASE("zone: daylight saving, either side of a change") {
  const Case cases[] = {
      {"FRA", "2022-03-27T01:59", "2022-03-27T00:59Z"},
      {"FRA", "2022-03-27T02:00", "none"},  // clocks go from 2 to 3
      {"FRA", "2022-03-27T02:59", "none"},
      {"FRA", "2022-03-27T03:00", "2022-03-27T01:00Z"},
      {"FRA", "2022-10-30T01:59", "2022-10-29T23:59Z"},
      {"FRA", "2022-10-30T02:00", "none"},  // and back from 3 to 2
      {"FRA", "2022-10-30T02:59", "none"},
      {"FRA", "2022-10-30T03:00", "2022-10-30T02:00Z"},
      {"GBR", "2023-03-26T01:30", "none"},
      {"GBR", "2023-10-29T01:30", "none"},
      {"GBR", "2023-07-01T12:00", "2023-07-01T11:00Z"},
      {"IRL", "2023-07-01T12:00", "2023-07-01T11:00Z"},
      {"ESP", "2024-07-01T12:00", "2024-07-01T10:00Z"},
      {"NZL", "2022-07-01T12:00", "2022-07-01T00:00Z"},
      {"NZL", "2023-04-02T02:30", "none"},               // twice
      {"NZL", "2023-09-24T02:30", "none"},               // never
      {"NZL", "2007-09-30T12:00", "2007-09-29T23:00Z"},  // a week earlier
      {"CHL", "2022-07-01T12:00", "2022-07-01T16:00Z"},
      {"ISR", "2023-11-07T06:30", "2023-11-07T04:30Z"},
      {"IRN", "2020-03-21T00:30", "none"},  // 2 Farvardin of a leap year
      {"IRN", "2021-03-21T00:30", "2021-03-20T21:00Z"},
      {"IRN", "2021-03-22T00:30", "none"},
      {"MAR", "2023-04-01T12:00", "2023-04-01T12:00Z"},  // Ramadan
      {"NAM", "2005-07-01T12:00", "2005-07-01T11:00Z"},
      {"NAM", "2005-01-15T12:00", "2005-01-15T10:00Z"},
      // the Union left summer time in September until 1995, Britain did not
      {"DEU", "1995-09-24T12:00", "1995-09-24T11:00Z"},
      {"DEU", "1996-09-29T12:00", "1996-09-29T10:00Z"},
      {"GBR", "1995-10-01T12:00", "1995-10-01T11:00Z"},
      {"GBR", "1995-10-22T12:00", "1995-10-22T12:00Z"},
  };
  for (const auto& [country, local, expected] : cases) {
    CAPTURE(country, local);
    CHECK(utc_of(country, local) == expected);
  }
}

TEST_CASE("zone: what parliaments changed") {
  const Case cases[] = {
      {"ARM", "2022-09-14T20:00", "2022-09-14T16:00Z"},
      {"AZE", "2015-07-01T12:00", "2015-07-01T07:00Z"},  // abolished in 2016
      {"AZE", "2016-07-01T12:00", "2016-07-01T08:00Z"},
      {"TUR", "2016-01-15T12:00", "2016-01-15T10:00Z"},  // summer time stays
      {"TUR", "2017-01-15T12:00", "2017-01-15T09:00Z"},
      {"SYR", "2022-01-15T12:00", "2022-01-15T10:00Z"},
      {"JOR", "2021-12-01T12:00", "2021-12-01T10:00Z"},
      {"JOR", "2022-12-01T12:00", "2022-12-01T09:00Z"},
      {"EGY", "2022-07-01T12:00", "2022-07-01T10:00Z"},  // back in 2023
      {"EGY", "2023-04-28T00:30", "none"},
      {"EGY", "2023-07-01T12:00", "2023-07-01T09:00Z"},
      {"IRQ", "2003-07-01T12:00", "2003-07-01T08:00Z"},
      {"IRQ", "2008-07-01T12:00", "2008-07-01T09:00Z"},
      {"IRN", "2022-07-01T12:00", "2022-07-01T07:30Z"},
      {"IRN", "2023-07-01T12:00", "2023-07-01T08:30Z"},
      {"NAM", "2018-07-01T12:00", "2018-07-01T10:00Z"},
      {"PRY", "2024-07-01T12:00", "2024-07-01T16:00Z"},
      {"PRY", "2025-07-01T12:00", "2025-07-01T15:00Z"},
      {"PRK", "2018-06-01T09:00", "2018-06-01T00:00Z"},
      {"VEN", "2010-07-01T12:00", "2010-07-01T16:30Z"},
      {"VEN", "2017-07-01T12:00", "2017-07-01T16:00Z"},
      {"PRT", "1993-07-01T12:00", "1993-07-01T10:00Z"},  // Brussels' time
      {"PRT", "2020-01-15T12:00", "2020-01-15T12:00Z"},
      {"WSM", "2011-12-29T23:00", "2011-12-30T09:00Z"},
      {"WSM", "2011-12-30T12:00", "none"},  // a day left out
      {"WSM", "2011-12-31T00:00", "2011-12-30T10:00Z"},
      {"KAZ", "2023-07-01T12:00", "none"},  // two zones
      {"KAZ", "2024-07-01T12:00", "2024-07-01T07:00Z"},
      {"XKX", "2020-01-15T12:00", "2020-01-15T11:00Z"},
  };
  for (const auto& [country, local, expected] : cases) {
    CAPTURE(country, local);
    CHECK(utc_of(country, local) == expected);
  }
}

TEST_CASE("zone: what is not known") {
  const Case cases[] = {
      {"USA", "2022-09-14T20:00", "none"},
      {"RUS", "2022-09-14T20:00", "none"},
      {"XXX", "2022-09-14T20:00", "none"},
      {"AM", "2022-09-14T20:00", "none"},
      {"arm", "2022-09-14T20:00", "none"},
      {"", "2022-09-14T20:00", "none"},
      {"FRA", "1989-12-31T23:59", "none"},
      {"FRA", "1990-01-01T00:00", "1989-12-31T23:00Z"},
      {"FRA", "2037-12-31T23:59", "2037-12-31T22:59Z"},
      {"FRA", "2038-01-01T00:00", "none"},
      {"NZL", "2037-12-31T23:59", "2037-12-31T10:59Z"},
  };
  for (const auto& [country, local, expected] : cases) {
    CAPTURE(country, local);
    CHECK(utc_of(country, local) == expected);
  }
  const Day day(std::chrono::year(2022) / 9 / 14);
  CHECK_FALSE(offset_of("ARM", day, -1));
  CHECK_FALSE(offset_of("ARM", day, 24 * 60));
  CHECK(offset_of("ARM", day, 0)->zone == "Asia/Yerevan");
}

TEST_CASE("zone: every country but those of several zones") {
  std::ifstream countries(CLAIMLEDGER_SOURCE_DIR
                          "/src/packs/en/lexicon/countries.tsv");
  const Day day(std::chrono::year(2025) / 6 / 15);
  std::string silent, line;
  while (std::getline(countries, line)) {
    if (line.starts_with('#')) continue;
    const std::string code = line.substr(0, line.find('\t'));
    if (!offset_of(code, day, 12 * 60)) silent += code + " ";
  }
  CHECK(silent ==
        "ATA AUS BRA BVT CAN COD FSM HMD IDN KIR MEX MNG RUS UMI USA ");
}

TEST_CASE("zone: local instants to UTC") {
  struct Row {
    std::string_view local;
    int minutes_east;
    std::string_view expected;
  };
  const Row rows[] = {
      {"2022-09-14T20:00", 240, "2022-09-14T16:00Z"},
      {"2022-09-14T20:00", 0, "2022-09-14T20:00Z"},
      {"2022-09-14T20:00", -300, "2022-09-15T01:00Z"},
      {"2022-09-14T20:00", 345, "2022-09-14T14:15Z"},
      {"2024-03-01T00:30", 60, "2024-02-29T23:30Z"},
      {"2022-12-31T23:30", -60, "2023-01-01T00:30Z"},
      {"2023-01-01T00:30", 840, "2022-12-31T10:30Z"},
      {"2022-09-14T20:00Z", 240, "none"},
      {"2022-09-14T24:00", 240, "none"},
      {"2022-09-14T20:60", 240, "none"},
      {"2022-09-14T2a:00", 240, "none"},
      {"2022-09-14 20:00", 240, "none"},
      {"2022-02-30T20:00", 240, "none"},
      {"2022-09-14", 240, "none"},
      {"", 240, "none"},
  };
  for (const auto& [local, minutes_east, expected] : rows) {
    CAPTURE(local, minutes_east);
    CHECK(utc_instant(local, minutes_east).value_or("none") == expected);
  }
}
