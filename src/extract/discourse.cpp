#include "extract/discourse.h"

#include "claimledger/base/hash.h"
#include "extract/names.h"

namespace claimledger {

Discourse::Discourse(Parse& parse)
    : parse_(parse),
      person_(parse.packs->vocabulary().person),
      body_(parse.packs->vocabulary().body),
      office_(parse.packs->vocabulary().office),
      speakers_(parse.packs->vocabulary().speakers),
      name_(parse.packs->vocabulary().name),
      pronoun_(parse.packs->vocabulary().pronoun),
      owner_(parse.packs->class_id("ownerpron")),
      official_(parse.packs->class_id("official")),
      servant_(parse.packs->class_id("servant")),
      seat_(parse.packs->class_id("stateseat")),
      operations_(parse.packs->class_id("operations")),
      unofficial_(parse.packs->class_id("unofficial")),
      country_(parse.packs->vocabulary().country),
      capital_(parse.packs->vocabulary().capital),
      metonym_(parse.packs->vocabulary().metonym),
      group_(parse.packs->vocabulary().group),
      organisation_(parse.packs->vocabulary().organisation),
      outlet_(parse.packs->vocabulary().outlet),
      nationals_(parse.packs->vocabulary().nationals),
      region_(parse.packs->class_id("regionword")),
      seated_(parse.packs->class_id("seated")),
      settling_(parse.packs->class_id("settling")),
      medical_(parse.packs->class_id("medicalword")),
      said_(parse.packs->class_id("say")),
      rebel_(parse.packs->class_id("rebelword")),
      fighting_(parse.packs->class_id("nonstate")),
      fighter_noun_(parse.packs->class_id("fighternoun")),
      watcher_noun_(parse.packs->class_id("watchernoun")),
      armed_(parse.packs->class_id("armedword")),
      policing_(parse.packs->class_id("policeword")),
      belonging_(parse.packs->class_id("belonging")),
      rank_(parse.packs->class_id("rankadj")),
      learned_(parse.packs->class_id("learned")),
      state_owned_(parse.packs->class_id("stateowned")),
      fighter_adj_(parse.packs->class_id("fighteradj")),
      watcher_adj_(parse.packs->class_id("watcheradj")),
      determiner_(parse.packs->class_id("owner_det")),
      oblique_(parse.packs->class_id("oblique")),
      saying_(parse.packs->class_id("saying")),
      groupadj_(parse.packs->class_id("groupadj")),
      lived_(parse.packs->class_id("livedword")),
      heading_(parse.packs->class_id("headingword")) {
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
  return {k.actor.side, k.actor.name, k.role, k.actor.kind,
          known,        k.official,   k.civil};
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
  known_.push_back({std::move(actor), std::move(role), std::move(key)});
  const int id = static_cast<int>(known_.size() - 1);
  note(id, surface);
  return id;
}

// A minister, a colonel, a police spokesman: some state's, named or not. "The
// rebels' spokesman" and "hospital director" are nobody's by their title.
bool Discourse::official(const Phrase& p) const {
  if (civil(p)) return false;
  // "A health adviser for the provincial government", "the secretary for
  // Dorv state".
  return parse_.holds(p, official_) ||
         (parse_.holds(p, servant_) &&
          (parse_.holds(p, seat_) || parse_.holds(p, region_)));
}

bool Discourse::civil(const Phrase& p) const {
  return parse_.holds(p, unofficial_);
}

Voice Discourse::person(const Phrase& p) {
  const std::string name = words_of(p, "name");
  const std::string side = speaks_for(p);
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
    known_[static_cast<std::size_t>(id)].official = official(p);
    known_[static_cast<std::size_t>(id)].civil = civil(p);
  } else {
    Known& k = known_[static_cast<std::size_t>(id)];
    if (k.actor.side.empty()) k.actor.side = side;
    if (k.role.empty()) k.role = role;
    k.official |= official(p);
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
    if (it == learnt_.end()) return unknown_name(p, name);
    const Known& k = it->second;
    id = add({"", k.actor.name, {}, SourceKind::person, k.actor.side}, k.role,
             key, name);
    known_[static_cast<std::size_t>(id)].official = k.official;
    known_[static_cast<std::size_t>(id)].civil = k.civil;
    return from(id);
  }
  note(id, name);
  return from(id);
}

// "Vesk opposition fighters", "ethnic Vesk rebels": of Vesk, but not Vesk's.
bool Discourse::rebellious(const Phrase& p) const {
  const PhraseId side = parse_.slot(p, "side");
  const bool state =
      side != kNoPhrase &&
      (parse_.is(parse_.phrase(side), country_) ||
       parse_.is(parse_.phrase(side), parse_.packs->vocabulary().demonym));
  return state && p.last > p.first + 1 && parse_.holds(p, rebel_) &&
         parse_.holds(p, fighting_);
}

