#include "extract/parties.h"

#include <algorithm>

#include "extract/fighter_names.h"

namespace claimledger {

const std::string Parties::kNobody;

Parties::Parties(const Parse& parse, const Discourse& discourse)
    : parse_(parse),
      discourse_(discourse),
      v_(parse.packs->vocabulary()),
      nonstate_(parse.packs->class_id("nonstate")),
      armed_(parse.packs->class_id("armedname")),
      oblique_(parse.packs->class_id("oblique")),
      det_(parse.packs->class_id("det")),
      genitive_(parse.packs->class_id("genitive")) {}

void Parties::follow(std::uint32_t sentence) {
  for (; followed_ < sentence; ++followed_) {
    for (const PhraseId id : parse_.sentences[followed_].nodes) {
      const Phrase& p = parse_.phrase(id);
      if (p.attrs.side == 0 ||
          p.attrs.kind != static_cast<int>(SourceKind::group)) {
        continue;
      }
      last_group_ = parse_.packs->string(p.attrs.side);
    }
  }
}

const std::string& Parties::rebels() {
  learn();
  return several_ ? kNobody : only_group_;
}

const std::string& Parties::state_in_charge(const std::string& country) {
  if (!discourse_.main_country().empty()) return discourse_.main_country();
  learn();
  // A state named in passing has no army here.
  const auto found = states_.find(country);
  if (found != states_.end() && 2 * found->second >= most_) return found->first;
  return most_named_;
}

std::string Parties::named(const Phrase& p) {
  learn();
  auto found = names_.find(in_one_line(parse_.words(p)));
  if (found == names_.end() && parse_.is(p, v_.person)) {
    const Token& last = (*parse_.tokens)[p.last - 1];
    found = names_.find(cut(parse_.text, last.span));
  }
  if (found != names_.end()) return found->second;
  // "Orla" where the lists have ORLA.
  const Token& token = (*parse_.tokens)[p.first];
  constexpr std::size_t kLeast = 4;
  if (p.last != p.first + 1 || token.word == 0) return {};
  if (token.span.size() < kLeast) return {};
  const Lexicon& lexicon = parse_.packs->lexicon();
  const Attrs& attrs = lexicon.attrs(
      lexicon.word(token.word).attrs[static_cast<int>(WordCase::upper)]);
  if (attrs.side == 0 || attrs.kind != static_cast<int>(SourceKind::group)) {
    return {};
  }
  return std::string(parse_.packs->string(attrs.side));
}

// A name of two sides is nobody's.
void Parties::enter(std::string name, std::string side) {
  const auto [at, fresh] = names_.emplace(std::move(name), side);
  if (!fresh && at->second != side) at->second.clear();
}

// The group that a phrase names: "The M23" is people who fight by then, and
// its last word has the name. 0: none.
StringId Parties::group_of(const Phrase& p) const {
  const auto group = static_cast<int>(SourceKind::group);
  if (p.attrs.kind == group) return p.attrs.side;
  const Token& last = (*parse_.tokens)[p.last - 1];
  if (p.rule == kNoRule || last.word == 0) return 0;
  const Lexicon& lexicon = parse_.packs->lexicon();
  const auto letters = static_cast<int>(last.letter_case);
  const Attrs& own = lexicon.attrs(lexicon.word(last.word).attrs[letters]);
  return own.kind == group ? own.side : 0;
}

bool Parties::fights(const Phrase& p) const {
  for (std::uint32_t t = p.first; t < p.last; ++t) {
    if (parse_.packs->is((*parse_.tokens)[t].symbol, nonstate_)) return true;
  }
  return parse_.is(p, nonstate_);
}

void Parties::learn() {
  if (learnt_) return;
  learnt_ = true;
  for (const Sentence& s : parse_.sentences) {
    if (s.region == Region::furniture) continue;
    if (s.aside) learn_acronym(s);
    learn_states(s);
    for (std::size_t i = 0; i < s.nodes.size(); ++i) {
      const Phrase& p = parse_.phrase(s.nodes[i]);
      if (const StringId named = group_of(p); named != 0) {
        const std::string side(parse_.packs->string(named));
        several_ |= !only_group_.empty() && side != only_group_;
        only_group_ = side;
        learn_leader(s, i, side);
      }
      if (parse_.is(p, v_.group)) learn_short_form(p);
    }
  }
  for (const Sentence& s : parse_.sentences) {
    if (s.region == Region::furniture) continue;
    for (std::size_t i = 0; i < s.nodes.size(); ++i) {
      if (is(s, i, v_.name)) learn_group(s, i);
    }
  }
  count_states();
}

// The state that is named, and the one where the places lie: of states that
// are named, for some words are places of the lists.
void Parties::learn_states(const Sentence& s) {
  const Lexicon& lexicon = parse_.packs->lexicon();
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    const Token& token = (*parse_.tokens)[t];
    const bool state = parse_.packs->is(token.symbol, v_.country) ||
                       parse_.packs->is(token.symbol, v_.demonym) ||
                       parse_.packs->is(token.symbol, v_.capital);
    if (!state || token.word == 0) continue;
    const auto c = static_cast<int>(token.letter_case);
    const Attrs& attrs = lexicon.attrs(lexicon.word(token.word).attrs[c]);
    if (attrs.side == 0) continue;
    ++states_[std::string(parse_.packs->string(attrs.side))];
  }
  for (const PhraseId id : s.nodes) {
    const Phrase& p = parse_.phrase(id);
    if (!parse_.is(p, v_.place) || p.attrs.country == 0) continue;
    ++towns_[std::string(parse_.packs->string(p.attrs.country))];
  }
}

