#include "extract/truce_parties.h"

#include <algorithm>

namespace claimledger {

namespace {

// "X and Y", "X-Y", "X with Y" in a sentence of fighting weigh more than two
// sides that merely stand in one.
constexpr int kJoined = 3;
constexpr int kTogether = 1;
constexpr std::size_t kFewSides = 3;

}  // namespace

void add_side(Sides& sides, const std::string& side) {
  if (side.empty()) return;
  const auto at = std::lower_bound(sides.begin(), sides.end(), side);
  if (at == sides.end() || *at != side) sides.insert(at, side);
}

TruceParties::TruceParties(const Parse& parse, const TruceWords& words,
                           Discourse& discourse)
    : parse_(parse), words_(words), discourse_(discourse) {
  Counts counts;
  Pairs pairs;
  for (const Sentence& s : parse.sentences) {
    if (s.region != Region::furniture) count(s, counts, pairs);
  }
  opponents_ = stand_out(counts, pairs);
}

// Who brokers a truce or calls for one: "Chile-brokered", "brokered by Chile".
bool TruceParties::outsider(const Sentence& s, std::size_t i) const {
  const auto is = [&](std::size_t k, ClassId id) {
    return k < s.nodes.size() && parse_.is(parse_.phrase(s.nodes[k]), id);
  };
  for (std::size_t k = i + 1; k < i + 5 && k < s.nodes.size(); ++k) {
    if (is(k, words_.brokering)) return true;
    // "Peru signed a Norway-backed truce": the other one's doing.
    const bool listed = is(k - 1, words_.conjunction) ||
                        parse_.words(parse_.phrase(s.nodes[k - 1])) == ",";
    if (!listed && parse_.phrase(s.nodes[k]).attrs.side != 0) break;
  }
  // "brokered by Chile, Peru and Norway": back over a list.
  for (std::size_t k = i; k-- > 0;) {
    if (is(k, words_.brokering) || is(k, words_.minding)) return true;
    const Phrase& p = parse_.phrase(s.nodes[k]);
    const bool listed = is(k, words_.conjunction) || is(k, words_.owner) ||
                        words_.actor_like(parse_, p) ||
                        parse_.words(p) == "by" || parse_.words(p) == ",";
    if (!listed) break;
  }
  // "Norway called for a truce": who calls is seldom at war.
  for (std::size_t k = i + 1; k < i + 4; ++k) {
    if (is(k, words_.calling) || is(k, words_.calling_on)) return true;
  }
  return false;
}

bool TruceParties::of_organisation(const Phrase& phrase) const {
  const Phrase* p = &phrase;
  for (int depth = 0; depth < 3; ++depth) {
    const PhraseId owner = parse_.slot(*p, "side");
    const PhraseId part = owner == kNoPhrase ? parse_.slot(*p, "head") : owner;
    if (part == kNoPhrase) break;
    p = &parse_.phrase(part);
    if (parse_.is(*p, words_.organisation)) return true;
  }
  // "UN" heads no other body: its own token.
  const Token& first = (*parse_.tokens)[p->first];
  return parse_.packs->is(first.symbol, words_.organisation);
}

// "BEIRUT/JERUSALEM (Agency) - ": where reporters sit, no parties.
std::size_t TruceParties::after_dateline(const Sentence& s) const {
  constexpr std::size_t kLongest = 10;
  if (s.nodes.empty() ||
      !parse_.is(parse_.phrase(s.nodes[0]), words_.capital)) {
    return 0;
  }
  for (std::size_t i = 1; i < kLongest && i < s.nodes.size(); ++i) {
    const Phrase& p = parse_.phrase(s.nodes[i]);
    const char mark = (*parse_.tokens)[p.first].punct;
    if (p.rule == kNoRule && (mark == '-' || mark == '~')) return i + 1;
  }
  return 0;
}

// "the Lebanese group X", "Lebanon's X": where a group is at home, no party.
void TruceParties::drop_homes(const Sentence& s, Named& named) const {
  for (std::size_t k = 1; k < named.size(); ++k) {
    const auto [left, home] = named[k - 1];
    const std::size_t right = named[k].first;
    const Phrase& group = parse_.phrase(s.nodes[right]);
    const bool genitive =
        right == left + 2 &&
        parse_.is(parse_.phrase(s.nodes[left + 1]), words_.genitive);
    if (!parse_.is(group, words_.group)) continue;
    if (right == left + 1 || genitive) {
      named.erase(named.begin() + static_cast<std::ptrdiff_t>(k - 1));
      --k;
    }
  }
}

void TruceParties::count(const Sentence& s, Counts& counts, Pairs& pairs) {
  bool strife = false;
  Named named;
  for (std::size_t i = after_dateline(s); i < s.nodes.size(); ++i) {
    const Phrase& p = parse_.phrase(s.nodes[i]);
    strife |= parse_.is(p, words_.strife) || parse_.is(p, words_.truce) ||
              parse_.is(p, words_.accuse) ||
              parse_.is(p, parse_.packs->vocabulary().harm);
    if (p.attrs.side == 0 || parse_.is(p, words_.organisation) ||
        parse_.is(p, words_.outlet) ||
        p.attrs.kind == static_cast<int>(SourceKind::organisation)) {
      continue;
    }
    // "UN Secretary-General": who speaks for an organisation is at war as
    // little as itself.
    if (of_organisation(p)) continue;
    std::string side(parse_.packs->string(p.attrs.side));
    if (p.attrs.kind == static_cast<int>(SourceKind::group)) {
      groups_.insert(side);
    }
    if (outsider(s, i)) continue;
    ++counts[side];
    named.emplace_back(i, std::move(side));
  }
  if (!strife) return;
  drop_homes(s, named);
  // What an article is about stands in its first lines.
  const bool leads = s.region == Region::headline || s.region == Region::lead;
  const int weight = leads ? 2 : 1;
  Sides all;
  for (const auto& [i, side] : named) add_side(all, side);
  if (all.size() == 2) pairs[{all[0], all[1]}] += weight * kTogether;
  if (all.size() > kFewSides) return;
  for (std::size_t k = 1; k < named.size(); ++k) {
    const auto& [left, a] = named[k - 1];
    const auto& [right, b] = named[k];
    if (a == b || right - left > 3) continue;
    Sides two;
    add_side(two, a);
    add_side(two, b);
    pairs[{two[0], two[1]}] += weight * kJoined;
  }
}

Sides TruceParties::stand_out(const Counts& counts, const Pairs& pairs) const {
  const std::pair<const std::pair<std::string, std::string>, int>* best =
      nullptr;
  int second = 0;
  for (const auto& pair : pairs) {
    if (best == nullptr || pair.second > best->second) {
      second = best == nullptr ? 0 : best->second;
      best = &pair;
    } else {
      second = std::max(second, pair.second);
    }
  }
  if (best != nullptr && 2 * best->second >= 3 * second + 1) {
    return {best->first.first, best->first.second};
  }
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [side, n] : counts) ranked.emplace_back(-n, side);
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() < 2 || -ranked[1].first < 3) return {};
  if (ranked.size() > 2 && -ranked[2].first * 2 > -ranked[1].first) return {};
  Sides out;
  add_side(out, ranked[0].second);
  add_side(out, ranked[1].second);
  return out;
}