// "Media" of "Chilean state media": what it is, not who owns it.
const Phrase& Discourse::head_of(const Phrase& p) const {
  PhraseId head = parse_.slot(p, "head");
  if (head == kNoPhrase) head = parse_.slot(p, "role");
  return head == kNoPhrase ? p : parse_.phrase(head);
}

// "Activists", "aid workers": nobody's, their word is the side.
std::string Discourse::own_word(const Phrase& p) const {
  const Phrase& head = head_of(p);
  if (head.attrs.name == 0 || !parse_.is(head, speakers_)) return {};
  return std::string(parse_.packs->string(head.attrs.name));
}

Voice Discourse::body(const Phrase& p) {
  const std::string_view surface = without_article(parse_.words(p));
  std::string head = fold(words_of(p, "head"));
  if (head.empty()) head = fold(last_word(surface));
  if (side_of(p).empty()) {
    const PhraseId before = taken_up(p);
    if (before != kNoPhrase) return listed(parse_.phrase(before));
  }
  std::string side = rebellious(p) ? std::string() : speaks_for(p);
  auto kind = p.attrs.kind < 0 ? SourceKind::body
                               : static_cast<SourceKind>(p.attrs.kind);
  // The kind of what owns it ("Orlan's ...") is not its own.
  if (kind == SourceKind::state || kind == SourceKind::person ||
      kind == SourceKind::group || kind == SourceKind::organisation) {
    kind = SourceKind::body;
  }
  const Phrase& noun = head_of(p);
  const auto own_kind = static_cast<SourceKind>(noun.attrs.kind);
  if (noun.attrs.kind >= 0 &&
      (own_kind == SourceKind::outlet || own_kind == SourceKind::witness ||
       own_kind == SourceKind::anonymous)) {
    kind = own_kind;
  }
  // "Chilean news agencies", "Chilean villagers": of Chile, but not Chile's.
  const bool apart =
      kind == SourceKind::witness ||
      (kind == SourceKind::outlet && !parse_.holds(p, state_owned_));
  if (apart) side.clear();
  if (side.empty()) side = own_word(p);
  const bool ministry =
      head.ends_with("ministry") ||
      (kind == SourceKind::anonymous && !civil(p) &&
       (parse_.holds(p, armed_) || parse_.holds(p, policing_) ||
        in_state_body(p)));
  int id = find_body(head, side);
  if (id >= 0 && side.empty()) {
    note(id, surface);
    return from(id);
  }
  if (id < 0 || known_[static_cast<std::size_t>(id)].actor.side != side) {
    id = add({"", std::string(surface), {}, kind, side}, "", head, surface);
    known_[static_cast<std::size_t>(id)].official = ministry;
    known_[static_cast<std::size_t>(id)].civil = civil(p);
  } else {
    note(id, surface);
  }
  return from(id);
}

Voice Discourse::office(const Phrase& p) {
  const std::string role = fold(words_of(p, "role"));
  const std::string side = speaks_for(p);
  const int id = find_role(role, side);
  if (id >= 0) {
    note(id, parse_.words(p));
    return from(id);
  }
  const std::string_view surface = without_article(parse_.words(p));
  const int fresh =
      add({"", std::string(surface), {}, SourceKind::office, side}, role, "",
          surface);
  Known& known = known_[static_cast<std::size_t>(fresh)];
  known.civil = civil(p);
  if (known.actor.side.empty()) known.actor.side = own_word(p);
  if (private_title(p)) {
    known.actor.kind = SourceKind::witness;
    known.actor.side.clear();
    known.civil = true;
  }
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
  if (parse_.is(p, owner_)) return current;
  if (parse_.is(p, office_)) return office(p);
  if (named_for_place(p)) return office(p);
  if (parse_.is(p, person_) && p.rule != kNoRule) return person(p);
  if (parse_.is(p, name_)) return named(p);
  if (parse_.is(p, country_) || parse_.is(p, capital_) ||
      parse_.is(p, metonym_) || parse_.is(p, group_) ||
      parse_.is(p, organisation_) || parse_.is(p, outlet_) ||
      parse_.is(p, nationals_)) {
    return listed(p);
  }
  if (parse_.is(p, parse_.packs->vocabulary().victims)) return people(p);
  return body(p);
}

void Discourse::see(const Sentence& sentence) {
  counting_ = true;
  for (const PhraseId id : sentence.nodes) {
    keep_group(id);
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
  for (std::uint32_t i = 0; i < sentence.nodes.size(); ++i) {
    const PhraseId id = sentence.nodes[i];
    const Phrase& p = parse_.phrase(id);
    const bool titled = p.rule != kNoRule && parse_.is(p, person_);
    if (titled && !named_for_place(p)) person(p);
    introduce(sentence, i);
    learn_group(id);
  }
  place_speakers(sentence);
}

void Discourse::learn_from(const Discourse& whole) {
  for (const Known& k : whole.known_) {
    if (k.actor.kind == SourceKind::person) learnt_[k.key] = k;
  }
  short_groups_ = whole.short_groups_;
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
