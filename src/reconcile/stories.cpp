#include "claimledger/reconcile/stories.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace claimledger {
namespace {

using Sides = std::set<std::string>;

constexpr long kLongPeriod = 62;  // two months: longer is a story of its own
constexpr long kBehindTheNews = 20;

/// The day of the article's news: its publication, else the last day it names.
std::optional<Day> news_day(const std::vector<PlacedClaim>& placed,
                            std::size_t begin, std::size_t end) {
  std::optional<Day> day = placed[begin].published;
  if (day) return day;
  for (std::size_t i = begin; i < end; ++i) {
    const auto& time = placed[i].time;
    if (placed[i].said)
      day = std::max(day.value_or(*placed[i].said), *placed[i].said);
    if (time && !is_loose(*time) && time->days() <= kLongPeriod) {
      day = std::max(day.value_or(time->last), time->last);
    }
  }
  return day;
}

/// The period lies clearly apart from the article's news: "in 2020", "last
/// month", "on August 1-3" weeks later; or it is a whole campaign, which must
/// not be counted with the day's toll.
bool looks_back(const DayRange& period, std::optional<Day> news) {
  if (period.days() > kLongPeriod) return true;
  if (!news || period.first > *news) return false;
  if (is_loose(period)) return !period.contains(*news);
  return (*news - period.last).count() > kBehindTheNews;
}

using SidesByArticle = std::unordered_map<std::string_view, Sides>;

/// The sides of everyone an article names.
SidesByArticle sides_by_article(const Report& report) {
  SidesByArticle sides;
  sides.reserve(report.articles.size());
  for (const ReportActor& known : report.actors) {
    if (!is_party(known.actor.side, known.actor.kind)) continue;
    for (const std::string& article : known.articles) {
      sides[article].insert(known.actor.side);
    }
  }
  return sides;
}

/// Takes the claims of one article apart.
class Splitter {
 public:
  Splitter(const std::vector<PlacedClaim>& placed, Sides named)
      : placed_(placed), named_(std::move(named)) {}

  void split(std::size_t begin, std::size_t end, Stories& out) {
    const auto news = news_day(placed_, begin, end);
    Story current;
    const auto& names = placed_[begin].article->names;
    names_.insert(names.begin(), names.end());
    for (std::size_t i = begin; i < end; ++i) {
      const auto& time = placed_[i].time;
      if (time && looks_back(*time, news)) {
        add_past(i, news);
      } else {
        add_news(current, i, news);
      }
    }
    if (!current.claims.empty()) {
      current.named = named_;
      current.context.names = names_;
      current.stated = current.days;
      current.told = current.days;
      if (news) {
        const DayRange day{*news, *news};
        current.told = current.told ? cover(*current.told, day) : day;
        if (!current.days) current.days = day;
      }
      out.news.push_back(std::move(current));
    }
    if (past_.empty()) return;
    for (std::size_t i = begin; i < end; ++i) whole_.add(*placed_[i].claim);
    for (auto& [key, story] : past_) {
      finish_past(story);
      out.past.push_back(std::move(story));
    }
  }

 private:
  void add_news(Story& story, std::size_t i, std::optional<Day> news) {
    const auto& time = placed_[i].time;
    story.claims.push_back(i);
    story.context.add(*placed_[i].claim);
    // A truce ends the fighting, and need not begin while it lasts.
    if (placed_[i].claim->kind == ClaimKind::ceasefire) return;
    // "This month" and days still to come do not tell when it happened.
    if (!time || is_loose(*time) || (news && time->first > *news)) return;
    DayRange days = *time;
    // "This week" ends with the article.
    if (news) days.last = std::min(days.last, *news);
    story.days = story.days ? cover(*story.days, days) : days;
  }

  void add_past(std::size_t i, std::optional<Day> news) {
    const DayRange& period = *placed_[i].time;
    const bool harm = placed_[i].claim->kind == ClaimKind::casualty;
    Story& story = past_[{harm, period.first, period.last}];
    story.harm = harm;
    story.days = story.told = period;
    story.ongoing = news && period.contains(*news);
    const When& when = *placed_[i].claim->time;
    story.start = when.start;
    story.end = when.end.empty() ? when.start : when.end;
    story.claims.push_back(i);
    story.context.add(*placed_[i].claim);
  }

  /// A look back seldom repeats who fought: the article's parties stand in.
  void finish_past(Story& story) const {
    story.named = named_;
    story.context.names = names_;
    story.context.sides.insert(whole_.sides.begin(), whole_.sides.end());
    if (story.context.sides.empty()) story.context.sides = named_;
  }

  const std::vector<PlacedClaim>& placed_;
  Sides named_;
  std::set<std::string> names_;
  Context whole_;
  std::map<std::tuple<bool, Day, Day>, Story> past_;
};

}  // namespace

Stories split_stories(const std::vector<PlacedClaim>& placed,
                      const Report& report) {
  const auto sides = sides_by_article(report);
  Stories stories;
  for (std::size_t begin = 0; begin < placed.size();) {
    std::size_t end = begin + 1;
    while (end < placed.size() &&
           placed[end].article == placed[begin].article) {
      ++end;
    }
    const auto named = sides.find(placed[begin].article->id);
    Splitter(placed, named == sides.end() ? Sides() : named->second)
        .split(begin, end, stories);
    begin = end;
  }
  return stories;
}

}  // namespace claimledger
