#include "extract/cascade.h"

#include <algorithm>
#include <tuple>

#include "extract/quantity.h"

namespace claimledger {

Cascade::Cascade(const RulePacks& packs)
    : packs_(packs),
      tried_(packs.rules().size()),
      last_anchor_(packs.rules().size()),
      encoded_(packs.alphabets().size()),
      present_(packs.alphabets().size()) {}

// The sentence in the bytes of an alphabet, made when the first rule asks.
const std::string& Cascade::encoded(std::uint16_t alphabet) {
  std::string& out = encoded_[alphabet];
  if (!out.empty()) return out;
  const Alphabet& bytes = packs_.alphabets()[alphabet];
  const std::uint8_t end = bytes[packs_.end_symbol()];
  ByteSet present;
  present.add(end);
  out.resize(symbols_.size() + 1, static_cast<char>(end));
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    const std::uint8_t byte = bytes[symbols_[i]];
    present.add(byte);
    out[i] = static_cast<char>(byte);
  }
  present_[alphabet] = present;
  used_.push_back(alphabet);
  return out;
}

void Cascade::run(std::uint16_t rule, const Sentence& sentence,
                  std::vector<Match>& out) {
  const Pattern& pattern = packs_.pattern(rule);
  const Level level = packs_.rules()[rule].level;
  const bool overlapping = level == Level::claims || level == Level::frames ||
                           level == Level::ceasefires;
  const auto size = static_cast<std::int32_t>(sentence.nodes.size());
  const Rule& known = packs_.rules()[rule];
  const std::string& symbols = encoded(known.alphabet);
  const ByteSet& present = present_[known.alphabet];
  const auto is_there = [&](const ByteSet& need) {
    return need.meets(present);
  };
  if (!std::all_of(known.needs.begin(), known.needs.end(), is_there)) return;
  // No match without an anchor: behind the last one there is none.
  const auto last = static_cast<std::int32_t>(last_anchor_[rule]);
  for (std::int32_t from = 0; from <= last;) {
    if (!pattern.find(symbols, from, groups_)) return;
    Match match;
    match.rule = rule;
    match.begin = static_cast<std::uint32_t>(groups_[0].begin);
    match.end = static_cast<std::uint32_t>(std::min(groups_[0].end, size));
    const auto& names = packs_.rules()[rule].slots;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const NodeRange& g = groups_[i + 1];
      if (names[i] == kBefore || names[i] == kBehind) {
        if (g.begin < 0) continue;
        const auto edge = static_cast<std::uint32_t>(
            names[i] == kBefore ? g.end : std::min(g.begin, size));
        (names[i] == kBefore ? match.begin : match.end) = edge;
        continue;
      }
      for (auto n = g.begin; n >= 0 && n < std::min(g.end, size); ++n) {
        match.slots.push_back(
            {names[i], sentence.nodes[static_cast<std::size_t>(n)]});
      }
    }
    // Phrases of one rule never overlap; claims and frames may.
    from = overlapping ? groups_[0].begin + 1
                       : std::max(static_cast<std::int32_t>(match.end),
                                  groups_[0].begin + 1);
    if (match.end > match.begin) out.push_back(std::move(match));
  }
}

// A rule is tried only where one of its anchors stands in the sentence, so
// that the number of rules hardly matters.
void Cascade::candidates(Level level, const Sentence& sentence,
                         const Parse& parse, std::vector<Match>& out) {
  to_try_.clear();
  const auto size = static_cast<std::uint32_t>(sentence.nodes.size());
  symbols_.resize(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const Symbol symbol = parse.phrase(sentence.nodes[i]).symbol;
    symbols_[i] = symbol;
    if (!packs_.anchors(level, symbol)) continue;
    for (const auto rule : packs_.anchored(level, symbol)) {
      last_anchor_[rule] = i;
      if (tried_[rule] != 0) continue;
      if (only_ != kNoRule && rule != only_ &&
          packs_.rules()[only_].level == level) {
        continue;
      }
      tried_[rule] = 1;
      to_try_.push_back(rule);
    }
  }
  if (to_try_.empty()) return;
  for (const auto alphabet : used_) encoded_[alphabet].clear();
  used_.clear();
  std::sort(to_try_.begin(), to_try_.end());
  for (const auto rule : to_try_) {
    tried_[rule] = 0;
    run(rule, sentence, out);
  }
}

PhraseId Cascade::make(const Match& match, const Sentence& sentence,
                       Parse& parse) {
  const Rule& rule = packs_.rules()[match.rule];
  Phrase p;
  p.symbol = rule.as;
  p.rule = match.rule;
  p.first = parse.phrase(sentence.nodes[match.begin]).first;
  p.last = parse.phrase(sentence.nodes[match.end - 1]).last;
  p.attrs = rule.gives;
  p.slots = static_cast<std::uint32_t>(parse.slots.size());
  p.slot_count = static_cast<std::uint16_t>(match.slots.size());
  for (const Slot& slot : match.slots) {
    parse.slots.push_back(slot);
    const Phrase& part = parse.phrase(slot.phrase);
    p.attrs.fill_from(part.attrs);
    if (!p.quantity.known) p.quantity = part.quantity;
  }
  set_quantity(parse, p);
  parse.phrases.push_back(p);
  return static_cast<PhraseId>(parse.phrases.size() - 1);
}

void Cascade::phrases(Level level, Sentence& sentence, Parse& parse) {
  found_.clear();
  candidates(level, sentence, parse, found_);
  if (found_.empty()) return;
  const auto& rules = packs_.rules();
  std::sort(found_.begin(), found_.end(), [&](const Match& a, const Match& b) {
    const auto key = [&](const Match& m) {
      const Rule& r = rules[m.rule];
      return std::tuple(-static_cast<std::int64_t>(m.end - m.begin),
                        -static_cast<std::int64_t>(r.priority),
                        -static_cast<std::int64_t>(m.slots.size()),
                        -static_cast<std::int64_t>(r.literals), m.begin,
                        m.rule);
    };
    return key(a) < key(b);
  });
  taken_.assign(sentence.nodes.size(), 0);
  std::vector<std::pair<std::uint32_t, const Match*>> chosen;
  for (const Match& m : found_) {
    if (std::any_of(taken_.begin() + m.begin, taken_.begin() + m.end,
                    [](auto t) { return t != 0; })) {
      continue;
    }
    std::fill(taken_.begin() + m.begin, taken_.begin() + m.end, 1);
    chosen.emplace_back(m.begin, &m);
  }
  std::sort(chosen.begin(), chosen.end());
  std::vector<PhraseId> nodes;
  nodes.reserve(sentence.nodes.size());
  std::uint32_t at = 0;
  for (const auto& [begin, match] : chosen) {
    nodes.insert(nodes.end(), sentence.nodes.begin() + at,
                 sentence.nodes.begin() + begin);
    nodes.push_back(make(*match, sentence, parse));
    at = match->end;
  }
  nodes.insert(nodes.end(), sentence.nodes.begin() + at, sentence.nodes.end());
  sentence.nodes = std::move(nodes);
}

void Cascade::matches(Level level, const Sentence& sentence, const Parse& parse,
                      std::vector<Match>& out) {
  out.clear();
  candidates(level, sentence, parse, out);
}

}  // namespace claimledger
