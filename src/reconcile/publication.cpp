#include "claimledger/reconcile/publication.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claim_times.h"
#include "claimledger/model/calendar.h"
#include "claimledger/model/day_clues.h"
#include "happening_keys.h"
#include "known_days.h"

namespace claimledger {
namespace {

constexpr int kRounds = 8;

using KnownByKey = std::map<std::string, KnownDays>;

struct Undated {
  Article* article = nullptr;
  DayClues clues;
  HappeningKeys keys;
};

/// The days most of an article's happenings agree on. Its surest keys decide.
class Settler {
 public:
  explicit Settler(KnownByKey& known) : known_(known) {}

  std::optional<Published> by_days(const Undated& one, bool dates_only) const {
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
      PastYears* most = nullptr;
      std::size_t articles = 0;
      for (const std::string& key : keys) {
        const auto it = known_.find(key);
        if (it == known_.end()) continue;
        if (it->second.past.articles() <= articles) continue;
        most = &it->second.past;
        articles = most->articles();
      }
      if (most == nullptr) continue;
      const KnownYear& past = most->latest();
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

  KnownByKey& known_;
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
        settled([&](const auto& one) { return settler.by_days(one, true); }) ||
        settled([&](const auto& one) { return settler.by_year(one); }) ||
        settled([&](const auto& one) { return settler.by_days(one, false); });
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

/// Its day is open, or only guessed.
bool may_move(const Article& article) {
  return !article.clues.empty() &&
         (article.published.basis == Basis::inferred ||
          !single_day(article.published.value));
}

}  // namespace

void settle_publication(Report& report) {
  // To compare all articles costs much, and most sets need it not.
  if (std::none_of(report.articles.begin(), report.articles.end(), may_move)) {
    return;
  }
  auto keys = happening_keys(report);
  KnownByKey known;
  std::vector<Undated> undated, guessed;
  for (Article& article : report.articles) {
    HappeningKeys& own = keys[article.id];
    const auto day = single_day(article.published.value);
    // A report keeps the day without the clues: then there is no other.
    const bool alone =
        article.published.basis == Basis::inferred && !article.clues.empty();
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
