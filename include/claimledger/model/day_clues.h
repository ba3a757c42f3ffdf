#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/model/calendar.h"
#include "claimledger/model/ledger.h"

namespace claimledger {

/// A day of the year as an article names it: "Tuesday (13/9)". Of a range
/// ("Sept. 12-13") it is the last day.
struct NamedDay {
  unsigned month = 0;
  unsigned day = 0;
  const TimeClue* clue = nullptr;
};

/// The clues of one article, read. Points into them.
struct DayClues {
  std::vector<NamedDay> named;          ///< without a year
  std::vector<const TimeClue*> stated;  ///< with a year, and news
  std::vector<Day> stated_days;         ///< of `stated`
  std::array<const TimeClue*, 8>
      weekday{};                  ///< by ISO number; a saying's first
  std::optional<Day> not_before;  ///< what it tells as past begins here
  int past_year = 0;              ///< the latest year so told, 0: none
  bool day_words = false;         ///< "today", "yesterday": dates are older
  bool conflict = false;          ///< a weekday that its date is not
};

DayClues read_clues(const std::vector<TimeClue>& clues);

/// How well a day would do as that of publication.
struct DayFit {
  Day day;
  long spread = 0;  ///< days that its news goes back
  long reach = 0;   ///< days back to the furthest day of the year named
  long fresh = 0;   ///< days back to the nearest date named; 0: none is
  const TimeClue* date = nullptr;  ///< names that date
  const TimeClue* clue = nullptr;  ///< names this day
  bool dated = false;  ///< named by date and weekday, not a weekday alone
};

/// Nothing where a clue speaks against the day, or none names it.
std::optional<DayFit> fit_day(const DayClues& clues, Day published);

/// The day of that name in a year, if the year has it.
std::optional<Day> day_in(const NamedDay& named, int year);

/// Adds each of the `count` days from `first` that fits and is not yet there.
void add_fits(const DayClues& clues, Day first, int count,
              std::vector<DayFit>& out);

/// Those that do best, in their order: an article is printed on the day of its
/// latest news, and its news is of few days. More than one: it does not tell.
std::vector<DayFit> best_fits(std::vector<DayFit> fits);

/// What the clues settle alone, if `past_year` is the latest year known to be
/// past; the latest and the earliest day left. Empty: nothing.
std::vector<DayFit> days_alone(const DayClues& clues, int past_year);

/// `"Tuesday (13/9)": 13 September is a Tuesday in 2022, the first such year
/// not before 2020`.
std::string evidence_alone(const DayClues& clues, const DayFit& fit,
                           int past_year);

/// One day, or the interval over all; empty where they lie too far apart.
std::string published_value(const std::vector<DayFit>& fits);

}  // namespace claimledger
