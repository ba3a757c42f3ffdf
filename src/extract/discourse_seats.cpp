// Where a speaker stands says for which state he speaks.
#include "extract/discourse.h"
#include "extract/places.h"

namespace claimledger {

namespace {

// "... in the northern Chilean port of X": words between office and place.
constexpr std::uint32_t kSeatReach = 8;
// "X state's": words between place and office.
constexpr std::uint32_t kOwnerReach = 4;

}  // namespace

// For whom the words themselves say someone speaks. An opposition leader or a
// company of a country does not speak for its state; one of its ministers, a
// governor or the police of one of its regions does.
std::string Discourse::speaks_for(const Phrase& p) const {
  std::string side = organisation_within(p);
  if (side.empty() && !parse_.is(p, parse_.packs->vocabulary().victims)) {
    side = organisation_beside(p);
  }
  if (!side.empty()) return side;
  side = side_of(p);
  if (side.empty()) side = side_inside(p);
  if (!own_word(p).empty()) return names_state(p) ? std::string() : side;
  if (civil(p)) {
    if (!side.empty() && !names_state(p)) return side;
    if (const PhraseId before = taken_up(p); before != kNoPhrase) {
      return side_of(parse_.phrase(before));
    }
    return parse_.holds(p, medical_) ? "medics" : "";
  }
  if (side.empty()) side = side_inside(p);
  if (!side.empty()) return side;
  const auto kind = static_cast<SourceKind>(p.attrs.kind);
  const bool state = parse_.holds(p, official_) || official(p) ||
                     kind == SourceKind::body ||
                     kind == SourceKind::office;
  if (!state) return {};
  side = beside_hospital(p);
  if (side.empty()) side = seat_beside(p);
  return side.empty() ? same_body(p) : side;
}

// "The chief doctor of", "an official at the city's hospital": no state's.
std::string Discourse::beside_hospital(const Phrase& p) const {
  if (parse_.holds(p, medical_)) return "medics";
  const auto& tokens = *parse_.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const std::uint32_t end = std::min(p.last + kSeatReach, size);
  if (p.last >= end || !parse_.packs->is(tokens[p.last].symbol, seated_)) {
    return {};
  }
  for (std::uint32_t i = p.last + 1; i < end; ++i) {
    const Token& t = tokens[i];
    if (parse_.packs->is(t.symbol, medical_)) return "medics";
    if (t.punct != 0 && t.punct != 's' && t.punct != '-') break;
    if (parse_.packs->is(t.symbol, said_)) break;
  }
  return {};
}

// "A source in the army", "a source from the operations room": a state's.
bool Discourse::in_state_body(const Phrase& p) const {
  const auto& tokens = *parse_.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  if (p.last >= size) return false;
  const std::string_view word = cut(parse_.text, tokens[p.last].span);
  if (word != "in" && word != "from" && word != "at" && word != "inside") {
    return false;
  }
  const std::uint32_t end = std::min(p.last + kOwnerReach, size);
  for (std::uint32_t i = p.last + 1; i < end; ++i) {
    const Token& t = tokens[i];
    if (t.kind != TokenKind::word || t.letter_case != WordCase::lower ||
        parse_.packs->is(t.symbol, unofficial_)) {
      return false;
    }
    for (const ClassId body : {armed_, policing_, seat_, operations_}) {
      if (parse_.packs->is(t.symbol, body)) return true;
    }
  }
  return false;
}

// Whether the side that a phrase carries is a state's, not a group's.
bool Discourse::names_state(const Phrase& p) const {
  const PhraseId id = parse_.slot(p, "side");
  if (id == kNoPhrase) return false;
  const Phrase& side = parse_.phrase(id);
  return parse_.is(side, country_) || parse_.is(side, capital_) ||
         parse_.is(side, metonym_) || parse_.is(side, nationals_) ||
         parse_.is(side, parse_.packs->vocabulary().demonym);
}

std::string Discourse::side_inside(const Phrase& p) const {
  const Lexicon& lexicon = parse_.packs->lexicon();
  const auto& tokens = *parse_.tokens;
  const auto names = [&](Symbol symbol) {
    return parse_.packs->is(symbol, group_) ||
           parse_.packs->is(symbol, groupadj_) ||
           parse_.packs->is(symbol, organisation_);
  };
  for (std::uint32_t i = p.first; i < p.last; ++i) {
    const Token& t = tokens[i];
    const LongEntry entry = lexicon.longest(tokens, i, p.last);
    std::uint32_t attrs = 0;
    std::uint32_t after = i + 1;
    if (entry.symbol != 0 && names(entry.symbol)) {
      attrs = entry.attrs;
      after = entry.last;
    } else if (t.word != 0 && names(t.symbol)) {
      attrs =
          lexicon.word(t.word).attrs[static_cast<std::size_t>(t.letter_case)];
    } else {
      continue;
    }
    // "The UN-backed government" is not the UN's.
    if (after < p.last && tokens[after].punct == '-') return {};
    const auto side = lexicon.attrs(attrs).side;
    if (side != 0) return std::string(parse_.packs->string(side));
  }
  return {};
}

// "Kelmar province's governor", "police in the Chilean city of Kelmar": the
// state in which the place lies that owns the office or that it sits in.
std::string Discourse::seat_beside(const Phrase& p) const {
  const auto& tokens = *parse_.tokens;
  const Vocabulary& v = parse_.packs->vocabulary();
  const auto size = static_cast<std::uint32_t>(tokens.size());
  Sentence around;
  around.last = std::min(p.last + kSeatReach, size);
  const auto country_at = [&](std::uint32_t i) {
    if (tokens[i].letter_case == WordCase::lower) return std::string();
    const auto place = place_at(parse_, around, i);
    return place ? place->mention.country : std::string();
  };
  // "Norfolk police": a name that several places share counts only where the
  // text is about no other state.
  for (std::uint32_t i = p.first; i < p.last; ++i) {
    const std::string country = country_at(i);
    if (country.empty()) continue;
    return office_country().empty() ? country : std::string();
  }
  // Before: only if the words between are those of a region, and its 's.
  const std::uint32_t low = p.first < kOwnerReach ? 0 : p.first - kOwnerReach;
  for (std::uint32_t i = p.first; i-- > low;) {
    if (auto country = country_at(i); !country.empty()) return country;
    if (tokens[i].punct != 's' &&
        !parse_.packs->is(tokens[i].symbol, region_)) {
      break;
    }
  }
  if (p.last >= size || !parse_.packs->is(tokens[p.last].symbol, seated_)) {
    return {};
  }
  for (std::uint32_t i = p.last + 1; i < around.last; ++i) {
    if (auto country = country_at(i); !country.empty()) return country;
    const Token& t = tokens[i];
    if (t.word != 0 && parse_.packs->is(t.symbol, v.demonym)) {
      const Lexicon& lexicon = parse_.packs->lexicon();
      const auto id =
          lexicon.word(t.word).attrs[static_cast<std::size_t>(t.letter_case)];
      return std::string(parse_.packs->string(lexicon.attrs(id).side));
    }
    const bool between =
        t.kind == TokenKind::word && (t.letter_case != WordCase::lower ||
                                      parse_.packs->is(t.symbol, settling_));
    if (!between && t.punct != 's' && t.punct != '-') break;
  }
  return {};
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

}  // namespace claimledger
