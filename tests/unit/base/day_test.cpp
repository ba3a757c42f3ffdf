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

TEST_CASE("day: ISO days inside file names") {
  struct Case { std::string_view name; std::string_view day; };
  const Case cases[] = {
      {"2022-09-14-clash.txt", "2022-09-14"},
      {"clash_2022-09-14.txt", "2022-09-14"},
      {"clash-2022-09-14.txt", "2022-09-14"},
      {"12022-09-14.txt", ""},
      {"2022-09-145.txt", ""},
      {"2022-99-99-2022-09-14.txt", "2022-09-14"},
      {"000_09b804dbd80dea28.txt", ""},
  };
  for (const auto& [name, day] : cases) {
    CAPTURE(name);
    CHECK(find_day(name).value_or("") == day);
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
