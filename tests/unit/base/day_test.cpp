#include "claimledger/base/day.h"

#include <string>

#include "support/catch.h"

namespace claimledger {

TEST_CASE("day: ISO days at the front of a field") {
  struct Case { std::string_view text; std::string_view day; };
  const Case cases[] = {
      {"2022-09-14", "2022-09-14"},
      {"2022-09-14T23:30:00Z", "2022-09-14"},
      {"2022-09-14 10:00", "2022-09-14"},
      {"2024-02-29", "2024-02-29"},
      {"2000-02-29", "2000-02-29"},
      {"2023-02-29", ""},
      {"1900-02-29", ""},
      {"2022-13-01", ""},
      {"2022-00-01", ""},
      {"2022-04-31", ""},
      {"2022-04-00", ""},
      {"0000-01-01", ""},
      {"2022-09-141", ""},
      {"2022-9-14", ""},
      {"14 September 2022", ""},
      {" 2022-09-14", ""},
      {"2022-09", ""},
      {"", ""},
  };
  for (const auto& [text, day] : cases) {
    CAPTURE(text);
    CHECK(leading_day(text).value_or("") == day);
  }
}

TEST_CASE("day: days in the names of files and in addresses") {
  struct Case { std::string_view name; std::string_view day; };
  const Case cases[] = {
      {"2022-09-14-clash.txt", "2022-09-14"},
      {"clash_2022-09-14.txt", "2022-09-14"},
      {"clash-2022-09-14.txt", "2022-09-14"},
      {"clash_20220914.txt", "2022-09-14"},
      {"2022_09_14.txt", "2022-09-14"},
      {"2022.09.14.txt", "2022-09-14"},
      {"14-09-2022.txt", "2022-09-14"},
      {"09-14-2022.txt", "2022-09-14"},
      {"09-09-2022.txt", "2022-09-09"},
      {"09-10-2022.txt", ""},
      {"12022-09-14.txt", ""},
      {"2022-09-145.txt", ""},
      {"2022-09-31.txt", ""},
      {"20221314.txt", ""},
      {"2022-99-99-2022-09-14.txt", "2022-09-14"},
      {"2022-09-14-to-2022-09-15.txt", ""},
      {"000_09b804dbd80dea28.txt", ""},
      {"a20220914f.txt", ""},
      {"v1.2.2022.txt", ""},
      {"https://example.org/2022/09/14/clash", "2022-09-14"},
      {"https://example.org/news/2022/9/4/clash", "2022-09-04"},
      {"https://example.org/world/2022/sep/14/clash", "2022-09-14"},
      {"https://example.org/world/2022/Sep/14/clash", "2022-09-14"},
      {"https://example.org/14-sep-2022/clash", "2022-09-14"},
      {"https://example.org/clash-20220914", "2022-09-14"},
      {"https://example.org/clash-14-09-2022.html", "2022-09-14"},
      {"https://example.org/2022/09/clash-14", ""},
      {"https://example.org/2022/02/30/clash", ""},
      {"https://example.org/2022/sex/14/clash", ""},
      {"https://example.org/2022/09/14/clash-2022-09-14", "2022-09-14"},
      {"https://example.org/web/20220914123456/clash", ""},
      {"https://example.org/id/2022091455", ""},
      {"https://10.12.20.19/clash", ""},
      {"", ""},
  };
  for (const auto& [name, day] : cases) {
    CAPTURE(name);
    CHECK(day_in_name(name).value_or("") == day);
  }
}

TEST_CASE("day: every day from 1900 to 2100 is read") {
  int days = 0;
  for (int year = 1900; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) days += valid_day(year, month, day);
    }
  }
  CHECK(days == 201 * 365 + 49);  // 1900 and 2100 are no leap years
}

}  // namespace claimledger
