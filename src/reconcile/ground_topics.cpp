#include "claimledger/reconcile/ground_topics.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "claimledger/base/hash.h"
#include "claimledger/reconcile/interval.h"
#include "ground_size.h"
#include "state_wording.h"

namespace claimledger {
namespace {

constexpr std::size_t kIdLength = 16;
constexpr std::string_view kGroundNames[] = {"held", "before", "right"};

const Territory& ground_of(const Saying& saying) {
  return saying.claim->territory;
}

bool is_status(const Claim& claim) {
  switch (claim.territory->action) {
    case TerritoryAction::recognised:
    case TerritoryAction::unspecified:
    case TerritoryAction::offered:
      return true;
    default:
      return false;
  }
}

/// Whoever the words leave in possession; "" where that is not said.
std::string holder_of(const Territory& ground) {
  if (ground.action == TerritoryAction::withdrew) return "";
  return ground.holder;
}

/// Whoever the words leave without it.
std::string loser_of(const Territory& ground) {
  if (ground.from == ground.holder) return "";
  return ground.from;
}

bool is_part(const Saying& saying) {
  return ground_of(saying).accounting == Accounting::part;
}

bool denies(const Saying& saying) {
  return saying.claim->source.stance == Stance::denies;
}

std::string order(const Claim& claim) {
  const Territory& ground = claim.territory;
  std::string key(claim.source.stance == Stance::denies ? "1 " : "0 ");
  key += holder_of(ground) + "<" + ground.from + " ";
  key += name_in(kExtentNames, ground.extent);
  if (const auto size = size_in(ground)) {
    std::string low = std::to_string(size->interval.low);
    low.insert(0, 12 - std::min<std::size_t>(12, low.size()), '0');
    key += " " + size->unit + (size->increment ? " new " : " ") + low;
  }
  return key;
}

/// Told of days that do not touch. Ground that was left on Sunday and held on
/// Monday is held after all.
bool other_days(const Saying& a, const Saying& b) {
  if (!a.time || !b.time || a.time->overlaps(*b.time)) return false;
  const auto holds_on = [](const Saying& deed, const Saying& state) {
    return ground_of(state).action == TerritoryAction::controls &&
           deed.time->last < state.time->first;
  };
  return !holds_on(a, b) && !holds_on(b, a);
}

Verdict verdict(std::string_view relation, std::string_view rule,
                const Saying& a, const Saying& b, std::string_view end) {
  return {relation, rule,
          ground_clause(a) + ", " + ground_clause(b) + std::string(end)};
}

enum class Sizes { unknown, same, within, disjoint, other_unit };

Sizes compare_sizes(const Saying& a, const Saying& b) {
  const auto one = size_in(ground_of(a));
  const auto two = size_in(ground_of(b));
  if (!one || !two) return Sizes::unknown;
  if (one->unit != two->unit) return Sizes::other_unit;
  if (one->interval == two->interval) return Sizes::same;
  if (one->increment || two->increment) return Sizes::other_unit;
  return one->interval.overlaps(two->interval) ? Sizes::within
                                               : Sizes::disjoint;
}

bool part_against_full(const Territory& a, const Territory& b) {
  return (a.extent == Extent::part && b.extent == Extent::full) ||
         (a.extent == Extent::full && b.extent == Extent::part);
}

/// One has a side in possession that the other has without it.
bool rivals(const Territory& a, const Territory& b) {
  const std::string one = holder_of(a);
  const std::string two = holder_of(b);
  if (!one.empty() && !two.empty()) {
    // An advance is not yet a capture.
    return one != two && a.action != TerritoryAction::advanced &&
           b.action != TerritoryAction::advanced;
  }
  const auto lost_by_holder = [](const Territory& keeps,
                                 const Territory& left) {
    return keeps.action == TerritoryAction::controls && !keeps.holder.empty() &&
           keeps.holder == loser_of(left) && holder_of(left).empty();
  };
  return lost_by_holder(a, b) || lost_by_holder(b, a);
}

/// What one side took is not what the same side lost.
bool other_deed(const Territory& gain, const Territory& loss) {
  const std::string holder = holder_of(gain);
  return !holder.empty() && holder == loser_of(loss);
}

std::optional<Verdict> in_time(const Saying& a, const Saying& b) {
  const Territory& before = ground_of(a);
  const Territory& after = ground_of(b);
  if (denies(a) != denies(b) || other_days(a, b)) return std::nullopt;
  if (is_part(a) || is_part(b)) return std::nullopt;
  const bool later = a.said && b.said && *a.said < *b.said;
  if (rivals(before, after)) {
    if (!later) return std::nullopt;
    return verdict("updates", "relation.ground.changed", a, b,
                   ": it has changed hands.");
  }
  if (part_against_full(before, after)) {
    if (!later) return std::nullopt;
    return verdict("updates", "relation.ground.extent", a, b,
                   after.extent == Extent::full ? ": it is more now."
                                                : ": it is less now.");
  }
  switch (compare_sizes(a, b)) {
    case Sizes::disjoint:
      if (size_in(after)->increment) return std::nullopt;
      if (!later) return std::nullopt;
      return verdict("updates", "relation.ground.size", a, b,
                     ": the size has changed.");
    case Sizes::within:
      return verdict("refines", "relation.ground.refine", a, b,
                     ": both hold, one is more precise.");
    case Sizes::same:
      return verdict("repeats", "relation.ground.repeat", a, b,
                     ": the same again, not more.");
    case Sizes::unknown: {
      const bool sized = size_in(before) || size_in(after);
      return verdict(
          sized ? "refines" : "repeats",
          sized ? "relation.ground.refine" : "relation.ground.repeat", a, b,
          sized ? ": one tells how much." : ": the same.");
    }
    case Sizes::other_unit:
      break;
  }
  return std::nullopt;
}

std::optional<Verdict> across(const Saying& a, const Saying& b) {
  const Territory& one = ground_of(a);
  const Territory& two = ground_of(b);
  if (is_part(a) || is_part(b) || other_days(a, b)) return std::nullopt;
  if (denies(a) != denies(b)) {
    return verdict("contradicts", "relation.ground.denial", a, b, ".");
  }
  if (rivals(one, two)) {
    return verdict("contradicts", "relation.ground.rival", a, b,
                   ": two cannot hold it at once.");
  }
  if (other_deed(one, two) || other_deed(two, one)) return std::nullopt;
  if (part_against_full(one, two)) {
    return verdict("contradicts", "relation.ground.extent.differs", a, b,
                   ": a part is not the whole.");
  }
  if (compare_sizes(a, b) == Sizes::disjoint) {
    const bool same = a.time && b.time && *a.time == *b.time;
    if (a.time.has_value() != b.time.has_value() || (a.time && !same)) {
      return verdict("not-comparable", "relation.ground.period", a, b,
                     "; they count other days.");
    }
    return verdict("contradicts", "relation.ground.size.differs", a, b,
                   ": no size fits both.");
  }
  return verdict("corroborates", "relation.ground.agree", a, b,
                 ": both can be true.");
}

std::optional<Verdict> later(const Saying& a, const Saying& b) {
  if (denies(a) || denies(b) || other_days(a, b)) return std::nullopt;
  if (rivals(ground_of(a), ground_of(b)) ||
      compare_sizes(a, b) == Sizes::disjoint) {
    return verdict("not-comparable", "relation.ground.later", a, b,
                   "; they speak of other days.");
  }
  return std::nullopt;
}

/// What is asked of one claim inside its event.
struct Slot {
  Ground ground = Ground::held;
  std::string place;
  std::string holder;  ///< where no place is named
  std::string from;
  auto operator<=>(const Slot&) const = default;  // NOLINT(modernize-use-nullptr)
};

using Slots = std::map<Slot, std::vector<std::size_t>>;

Slots slots_of(const Happening& happening,
               const std::vector<PlacedClaim>& placed) {
  Slots slots;
  for (const std::size_t i : happening.claims) {
    const Claim& claim = *placed[i].claim;
    if (claim.kind != ClaimKind::territory) continue;
    Slot slot{
        is_status(claim) ? Ground::right : Ground::held, claim.place, {}, {}};
    if (slot.place.empty()) {
      slot.holder = holder_of(claim.territory);
      slot.from = claim.territory->from;
    }
    slots[slot].push_back(i);
  }
  return slots;
}

/// What names no place belongs to the one place of which its holder is told
/// to have taken something in this event.
void find_places(Slots& slots, const std::vector<PlacedClaim>& placed) {
  std::map<std::string, std::set<const Slot*>> places;
  for (const auto& [slot, claims] : slots) {
    if (slot.ground == Ground::right || slot.place.empty()) continue;
    for (const std::size_t i : claims) {
      const Territory& ground = placed[i].claim->territory;
      for (const std::string& side :
           {holder_of(ground), std::string(ground.from)}) {
        if (!side.empty()) places[side].insert(&slot);
      }
    }
  }
  Slots moved;
  for (auto& [slot, claims] : slots) {
    if (slot.ground == Ground::right || !slot.place.empty()) continue;
    const std::string& side = slot.holder.empty() ? slot.from : slot.holder;
    const auto it = places.find(side);
    if (side.empty() || it == places.end() || it->second.size() != 1) continue;
    auto& home = moved[**it->second.begin()];
    home.insert(home.end(), claims.begin(), claims.end());
    claims.clear();
  }
  for (const auto& [slot, claims] : moved) {
    auto& home = slots[slot];
    home.insert(home.end(), claims.begin(), claims.end());
  }
  std::erase_if(slots, [](const auto& entry) { return entry.second.empty(); });
}

/// Who held what another then took, as the same source tells it in the same
/// article, is no rival of whoever took it.
void part_from_before(Slots& slots, const std::vector<PlacedClaim>& placed) {
  Slots before;
  for (auto& [slot, claims] : slots) {
    if (slot.ground != Ground::held) continue;
    using Voice = std::pair<std::string_view, std::string>;
    const auto voice_of = [&](std::size_t i) {
      return Voice(placed[i].article->id, saying_of(placed[i]).source);
    };
    std::map<Voice, std::set<std::string>> taken;
    for (const std::size_t i : claims) {
      const Territory& ground = placed[i].claim->territory;
      if (ground.action == TerritoryAction::controls) continue;
      if (!holder_of(ground).empty()) {
        taken[voice_of(i)].insert(holder_of(ground));
      }
    }
    Slot earlier = slot;
    earlier.ground = Ground::before;
    std::erase_if(claims, [&](std::size_t i) {
      const Territory& ground = placed[i].claim->territory;
      if (ground.action != TerritoryAction::controls) return false;
      const auto it = taken.find(voice_of(i));
      if (it == taken.end() || it->second.contains(ground.holder)) return false;
      before[earlier].push_back(i);
      return true;
    });
  }
  slots.merge(before);
  std::erase_if(slots, [](const auto& entry) { return entry.second.empty(); });
}

StateQuestion question_for(const Slot& slot, std::vector<std::size_t> claims,
                           const Happening& happening) {
  std::sort(claims.begin(), claims.end());
  StateQuestion question{{}, &happening, std::move(claims)};
  Topic& topic = question.topic;
  topic.kind = ClaimKind::territory;
  topic.key.place = slot.place;
  topic.key.holder = slot.holder;
  topic.key.from = slot.from;
  topic.event = happening.event.id;
  topic.question = ground_question(question, slot.ground);
  topic.id = content_hash({"ground", topic.event,
                           kGroundNames[static_cast<int>(slot.ground)],
                           slot.place, slot.holder, slot.from})
                 .substr(0, kIdLength);
  return question;
}

}  // namespace

const StateRules kGroundRules{order, in_time, across, later};

std::vector<StateQuestion> find_ground_topics(
    const std::vector<Happening>& happenings,
    const std::vector<PlacedClaim>& placed) {
  std::vector<StateQuestion> questions;
  for (const Happening& happening : happenings) {
    Slots slots = slots_of(happening, placed);
    find_places(slots, placed);
    part_from_before(slots, placed);
    for (auto& [slot, claims] : slots) {
      questions.push_back(question_for(slot, std::move(claims), happening));
    }
  }
  return questions;
}

}  // namespace claimledger
