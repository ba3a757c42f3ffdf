#include "extract/discourse.h"

#include <algorithm>
#include <cctype>

#include "claimledger/base/hash.h"
#include "extract/main_country.h"

namespace claimledger {

namespace {

std::string fold(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return out;
}

std::string_view last_word(std::string_view text) {
  const auto space = text.find_last_of(" \n\t");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// "the", "a" and the like in front of a name say nothing of it.
std::string_view without_article(std::string_view text) {
  for (const std::string_view article :
       {"the ", "The ", "a ", "A ", "an ", "An ", "its ", "his ", "their "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1,
                         diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 5 || b.size() < 5 || a.size() > 40 || b.size() > 40) {
    return false;
  }
  return a[0] == b[0] && edits(a, b) <= std::max(a.size(), b.size()) / 5;
}

Discourse::Discourse(Parse& parse)
    : parse_(parse),
      person_(parse.packs->vocabulary().person),
      body_(parse.packs->vocabulary().body),
      office_(parse.packs->vocabulary().office),
      speakers_(parse.packs->vocabulary().speakers),
      name_(parse.packs->vocabulary().name),
      pronoun_(parse.packs->vocabulary().pronoun),
      country_(parse.packs->vocabulary().country),
      capital_(parse.packs->vocabulary().capital),
      metonym_(parse.packs->vocabulary().metonym),
      group_(parse.packs->vocabulary().group),
      organisation_(parse.packs->vocabulary().organisation),
      outlet_(parse.packs->vocabulary().outlet),
      nationals_(parse.packs->vocabulary().nationals) {
  main_country_ = claimledger::main_country(parse);
}

std::string Discourse::side_of(const Phrase& p) const {
  return p.attrs.side == 0 ? ""
                           : std::string(parse_.packs->string(p.attrs.side));
}

std::string Discourse::words_of(const Phrase& p, std::string_view slot) const {
  std::string out;
  Span whole;
  for (std::uint32_t i = 0; i < p.slot_count; ++i) {
    const Slot& s = parse_.slots[p.slots + i];
    if (s.name == slot)
      whole = cover(whole, parse_.span(parse_.phrase(s.phrase)));
  }
  return std::string(cut(parse_.text, whole));
}

Voice Discourse::from(int known) const {
  const Known& k = known_[static_cast<std::size_t>(known)];
  return {k.actor.side, k.actor.name, k.role, k.actor.kind, known};
}

int Discourse::find_person(std::string_view name) const {
  const std::string key = fold(last_word(name));
  for (auto i = known_.size(); i-- > 0;) {
    if (known_[i].actor.kind == SourceKind::person &&
        same_name(known_[i].key, key)) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

int Discourse::find_role(std::string_view role, std::string_view side) const {
  for (auto i = known_.size(); i-- > 0;) {
    const Known& k = known_[i];
    if (k.role.empty() || k.actor.kind != SourceKind::person) continue;
    if (k.role != role && !k.role.ends_with(" " + std::string(role))) continue;
    if (side.empty() || k.actor.side == side) return static_cast<int>(i);
  }
  return -1;
}

int Discourse::find_body(std::string_view head, std::string_view side) const {
  for (auto i = known_.size(); i-- > 0;) {
    const Known& k = known_[i];
    if (k.key.empty() || k.actor.kind == SourceKind::person) continue;
    const bool same = k.key == head || k.key.ends_with(" " + std::string(head));
    if (same && (side.empty() || k.actor.side == side)) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

void Discourse::note(int known, std::string_view surface) {
  Known& k = known_[static_cast<std::size_t>(known)];
  for (Alias& a : k.actor.aliases) {
    if (a.text == surface) {
      a.count += counting_ ? 1 : 0;
      return;
    }
  }
  k.actor.aliases.push_back({std::string(surface), 1});
}

int Discourse::add(Actor actor, std::string role, std::string key,
                   std::string_view surface) {
  known_.push_back({std::move(actor), std::move(role), std::move(key), 0});
  const int id = static_cast<int>(known_.size() - 1);
  note(id, surface);
  return id;
}

Voice Discourse::person(const Phrase& p) {
  const std::string name = words_of(p, "name");
  const std::string side = side_of(p);
  const std::string role = fold(words_of(p, "role"));
  int id = find_person(name);
  if (id >= 0) {
    Known& k = known_[static_cast<std::size_t>(id)];
    if (!side.empty() && !k.actor.side.empty() && k.actor.side != side) id = -1;
  }
  if (id < 0) {
    const std::string key = fold(last_word(name));
    std::string known_side = side;
    if (known_side.empty()) {
      const auto it = learnt_.find(key);
      if (it != learnt_.end()) known_side = it->second.actor.side;
    }
    id = add({"", name, {}, SourceKind::person, known_side}, role, key,
             parse_.words(p));
  } else {
    Known& k = known_[static_cast<std::size_t>(id)];
    if (k.actor.side.empty()) k.actor.side = side;
    if (k.role.empty()) k.role = role;
    if (name.size() > k.actor.name.size() &&
        name.find(' ') != std::string::npos) {
      k.actor.name = name;
    }
    note(id, parse_.words(p));
  }
  return from(id);
}

Voice Discourse::named(const Phrase& p) {
  const std::string name(parse_.words(p));
  int id = find_person(name);
  if (id < 0) {
    // Introduced only further down: a headline gives the bare name.
    const std::string key = fold(last_word(name));
    const auto it = learnt_.find(key);
    if (it == learnt_.end()) return {"", name, "", SourceKind::person, -1};
    const Known& k = it->second;
    id = add({"", k.actor.name, {}, SourceKind::person, k.actor.side}, k.role,
             key, name);
    return from(id);
  }
  note(id, name);
  return from(id);
}

Voice Discourse::body(const Phrase& p) {
  const std::string_view surface = without_article(parse_.words(p));
  std::string head = fold(words_of(p, "head"));
  if (head.empty()) head = fold(last_word(surface));
  std::string side = side_of(p);
  auto kind = p.attrs.kind < 0 ? SourceKind::body
                               : static_cast<SourceKind>(p.attrs.kind);
  // The kind of what owns it ("Orlan's ...") is not its own.
  if (kind == SourceKind::state || kind == SourceKind::person ||
      kind == SourceKind::group || kind == SourceKind::organisation) {
    kind = SourceKind::body;
  }
  int id = find_body(head, side);
  if (id >= 0 && side.empty()) {
    note(id, surface);
    return from(id);
  }
  if (id < 0 || known_[static_cast<std::size_t>(id)].actor.side != side) {
    id = add({"", std::string(surface), {}, kind, side}, "", head, surface);
  } else {
    note(id, surface);
  }
  return from(id);
}

Voice Discourse::office(const Phrase& p) {
  const std::string role = fold(words_of(p, "role"));
  const std::string side = side_of(p);
  const int id = find_role(role, side);
  if (id >= 0) {
    note(id, parse_.words(p));
    return from(id);
  }
  const std::string_view surface = without_article(parse_.words(p));
  const int fresh =
      add({"", std::string(surface), {}, SourceKind::office, side}, role, "",
          surface);
  return from(fresh);
}

// Countries, groups, organisations and outlets of the lexicon.
Voice Discourse::listed(const Phrase& p) {
  const std::string surface(parse_.words(p));
  const std::string side = side_of(p);
  const std::string key = side + "|" + std::to_string(p.attrs.name) +
                          (parse_.is(p, capital_) ? surface : "");
  const auto kind = p.attrs.kind < 0 ? SourceKind::state
                                     : static_cast<SourceKind>(p.attrs.kind);
  const auto it = by_phrase_.find(key);
  if (it != by_phrase_.end()) {
    note(it->second, surface);
    return from(it->second);
  }
  std::string name =
      parse_.is(p, capital_) || parse_.is(p, metonym_) || p.attrs.name == 0
          ? surface
          : std::string(parse_.packs->string(p.attrs.name));
  const int id = add({"", std::move(name), {}, kind, side}, "", "", surface);
  by_phrase_.emplace(key, id);
  return from(id);
}

Voice Discourse::resolve(PhraseId id, const Voice& current) {
  if (id == kNoPhrase) return {};
  const Phrase& p = parse_.phrase(id);
  // "US" is the country, "us" the pronoun.
  if (parse_.is(p, pronoun_) && !parse_.is(p, country_)) return current;
  if (parse_.is(p, office_)) return office(p);
  if (parse_.is(p, person_) && p.rule != kNoRule) return person(p);
  if (parse_.is(p, name_)) return named(p);
  if (parse_.is(p, country_) || parse_.is(p, capital_) ||
      parse_.is(p, metonym_) || parse_.is(p, group_) ||
      parse_.is(p, organisation_) || parse_.is(p, outlet_) ||
      parse_.is(p, nationals_)) {
    return listed(p);
  }
  return body(p);
}

void Discourse::see(const Sentence& sentence) {
  counting_ = true;
  for (const PhraseId id : sentence.nodes) {
    const Phrase& p = parse_.phrase(id);
    if (parse_.is(p, pronoun_) && !parse_.is(p, country_)) continue;
    if (parse_.is(p, office_) || (parse_.is(p, person_) && p.rule != kNoRule) ||
        parse_.is(p, name_) || parse_.is(p, body_) || parse_.is(p, speakers_) ||
        parse_.is(p, country_) || parse_.is(p, capital_) ||
        parse_.is(p, metonym_) || parse_.is(p, group_) ||
        parse_.is(p, organisation_)) {
      seen_.push_back({id, resolve(id, {}).actor});
    }
  }
  counting_ = false;
  place_speakers(sentence);
}

void Discourse::see_persons(const Sentence& sentence) {
  for (const PhraseId id : sentence.nodes) {
    const Phrase& p = parse_.phrase(id);
    if (p.rule != kNoRule && parse_.is(p, person_)) person(p);
  }
  place_speakers(sentence);
}

// "In Vesk, Prime Minister X ..." and datelines: the state, or the one whose
// capital it is, that opens the sentence.
std::string Discourse::seat_of(const Sentence& sentence) const {
  const auto capital = [&](std::size_t n) {
    return n < sentence.nodes.size() &&
           parse_.is(parse_.phrase(sentence.nodes[n]), capital_);
  };
  if (capital(0)) {
    // A capital as subject speaks for itself; only a dateline is a place.
    if (sentence.nodes.size() < 2) return {};
    const Phrase& next = parse_.phrase(sentence.nodes[1]);
    const char mark = (*parse_.tokens)[next.first].punct;
    const bool line =
        next.rule == kNoRule && (mark == ',' || mark == '~' || mark == '-');
    return line ? side_of(parse_.phrase(sentence.nodes[0])) : std::string();
  }
  const bool country = sentence.nodes.size() > 1 &&
                       parse_.is(parse_.phrase(sentence.nodes[1]), country_);
  if (!capital(1) && !country) return {};
  const std::string_view first = parse_.words(parse_.phrase(sentence.nodes[0]));
  return first == "In" ? side_of(parse_.phrase(sentence.nodes[1]))
                       : std::string();
}

// "In a speech to Orlan's parliament, X said": who addresses a chamber of a
// state without a word on his own country speaks for that state.
void Discourse::place_speakers(const Sentence& sentence) {
  const ClassId chamber = parse_.packs->vocabulary().chamber;
  std::string side = seat_of(sentence);
  for (const PhraseId id : sentence.nodes) {
    const Phrase& p = parse_.phrase(id);
    const PhraseId head = parse_.slot(p, "head");
    if (p.attrs.side != 0 && head != kNoPhrase &&
        parse_.is(parse_.phrase(head), chamber)) {
      side = side_of(p);
    }
  }
  if (side.empty()) return;
  for (const PhraseId id : sentence.nodes) {
    const Phrase& p = parse_.phrase(id);
    if (!parse_.is(p, name_) && !(parse_.is(p, person_) && p.rule != kNoRule)) {
      continue;
    }
    const Voice voice = resolve(id, {});
    if (voice.actor < 0) continue;
    Known& k = known_[static_cast<std::size_t>(voice.actor)];
    if (k.actor.kind == SourceKind::person && k.actor.side.empty()) {
      k.actor.side = side;
    }
  }
}

void Discourse::learn_from(const Discourse& whole) {
  for (const Known& k : whole.known_) {
    if (k.actor.kind == SourceKind::person) learnt_[k.key] = k;
  }
}

std::vector<Actor> Discourse::take_actors() {
  std::vector<Actor> out;
  for (Known& k : known_) {
    k.actor.id =
        content_hash({k.actor.side, name_in(kSourceKindNames, k.actor.kind),
                      k.actor.name})
            .substr(0, 16);
    out.push_back(k.actor);
  }
  return out;
}

}  // namespace claimledger
