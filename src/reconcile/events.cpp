#include "claimledger/reconcile/events.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "claimledger/base/hash.h"
#include "claimledger/reconcile/news.h"
#include "claimledger/reconcile/stories.h"
#include "claimledger/reconcile/wording.h"

namespace claimledger {
namespace {

constexpr std::size_t kIdLength = 16;

template <typename Words>
std::string joined(const Words& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

/// "killed, wounded in 2031-05: ORL, VSK".
std::string label_of(const Event& event, const std::set<Harm>& harms) {
  std::string label;
  for (const Harm harm : harms) {
    if (!label.empty()) label += ", ";
    label += name_in(kHarmNames, harm);
  }
  if (!event.start.empty()) label += " in " + period_of(event);
  if (!event.sides.empty()) {
    label += ": " + joined(event.sides);
  }
  return label;
}

/// What an event shows of its claims: only what they state themselves, not
/// what helped to recognise it.
void finish(Happening& happening, const std::vector<PlacedClaim>& placed) {
  std::sort(happening.claims.begin(), happening.claims.end());
  Context stated;
  std::set<Harm> harms;
  std::vector<std::string_view> ids;
  std::set<std::string_view> places;
  for (const std::size_t i : happening.claims) {
    stated.add(*placed[i].claim);
    harms.insert(placed[i].claim->casualty.harm);
    ids.push_back(placed[i].claim->id);
    if (!placed[i].claim->place.empty()) {
      places.insert(placed[i].claim->place);
    }
  }
  Event& event = happening.event;
  event.sides.assign(stated.sides.begin(), stated.sides.end());
  event.places.assign(places.begin(), places.end());
  event.label = label_of(event, harms);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  event.id = content_hash({"event", joined(ids)}).substr(0, kIdLength);
  for (const std::size_t i : happening.claims) {
    event.claims.push_back(placed[i].claim->id);
    placed[i].claim->event = event.id;
  }
}

}  // namespace

std::vector<Happening> find_events(const std::vector<PlacedClaim>& placed,
                                   const Report& report) {
  const Stories stories = split_stories(placed, report);
  std::vector<Happening> happenings = join_news(stories.news);
  place_past(stories.past, happenings);
  for (Happening& happening : happenings) finish(happening, placed);
  std::sort(happenings.begin(), happenings.end(),
            [](const Happening& a, const Happening& b) {
              const auto key = [](const Happening& h) {
                const Day day = h.days ? h.days->first : Day();
                return std::make_tuple(!h.days, day, h.claims.front());
              };
              return key(a) < key(b);
            });
  return happenings;
}

}  // namespace claimledger
