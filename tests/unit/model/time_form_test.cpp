#include "claimledger/model/time_form.h"

#include "support/catch.h"

namespace claimledger {
namespace {

// "value start..end", the same thrice written once; "open" where unresolved.
std::string spelled(const std::optional<TimeValue>& v) {
  if (!v) return "open";
  if (v->start == v->value && v->end == v->value) return v->value;
  return v->value + " " + v->start + ".." + v->end;
}

}  // namespace

TEST_CASE("time form: resolved by the day of publication") {
  TimeAnchor anchor;
  anchor.published = single_day("2022-09-14");  // a Wednesday
  struct Case { std::string_view form; std::string_view expected; };
  const Case cases[] = {
      {"2022-09-13", "2022-09-13"},
      {"2022-09-31", "open"},
      {"198X", "198X 1980..1989"},
      {"19XX", "19XX 1900..1999"},
      {"2020-FA", "2020-FA 2020-09..2020-11"},
      {"2020-WI", "2020-WI 2020-12..2021-02"},
      {"1989-Q3", "1989-Q3 1989-07..1989-09"},
      {"2022-W37", "2022-W37 2022-09-12..2022-09-18"},
      {"XXXX-WXX-3", "2022-09-14"},
      {"XXXX-WXX-4", "2022-09-08"},
      {"XXXX-WXX-1TNI", "2022-09-12TNI 2022-09-12..2022-09-13"},
      {"XXXX-WXX-3T16:00Z", "2022-09-14T16:00Z"},
      {"XXXX-09-14", "2022-09-14"},
      {"XXXX-09-15", "2022-09-15"},
      {"XXXX-11-15", "2021-11-15"},
      {"UNDEF-near-XXXX-11-15", "2022-11-15"},
      {"XXXX-12", "2021-12"},
      {"XXXX-08-01/XXXX-08-03",
       "2022-08-01/2022-08-03 2022-08-01..2022-08-03"},
      {"XXXX-WXX-3T20:00+04:00", "2022-09-14T16:00Z"},
      {"XXXX-WXX-3T01:30+04:00", "2022-09-13T21:30Z"},
      {"XXXX-WXX-3T24:00", "2022-09-15T00:00"},
      {"XXXX-WXX-3T24:00Z", "2022-09-15T00:00Z"},
      {"2022/2022/2022", "open"},
      {"XXXX-02-29", "2020-02-29"},
      {"P2DT12H", "open"},
      {"UNDEF-past-P300CE", "open"},
      {"XXXX-WXX-3T20:00-05:00", "2022-09-15T01:00Z"},
      {"UNDEF-last-year-06", "2021-06"},
      {"UNDEF-last-year-Q3", "2021-Q3 2021-07..2021-09"},
      {"XXXX-11-30/XXXX-12-02",
       "2021-11-30/2021-12-02 2021-11-30..2021-12-02"},
      {"UNDEF-future-XXXX-WXX-4", "2022-09-15"},
      {"UNDEF-future-XXXX-WXX-3", "2022-09-14"},
      {"UNDEF-future-XXXX-10", "2022-10"},
      {"UNDEF-last-weekday-3", "2022-09-07"},
      {"UNDEF-next-weekday-3", "2022-09-21"},
      {"UNDEF-this-weekday-5", "2022-09-16"},
      {"UNDEF-last-day", "2022-09-13"},
      {"UNDEF-last-dayTNI", "2022-09-13TNI 2022-09-13..2022-09-14"},
      {"UNDEF-this-week", "2022-W37 2022-09-12..2022-09-18"},
      {"UNDEF-last-weekend", "2022-W36-WE 2022-09-10..2022-09-11"},
      {"UNDEF-last-month", "2022-08"},
      {"UNDEF-last-month-09", "2021-09"},
      {"UNDEF-next-month-05", "2023-05"},
      {"UNDEF-last-season-FA", "2021-FA 2021-09..2021-11"},
      {"UNDEF-last-quarter", "2022-Q2 2022-04..2022-06"},
      {"UNDEF-last-year", "2021"},
      {"UNDEF-this-decade", "202X 2020..2029"},
      {"UNDEF-minus-P2W", "2022-W35 2022-08-29..2022-09-04"},
      {"UNDEF-minus-P10D", "2022-09-04"},
      {"UNDEF-minus-P9M", "2021-12"},
      {"UNDEF-plus-P2D", "2022-09-16"},
      {"UNDEF-past-P2D", "P2D 2022-09-12..2022-09-14"},
      {"UNDEF-past-P6M", "P6M 2022-03-14..2022-09-14"},
      {"UNDEF-coming-P1W", "P1W 2022-09-14..2022-09-21"},
      {"UNDEF-minus-P9999999999Y", "open"},
      {"UNDEF-past-P4999Y", "open"},
      {"UNDEF-minus-P4999Y", "open"},
      {"UNDEF-minus-P300DE", "open"},
      {"UNDEF-future-", "open"},
      {"UNDEF-near-XXXX-", "open"},
      {"UNDEF-last-", "open"},
      {"XXXX-", "open"},
      {"2022-", "open"},
      {"T20:00", "open"},
      {"/", "open"},
      {"UNDEF-before-P2D", "open"},
      {"UNDEF-that-day", "open"},
      {"PXD", "open"},
      {"", "open"},
  };
  for (const auto& [form, expected] : cases) {
    CAPTURE(form);
    CHECK(spelled(resolve_form(form, anchor)) == expected);
  }
}

TEST_CASE("time form: a winter begins in December") {
  TimeAnchor anchor;
  anchor.published = single_day("2022-01-20");
  CHECK(resolve_form("UNDEF-this-season-WI", anchor)->value == "2021-WI");
  CHECK(resolve_form("UNDEF-last-season-WI", anchor)->value == "2020-WI");
}

TEST_CASE("time form: a year from a quarter is that quarter") {
  TimeAnchor anchor;
  anchor.reference = edtf_days("1989-07");
  anchor.reference_value = "1989-Q3";
  CHECK(resolve_form("UNDEF-before-P1Y", anchor)->value == "1988-Q3");
  CHECK(resolve_form("UNDEF-before-P1Y-Q2", anchor)->value == "1988-Q2");
  CHECK(resolve_form("UNDEF-that-quarter", anchor)->value == "1989-Q3");
}

TEST_CASE("time form: resolved by the time named last") {
  TimeAnchor anchor;
  anchor.reference = edtf_days("2022-09-13");
  struct Case { std::string_view form; std::string_view expected; };
  const Case cases[] = {
      {"UNDEF-before-P2D", "2022-09-11"},
      {"UNDEF-after-P1D", "2022-09-14"},
      {"UNDEF-before-P1Y", "2021"},
      {"UNDEF-that-day", "2022-09-13"},
      {"UNDEF-that-month", "2022-09"},
      {"XXXX-WXX-2", "open"},
  };
  for (const auto& [form, expected] : cases) {
    CAPTURE(form);
    CHECK(spelled(resolve_form(form, anchor)) == expected);
  }
}

}  // namespace claimledger
