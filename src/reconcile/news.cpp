#include "claimledger/reconcile/news.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "disjoint_sets.h"

namespace claimledger {
namespace {

using Indices = std::vector<std::size_t>;

constexpr long kWindow = 10;          // days between neighbours in time
constexpr long kSameNews = 3;         // days of print of one piece of news
constexpr std::size_t kLookBack = 8;  // neighbours tried, so that it is linear

/// What a story is looked up by: who suffers or is blamed, where; who speaks
/// only where nobody is named as suffering; the cause where there is nothing.
std::set<std::string> keys_of(const Context& context) {
  std::set<std::string> keys;
  const auto& sides =
      context.subjects.empty() ? context.sides : context.subjects;
  for (const std::string& side : sides) keys.insert("side " + side);
  for (const std::string& place : context.places) {
    keys.insert("place " + place);
  }
  if (keys.empty()) {
    for (const std::string& cause : context.causes) {
      keys.insert("cause " + cause);
    }
  }
  return keys;
}

/// The stated days of two stories, a day apart at most; where one states
/// none, the days of print.
bool same_days(const Story& a, const Story& b) {
  const auto& x = a.stated ? a.stated : a.told;
  const auto& y = b.stated ? b.stated : b.told;
  const long reach = a.stated && b.stated ? 1 : kSameNews;
  return (y->first - x->last).count() <= reach &&
         (x->first - y->last).count() <= reach;
}

/// Joins each story to the nearest one before it, under the same key, that may
/// be of the same happening.
template <typename Key, typename Fits>
void join_neighbours(const std::vector<Story>& news,
                     std::map<Key, Indices>& buckets, const Fits& fits,
                     DisjointSets& groups) {
  for (auto& [key, stories] : buckets) {
    std::stable_sort(stories.begin(), stories.end(), [&](auto a, auto b) {
      return news[a].told->first < news[b].told->first;
    });
    for (std::size_t later = 1; later < stories.size(); ++later) {
      const Story& b = news[stories[later]];
      for (std::size_t n = 1; n <= std::min(later, kLookBack); ++n) {
        const Story& a = news[stories[later - n]];
        if (!fits(a, b) || !may_be_one(a.context, b.context)) continue;
        groups.join(stories[later - n], stories[later]);
        break;
      }
    }
  }
}

/// Stories that name a town or a person in common are one if they tell of the
/// same days, whoever the victims are.
void join_named(const std::vector<Story>& news, DisjointSets& groups) {
  std::map<std::string_view, Indices> buckets;
  for (std::size_t i = 0; i < news.size(); ++i) {
    if (!news[i].told) continue;
    for (const std::string& name : news[i].context.names) {
      buckets[name].push_back(i);
    }
  }
  join_neighbours(news, buckets, same_days, groups);
}

void join_dated(const std::vector<Story>& news, DisjointSets& groups) {
  std::map<std::string, Indices> buckets;
  for (std::size_t i = 0; i < news.size(); ++i) {
    if (!news[i].told) continue;
    for (const std::string& key : keys_of(news[i].context)) {
      buckets[key].push_back(i);
    }
  }
  const auto close = [](const Story& a, const Story& b) {
    return (b.told->first - a.told->last).count() <= kWindow;
  };
  join_neighbours(news, buckets, close, groups);
}

/// Two sides that an article is about, one of them suffering or blamed.
std::set<std::string> side_pairs(const Story& story) {
  std::set<std::string> others = story.named;
  others.insert(story.context.sides.begin(), story.context.sides.end());
  std::set<std::string> pairs;
  for (const std::string& side : story.context.subjects) {
    for (const std::string& other : others) {
      if (other == side) continue;
      pairs.insert(std::min(side, other) + " " + std::max(side, other));
    }
  }
  return pairs;
}

/// Undated stories of the same two sides are one; they join a dated one only
/// if no other dated happening of these sides could be meant.
void join_undated(const std::vector<Story>& news, DisjointSets& groups) {
  struct Bucket {
    Indices undated;
    std::set<std::size_t> dated;
  };
  std::map<std::string, Bucket> buckets;
  for (std::size_t i = 0; i < news.size(); ++i) {
    for (const std::string& pair : side_pairs(news[i])) {
      if (news[i].told) {
        buckets[pair].dated.insert(groups.find(i));
      } else {
        buckets[pair].undated.push_back(i);
      }
    }
  }
  for (const auto& [pair, bucket] : buckets) {
    for (std::size_t n = 0; n < bucket.undated.size(); ++n) {
      const std::size_t first = bucket.undated.front();
      const std::size_t story = bucket.undated[n];
      if (may_be_one(news[first].context, news[story].context)) {
        groups.join(first, story);
      }
      if (bucket.dated.size() == 1) groups.join(*bucket.dated.begin(), story);
    }
  }
}

void widen(std::optional<DayRange>& range, const std::optional<DayRange>& by) {
  if (by) range = range ? cover(*range, *by) : *by;
}

}  // namespace

void add_story(Happening& happening, const Story& story) {
  happening.context.add(story.context);
  happening.claims.insert(happening.claims.end(), story.claims.begin(),
                          story.claims.end());
}

std::vector<Happening> join_news(const std::vector<Story>& news) {
  DisjointSets groups(news.size());
  join_named(news, groups);
  join_dated(news, groups);
  join_undated(news, groups);
  std::map<std::size_t, Happening> by_group;
  for (std::size_t i = 0; i < news.size(); ++i) {
    Happening& happening = by_group[groups.find(i)];
    happening.news = true;
    add_story(happening, news[i]);
    widen(happening.days, news[i].days);
    widen(happening.stated, news[i].stated);
  }
  std::vector<Happening> happenings;
  for (auto& [group, happening] : by_group) {
    // A report often comes a day after what it tells: its day counts only
    // where nobody states one.
    if (const auto& days =
            happening.stated ? happening.stated : happening.days) {
      happening.event.start = edtf(days->first);
      happening.event.end = edtf(days->last);
    }
    happenings.push_back(std::move(happening));
  }
  return happenings;
}

}  // namespace claimledger
