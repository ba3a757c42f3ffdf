#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "claimledger/model/calendar.h"

namespace claimledger {

// What a time expression says before the day it depends on is known, written
// as TIMEX3 writes it where TIMEX3 can, else with HeidelTime's UNDEF:
//
//   2022-09-13  2022-09  2022  198X  2022-W37  2022-Q3  2022-FA   known
//   XXXX-09-13  XXXX-09  XXXX-Q3  XXXX-FA    the latest such one up to
//   XXXX-WXX-2                               publication (a date: unless the
//                                            next is five times nearer)
//   UNDEF-future-XXXX-WXX-2                  the next such one
//   UNDEF-near-XXXX-11-15                    the next such one if it is
//                                            twice as near as the latest
//   UNDEF-last-week  UNDEF-this-month  UNDEF-next-year  UNDEF-last-day
//   UNDEF-last-weekday-2  UNDEF-next-month-09  UNDEF-last-season-FA
//   UNDEF-minus-P2W  UNDEF-plus-P3D          two weeks ago, in three days
//   UNDEF-past-P2D   UNDEF-coming-P2D        periods that end or begin today
//   UNDEF-last-year-06  UNDEF-this-year-Q3   June last year
//   UNDEF-before-P2D UNDEF-after-P1Y         as seen from the time named last
//   UNDEF-before-P1Y-Q3                      the year-earlier third quarter
//   UNDEF-that-day   UNDEF-that-quarter      the time named last
//
// Each but the periods may carry a part of the day or an hour: TMO, TAF, TEV,
// TNI, T16:00Z, T20:00+04:00 (resolved to UTC). Two forms with a slash between
// them are a range.

/// The days by which a form is resolved.
struct TimeAnchor {
  std::optional<Day> published;
  std::optional<DayRange> reference;  ///< the time named last in the text
  std::string reference_value;        ///< its TIMEX3 value
};

/// A TIMEX3 value with its first and last day, month, year or instant in EDTF.
struct TimeValue {
  std::string value;
  std::string start;
  std::string end;
};

/// Where a part of the day or an hour begins in a form ("T20:00", "TNI");
/// npos: there is none. "P2DT12H" is a length.
std::size_t clock_in(std::string_view form);

/// Nothing where the anchor that the form needs is unknown, or the form names
/// a day that does not exist.
std::optional<TimeValue> resolve_form(std::string_view form,
                                      const TimeAnchor& anchor);

}  // namespace claimledger
