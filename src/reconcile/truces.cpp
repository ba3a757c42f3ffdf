#include "claimledger/reconcile/truces.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimledger/model/calendar.h"
#include "claimledger/reconcile/context.h"
#include "disjoint_sets.h"
#include "truce_course.h"

namespace claimledger {
namespace {

constexpr std::size_t kLookBack = 16;  // neighbours tried, so that it is linear

bool is_wish(CeasefireAction action) {
  return action == CeasefireAction::called_for ||
         action == CeasefireAction::proposed ||
         action == CeasefireAction::rejected;
}

bool begins(CeasefireAction action) {
  return action == CeasefireAction::agreed ||
         action == CeasefireAction::in_effect;
}

bool ends(CeasefireAction action) {
  return action == CeasefireAction::failed || action == CeasefireAction::ended;
}

std::string joined(const std::vector<std::string>& sides) {
  std::string out;
  for (const std::string& side : sides) out += side + "+";
  return out;
}

/// A state or group that speaks of the truce; "" for others.
std::string speaker_in(const Claim& claim) {
  const Source& source = claim.source;
  return is_party(source.side, source.kind) ? std::string(source.side) : "";
}

/// Whoever accuses one side of a breach is the other.
std::string parties_of(const Claim& claim) {
  std::vector<std::string> sides(claim.ceasefire->parties.begin(),
                                 claim.ceasefire->parties.end());
  const std::string speaker = speaker_in(claim);
  if (claim.ceasefire->action == CeasefireAction::violated &&
      sides.size() == 1 && !speaker.empty() && speaker != sides[0]) {
    sides.push_back(speaker);
    std::sort(sides.begin(), sides.end());
  }
  return joined(sides);
}

std::optional<DayRange> effect_of(const Ceasefire& ceasefire) {
  if (!ceasefire.effective) return std::nullopt;
  return edtf_days(ceasefire.effective->start);
}

class Collector {
 public:
  explicit Collector(const Report& report) {
    for (const Article& article : report.articles) {
      published_[article.id] = single_day(article.published.value);
    }
  }

  void add(const Claim& claim) {
    const Ceasefire& c = claim.ceasefire;
    if (c.truce.empty()) return;
    const auto [it, fresh] = place_of_.try_emplace(c.truce, truces_.size());
    if (fresh) truces_.push_back({c.truce, parties_of(claim), {}, {}});
    Truce& truce = truces_[it->second];
    const auto published = published_[claim.article];
    truce.article = claim.article;
    if (truce.place.empty()) truce.place = claim.place;
    if (truce.speaker.empty()) truce.speaker = speaker_in(claim);
    truce.brokers.insert(c.brokers.begin(), c.brokers.end());
    truce.told = published;
    truce.current |= c.action != CeasefireAction::brokered;
    truce.begins |= begins(c.action);
    truce.over |= ends(c.action);
    if (const auto effect = effect_of(c); effect && !truce.takes_effect) {
      truce.days = effect;
      truce.takes_effect = true;
      if (c.effective->start.ends_with("Z")) truce.instant = c.effective->start;
    } else if (!truce.takes_effect) {
      add_days(claim, published, truce);
    }
    if (!is_wish(c.action)) {
      truce.wish = false;
    } else if (truce.source.empty()) {
      truce.source = claim.source.side;
    }
  }

  std::vector<Truce> take() { return std::move(truces_); }

 private:
  // The day told beside it; of an offer, that of the article where none is.
  static void add_days(const Claim& claim, std::optional<Day> published,
                       Truce& truce) {
    std::optional<DayRange> days;
    if (claim.time) days = days_of(*claim.time, published);
    if (!days && claim.said) days = days_of(*claim.said, published);
    if (!days && published && is_wish(claim.ceasefire->action)) {
      days = DayRange{*published, *published};
    }
    if (days && !truce.days) truce.days = days;
  }

  std::unordered_map<std::string_view, std::optional<Day>> published_;
  std::unordered_map<std::string_view, std::size_t> place_of_;
  std::vector<Truce> truces_;
};

/// Truces of the same parties, in the order of their first days.
class Joiner {
 public:
  Joiner(const std::vector<Truce>& truces, std::vector<std::size_t> group,
         DisjointSets& sets)
      : truces_(truces), group_(std::move(group)), sets_(sets) {
    std::sort(group_.begin(), group_.end(), [&](auto a, auto b) {
      const Truce& x = truces_[a];
      const Truce& y = truces_[b];
      return std::tie(x.days->first, x.id) < std::tie(y.days->first, y.id);
    });
  }

