#include "extract/frame_veto.h"

namespace claimledger {

bool FrameVeto::refuses(const Sentence& sentence, const Match& m, char shape,
                        PhraseId source) {
  s_ = &sentence;
  const PhraseId cue = m.slot("cue");
  if (shape == 'h' && (dateline(source) || label(source))) return true;
  // "Ana Salas reported from Dorv": who wrote the article.
  const bool byline =
      cue != kNoPhrase && parse_.words(parse_.phrase(cue)) == "reported" &&
      parse_.is(parse_.phrase(source), parse_.packs->vocabulary().name) &&
      m.end < sentence.nodes.size() && parse_.words(node(m.end)) == "from";
  return byline || helps(source, cue) || takes_lives(m, cue) || across_quote(source, cue) ||
         first_person(source) || object(source) ||
         (shape == 'i' && editorial(cue));
}

// "The ministry received 12 bodies": who is no hospital tells nothing by it.
bool FrameVeto::helps(PhraseId source, PhraseId cue) const {
  if (cue == kNoPhrase || !parse_.is(parse_.phrase(cue), treating_)) {
    return false;
  }
  const Phrase& p = parse_.phrase(source);
  const PhraseId head = parse_.slot(p, "head");
  constexpr auto kMedical = static_cast<std::int8_t>(SourceKind::medical);
  return p.attrs.kind != kMedical && !parse_.holds(p, medical_) &&
         (head == kNoPhrase || parse_.phrase(head).attrs.kind != kMedical);
}

// "KELMAR (Reuters): ..." is no speaker.
bool FrameVeto::dateline(PhraseId source) const {
  const std::uint32_t after = parse_.phrase(source).last;
  return after < parse_.tokens->size() && (*parse_.tokens)[after].punct == '(';
}

// "Kelmar: The dead ..." in the text is a dateline, "Devastating:" and "Live
// Updates:" are the page's; a name that the article introduces may speak.
bool FrameVeto::label(PhraseId source) {
  const Vocabulary& v = parse_.packs->vocabulary();
  const Phrase& p = parse_.phrase(source);
  if (parse_.is(p, v.capital) && s_->region != Region::headline) return true;
  if (parse_.is(p, v.victims)) return p.attrs.kind < 0;
  if (!parse_.is(p, v.name)) return false;
  const bool opens =
      s_->region == Region::headline || s_->region == Region::lead;
  // "SALAS: ..." is how transcripts name who speaks.
  const bool transcript =
      (*parse_.tokens)[p.first].letter_case == WordCase::upper;
  if (transcript && !opens) return parse_.holds(p, label_);
  return opens ? parse_.holds(p, label_)
               : discourse_.resolve(source, {}).actor < 0;
}

// "Clashes with X have claimed 12 lives", "a man claiming allegiance to X".
bool FrameVeto::takes_lives(const Match& m, PhraseId cue) const {
  if (cue == kNoPhrase) return false;
  const std::string_view word = parse_.words(parse_.phrase(cue));
  if (word.find("claim") == std::string_view::npos) return false;
  const Vocabulary& v = parse_.packs->vocabulary();
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = m.end; i < m.end + kReach; ++i) {
    if (i >= s_->nodes.size() || is(i, saying_)) return false;
    const std::string_view w = parse_.words(node(i));
    if (w.ends_with("lives") || w.ends_with("life") || w == "allegiance") {
      return true;
    }
    const bool between = is(i, v.quantity) || is(i, v.article) ||
                         is(i, v.counted) || is(i, lower_);
    if (!between || w == "that") return false;
  }
  return false;
}

// "... of the house," said X: the house does not say. A name in quotes
// alone may.
bool FrameVeto::across_quote(PhraseId source, PhraseId cue) const {
  if (cue == kNoPhrase) return false;
  // "... as president," Salas said: a title may reach out of its quote.
  const auto a = parse_.quote_of[parse_.phrase(source).last - 1];
  const auto b = quote_at(cue);
  if (a == b) return false;
  const auto longer = [&](std::int32_t id, PhraseId than) {
    if (id < 0) return false;
    const Quote& q = parse_.quotes[static_cast<std::size_t>(id)];
    const Phrase& p = parse_.phrase(than);
    return q.last - q.first > p.last - p.first + 1;
  };
  return longer(a, source) || longer(b, cue);
}

// "I think", "we believe" inside a quote: its speaker is known otherwise.
bool FrameVeto::first_person(PhraseId source) const {
  const std::string_view w = parse_.words(parse_.phrase(source));
  return quote_at(source) >= 0 &&
         (w == "I" || w == "we" || w == "We" || w == "us" || w == "our" ||
          w.starts_with("I'") || w.starts_with("I\u2019"));
}

// "Let us recall": asked to, not said by; "no children" say nothing.
bool FrameVeto::object(PhraseId source) const {
  const std::string_view w = parse_.words(parse_.phrase(source));
  return w == "us" || w == "our" || w.starts_with("no ") ||
         w.starts_with("No ");
}

// "[Report] [Ana Salas] [Text]": labels of those who monitor broadcasts.
bool FrameVeto::editorial(PhraseId cue) const {
  const Token& t = (*parse_.tokens)[parse_.phrase(cue).first];
  return s_->region != Region::headline && t.letter_case == WordCase::title;
}

}  // namespace claimledger