// "The rebels": the side at war that is no state, where one is.
std::string TruceParties::the_rebels(const Phrase& p) const {
  const Token& before = (*parse_.tokens)[p.first > 0 ? p.first - 1 : 0];
  const std::string_view inside = parse_.words(p);
  const std::string_view article = cut(parse_.text, before.span);
  if (article != "the" && article != "The" && !inside.starts_with("the ") &&
      !inside.starts_with("The ")) {
    return {};
  }
  if (!parse_.holds(p, parse_.packs->class_id("nonstate"))) return {};
  std::string only;
  for (const std::string& side : opponents_) {
    if (groups_.count(side) == 0) continue;
    if (!only.empty()) return {};
    only = side;
  }
  return only;
}

std::string TruceParties::side_of(PhraseId id) const {
  if (id == kNoPhrase) return {};
  const Phrase& p = parse_.phrase(id);
  if (parse_.is(p, words_.outlet)) return {};
  if (p.attrs.side != 0) return std::string(parse_.packs->string(p.attrs.side));
  if (parse_.is(p, words_.people)) {  // "the FARC rebels" of a list
    const Sides named = inside(p);
    return named.size() == 1 ? named[0] : the_rebels(p);
  }
  if (words_.pronominal(parse_, p) || !words_.actor_like(parse_, p)) return {};
  if (parse_.is(p, words_.pair) || words_.both(parse_, p)) return {};
  const std::string side = discourse_.resolve(id, {}).side;
  if (!side.empty() || parse_.is(p, words_.name)) return side;
  const Sides named = inside(p);
  return named.size() == 1 ? named[0] : std::string();
}

