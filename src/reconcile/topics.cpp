#include "claimledger/reconcile/topics.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "claimledger/base/hash.h"
#include "claimledger/reconcile/wording.h"

namespace claimledger {
namespace {

using Indices = std::vector<std::size_t>;

constexpr std::size_t kIdLength = 16;
constexpr std::int64_t kTelling = 10;  // a smaller number is shared by chance

/// Classes counted together. Civilians and children never are with soldiers.
VictimClass family_of(VictimClass victim_class) {
  return victim_class == VictimClass::militant ? VictimClass::military
                                               : victim_class;
}

/// One question inside a happening.
struct Slot {
  Harm harm;
  std::string side;
  VictimClass family;
  auto operator<=>(const Slot&) const = default;
};

/// A silence about one's own dead: whose they are goes without saying.
std::string victims_side(const Claim& claim) {
  const SharedText& stated = claim.casualty.victims.side;
  const Stance stance = claim.source.stance;
  const bool silence =
      stance == Stance::withholds || stance == Stance::no_comment;
  if (stated.empty() && silence && claim.source.side != "outlet") {
    return claim.source.side;
  }
  return stated;
}

/// Sorts the claims of one happening into slots.
class Sorter {
 public:
  Sorter(const std::vector<PlacedClaim>& placed, const Happening& happening)
      : placed_(placed), happening_(happening) {}

  std::map<Slot, Indices> sort() {
    for (const std::size_t i : happening_.claims) {
      const Claim& claim = *placed_[i].claim;
      if (claim.kind != ClaimKind::casualty) continue;
      slots_[{claim.casualty.harm, victims_side(claim),
              family_of(claim.casualty.victims.victim_class)}]
          .push_back(i);
    }
    give_sides();
    give_only_side();
    join_any();
    join_losses();
    return std::move(slots_);
  }

 private:
  /// Telling figures of a side, by harm and number, then by day.
  using Figures = std::map<std::pair<Harm, std::int64_t>,
                           std::map<std::optional<Day>, Indices>>;

  static bool tells(const Claim& claim) {
    const Casualty& casualty = claim.casualty;
    return casualty.accounting == Accounting::total &&
           casualty.count.qualifier != Qualifier::vague &&
           casualty.count.min.value_or(0) >= kTelling;
  }

  bool same_class(std::size_t a, std::size_t b) const {
    const auto family = [&](std::size_t i) {
      return family_of(placed_[i].claim->casualty.victims.victim_class);
    };
    const VictimClass f = family(a);
    const VictimClass g = family(b);
    return f == g || f == VictimClass::any || g == VictimClass::any;
  }

  /// The figures for which a side is sought, with no claims yet.
  Figures figures_without_side() const {
    Figures figures;
    for (const auto& [slot, claims] : slots_) {
      if (!slot.side.empty()) continue;
      for (const std::size_t i : claims) {
        const Claim& claim = *placed_[i].claim;
        if (tells(claim)) figures[{slot.harm, *claim.casualty.count.min}];
      }
    }
    return figures;
  }

  /// "49 soldiers died", whose is not said, are the 49 of the one side of
  /// which the same number is said that day.
  void give_sides() {
    Figures sided = figures_without_side();
    if (sided.empty()) return drop_empty();
    for (const auto& [slot, claims] : slots_) {
      if (slot.side.empty()) continue;
      for (const std::size_t i : claims) {
        const Claim& claim = *placed_[i].claim;
        if (!tells(claim)) continue;
        const auto it = sided.find({slot.harm, *claim.casualty.count.min});
        if (it != sided.end()) it->second[placed_[i].said].push_back(i);
      }
    }
    std::map<Slot, Indices> moved;
    for (auto& [slot, claims] : slots_) {
      if (!slot.side.empty()) continue;
      std::erase_if(claims, [&](std::size_t i) {
        const auto side = side_of_same(slot.harm, i, sided);
        if (side) moved[{slot.harm, *side, slot.family}].push_back(i);
        return side.has_value();
      });
    }
    for (const auto& [slot, claims] : moved) append(slot, claims);
    drop_empty();
  }

  /// "74 people died" in the bombing where others count 48 of one side, and
  /// nobody tells of victims of another, are of that side too. Fighters may
  /// be of those who are blamed.
  void give_only_side() {
    std::set<std::string> sides;
    for (const auto& [slot, claims] : slots_) {
      if (!slot.side.empty()) sides.insert(slot.side);
    }
    if (sides.size() != 1) return;
    const std::string& side = *sides.begin();
    std::set<std::string> others = happening_.context.subjects;
    others.erase(side);
    std::map<Slot, Indices> moved;
    for (auto& [slot, claims] : slots_) {
      if (!slot.side.empty()) continue;
      if (slot.family == VictimClass::military && !others.empty()) continue;
      std::erase_if(claims, [&](std::size_t i) {
        const Victims& victims = placed_[i].claim->casualty.victims;
        if (victims.basis == SideBasis::stated) return false;
        moved[{slot.harm, side, slot.family}].push_back(i);
        return true;
      });
    }
    for (const auto& [slot, claims] : moved) append(slot, claims);
    drop_empty();
  }

