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
      ballot_(parse.packs->class_id("ballotword")) {}

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

std::vector<Deed> DeedFinder::find(const GroundNodes& nodes) {
  sentence_.nodes = nodes.sentence().grounds;
  cascade_.matches(Level::territories, sentence_, parse_, matches_);
  if (matches_.empty() || !war() || polls(nodes)) return {};
  std::vector<Deed> all;
  for (const Match& m : matches_) all.push_back(deed_of(m, nodes));
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
