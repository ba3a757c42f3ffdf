#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "claimledger/model/claim.h"

namespace claimledger {

using Day = std::chrono::sys_days;

/// Days from first to last, both included; first <= last.
struct DayRange {
  Day first;
  Day last;

  long days() const { return (last - first).count() + 1; }
  bool contains(Day day) const { return first <= day && day <= last; }
  bool contains(const DayRange& inner) const {
    return first <= inner.first && inner.last <= last;
  }
  bool overlaps(const DayRange& other) const {
    return first <= other.last && other.first <= last;
  }
  bool operator==(const DayRange&) const = default;
};

/// The smallest range that holds both.
DayRange cover(const DayRange& a, const DayRange& b);

/// Days that both have in common, 0 if none.
long shared_days(const DayRange& a, const DayRange& b);

/// First and last day of an EDTF day, instant, month, season, year or decade;
/// an instant counts for the day as written. Nothing where it names no days.
std::optional<DayRange> edtf_days(std::string_view edtf);

/// The days of a resolved time. An open end ("..") reaches to `now`, or, where
/// that is unknown, no further than the start's own grain.
std::optional<DayRange> days_of(const When& when, std::optional<Day> now);

/// The day that `edtf` names, if it names exactly one.
std::optional<Day> single_day(std::string_view edtf);

/// Exactly one calendar month or year: "in 2020" says when the happening lies,
/// not how long it took.
bool is_loose(const DayRange& range);

int year_of(Day day);
std::string edtf(Day day);

}  // namespace claimledger
