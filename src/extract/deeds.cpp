#include "extract/deeds.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace claimledger {

namespace {

struct NamedSlot {
  std::string_view name;
  std::uint32_t Deed::*node;
};

constexpr NamedSlot kSlots[] = {
    {"d", &Deed::d}, {"g", &Deed::g}, {"w", &Deed::w}, {"f", &Deed::f},
    {"t", &Deed::t}, {"h", &Deed::h}, {"o", &Deed::o}, {"s", &Deed::s}};

}  // namespace

DeedFinder::DeedFinder(Cascade& cascade, const Parse& parse)
    : cascade_(cascade),
      parse_(parse),
      war_(parse.packs->class_id("warword")),
      ballot_(parse.packs->class_id("ballotword")),
      relative_(parse.packs->class_id("relative")),
      owner_det_(parse.packs->class_id("owner_det")),
      land_(parse.packs->class_id("land")),
      force_(parse.packs->class_id("force")),
      measure_(parse.packs->class_id("measure")),
      body_(parse.packs->vocabulary().body),
      deed_(parse.packs->class_id("deed")),
      either_(parse.packs->class_id("either")),
      say_(parse.packs->class_id("say")),
      time_(parse.packs->vocabulary().time),
      mark_(parse.packs->vocabulary().mark),
      conjunction_(parse.packs->vocabulary().conjunction) {}

// Looked for once an article.
bool DeedFinder::war() {
  if (war_known_) return war_found_;
  war_known_ = true;
  const auto& tokens = *parse_.tokens;
  war_found_ = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return parse_.packs->is(t.symbol, war_);
  });
  return war_found_;
}

bool DeedFinder::polls(const GroundNodes& nodes) const {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes.is(i, ballot_)) return true;
  }
  return false;
}

Deed DeedFinder::deed_of(const Match& m, const GroundNodes& nodes) const {
  Deed d;
  d.rule = m.rule;
  d.slots = static_cast<std::uint32_t>(m.slots.size());
  d.begin = Deed::kNone;
  d.shape = static_cast<char>(parse_.packs->rules()[m.rule].gives.flag);
  for (const Slot& slot : m.slots) {
    std::uint32_t n = m.begin;
    while (n + 1 < nodes.size() && nodes.id(n) != slot.phrase) ++n;
    d.begin = std::min(d.begin, n);
    d.end = std::max(d.end, n + 1);
    for (const NamedSlot& named : kSlots) {
      if (named.name == slot.name) d.*named.node = n;
    }
  }
  return d;
}

// Whether the node at `i` begins what only describes the one before the comma:
// "the largest city", "its base", "which they had held", "90 miles inland".
bool DeedFinder::describes(const GroundNodes& nodes, std::uint32_t i) const {
  return nodes.is(i, relative_) || nodes.is(i, either_) ||
         nodes.is(i, owner_det_) || nodes.is(i, land_) || nodes.is(i, force_) ||
         nodes.is(i, measure_) || nodes.is(i, body_);
}

// The comma that closes an insert which the comma at `i` opens; `i` where it
// opens none. A list goes on with "and", an insert with its own verb is a
// clause unless "which" leads it in.
std::uint32_t DeedFinder::insert_end(const GroundNodes& nodes,
                                     std::uint32_t i) const {
  constexpr std::uint32_t kReach = 14;
  if (i == 0 || i + 2 >= nodes.size() || nodes.words(i) != ",") return i;
  const std::uint32_t last = std::min(nodes.size(), i + kReach);
  const bool relative = nodes.is(i + 1, relative_) ||
                        nodes.is(i + 1, either_);  // ", held by them,"
  if (!describes(nodes, i + 1)) return i;
  for (std::uint32_t k = i + 1; k < last; ++k) {
    if (nodes.words(k) == ",") {
      return nodes.is(k + 1, conjunction_) ? i : k;
    }
    if (nodes.is(k, mark_)) return i;
    if (!relative && (nodes.is(k, deed_) || nodes.is(k, say_))) return i;
  }
  return i;
}

// "Kelmar, a port, fell on Monday to rebels" as "Kelmar fell to rebels".
void DeedFinder::skip_inserts(const GroundNodes& nodes) {
  sentence_.nodes.clear();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const std::uint32_t end = insert_end(nodes, i);
    if (end != i) {
      i = end;
      continue;
    }
    if (nodes.is(i, time_)) {
      if (i > 0 && !sentence_.nodes.empty() &&
          sentence_.nodes.back() == nodes.id(i - 1) &&
          (nodes.words(i - 1) == "on" || nodes.words(i - 1) == "in")) {
        sentence_.nodes.pop_back();
      }
      continue;
    }
    sentence_.nodes.push_back(nodes.id(i));
  }
}

std::vector<Deed> DeedFinder::find(const GroundNodes& nodes) {
  sentence_.nodes = nodes.sentence().grounds;
  cascade_.matches(Level::territories, sentence_, parse_, matches_);
  std::vector<Deed> all;
  for (const Match& m : matches_) all.push_back(deed_of(m, nodes));
  skip_inserts(nodes);
  if (sentence_.nodes.size() < nodes.size()) {
    cascade_.matches(Level::territories, sentence_, parse_, matches_);
    for (const Match& m : matches_) all.push_back(deed_of(m, nodes));
  }
  if (all.empty() || !war() || polls(nodes)) return {};
  std::sort(all.begin(), all.end(), [](const Deed& a, const Deed& b) {
    const auto key = [](const Deed& x) {
      return std::tuple(~x.slots, x.end - x.begin, x.begin, x.rule);
    };
    return key(a) < key(b);
  });
  std::vector<std::uint32_t> used;
  std::vector<Deed> kept;
  for (const Deed& d : all) {
    const std::uint32_t word = d.d != Deed::kNone ? d.d : d.g;
    if (std::find(used.begin(), used.end(), word) != used.end()) continue;
    used.push_back(word);
    kept.push_back(d);
  }
  std::sort(kept.begin(), kept.end(), [](const Deed& a, const Deed& b) {
    return std::tuple(a.begin, a.end) < std::tuple(b.begin, b.end);
  });
  return kept;
}

}  // namespace claimledger
