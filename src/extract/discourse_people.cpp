// People who are no body: how they are introduced, and for whom they speak.
#include <algorithm>

#include "extract/discourse.h"
#include "extract/names.h"

namespace claimledger {

namespace {

// "X, the late commander": nodes between a name and its office.
constexpr std::uint32_t kAppositionReach = 6;

}  // namespace

// "Tigers" of the Tamil Tigers, "Ana Salas of the Red Cross".
Voice Discourse::unknown_name(const Phrase& p, const std::string& name) {
  const PhraseId group = group_called(name);
  if (group != kNoPhrase) return listed(parse_.phrase(group));
  const std::string side = organisation_beside(p);
  if (side.empty()) return {"", name, "", SourceKind::person, -1};
  const int id = add({"", name, {}, SourceKind::person, side}, "",
                     fold(last_word(name)), name);
  known_[static_cast<std::size_t>(id)].civil = true;
  return from(id);
}

// "The governor of the Kelmar (region)": Kelmar is not the governor.
bool Discourse::named_for_place(const Phrase& p) const {
  const PhraseId name = parse_.slot(p, "name");
  if (name == kNoPhrase || !parse_.is(p, person_) || p.rule == kNoRule) {
    return false;
  }
  // "The secretary for the Near East Ana Salas" is a person.
  constexpr std::uint32_t kPlaceWords = 2;
  const std::uint32_t at = parse_.phrase(name).first;
  if (p.last > at + kPlaceWords) return false;
  if (at <= p.first) return false;
  const std::string_view before =
      cut(parse_.text, (*parse_.tokens)[at - 1].span);
  return before == "of" || before == "the" || before == "for";
}

// "A shopkeeper", "a farmer": titles of no office.
bool Discourse::private_title(const Phrase& p) const {
  const PhraseId role = parse_.slot(p, "role");
  if (role == kNoPhrase || !parse_.is(parse_.phrase(role), person_)) {
    return false;
  }
  // "King said" names a Mr King.
  const Token& first = (*parse_.tokens)[parse_.phrase(role).first];
  if (first.letter_case != WordCase::lower) return false;
  for (const ClassId office :
       {official_, learned_, fighter_noun_, medical_, armed_}) {
    if (parse_.holds(p, office)) return false;
  }
  return organisation_beside(p).empty();
}

// People who are no body: "one man", "a shopkeeper". Whose soldiers and
// officers they are is told as for a body.
Voice Discourse::people(const Phrase& p) {
  const auto victim_class = static_cast<VictimClass>(p.attrs.victim_class);
  const bool armed =
      p.attrs.victim_class >= 0 && (victim_class == VictimClass::military ||
                                    victim_class == VictimClass::police);
  Voice voice = body(p);
  // "The general staff ... the staff said": the same body, no people.
  const std::string head = fold(words_of(p, "head"));
  const bool same =
      voice.actor >= 0 && voice.kind == SourceKind::body &&
      known_[static_cast<std::size_t>(voice.actor)].key.ends_with(" " + head);
  if (same && !head.empty()) return voice;
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
  if (bystander(sentence, at + 2)) {
    name_person(name, "witness", SourceKind::person);
    return;
  }
  // "Ana Salas, of the Red Cross, said".
  if (parse_.is(node(at + 2), belonging_)) {
    const std::string side = organisation_after(node(at + 2).last);
    if (!side.empty()) name_person(name, side, SourceKind::person);
    return;
  }
  const bool heads = at + 3 < size && parse_.words(node(at + 2)) == "who" &&
                     parse_.is(node(at + 3), heading_);
  if (heads) {
    const std::string side = organisation_after(node(at + 3).last);
    if (!side.empty()) name_person(name, side, SourceKind::person);
    return;
  }
  // "X, a top state official": one noun phrase for a person.
  const Phrase& kind = node(at + 2);
  if (parse_.is(kind, parse_.packs->vocabulary().victims) &&
      parse_.holds(kind, servant_) && official(kind)) {
    name_office(name, kind, {});
    return;
  }
  introduce_by_office(sentence, at);
}

// "X, the Dorvian minister", "X, Hamas's operations spokesman".
void Discourse::introduce_by_office(const Sentence& sentence,
                                    std::uint32_t at) {
  const auto node = [&](std::uint32_t i) -> const Phrase& {
    return parse_.phrase(sentence.nodes[i]);
  };
  const Phrase& name = node(at);
  const auto size = static_cast<std::uint32_t>(sentence.nodes.size());
  const std::uint32_t end = std::min(at + 2 + kAppositionReach, size);
  std::string owner;
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

}  // namespace claimledger