  void run() {
    for (std::size_t n = 0; n < group_.size(); ++n) {
      for (std::size_t k = n; k-- > 0 && n - k <= kLookBack;) {
        if (same_days(truces_[group_[k]], truces_[group_[n]])) {
          sets_.join(group_[k], group_[n]);
        }
      }
    }
    // "The truce of 2020" is one, whoever tells of it; months before years.
    std::vector<std::size_t> wide;  // one of each period
    std::map<std::pair<Day, Day>, std::size_t> periods;
    for (const std::size_t truce : group_) {
      const DayRange& days = *truces_[truce].days;
      if (truces_[truce].wish) continue;
      const auto [it, fresh] =
          periods.try_emplace({days.first, days.last}, truce);
      if (fresh) {
        wide.push_back(truce);
      } else {
        sets_.join(it->second, truce);
      }
    }
    std::stable_sort(wide.begin(), wide.end(), [&](auto a, auto b) {
      return truces_[a].days->days() < truces_[b].days->days();
    });
    for (const std::size_t truce : wide) join_wide(truce);
  }

 private:
  static bool same_days(const Truce& a, const Truce& b) {
    if (a.wish != b.wish) return false;
    if (a.wish) {
      const long apart = std::labs((a.days->first - b.days->first).count());
      return !a.source.empty() && a.source == b.source && is_short(*a.days) &&
             is_short(*b.days) && apart <= 1;
    }
    return is_short(*a.days) && is_short(*b.days) && a.days->overlaps(*b.days);
  }

  /// A truce of a month or a year is the only one that lies in it.
  void join_wide(std::size_t wide) {
    const Truce& truce = truces_[wide];
    if (truce.wish || is_short(*truce.days)) return;
    std::set<std::size_t> inside;
    for (const std::size_t other : group_) {
      const Truce& t = truces_[other];
      if (t.days->first > truce.days->last) break;
      if (sets_.find(other) == sets_.find(wide) || t.wish) continue;
      const bool narrower = t.days->days() <= truce.days->days();
      if (narrower && truce.days->overlaps(*t.days)) {
        inside.insert(sets_.find(other));
      }
      if (inside.size() > 1) return;
    }
    if (inside.size() == 1) sets_.join(*inside.begin(), wide);
  }

  const std::vector<Truce>& truces_;
  std::vector<std::size_t> group_;
  DisjointSets& sets_;
};

/// Two that begin in the same minute are one, where the parties of one are not
/// known.
void join_instants(const std::vector<Truce>& truces, DisjointSets& sets) {
  std::map<std::string, std::vector<std::size_t>> instants;
  for (std::size_t i = 0; i < truces.size(); ++i) {
    if (!truces[i].instant.empty()) instants[truces[i].instant].push_back(i);
  }
  for (const auto& [instant, group] : instants) {
    for (std::size_t n = 1; n < group.size(); ++n) {
      const Truce& a = truces[group[n - 1]];
      const Truce& b = truces[group[n]];
      const bool open = a.parties.empty() || b.parties.empty();
      if (open && a.article != b.article) sets.join(group[n - 1], group[n]);
    }
  }
}

}  // namespace

void join_truces(Report& report) {
  Collector collector(report);
  std::vector<Claim*> told;
  for (Claim& claim : report.claims) {
    if (claim.kind != ClaimKind::ceasefire) continue;
    collector.add(claim);
    told.push_back(&claim);
  }
  const std::vector<Truce> truces = collector.take();
  DisjointSets sets(truces.size());
  join_instants(truces, sets);
  std::map<std::string, std::vector<std::size_t>> dated, all;
  for (std::size_t i = 0; i < truces.size(); ++i) {
    const Truce& truce = truces[i];
    if (truce.days && !truce.parties.empty()) dated[truce.parties].push_back(i);
    if (!truce.parties.empty()) {
      all[truce.parties].push_back(i);
    } else if (!truce.place.empty()) {
      all["at " + truce.place].push_back(i);
    } else if (!truce.speaker.empty()) {
      all["of " + truce.speaker].push_back(i);
    }
  }
  for (auto& [parties, group] : dated) {
    Joiner(truces, std::move(group), sets).run();
  }
  for (const auto& [parties, group] : all) join_courses(truces, group, sets);
  // The least id of a group names it, whatever the order of articles.
  std::unordered_map<std::size_t, SharedText> least;
  for (std::size_t i = 0; i < truces.size(); ++i) {
    SharedText& id = least[sets.find(i)];
    if (id.empty() || truces[i].id < id) id = truces[i].id;
  }
  std::unordered_map<std::string_view, SharedText> renamed;
  for (std::size_t i = 0; i < truces.size(); ++i) {
    renamed[truces[i].id] = least[sets.find(i)];
  }
  for (Claim* claim : told) {
    const auto it = renamed.find(claim->ceasefire->truce);
    if (it != renamed.end()) claim->ceasefire->truce = it->second;
  }
}

}  // namespace claimledger
