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
// "X, the late commander": nodes between a name and its office.
constexpr std::uint32_t kAppositionReach = 6;

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

// Keeps a group or organisation that stands in a sentence, by itself or inside
// a phrase ("Taliban fighters").
void Discourse::keep_group(PhraseId id) {
  const PhraseId side = parse_.slot(parse_.phrase(id), "side");
  if (side != kNoPhrase) id = side;
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
      if (it->actor < 0 || !parse_.holds(q, family)) continue;
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
      return named == kNoPhrase ? std::string() : side_of(parse_.phrase(named));
    }
    const bool between =
        t.kind == TokenKind::word &&
        (cut(parse_.text, t.span) == "the" ||
         parse_.packs->is(symbol, v.article) ||
         parse_.packs->is(symbol, v.country) ||
         parse_.packs->is(symbol, v.demonym) ||
         (t.letter_case == WordCase::lower && parse_.packs->is(symbol, rank_)));
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

// "Ana Salas, head of the Red Cross in Dorv, said", "X, Hamas's operations
// spokesman": what stands behind a name introduces it.
void Discourse::introduce(const Sentence& sentence, std::uint32_t at) {
  const auto node = [&](std::uint32_t i) -> const Phrase& {
    return parse_.phrase(sentence.nodes[i]);
  };
  const Phrase& name = node(at);
  const auto size = static_cast<std::uint32_t>(sentence.nodes.size());
  if (!parse_.is(name, name_) || at + 2 >= size ||
      parse_.words(node(at + 1)) != ",") {
    return;
  }
  // "In the town of Dorv, an officer said": a place.
  if (at > 0 &&
      (parse_.is(node(at - 1), seated_) || parse_.is(node(at - 1), oblique_))) {
    return;
  }
  std::string owner;
  const std::uint32_t end = std::min(at + 2 + kAppositionReach, size);
  if (bystander(sentence, at + 2)) {
    name_person(name, "witness", SourceKind::person);
    return;
  }
  const bool heads = at + 3 < size && parse_.words(node(at + 2)) == "who" &&
                     parse_.is(node(at + 3), heading_);
  if (heads) {
    Phrase verb = node(at + 3);
    const std::string side = organisation_after(verb.last);
    if (!side.empty()) name_person(name, side, SourceKind::person);
    return;
  }
  for (std::uint32_t i = at + 2; i < end; ++i) {
    const Phrase& p = node(i);
    if (parse_.is(p, office_) || named_for_place(p)) {
      // "X, the minister said": another speaks.
      const bool says = i + 1 < size && parse_.is(node(i + 1), saying_);
      if (!says) name_office(name, p, owner);
      return;
    }
    const bool owns = i + 1 < end && (*parse_.tokens)[p.last].punct == 's';
    if (owns && (parse_.is(p, group_) || parse_.is(p, organisation_))) {
      owner = side_of(p);
      ++i;
      continue;
    }
    const char mark = (*parse_.tokens)[p.first].punct;
    const bool first = i == at + 2;
    if (mark != 0 || (first && !parse_.is(p, determiner_))) return;
    if (owner.empty() && !first) return;
  }
}

// "A resident", "who lived there", "who saw it".
bool Discourse::bystander(const Sentence& sentence, std::uint32_t at) const {
  const Phrase& p = parse_.phrase(sentence.nodes[at]);
  const auto witness = static_cast<std::int8_t>(SourceKind::witness);
  if (at + 1 >= sentence.nodes.size()) return false;
  const Phrase& next = parse_.phrase(sentence.nodes[at + 1]);
  if (parse_.words(p) == "who") return parse_.is(next, lived_);
  const bool single = parse_.is(p, parse_.packs->vocabulary().victims) ||
                      parse_.is(p, speakers_);
  return single && head_of(p).attrs.kind == witness;
}

void Discourse::name_person(const Phrase& name, const std::string& side,
                            SourceKind kind) {
  const std::string words(parse_.words(name));
  if (find_person(words) >= 0) return;
  const int id =
      add({"", words, {}, kind, side}, "", fold(last_word(words)), words);
  known_[static_cast<std::size_t>(id)].civil = true;
}

void Discourse::name_office(const Phrase& name, const Phrase& office,
                            const std::string& owner) {
  const std::string words(parse_.words(name));
  int id = find_person(words);
  if (id < 0) {
    id = add({"", words, {}, SourceKind::person, {}}, "",
             fold(last_word(words)), words);
  }
  Known& known = known_[static_cast<std::size_t>(id)];
  if (known.role.empty()) known.role = fold(words_of(office, "role"));
  // "An Orlani lawyer" is Orlan's, and does not speak for it.
  const bool private_one = names_state(office) && !official(office);
  if (known.actor.side.empty() && !private_one) {
    known.actor.side = owner.empty() ? speaks_for(office) : owner;
  }
  known.official |= owner.empty() && official(office);
  known.civil |= !owner.empty() || civil(office);
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

// People who are no body: "one man", "a shopkeeper". Whose soldiers and
// officers they are is told as for a body.
Voice Discourse::people(const Phrase& p) {
  const auto victim_class = static_cast<VictimClass>(p.attrs.victim_class);
  const bool armed =
      p.attrs.victim_class >= 0 && (victim_class == VictimClass::military ||
                                    victim_class == VictimClass::police);
  Voice voice = body(p);
  if (head_of(p).attrs.kind >= 0) return voice;
  if (armed || parse_.holds(p, official_)) return voice;
  // "UN staff", "the Chechens": their own people.
  const bool own = !voice.side.empty() &&
                   (!names_state(p) || parse_.is(head_of(p), nationals_));
  if (own) return voice;
  voice.kind = SourceKind::witness;
  if (p.attrs.victim_class >= 0 && victim_class == VictimClass::medic) {
    voice.kind = SourceKind::medical;
  } else if (parse_.holds(p, learned_) ||
             (p.attrs.victim_class >= 0 &&
              victim_class == VictimClass::militant)) {
    voice.kind = SourceKind::anonymous;
  }
  if (voice.kind != SourceKind::anonymous) voice.side.clear();
  voice.civil = true;
  if (voice.actor >= 0) {
    Known& known = known_[static_cast<std::size_t>(voice.actor)];
    known.actor.kind = voice.kind;
    known.actor.side = voice.side;
    known.civil = true;
  }
  return voice;
}

}  // namespace claimledger