Sides TruceParties::sides_of(PhraseId id) const {
  Sides out;
  if (id == kNoPhrase) return out;
  const Phrase& p = parse_.phrase(id);
  if (words_.both(parse_, p)) return opponents_;
  if (!parse_.is(p, words_.pair)) {
    add_side(out, side_of(id));
    return out;
  }
  for (std::uint32_t i = 0; i < p.slot_count; ++i) {
    const Slot& slot = parse_.slots[p.slots + i];
    if (slot.name == "p") add_side(out, side_of(slot.phrase));
  }
  return out;
}

Sides TruceParties::beside(const TruceClause& clause,
                           std::uint32_t truce) const {
  Sides out = inside(clause.node(truce));
  if (out.size() >= 2) return out;
  out.clear();
  // "... truce between X and Y", "ceasefire with X"
  for (std::uint32_t i = truce + 1; i < std::min(truce + 5, clause.size());
       ++i) {
    const std::string_view word = parse_.words(clause.node(i));
    if (word != "between" && word != "with" && word != "to") continue;
    for (std::uint32_t k = i + 1; k < std::min(i + 5, clause.size()); ++k) {
      if (clause.is(k, words_.organisation)) continue;
      // "with the rebels in the north of Peru": not with Peru.
      if (clause.is(k, words_.people) && !clause.acts(k)) {
        const bool state =
            clause.is(k - 1, words_.demonym) &&
            !parse_.holds(clause.node(k), parse_.packs->class_id("nonstate"));
        return sides_of(clause.id(state ? k - 1 : k));
      }
      if (!clause.acts(k)) continue;
      return sides_of(clause.id(k));
    }
    break;
  }
  // "Chile, Peru truce", "the Chile-Peru truce"
  if (truce > 0 && clause.is(truce - 1, words_.pair)) {
    return sides_of(clause.id(truce - 1));
  }
  return out;
}

// The nodes inside a phrase are its tokens: those that a list names.
Sides TruceParties::inside(const Phrase& truce) const {
  Sides out;
  const Lexicon& lexicon = parse_.packs->lexicon();
  const PhraseId broker = parse_.slot(truce, "b");
  for (std::uint32_t i = truce.first; i < truce.last; ++i) {
    const Token& t = (*parse_.tokens)[i];
    if (broker != kNoPhrase && parse_.phrase(broker).first <= i &&
        i < parse_.phrase(broker).last) {
      continue;
    }
    LongEntry entry = lexicon.longest(*parse_.tokens, i, truce.last);
    // "ELN rebels" is a form of its own: its first word names the side.
    if (entry.symbol != 0 && lexicon.attrs(entry.attrs).side == 0) entry = {};
    const auto c = static_cast<std::size_t>(t.letter_case);
    const Symbol symbol = entry.symbol != 0 ? entry.symbol : t.symbol;
    if (entry.symbol == 0 && t.word == 0) continue;
    const Attrs& attrs = entry.symbol != 0
                             ? lexicon.attrs(entry.attrs)
                             : lexicon.attrs(lexicon.word(t.word).attrs[c]);
    const bool named = parse_.packs->is(symbol, words_.country) ||
                       parse_.packs->is(symbol, words_.group) ||
                       parse_.packs->is(symbol, words_.demonym);
    if (named && attrs.side != 0) {
      add_side(out, std::string(parse_.packs->string(attrs.side)));
    }
    if (entry.symbol != 0) i = entry.last - 1;
  }
  return out;
}

}  // namespace claimledger
