// Who was named before: "the rebels", "the watchdog", "an army spokesman".
#include <algorithm>

#include "extract/discourse.h"
#include "extract/names.h"

namespace claimledger {

namespace {

// "The extremist Islamist group": words between "the" and its noun.
constexpr std::uint32_t kDefiniteReach = 3;
// So many tokens back a group or an organisation is still meant.
constexpr std::uint32_t kNamedReach = 400;
// "A source from the Chilean mission of X": words up to the name.
constexpr std::uint32_t kBesideReach = 6;

// A state's code of three capitals.
bool is_code(const std::string& side) {
  return side.size() == 3 && std::all_of(side.begin(), side.end(), [](char c) {
           return c >= 'A' && c <= 'Z';
         });
}

// Unions of states are no "group" and no "watchdog".
bool of_states(const std::string& side) {
  for (const char* name : {"UN", "EU", "NATO", "African Union", "ECOWAS",
                           "ASEAN", "OSCE", "SADC", "Arab League"}) {
    if (side == name) return true;
  }
  return false;
}

}  // namespace

// "The" stands before the first noun of a class inside a phrase, and no name
// behind it ("the rebel group Orla").
bool Discourse::definite(const Phrase& p, ClassId noun) const {
  const auto& tokens = *parse_.tokens;
  std::uint32_t at = p.last;
  while (at > p.first && !parse_.packs->is(tokens[at - 1].symbol, noun)) --at;
  if (at-- == p.first) return false;
  // "The rebel groups": "rebel" is no noun there; "the rebel spokesman" is of
  // the rebels.
  const bool adjective = at + 1 < p.last &&
                         tokens[at + 1].kind == TokenKind::word &&
                         !parse_.is(p, person_) && !parse_.is(p, office_);
  if (adjective) return false;
  const bool named = at + 1 < tokens.size() &&
                     tokens[at + 1].kind == TokenKind::word &&
                     tokens[at + 1].letter_case != WordCase::lower;
  // "The group of villagers": not one that was named.
  const bool made_up =
      at + 1 < tokens.size() && cut(parse_.text, tokens[at + 1].span) == "of";
  if (named || made_up) return false;
  for (std::uint32_t i = at; i-- > 0 && i + kDefiniteReach >= at;) {
    const std::string word = fold(cut(parse_.text, tokens[i].span));
    if (word == "the") return true;
    if (tokens[i].kind != TokenKind::word && tokens[i].punct != '-') break;
  }
  return false;
}

// "Taliban fighters" that the lists hold as one word: the group in it, as a
// phrase of its own. What is none stays as it is.
PhraseId Discourse::group_word(PhraseId id) {
  const Phrase& whole = parse_.phrase(id);
  if (whole.rule != kNoRule || whole.last < whole.first + 2 ||
      parse_.is(whole, group_) || parse_.is(whole, organisation_)) {
    return id;
  }
  const Token& t = (*parse_.tokens)[whole.first];
  if (t.word == 0 || !parse_.packs->is(t.symbol, group_)) return id;
  const Lexicon& lexicon = parse_.packs->lexicon();
  Phrase word;
  word.symbol = t.symbol;
  word.first = whole.first;
  word.last = whole.first + 1;
  word.attrs = lexicon.attrs(
      lexicon.word(t.word).attrs[static_cast<std::size_t>(t.letter_case)]);
  parse_.phrases.push_back(word);
  return static_cast<PhraseId>(parse_.phrases.size() - 1);
}

// Keeps a group or organisation that stands in a sentence, by itself or inside
// a phrase ("Taliban fighters").
void Discourse::keep_group(PhraseId id) {
  const PhraseId side = parse_.slot(parse_.phrase(id), "side");
  id = side != kNoPhrase ? side : group_word(id);
  const Phrase& p = parse_.phrase(id);
  const auto kind = static_cast<SourceKind>(p.attrs.kind);
  if (p.attrs.kind < 0 || p.attrs.side == 0) return;
  const bool group = parse_.is(p, group_) || parse_.is(p, groupadj_);
  if ((group && kind == SourceKind::group) ||
      (parse_.is(p, organisation_) && kind == SourceKind::organisation &&
       !of_states(side_of(p)))) {
    groups_.push_back(id);
  }
}

// "The rebels", "the group", "the watchdog": the group or organisation that
// was named last, or of several the one that is named most where the words say
// only whose kind they are ("the Islamists"). None where none was, or the
// words mean nobody in particular.
PhraseId Discourse::taken_up(const Phrase& p) const {
  const bool fighters =
      definite(p, fighter_noun_) && !parse_.holds(p, watcher_adj_);
  const bool watchers =
      definite(p, watcher_noun_) && !parse_.holds(p, fighter_adj_);
  if (!fighters && !watchers) return kNoPhrase;
  auto it = std::partition_point(
      groups_.begin(), groups_.end(),
      [&](PhraseId id) { return parse_.phrase(id).first < p.first; });
  std::map<StringId, int> counts;
  PhraseId best = kNoPhrase;
  int most = 0;
  while (it != groups_.begin()) {
    const Phrase& q = parse_.phrase(*--it);
    if (q.first + kNamedReach < p.first) break;
    if (!(parse_.is(q, organisation_) ? watchers : fighters)) continue;
    if (watchers) return *it;
    const int count = ++counts[q.attrs.side];
    if (count <= most) continue;
    most = count;
    best = *it;
  }
  return best;
}

// "Military spokesman X" after "Orlan's military said": that army's, unless
// armies of two states were named.
std::string Discourse::same_body(const Phrase& p) const {
  for (const ClassId family : {armed_, policing_}) {
    if (!parse_.holds(p, family)) continue;
    auto it =
        std::partition_point(seen_.begin(), seen_.end(), [&](const Seen& seen) {
          return parse_.phrase(seen.phrase).first < p.first;
        });
    std::string side;
    bool two = false;
    while (it != seen_.begin() && !two) {
      --it;
      const Phrase& q = parse_.phrase(it->phrase);
      if (q.first + kNamedReach < p.first) break;
      // "A U.S. military adviser" names no army.
      const bool body = parse_.is(q, body_) || parse_.is(q, speakers_);
      if (it->actor < 0 || !body || !parse_.holds(q, family)) continue;
      const std::string& own =
          known_[static_cast<std::size_t>(it->actor)].actor.side;
      if (!is_code(own)) continue;
      if (side.empty()) side = own;
      two = own != side;
    }
    if (!side.empty() && !two) return side;
  }
  return {};
}

// "A source from the UN's mission", "an official of Hamas": theirs.
std::string Discourse::organisation_beside(const Phrase& p) const {
  const auto& tokens = *parse_.tokens;
  if (p.last >= tokens.size() ||
      !parse_.packs->is(tokens[p.last].symbol, belonging_)) {
    return {};
  }
  return organisation_after(p.last + 1);
}

std::string Discourse::organisation_after(std::uint32_t from) const {
  const auto& tokens = *parse_.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const Lexicon& lexicon = parse_.packs->lexicon();
  const Vocabulary& v = parse_.packs->vocabulary();
  const std::uint32_t end = std::min(from + kBesideReach, size);
  for (std::uint32_t i = from; i < end; ++i) {
    const Token& t = tokens[i];
    LongEntry entry = lexicon.longest(tokens, i, size);
    // "UN force" is one word of the lists, and the UN's.
    if (entry.symbol != 0 && !parse_.packs->is(entry.symbol, group_) &&
        !parse_.packs->is(entry.symbol, organisation_)) {
      entry = {};
    }
    const Symbol symbol = entry.symbol != 0 ? entry.symbol : t.symbol;
    const std::uint32_t after = entry.symbol != 0 ? entry.last : i + 1;
    if (parse_.packs->is(symbol, group_) ||
        parse_.packs->is(symbol, organisation_)) {
      // "the UN-backed government": not the UN's.
      if (after < size && tokens[after].punct == '-') return {};
      const auto id = entry.symbol != 0
                          ? entry.attrs
                          : lexicon.word(t.word)
                                .attrs[static_cast<std::size_t>(t.letter_case)];
      return std::string(parse_.packs->string(lexicon.attrs(id).side));
    }
    // "A spokesman for the rebels".
    if (parse_.packs->is(t.symbol, fighter_noun_) ||
        parse_.packs->is(t.symbol, watcher_noun_)) {
      Phrase noun;
      noun.first = i;
      noun.last = i + 1;
      const PhraseId named = taken_up(noun);
      if (named != kNoPhrase) return side_of(parse_.phrase(named));
    }
    const bool between =
        t.kind == TokenKind::word && (cut(parse_.text, t.span) == "the" ||
                                      parse_.packs->is(symbol, v.article) ||
                                      parse_.packs->is(symbol, v.country) ||
                                      parse_.packs->is(symbol, v.demonym) ||
                                      (t.letter_case == WordCase::lower &&
                                       (parse_.packs->is(symbol, rank_) ||
                                        parse_.packs->is(symbol, fighting_))));
    if (!between) return {};
    i = after - 1;
  }
  return {};
}

// The group or organisation inside an office that a state's adjective opens:
// "a Chilean member of the UN force".
std::string Discourse::organisation_within(const Phrase& p) const {
  bool first = true;
  for (std::uint32_t i = 0; i < p.slot_count; ++i) {
    const Slot& slot = parse_.slots[p.slots + i];
    if (slot.name != "side") continue;
    const Phrase& side = parse_.phrase(slot.phrase);
    if (!first) {
      std::string name = side_of(side);
      if (name.empty()) name = side_inside(side);
      if (!name.empty() && !is_code(name)) return name;
    }
    first = false;
  }
  return {};
}

// "Tigers" after or before "the Tamil Tigers": the group whose name holds it.
void Discourse::learn_group(PhraseId id) {
  const PhraseId side = parse_.slot(parse_.phrase(id), "side");
  if (side != kNoPhrase) id = side;
  const Phrase& p = parse_.phrase(id);
  const Vocabulary& v = parse_.packs->vocabulary();
  if (!parse_.is(p, group_) ||
      p.attrs.kind != static_cast<std::int8_t>(SourceKind::group)) {
    return;
  }
  for (std::uint32_t i = p.first; i < p.last; ++i) {
    const Token& t = (*parse_.tokens)[i];
    if (t.kind != TokenKind::word || t.letter_case != WordCase::title) continue;
    if (!parse_.packs->is(t.symbol, v.unknown)) continue;
    std::string word = fold(cut(parse_.text, t.span));
    if (word.ends_with('s')) word.pop_back();
    short_groups_.emplace(std::move(word), id);
  }
}

PhraseId Discourse::group_called(std::string_view name) const {
  std::string word = fold(name);
  if (word.ends_with('s')) word.pop_back();
  const auto it = short_groups_.find(word);
  return it == short_groups_.end() ? kNoPhrase : it->second;
}

}  // namespace claimledger
