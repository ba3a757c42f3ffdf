#include "claimledger/reconcile/publication.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimledger/model/calendar.h"
#include "claimledger/model/day_clues.h"
#include "claim_times.h"
#include "happening_keys.h"

namespace claimledger {
namespace {

using std::chrono::days;

constexpr long kNear = 3;     // beside a known day: a weekday means one day
constexpr long kMonth = 31;   // a day of the year may lie so far from it
constexpr long kWeeks = 21;   // of known days: longer, and any week will do
constexpr long kSeason = 100;  // older dates would be told with their year
// Seen from a day that is not the latest named, others lie a year back.
constexpr long kHalfYear = 183;
constexpr int kRounds = 8;

struct KnownYear {
  int year = 0;
  std::string path;
};

/// The latest year that undated articles tell as past. Of three or more it is
/// the second: one may speak of a year to come, or a number look like a year.
class PastYears {
 public:
  void add(int year, const std::string& path) {
    if (year == 0) return;
    ++articles_;
    KnownYear fresh{year, path};
    if (year > first_.year) std::swap(fresh, first_);
    if (fresh.year > second_.year) second_ = fresh;
  }
  const KnownYear& latest() const { return articles_ < 3 ? first_ : second_; }

 private:
  std::size_t articles_ = 0;
  KnownYear first_, second_;
};

/// What the articles on one happening know of its time. The first path in
/// their order stands for a day.
struct KnownDays {
  std::map<Day, std::string> days;
  PastYears past;

  Day nearest(Day day) const {
    const auto after = days.lower_bound(day);
    if (after == days.end()) return std::prev(after)->first;
    if (after == days.begin()) return after->first;
    const Day before = std::prev(after)->first;
    return day - before <= after->first - day ? before : after->first;
  }
  long distance(Day day) const {
    const long gap = (nearest(day) - day).count();
    return gap < 0 ? -gap : gap;
  }
};

using KnownByKey = std::map<std::string, KnownDays>;

struct Undated {
  Article* article = nullptr;
  DayClues clues;
  HappeningKeys keys;
};

void keep_within(long limit, const KnownDays& known,
                 std::vector<DayFit>& fits) {
  std::erase_if(fits, [&](const DayFit& fit) {
    return known.distance(fit.day) > limit;
  });
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
    if (day && known.distance(*day) <= kMonth) add_fits(clues, *day, 7, fits);
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
    return fit.fresh >= 7 || fit.reach > kHalfYear;
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

struct Method {
  bool dates_only = false;
  bool sure = true;  ///< the happening is known by more than names
};

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

/// The days that one happening leaves. A date counts if known days and a
/// weekday are beside it, or if it is news by itself.
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
  const auto named = std::count_if(
      clues.weekday.begin(), clues.weekday.end(),
      [](const TimeClue* clue) { return clue != nullptr; });
  if (method.dates_only || (!method.sure && named < 2)) return {};
  return fits_by_weekday(clues, known);
}

/// The days most of an article's happenings agree on. Its surest keys decide.
class Settler {
 public:
  explicit Settler(const KnownByKey& known) : known_(known) {}

  std::optional<Published> by_days(const Undated& one,
                                   bool dates_only) const {
    for (const auto& keys : one.keys.tiers) {
      const Method method{dates_only, &keys != &one.keys.tiers.back()};
      Election election;
      bool known_days = false;
      for (const std::string& key : keys) {
        const auto it = known_.find(key);
        if (it == known_.end() || it->second.days.empty()) continue;
        known_days = true;
        for (const DayFit& fit : fits_beside(one.clues, it->second, method)) {
          election[fit.day].add(fit, it->second);
        }
      }
      if (known_days) return elected(election);
    }
    return std::nullopt;
  }

  /// No day is known of its happening, only a year that others tell as past.
  std::optional<Published> by_year(const Undated& one) const {
    for (const auto& keys : one.keys.tiers) {
      KnownYear past;
      for (const std::string& key : keys) {
        const auto it = known_.find(key);
        if (it == known_.end()) continue;
        const KnownYear& latest = it->second.past.latest();
        if (latest.year > past.year) past = latest;
      }
      if (past.year == 0) continue;
      const auto fits = days_alone(one.clues, past.year);
      const std::string value = published_value(fits);
      if (value.empty()) return std::nullopt;
      return Published{value, Basis::set,
                       evidence_alone(one.clues, fits.front(), past.year) +
                           ", named in " + past.path};
    }
    return std::nullopt;
  }

 private:
  /// The happenings that leave a day, and the one that lies nearest to it.
  struct Votes {
    DayFit fit;
    std::size_t count = 0;
    const KnownDays* nearest = nullptr;

    void add(const DayFit& by, const KnownDays& known) {
      ++count;
      if (nearest != nullptr &&
          nearest->distance(by.day) <= known.distance(by.day)) {
        return;
      }
      fit = by;
      nearest = &known;
    }
  };
  using Election = std::map<Day, Votes>;

