#include "claimledger/model/day_clues.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "claimledger/base/day.h"
#include "claimledger/model/time_form.h"
#include "time_units.h"

namespace claimledger {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::year;

constexpr int kWeek = 7;
// 13 September falls on a Tuesday again within so many years, 29 February
// apart.
constexpr int kYearCycle = 12;
// An article that names no year nearer than this tells too little of its own:
// the weekday fits some year soon, whichever is the right one.
constexpr int kSurely = 3;
constexpr long kSeason = 100;  // days that tell this year's from last year's
constexpr long kWidest = 6;    // days of an interval worth writing
constexpr std::string_view kWeekdays[] = {"",          "Monday",   "Tuesday",
                                          "Wednesday", "Thursday", "Friday",
                                          "Saturday",  "Sunday"};
constexpr std::string_view kMonths[] = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

int iso_weekday(Day day) {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

/// The last of a range, without the part of the day. A day that is told
/// without a verb ("UNDEF-near-XXXX-09-13") is most often past.
std::string_view last_form(std::string_view form) {
  constexpr std::string_view kNear = "UNDEF-near-";
  form = form.substr(form.rfind('/') + 1);
  if (form.starts_with(kNear)) form.remove_prefix(kNear.size());
  return form.substr(0, form.find('T'));
}

/// "XXXX-09-13"
std::optional<NamedDay> named_day(std::string_view form) {
  if (form.size() != 10 || !form.starts_with("XXXX-")) return std::nullopt;
  const auto m = whole(form.substr(5, 2));
  const auto d = whole(form.substr(8));
  constexpr int kLeapYear = 2000;
  if (!m || !d || !valid_day(kLeapYear, *m, *d)) return std::nullopt;
  return NamedDay{static_cast<unsigned>(*m), static_cast<unsigned>(*d),
                  nullptr};
}

/// "XXXX-WXX-3"; 0: another form.
int named_weekday(std::string_view form) {
  constexpr std::string_view kHead = "XXXX-WXX-";
  if (!form.starts_with(kHead)) return 0;
  const int n = whole(form.substr(kHead.size())).value_or(0);
  return n >= 1 && n <= 7 ? n : 0;
}

void take_past(const TimeClue& clue, DayClues& out) {
  const auto value = resolve_form(last_form(clue.timex3), {});
  const auto range = value ? edtf_days(value->start) : std::nullopt;
  if (!range) return;
  out.not_before =
      std::max(out.not_before.value_or(range->first), range->first);
  out.past_year = std::max(out.past_year, year_of(range->first));
  if (range->days() != 1) return;
  if (clue.weekday != 0 && iso_weekday(range->first) != clue.weekday) {
    out.conflict = true;
  }
  if (!clue.said && !clue.lead) return;
  out.stated.push_back(&clue);
  out.stated_days.push_back(range->first);
}

Day latest_before(const NamedDay& named, Day now) {
  for (int y = year_of(now); y > year_of(now) - kYearCycle; --y) {
    const auto day = day_in(named, y);
    if (day && *day <= now) return *day;
  }
  return Day();
}

/// A day with its year is more often looked back on ("killed on July 17, 2014,
/// a court said") than it is the news: it must date a saying or go with a
/// weekday, and no weekday may be later news.
std::vector<DayFit> stated_alone(const DayClues& clues) {
  const Day day =
      *std::max_element(clues.stated_days.begin(), clues.stated_days.end());
  std::vector<DayFit> fits;
  add_fits(clues, day, kWeek, fits);
  fits = best_fits(std::move(fits));
  if (fits.size() != 1 || fits.front().day != day) return {};
  bool sure = clues.weekday[static_cast<std::size_t>(iso_weekday(day))];
  for (std::size_t i = 0; i < clues.stated.size(); ++i) {
    if (clues.stated_days[i] != day) continue;
    sure |= clues.stated[i]->said || clues.stated[i]->weekday != 0;
  }
  if (!sure) fits.clear();
  return fits;
}

std::string quoted(const TimeClue& clue) { return "\"" + clue.text + "\""; }

bool told_already(const NamedDay& day, const std::vector<NamedDay>& known) {
  return std::any_of(known.begin(), known.end(), [&](const NamedDay& k) {
    return k.month == day.month && k.day == day.day &&
           k.clue->weekday == day.clue->weekday &&
           k.clue->said == day.clue->said && k.clue->lead == day.clue->lead;
  });
}

}  // namespace

DayClues read_clues(const std::vector<TimeClue>& clues) {
  DayClues out;
  for (const TimeClue& clue : clues) {
    const std::string_view form = last_form(clue.timex3);
    if (auto named = named_day(form)) {
      named->clue = &clue;
      if (!told_already(*named, out.named)) out.named.push_back(*named);
    } else if (const int n = named_weekday(form); n != 0) {
      const TimeClue*& known = out.weekday[static_cast<std::size_t>(n)];
      if (known == nullptr || (clue.said && !known->said)) known = &clue;
    } else if (form == "UNDEF-this-day" || form == "UNDEF-last-day") {
      out.day_words |= !clue.timex3.ends_with("TNI");  // "overnight"
    } else {
      take_past(clue, out);
    }
  }
  return out;
}

std::optional<Day> day_in(const NamedDay& named, int in_year) {
  const std::chrono::year_month_day day =
      year(in_year) / month(named.month) / std::chrono::day(named.day);
  if (!day.ok()) return std::nullopt;
  return Day(day);
}

std::optional<DayFit> fit_day(const DayClues& clues, Day published) {
  if (clues.conflict) return std::nullopt;
  if (clues.not_before && published < *clues.not_before) return std::nullopt;
  DayFit fit;
  fit.day = published;
  const auto names_it = [&](const TimeClue* clue) {
    if (fit.clue == nullptr || (clue->said && !fit.clue->said)) fit.clue = clue;
  };
  long fresh = std::numeric_limits<long>::max();
  const auto near = [&](const TimeClue* clue, long lag) {
    if (lag == 0) names_it(clue);
    const bool surer = lag == fresh && clue->said && !fit.date->said;
    if (lag > fresh || (lag == fresh && !surer)) return;
    fresh = lag;
    fit.date = clue;
  };
  for (const NamedDay& named : clues.named) {
    const Day day = latest_before(named, published);
    const int w = named.clue->weekday;
    const long lag = (published - day).count();
    // Nobody gives the weekday of a day of last year.
    if (w != 0 && (iso_weekday(day) != w || lag > kSeason)) return std::nullopt;
    near(named.clue, lag);
    fit.dated |= lag == 0 && w != 0;
    fit.reach = std::max(fit.reach, lag);
  }
  for (std::size_t i = 0; i < clues.stated.size(); ++i) {
    near(clues.stated[i], (published - clues.stated_days[i]).count());
  }
  if (fit.date != nullptr) fit.fresh = fresh;
  // News has weekdays; a date beside them may be of longer ago.
  if (fresh < kWeek) fit.spread = fresh;
  for (int n = 1; n <= kWeek; ++n) {
    const TimeClue* clue = clues.weekday[static_cast<std::size_t>(n)];
    if (clue == nullptr) continue;
    const long lag = (iso_weekday(published) - n + kWeek) % kWeek;
    fit.spread = std::max(fit.spread, lag);
    if (lag == 0) names_it(clue);
  }
  if (fit.clue == nullptr) return std::nullopt;
  return fit;
}

void add_fits(const DayClues& clues, Day first, int count,
              std::vector<DayFit>& out) {
  for (Day p = first; p < first + days(count); p += days(1)) {
    const auto same = [&](const DayFit& f) { return f.day == p; };
    if (std::any_of(out.begin(), out.end(), same)) continue;
    if (const auto fit = fit_day(clues, p)) out.push_back(*fit);
  }
}

std::vector<DayFit> best_fits(std::vector<DayFit> fits) {
  const auto keep = [&](auto&& measure, long room) {
    long least = std::numeric_limits<long>::max();
    for (const DayFit& fit : fits) least = std::min(least, measure(fit));
    std::erase_if(
        fits, [&](const DayFit& fit) { return measure(fit) > least + room; });
  };
  if (fits.empty()) return fits;
  keep([](const DayFit& fit) { return fit.spread; }, 1);
  keep([](const DayFit& fit) { return fit.reach; }, kSeason);
  // Of days that do equally well the one told with its date is the news.
  const long least = std::min_element(fits.begin(), fits.end(),
                                      [](const DayFit& a, const DayFit& b) {
                                        return a.spread < b.spread;
                                      })
                         ->spread;
  const auto told = [&](const DayFit& fit) {
    return fit.dated && fit.spread == least;
  };
  if (std::any_of(fits.begin(), fits.end(), told)) {
    std::erase_if(fits, [](const DayFit& fit) { return !fit.dated; });
  }
  keep([](const DayFit& fit) { return fit.clue->said ? 0L : 1L; }, 0);
  return fits;
}

std::vector<DayFit> days_alone(const DayClues& clues, int past_year) {
  std::vector<DayFit> fits;
  if (!clues.stated_days.empty()) {
    return stated_alone(clues);
  }
  if (past_year == 0) return fits;
  for (int y = past_year; y <= past_year + kSurely && fits.empty(); ++y) {
    for (const NamedDay& named : clues.named) {
      if (named.clue->weekday == 0) continue;
      if (const auto day = day_in(named, y)) add_fits(clues, *day, kWeek, fits);
    }
  }
  std::sort(fits.begin(), fits.end(),
            [](const DayFit& a, const DayFit& b) { return a.day < b.day; });
  return best_fits(std::move(fits));
}

std::string evidence_alone(const DayClues& clues, const DayFit& fit,
                           int past_year) {
  std::string tail;
  const auto by_weekday = [&]() -> const NamedDay* {
    for (const NamedDay& named : clues.named) {
      if (named.clue->weekday != 0) return &named;
    }
    return nullptr;
  }();
  if (!clues.stated.empty() || by_weekday == nullptr) {
    return quoted(*fit.clue) + ": the latest day of its news";
  }
  if (fit.clue->weekday == 0) {
    tail = "; the latest day of its news is " + quoted(*fit.clue);
  }
  const NamedDay& named = *by_weekday;
  const Day day = latest_before(named, fit.day);
  return quoted(*named.clue) + ": " + std::to_string(named.day) + " " +
         std::string(kMonths[named.month]) + " is a " +
         std::string(kWeekdays[iso_weekday(day)]) + " in " +
         std::to_string(year_of(day)) + ", the first such year not before " +
         std::to_string(past_year) + tail;
}

std::string published_value(const std::vector<DayFit>& fits) {
  if (fits.empty()) return {};
  Day first = fits.front().day, last = first;
  for (const DayFit& fit : fits) {
    first = std::min(first, fit.day);
    last = std::max(last, fit.day);
  }
  if (first == last) return edtf(first);
  if ((last - first).count() > kWidest) return {};
  return edtf(first) + "/" + edtf(last);
}

}  // namespace claimledger
