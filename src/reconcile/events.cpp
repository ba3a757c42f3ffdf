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
std::string label_of(const Event& event,
                     const std::vector<std::string_view>& told) {
  std::string label;
  for (const std::string_view what : told) {
    if (!label.empty()) label += ", ";
    label += what;
  }
  label += period_of(event);
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
  bool truce = false, ground = false;
  std::vector<std::string_view> ids;
  std::set<std::string_view> places;
  for (const std::size_t i : happening.claims) {
    stated.add(*placed[i].claim);
    switch (placed[i].claim->kind) {
      case ClaimKind::casualty:
        harms.insert(placed[i].claim->casualty.harm);
        break;
      case ClaimKind::ceasefire:
        truce = true;
        break;
      case ClaimKind::territory:
        ground = true;
        break;
    }
    ids.push_back(placed[i].claim->id);
    if (!placed[i].claim->place.empty()) {
      places.insert(placed[i].claim->place);
    }
  }
  Event& event = happening.event;
  event.sides.assign(stated.sides.begin(), stated.sides.end());
  event.places.assign(places.begin(), places.end());
  std::vector<std::string_view> told;
  for (const Harm harm : harms) told.push_back(name_in(kHarmNames, harm));
  if (truce) told.push_back("ceasefire");
  if (ground) told.push_back("territory");
  event.label = label_of(event, told);
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
