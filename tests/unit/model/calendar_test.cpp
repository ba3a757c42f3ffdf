#include "claimledger/model/calendar.h"

#include <string>
#include <string_view>

#include "support/catch.h"

using namespace claimledger;

namespace {

std::string spelled(const std::optional<DayRange>& range) {
  if (!range) return "none";
  return edtf(range->first) + ".." + edtf(range->last);
}

}  // namespace

TEST_CASE("calendar: EDTF grains to days") {
  struct Case {
    std::string_view edtf;
    std::string_view expected;
  };
  const Case cases[] = {
      {"2031-05-12", "2031-05-12..2031-05-12"},
      {"2031-05-12T16:00Z", "2031-05-12..2031-05-12"},
      {"2032-02", "2032-02-01..2032-02-29"},
      {"2031", "2031-01-01..2031-12-31"},
      {"2031?", "2031-01-01..2031-12-31"},
      {"203X", "2030-01-01..2039-12-31"},
      {"2031-23", "2031-09-01..2031-11-30"},
      {"2031-24", "2031-12-01..2032-02-29"},
      {"2031-02-30", "none"},
      {"2031-13", "none"},
      {"XXXX-05-12", "none"},
      {"..", "none"},
      {"", "none"},
      {"2031-05-12 or so", "none"},
  };
  for (const auto& [edtf, expected] : cases) {
    CAPTURE(edtf);
    CHECK(spelled(edtf_days(edtf)) == expected);
  }
}

TEST_CASE("calendar: times to days, open ends to now") {
  struct Case {
    std::string start, end, now;
    std::string_view expected;
  };
  const Case cases[] = {
      {"2031-04", "2031-05", "", "2031-04-01..2031-05-31"},
      {"2031-04", "", "", "2031-04-01..2031-04-30"},
      {"2031-04-07", "..", "2031-05-12", "2031-04-07..2031-05-12"},
      {"2031-04-07", "..", "", "2031-04-07..2031-04-07"},
      {"2031-05-12", "2031-05-10", "", "2031-05-12..2031-05-12"},
      {"", "2031-05-10", "", "none"},
  };
  for (const auto& [start, end, now, expected] : cases) {
    CAPTURE(start, end);
    CHECK(spelled(days_of({"", start, end, "", {}}, single_day(now))) ==
          expected);
  }
}

TEST_CASE("calendar: loose periods are whole months and years") {
  struct Case {
    std::string_view start;
    std::string_view end;
    bool expected;
  };
  const Case cases[] = {
      {"2031", "2031", true},
      {"2031-02", "2031-02", true},
      {"2031-09", "2031-11", false},
      {"2031-02-01", "2031-02-28", true},
      {"2031-02-01", "2031-02-03", false},
  };
  for (const auto& [start, end, expected] : cases) {
    CAPTURE(start, end);
    CHECK(is_loose(cover(*edtf_days(start), *edtf_days(end))) == expected);
  }
}
