// Where a speaker stands says for which state he speaks.
#include "extract/discourse.h"

namespace claimledger {

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

}  // namespace claimledger
