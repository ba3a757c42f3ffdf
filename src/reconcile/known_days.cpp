#include "known_days.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace claimledger {
namespace {

using std::chrono::days;

constexpr int kWeek = 7;
constexpr int kNear = 3;       // beside a known day: a weekday means one day
constexpr long kMonth = 31;    // a day of the year may lie so far from it
constexpr long kWeeks = 21;    // of known days: longer, and any week will do
constexpr long kSeason = 100;  // older dates would be told with their year
// Seen from a day that is not the latest named, others lie a year back.
constexpr long kHalfYear = 183;

void keep_within(long limit, const KnownDays& known,
                 std::vector<DayFit>& fits) {
  std::erase_if(
      fits, [&](const DayFit& fit) { return known.distance(fit.day) > limit; });
}

void keep_nearest(const KnownDays& known, std::vector<DayFit>& fits) {
  long least = std::numeric_limits<long>::max();
  for (const DayFit& fit : fits) {
    least = std::min(least, known.distance(fit.day));
  }
  // A day more or less tells nothing.
  if (!fits.empty()) keep_within(least + 1, known, fits);
}

/// By the days of the year that the clues name, in the years of the known days.
std::vector<DayFit> fits_by_date(const DayClues& clues,
                                 const KnownDays& known) {
  std::vector<DayFit> fits;
  const auto add_week = [&](const std::optional<Day>& day) {
    if (!day || known.distance(*day) > kMonth) return;
    add_fits(clues, *day, kWeek, fits);
  };
  int done = 0;
  for (auto it = known.days.begin(); it != known.days.end();) {
    const int year = year_of(it->first);
    for (int y = std::max(year - 1, done + 1); y <= year + 1; ++y) {
      for (const NamedDay& named : clues.named) add_week(day_in(named, y));
      done = y;
    }
    it = known.days.lower_bound(Day(std::chrono::year(year + 1) / 1 / 1));
  }
  for (const Day day : clues.stated_days) add_week(day);
  std::erase_if(fits, [](const DayFit& fit) {
    return fit.fresh >= kWeek || fit.reach > kHalfYear;
  });
  return best_fits(std::move(fits));
}

bool has_weekday(const DayClues& clues, Day day) {
  return clues.weekday[std::chrono::weekday(day).iso_encoding()] != nullptr;
}

/// By their weekdays, beside a known day. Dates they name are of longer ago.
std::vector<DayFit> fits_by_weekday(const DayClues& clues,
                                    const KnownDays& known) {
  std::vector<DayFit> fits;
  const Day first = known.days.begin()->first;
  const Day last = known.days.rbegin()->first;
  if ((last - first).count() > kWeeks) return fits;
  for (const auto& [day, path] : known.days) {
    add_fits(clues, day - days(kNear), 2 * kNear + 1, fits);
  }
  std::erase_if(fits, [&](const DayFit& fit) {
    return !has_weekday(clues, fit.day) || fit.fresh > kSeason;
  });
  fits = best_fits(std::move(fits));
  keep_nearest(known, fits);
  return fits;
}

/// A date that is news, not a look back: it dates a saying, goes with its
/// weekday, or stands in the lead, and the article has no other words for what
/// is new.
bool is_fresh(const DayClues& clues, const DayFit& fit) {
  if (fit.date->said) return true;
  if (clues.day_words) return false;
  if (fit.date->weekday != 0) return true;
  return fit.date->lead &&
         std::all_of(clues.weekday.begin(), clues.weekday.end(),
                     [](const TimeClue* clue) { return clue == nullptr; });
}

}  // namespace

const KnownYear& PastYears::latest() {
  if (!sorted_) {
    std::stable_sort(years_.begin(), years_.end(),
                     [](auto& a, auto& b) { return a.year > b.year; });
    sorted_ = true;
  }
  const std::size_t n = years_.size();
  return years_[n < 3 ? 0 : 1 + n / 10];
}

Day KnownDays::nearest(Day day) const {
  const auto after = days.lower_bound(day);
  if (after == days.end()) return std::prev(after)->first;
  if (after == days.begin()) return after->first;
  const Day before = std::prev(after)->first;
  return day - before <= after->first - day ? before : after->first;
}

long KnownDays::distance(Day day) const {
  const long gap = (nearest(day) - day).count();
  return gap < 0 ? -gap : gap;
}

std::vector<DayFit> fits_beside(const DayClues& clues, const KnownDays& known,
                                const Method& method) {
  auto dates = fits_by_date(clues, known);
  std::erase_if(dates, [&](const DayFit& fit) {
    const bool near = known.distance(fit.day) <= kNear;
    const bool news = is_fresh(clues, fit);
    if (!method.sure) return !near || !(news || has_weekday(clues, fit.day));
    return !news && !(near && has_weekday(clues, fit.day));
  });
  if (!dates.empty()) return dates;
  // Beside names alone, one weekday is too little to tell a happening by.
  const auto named =
      std::count_if(clues.weekday.begin(), clues.weekday.end(),
                    [](const TimeClue* clue) { return clue != nullptr; });
  if (method.dates_only || (!method.sure && named < 2)) return {};
  return fits_by_weekday(clues, known);
}

}  // namespace claimledger