  static std::optional<Published> elected(const Election& election) {
    std::size_t most = 0;
    for (const auto& [day, votes] : election) {
      most = std::max(most, votes.count);
    }
    std::vector<DayFit> fits;
    for (const auto& [day, votes] : election) {
      if (votes.count == most) fits.push_back(votes.fit);
    }
    const std::string value = published_value(fits);
    if (value.empty()) return std::nullopt;
    const DayFit& fit = fits.front();
    const KnownDays& known = *election.at(fit.day).nearest;
    const Day other = known.nearest(fit.day);
    return Published{value, Basis::set,
                     "\"" + fit.clue->text + "\", nearest to " +
                         known.days.at(other) + " of " + edtf(other)};
  }

  const KnownByKey& known_;
};

void learn_day(const HappeningKeys& keys, Day day, const std::string& path,
               KnownByKey& known) {
  for (const auto& tier : keys.tiers) {
    for (const std::string& key : tier) {
      const auto [it, fresh] = known[key].days.try_emplace(day, path);
      if (!fresh && path < it->second) it->second = path;
    }
  }
}

void learn_year(const HappeningKeys& keys, int year, const std::string& path,
                KnownByKey& known) {
  for (const auto& tier : keys.tiers) {
    for (const std::string& key : tier) {
      known[key].past.add(year, path);
    }
  }
}

/// One round: all judge by the same knowledge, so their order cannot show.
template <typename Judge>
bool settle_some(std::vector<Undated>& undated, KnownByKey& known,
                 const Judge& judge) {
  std::vector<std::pair<Undated*, Published>> settled;
  for (Undated& one : undated) {
    if (single_day(one.article->published.value)) continue;
    if (auto published = judge(one)) {
      settled.emplace_back(&one, std::move(*published));
    }
  }
  bool learned = false;
  for (auto& [one, published] : settled) {
    one->article->published = std::move(published);
    const auto day = single_day(one->article->published.value);
    if (!day) continue;
    learn_day(one->keys, *day, one->article->path, known);
    learned = true;
  }
  return learned;
}

/// The surest first: a weekday may be meant of any week that dates open.
void settle_all(std::vector<Undated>& undated, KnownByKey& known) {
  const Settler settler(known);
  const auto settled = [&](const auto& judge) {
    return settle_some(undated, known, judge);
  };
  for (int round = 0; round < kRounds; ++round) {
    const bool learned =
        settled([&](const auto& one) {
          return settler.by_days(one, true);
        }) ||
        settled([&](const auto& one) { return settler.by_year(one); }) ||
        settled([&](const auto& one) {
          return settler.by_days(one, false);
        });
    if (!learned) break;
  }
}

/// A year that an article alone gave by its weekdays is the first that will do;
/// articles on the same happening know better.
NewDays correct(std::vector<Undated>& guessed, KnownByKey& known) {
  const Settler settler(known);
  std::vector<std::optional<Published>> better;
  for (const Undated& one : guessed) {
    better.push_back(settler.by_days(one, true));
  }
  NewDays moved;
  for (std::size_t i = 0; i < guessed.size(); ++i) {
    Article& article = *guessed[i].article;
    Day day = *single_day(article.published.value);
    const auto other = better[i] ? single_day(better[i]->value) : std::nullopt;
    if (other && edtf(*other).substr(4) == edtf(day).substr(4) &&
        *other != day) {
      moved.emplace(article.id, NewDay{day, *other});
      article.published = std::move(*better[i]);
      day = *other;
    }
    learn_day(guessed[i].keys, day, article.path, known);
    learn_year(guessed[i].keys, guessed[i].clues.past_year, article.path,
               known);
  }
  return moved;
}

KnownPublication settled_days(const std::vector<Undated>& undated) {
  KnownPublication published;
  for (const Undated& one : undated) {
    const auto day = single_day(one.article->published.value);
    if (day) published.emplace(one.article->id, *day);
  }
  return published;
}

}  // namespace

void settle_publication(Report& report) {
  auto keys = happening_keys(report);
  KnownByKey known;
  std::vector<Undated> undated, guessed;
  for (Article& article : report.articles) {
    HappeningKeys& own = keys[article.id];
    const auto day = single_day(article.published.value);
    const bool alone = article.published.basis == Basis::inferred;
    if (day && !alone) {
      learn_day(own, *day, article.path, known);
    } else if (!article.clues.empty()) {
      (day ? guessed : undated)
          .push_back({&article, read_clues(article.clues), std::move(own)});
    }
  }
  NewDays moved = correct(guessed, known);
  for (const Undated& one : undated) {
    learn_year(one.keys, one.clues.past_year, one.article->path, known);
  }
  settle_all(undated, known);
  move_claims(report, moved);
  resolve_claims(report, settled_days(undated));
}

}  // namespace claimledger