  std::optional<std::string> side_of_same(Harm harm, std::size_t i,
                                          const Figures& sided) const {
    const Claim& claim = *placed_[i].claim;
    // A basis with no side: both sides, as stated.
    if (!tells(claim) || claim.casualty.victims.basis == SideBasis::stated) {
      return std::nullopt;
    }
    const auto it = sided.find({harm, *claim.casualty.count.min});
    if (it == sided.end()) return std::nullopt;
    std::optional<std::string_view> side;
    const auto& said = placed_[i].said;
    for (const auto& [day, others] : it->second) {
      if (said && day && std::abs((*said - *day).count()) > 1) continue;
      for (const std::size_t other : others) {
        if (!same_class(i, other)) continue;
        const auto& whose = placed_[other].claim->casualty.victims.side;
        if (side && whose != *side) return std::nullopt;
        side = whose;
      }
    }
    if (!side) return std::nullopt;
    return std::string(*side);
  }

  /// "50 Vesk dead" and "71 Vesk soldiers" ask one question, unless Vesk
  /// civilians are counted too: then the 50 may be both.
  void join_any() {
    for (const auto& slot : keys()) {
      if (slot.family != VictimClass::any) continue;
      const Slot military{slot.harm, slot.side, VictimClass::military};
      const Slot civilian{slot.harm, slot.side, VictimClass::civilian};
      const bool fought = slots_.contains(military);
      if (fought == slots_.contains(civilian)) continue;
      const Slot& home = fought ? military : civilian;
      if (only_parts(slots_[home])) continue;
      append(home, slots_[slot]);
      slots_.erase(slot);
    }
  }

  bool only_parts(const Indices& claims) const {
    return std::all_of(claims.begin(), claims.end(), [&](std::size_t i) {
      return placed_[i].claim->casualty.accounting == Accounting::part;
    });
  }

  /// Losses without a figure stand beside the side's killed.
  void join_losses() {
    for (const auto& slot : keys()) {
      if (slot.harm != Harm::losses) continue;
      const auto home = killed_slot(slot);
      if (!home) continue;
      Indices moved;
      std::erase_if(slots_[slot], [&](std::size_t i) {
        const Count& count = placed_[i].claim->casualty.count;
        const bool loose =
            !has_number(count) || count.qualifier == Qualifier::vague;
        if (loose) moved.push_back(i);
        return loose;
      });
      append(*home, moved);
    }
    drop_empty();
  }

  /// The killed of the same side: of the same class, of any, or the only ones.
  std::optional<Slot> killed_slot(const Slot& losses) const {
    const Slot same{Harm::killed, losses.side, losses.family};
    if (slots_.contains(same)) return same;
    std::optional<Slot> only;
    const auto begin =
        slots_.lower_bound({Harm::killed, losses.side, VictimClass::any});
    for (auto it = begin; it != slots_.end(); ++it) {
      const Slot& slot = it->first;
      if (slot.harm != Harm::killed || slot.side != losses.side) break;
      if (slot.family == VictimClass::any) return slot;
      if (only) return std::nullopt;
      only = slot;
    }
    return only;
  }

  void append(const Slot& slot, const Indices& claims) {
    Indices& all = slots_[slot];
    all.insert(all.end(), claims.begin(), claims.end());
  }

  std::vector<Slot> keys() const {
    std::vector<Slot> keys;
    for (const auto& [slot, claims] : slots_) keys.push_back(slot);
    return keys;
  }

  void drop_empty() {
    std::erase_if(slots_,
                  [](const auto& entry) { return entry.second.empty(); });
  }

  const std::vector<PlacedClaim>& placed_;
  const Happening& happening_;
  std::map<Slot, Indices> slots_;
};

/// The class that all claims share, or "" for several.
std::string shared_class(const Indices& claims,
                         const std::vector<PlacedClaim>& placed) {
  std::set<VictimClass> classes;
  for (const std::size_t i : claims) {
    const Casualty& casualty = placed[i].claim->casualty;
    // "Losses" by themselves say nothing about who.
    if (has_number(casualty.count)) {
      classes.insert(casualty.victims.victim_class);
    }
  }
  if (classes.size() > 1) return "";
  if (!classes.empty()) {
    return std::string(name_in(kVictimClassNames, *classes.begin()));
  }
  return std::string(
      name_in(kVictimClassNames,
              placed[claims.front()].claim->casualty.victims.victim_class));
}

Question make_question(const Happening& happening, const Slot& slot,
                       Indices claims, const std::vector<PlacedClaim>& placed) {
  std::sort(claims.begin(), claims.end());
  Question question;
  question.harm = slot.harm;
  question.happening = &happening;
  Topic& topic = question.topic;
  topic.key = {std::string(name_in(kHarmNames, slot.harm)), slot.side,
               shared_class(claims, placed)};
  topic.event = happening.event.id;
  topic.question = question_of(topic.key, happening.event);
  topic.id = content_hash({"topic", topic.event, topic.key.harm, slot.side,
                           name_in(kVictimClassNames, slot.family)})
                 .substr(0, kIdLength);
  for (const std::size_t i : claims) {
    topic.claims.push_back(placed[i].claim->id);
  }
  question.claims = std::move(claims);
  return question;
}

}  // namespace

std::vector<Question> find_topics(std::span<const Happening> happenings,
                                  const std::vector<PlacedClaim>& placed) {
  std::vector<Question> questions;
  for (const Happening& happening : happenings) {
    for (auto& [slot, claims] : Sorter(placed, happening).sort()) {
      questions.push_back(
          make_question(happening, slot, std::move(claims), placed));
    }
  }
  return questions;
}

}  // namespace claimledger
