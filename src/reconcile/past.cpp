#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "claimledger/reconcile/news.h"

namespace claimledger {
namespace {

/// Happenings by year and by side or place.
class PastIndex {
 public:
  void add(const DayRange& days, const Context& context, std::size_t index) {
    for_each_key(days, context,
                 [&](const auto& key) { index_[key].insert(index); });
  }

  std::set<std::size_t> near(const Story& story) const {
    std::set<std::size_t> found;
    for_each_key(*story.days, story.context, [&](const auto& key) {
      const auto it = index_.find(key);
      if (it == index_.end()) return;
      found.insert(it->second.begin(), it->second.end());
    });
    return found;
  }

 private:
  using Key = std::pair<int, std::string>;

  template <typename Visit>
  static void for_each_key(const DayRange& days, const Context& context,
                           const Visit& visit) {
    for (int year = year_of(days.first); year <= year_of(days.last); ++year) {
      for (const auto& side : context.sides) visit(Key(year, "side " + side));
      for (const auto& place : context.places) {
        visit(Key(year, "place " + place));
      }
      for (const auto& name : context.names) visit(Key(year, "name " + name));
    }
  }

  std::map<Key, std::set<std::size_t>> index_;
};

constexpr long kSame = 100;
constexpr long kInside = 1;

/// How well a period fits a happening: 0 not at all, kInside a loose period
/// ("in August") around it, else the shared part in percent.
long fit(const Story& story, const Happening& happening) {
  const DayRange& period = *story.days;
  const DayRange& days = *happening.days;
  // A total up to now is not the toll of the day's news.
  if (story.ongoing && happening.news) return 0;
  const long shared = shared_days(period, days);
  if (shared == 0 || !may_be_one(story.context, happening.context)) return 0;
  // A truce and the ground lie within the fighting they come of.
  if (!story.harm) {
    return kInside + 100 * shared / cover(period, days).days();
  }
  if (period == days) return kSame;
  if (is_loose(period)) return period.contains(days) ? kInside : 0;
  const long percent = 100 * shared / cover(period, days).days();
  if (percent >= 50) return percent;
  // The days of a report that were news when it appeared.
  if (happening.news && 2 * shared >= period.days()) return 50;
  return 0;
}

/// The one happening meant, or none: a loose period around two is no answer.
std::optional<std::size_t> best_fit(const Story& story,
                                    const std::vector<Happening>& happenings,
                                    const PastIndex& index) {
  std::optional<std::size_t> best;
  long best_score = 0;
  bool tie = false;
  for (const std::size_t candidate : index.near(story)) {
    const long score = fit(story, happenings[candidate]);
    if (score < best_score || score == 0) continue;
    tie = score == best_score;
    if (tie) continue;
    best = candidate;
    best_score = score;
  }
  if (tie && best_score == kInside) return std::nullopt;
  return best;
}

}  // namespace

void place_past(const std::vector<Story>& past,
                std::vector<Happening>& happenings) {
  PastIndex index;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Happening& known = happenings[i];
    if (known.days) index.add(*known.days, known.context, i);
  }
  // Short periods first: a year can then find the war that lies in it. Truces
  // and ground do not tell what happened, they find it.
  std::vector<const Story*> order;
  for (const Story& story : past) order.push_back(&story);
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) {
    const auto key = [](const Story& s) {
      return std::make_tuple(!s.harm, s.days->days(), s.days->first);
    };
    return key(*a) < key(*b);
  });
  for (const Story* story : order) {
    std::size_t place = happenings.size();
    if (const auto found = best_fit(*story, happenings, index)) {
      place = *found;
    } else {
      Happening& fresh = happenings.emplace_back();
      fresh.days = story->days;
      fresh.event.start = story->start;
      fresh.event.end = story->end;
    }
    add_story(happenings[place], *story);
    index.add(*happenings[place].days, story->context, place);
  }
}

}  // namespace claimledger