// "the ONA of General Kelm", "the ONA led by General Kelm": Kelm is the ONA.
void Parties::learn_leader(const Sentence& s, std::size_t i,
                           const std::string& side) {
  const auto word = [&](std::size_t n) {
    return n < s.nodes.size() ? parse_.words(parse_.phrase(s.nodes[n]))
                              : std::string_view();
  };
  std::size_t n = i + 1;
  if (word(n) == ",") ++n;
  if ((word(n) == "led" || word(n) == "commanded") && word(n + 1) == "by") {
    n += 2;
  } else if (word(n) == "of" || word(n) == "under") {
    ++n;
  } else {
    return;
  }
  constexpr std::size_t kReach = 3;
  for (const std::size_t last = n + kReach; n < last; ++n) {
    if (!is(s, n, v_.person) && !is(s, n, v_.name)) continue;
    const Phrase& p = parse_.phrase(s.nodes[n]);
    const Token& name = (*parse_.tokens)[p.last - 1];
    enter(std::string(cut(parse_.text, name.span)), side);
    return;
  }
}

void Parties::count_states() {
  int first = 0, second = 0;
  for (auto& [side, count] : states_) {
    const auto towns = towns_.find(side);
    if (towns != towns_.end()) count += towns->second;
  }
  for (const auto& [side, count] : states_) {
    if (count > first) {
      second = first;
      first = count;
      most_named_ = side;
    } else if (count > second) {
      second = count;
    }
  }
  most_ = first;
  if (first < 2 * second) most_named_.clear();
}

// "Orlan Tigers" is "the Tigers" from there on.
void Parties::learn_short_form(const Phrase& p) {
  if (p.last < p.first + 2 || p.attrs.side == 0) return;
  const Token& last = (*parse_.tokens)[p.last - 1];
  const std::string word(cut(parse_.text, last.span));
  if (word.size() < 4 || word[0] < 'A' || word[0] > 'Z') return;
  enter(word, std::string(parse_.packs->string(p.attrs.side)));
}

// Side of the listed name that ends at a token, if any.
std::string Parties::side_in(std::uint32_t first, std::uint32_t last) const {
  const Lexicon& lexicon = parse_.packs->lexicon();
  for (std::uint32_t t = first; t < last; ++t) {
    const LongEntry entry = lexicon.longest(*parse_.tokens, t, last);
    if (entry.symbol == 0 || entry.last != last) continue;
    const Attrs& attrs = lexicon.attrs(entry.attrs);
    if (attrs.side == 0) continue;
    return std::string(parse_.packs->string(attrs.side));
  }
  return {};
}

// "the Orlan National Army (ONA)", "the Tigers (OTE)": who stands in front of
// a bracket that holds nothing but capitals.
void Parties::learn_acronym(const Sentence& aside) {
  const auto& tokens = *parse_.tokens;
  constexpr std::size_t kMost = 3;  // with both brackets
  if (aside.nodes.size() > kMost || aside.first < 2) return;
  const auto word =
      std::find_if(aside.nodes.begin(), aside.nodes.end(), [&](PhraseId n) {
        return tokens[parse_.phrase(n).first].kind == TokenKind::word;
      });
  if (word == aside.nodes.end()) return;
  const Phrase& p = parse_.phrase(*word);
  const std::string name(parse_.words(p));
  if (p.last != p.first + 1 || name.size() < 2 || name.size() > 8) return;
  if (tokens[p.first].letter_case != WordCase::upper) return;
  std::uint32_t last = aside.first;
  while (last > 0 && tokens[last - 1].kind != TokenKind::word) --last;
  if (last == 0 || last + 1 < aside.first) return;
  constexpr std::uint32_t kReach = 9;
  std::uint32_t first = last;
  for (std::uint32_t t = last; t-- > 0 && t + kReach > last;) {
    if (tokens[t].kind != TokenKind::word) break;
    const char c = cut(parse_.text, tokens[t].span)[0];
    if (c >= 'A' && c <= 'Z' && !parse_.packs->is(tokens[t].symbol, det_)) {
      first = t;
    } else if (!parse_.packs->is(tokens[t].symbol, oblique_) &&
               !parse_.packs->is(tokens[t].symbol, v_.and_word)) {
      break;
    }
  }
  if (first == last) return;
  const std::string side = side_in(first, last);
  if (side.empty() && parse_.is(p, v_.group) && p.attrs.side != 0 &&
      first + 1 == last) {  // "the Tigers (OTE)", of a list
    const std::string tail(cut(parse_.text, tokens[first].span));
    enter(tail, std::string(parse_.packs->string(p.attrs.side)));
    return;
  }
  if (!side.empty()) {
    enter(name, side);
    return;
  }
  bool fighters = parse_.is(p, v_.group);
  for (std::uint32_t t = first; t < last; ++t) {
    fighters |= parse_.packs->is(tokens[t].symbol, armed_);
  }
  const std::string whole = in_one_line(
      cut(parse_.text, cover(tokens[first].span, tokens[last - 1].span)));
  if (fighters) enter(name, whole);
}

// "Kelm fighters", "Kelm, another Islamist group": the article says so.
void Parties::learn_group(const Sentence& s, std::size_t i) {
  constexpr std::size_t kReach = 6;
  const std::string name = in_one_line(parse_.words(parse_.phrase(s.nodes[i])));
  if (name.find(' ') != name.npos || names_.count(name) != 0) return;
  const auto word = [&](std::size_t n) {
    return n < s.nodes.size() ? parse_.words(parse_.phrase(s.nodes[n]))
                              : std::string_view();
  };
  if (i + 1 < s.nodes.size() && fights(parse_.phrase(s.nodes[i + 1])) &&
      word(i + 1)[0] >= 'a') {
    enter(name, name);
    return;
  }
  if (word(i + 1) != "," || !is(s, i + 2, v_.article)) {
    const bool called = word(i + 1) == "," && i + 2 < s.nodes.size() &&
                        fights(parse_.phrase(s.nodes[i + 2]));
    if (!called) return;
  }
  for (std::size_t n = i + 2; n < s.nodes.size() && n < i + kReach; ++n) {
    if (word(n) == "," || word(n) == "of") return;
    if (fights(parse_.phrase(s.nodes[n])) && !is(s, n + 1, genitive_)) {
      const std::string_view next = word(n + 1);
      const bool leads = next == "leader" || next == "commander";
      if (!leads) enter(name, name);
      return;
    }
  }
}

}  // namespace claimledger
