#include "extract/truce_source.h"

namespace claimledger {

namespace {

// "He called for a truce": who he is stands at most so many sentences before.
constexpr std::uint32_t kPronounReach = 3;

// A sentence's subject is among its first nodes.
constexpr std::uint32_t kSubjectReach = 4;

bool own_source(const TruceFinding& f) {
  switch (f.action) {
    case CeasefireAction::called_for:
    case CeasefireAction::proposed:
    case CeasefireAction::rejected:
    case CeasefireAction::denied:
    case CeasefireAction::no_comment:
      return true;
    default:
      return false;
  }
}

bool first_person(std::string_view word) {
  return word == "we" || word == "We" || word == "i" || word == "I" ||
         word == "our" || word == "us";
}

}  // namespace

// The phrase that calls, offers, refuses or accuses; kNoPhrase: none named.
PhraseId TruceSource::doer(const TruceFinding& f,
                           const TruceClause& clause) const {
  PhraseId id = f.match.slot("src");
  if (id == kNoPhrase && f.flag == 'b') id = f.match.slot("b");
  if (id == kNoPhrase) {
    const std::uint32_t i =
        clause.subject(f.accuse != TruceClause::kNone ? f.accuse : f.act);
    const bool called =
        f.action == CeasefireAction::called_for && clause.passive(f.act);
    if (i == TruceClause::kNone || called) return kNoPhrase;
    id = clause.id(i);
  }
  const Phrase& p = parse_.phrase(id);
  return parse_.is(p, words_.pair) ? parse_.slot(p, "p") : id;
}

// The first actor of the sentences before that a pronoun can mean.
PhraseId TruceSource::antecedent(std::uint32_t sentence, bool person) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  for (std::uint32_t n = 1; n <= kPronounReach && n <= sentence; ++n) {
    std::uint32_t at = 0;
    for (const PhraseId id : parse_.sentences[sentence - n].nodes) {
      // "It" is the subject of the sentence before.
      if (!person && (n > 1 || ++at > kSubjectReach)) return kNoPhrase;
      const Phrase& p = parse_.phrase(id);
      const bool is_person = parse_.is(p, v.office) || parse_.is(p, v.name) ||
                             (parse_.is(p, v.person) && p.rule != kNoRule);
      if (person ? is_person
                 : !is_person && words_.actor_like(parse_, p) &&
                       !words_.pronominal(parse_, p)) {
        return id;
      }
    }
  }
  return kNoPhrase;
}

// "Chile said it kept the truce and blamed Peru": who "it" is in its sentence.
PhraseId TruceSource::clause_owner(const TruceClause& clause,
                                   PhraseId pronoun) const {
  const std::uint32_t at = clause.index_of(pronoun);
  for (std::uint32_t i = 0; i < at && i < kSubjectReach; ++i) {
    if (!clause.bare_actor(i) || !clause.is(i + 1, words_.speech)) continue;
    if (!words_.pronominal(parse_, clause.node(i))) return clause.id(i);
  }
  return kNoPhrase;
}

// "international calls", "protesters": as said, of no side.
void TruceSource::name_callers(const TruceFinding& f, const TruceClause& clause,
                               Claim& c) const {
  c.source = {};
  c.source.kind = SourceKind::anonymous;
  c.source.manner = Manner::indirect;
  Span span;
  if (f.flag == 'c') {
    span = (*parse_.tokens)[clause.node(f.act).first].span;
    const PhraseId first = f.match.slot("m");
    if (first != kNoPhrase) {
      span = cover(parse_.span(parse_.phrase(first)), span);
    }
  } else {
    for (std::uint32_t i = f.act; i-- > 0 && f.act - i < 4;) {
      const bool people = clause.is(i, words_.people) ||
                          clause.is(i, words_.pair) ||
                          words_.both(parse_, clause.node(i));
      if (!people) continue;
      span = parse_.span(clause.node(i));
      break;
    }
  }
  if (span.empty()) return;
  c.source.name = std::string(cut(parse_.text, span));
  c.source.spans.push_back(span);
}

// "Chile had agreed to extend the truce": what Chile did, not what it told.
bool TruceSource::does_not_tell(const Frame& frame) const {
  if (frame.cue == kNoPhrase) return false;
  const Phrase& cue = parse_.phrase(frame.cue);
  const PhraseId verb = parse_.slot(cue, "c");
  const Phrase& word = verb == kNoPhrase ? cue : parse_.phrase(verb);
  return parse_.is(word, words_.agreeing) || parse_.is(word, words_.refusing) ||
         parse_.is(word, words_.accepting) || parse_.is(word, words_.keeping);
}

// "Chile called off the truce": news of it comes from who does it.
bool TruceSource::one_sided(const TruceFinding& f, const TruceClause& clause,
                            std::uint32_t sentence) const {
  const bool own = f.flag == 'u' || f.flag == 'o' ||
                   f.action == CeasefireAction::ended ||
                   f.action == CeasefireAction::extended ||
                   (f.act < f.truce && clause.is(f.act, words_.starting));
  if (!own || f.match.slot("a") == kNoPhrase) return false;
  const std::uint32_t subject = clause.subject(f.act);
  if (subject != TruceClause::kNone && clause.is(subject, words_.pair)) {
    return false;
  }
  PhraseId who = doer(f, clause);
  if (who != kNoPhrase && words_.pronominal(parse_, parse_.phrase(who))) {
    const std::string_view word = parse_.words(parse_.phrase(who));
    if (first_person(word)) return false;
    who = antecedent(sentence, word == "he" || word == "He" || word == "she" ||
                                   word == "She");
  }
  return who != kNoPhrase && parties_.sides_of(who).size() == 1;
}

// The innermost frame that tells what stands at the spot. Where a verb of
// agreement cut a frame off, it reaches over that verb's content as well.
const Frame* TruceSource::teller(const Spot& spot) const {
  const auto frames = attributor_.frames_of(spot.sentence);
  const Frame* best = nullptr;
  const Frame* behind = nullptr;
  for (const Frame* frame : frames) {
    if (frame->shape == 'v' || frame->shape == 'b' || !frame->speaker.known())
      continue;
    if (does_not_tell(*frame)) continue;
    std::uint32_t end = frame->end;
    for (const Frame* other : frames) {
      if (other->node_begin == end && does_not_tell(*other)) end = other->end;
    }
    if (frame->begin <= spot.begin && spot.end <= end) {
      if (best == nullptr ||
          frame->end - frame->begin < best->end - best->begin) {
        best = frame;
      }
    } else if (frame->begin == frame->end && frame->end <= frame->node_begin &&
               spot.end <= frame->node_begin) {
      behind = frame;
    }
  }
  if (best != nullptr) return best;
  if (behind != nullptr) return behind;
  const Frame* quoted = attributor_.governing(spot);
  const bool unfit = quoted != nullptr && quoted->sentence == spot.sentence &&
                     (quoted->shape == 'b' || does_not_tell(*quoted));
  return unfit ? nullptr : quoted;
}

// "Chile offers a truce: ministry": the ministry of the side that offers.
Claim TruceSource::told_offer(const TruceFinding& f, const TruceClause& clause,
                              const Spot& spot, const Frame* frame) const {
  Claim c = attributor_.claim_at(spot, f.match.rule, frame);
  const bool body =
      c.source.kind == SourceKind::body || c.source.kind == SourceKind::office;
  const PhraseId who = doer(f, clause);
  if (!c.source.side.empty() || !body || who == kNoPhrase) return c;
  const Phrase& p = parse_.phrase(who);
  if (p.attrs.side != 0) {
    c.source.side = std::string(parse_.packs->string(p.attrs.side));
  }
  return c;
}

std::optional<Claim> TruceSource::attribute(const TruceFinding& f,
                                            const TruceClause& clause,
                                            const Spot& spot) const {
  const Frame* frame = teller(spot);
  if (f.flag == 'f' && frame == nullptr) return std::nullopt;
  Spot at = spot;
  const bool accusing = f.accuse != TruceClause::kNone;
  const bool declaring =
      f.flag == 'u' && frame == nullptr &&
      (clause.is(f.act, words_.announcing) || clause.is(f.act, words_.naming));
  const bool counting =
      clause.is(f.act, words_.told) && f.act < f.truce;  // "recorded breaches"
  const bool doing = frame == nullptr && one_sided(f, clause, spot.sentence);
  const bool speaks = (own_source(f) && f.flag != 'f') || accusing ||
                      declaring || doing || (counting && frame == nullptr);
  const bool told = frame != nullptr && f.action == CeasefireAction::proposed;
  if (!speaks) {
    return attributor_.claim_at(spot, f.match.rule, frame);
  }
  if (told) return told_offer(f, clause, spot, frame);
  PhraseId who = f.flag == 'c' ? kNoPhrase : doer(f, clause);
  const std::uint32_t i = clause.subject(accusing ? f.accuse : f.act);
  if (accusing && i != TruceClause::kNone && clause.is(i, words_.pair)) {
    who = clause.id(i);  // each other
  }
  bool anonymous = who == kNoPhrase;
  if (who != kNoPhrase) {
    const Phrase& p = parse_.phrase(who);
    const std::string_view word = parse_.words(p);
    if (words_.both(parse_, p) || parse_.is(p, words_.pair) ||
        !words_.actor_like(parse_, p) ||
        (!doing && (word == "they" || word == "They"))) {
      anonymous = true;
    } else if (words_.pronominal(parse_, p)) {
      const bool person =
          word == "he" || word == "He" || word == "she" || word == "She";
      const PhraseId near = person ? kNoPhrase : clause_owner(clause, who);
      who = first_person(word)  ? kNoPhrase
            : near != kNoPhrase ? near
                                : antecedent(spot.sentence, person);
      anonymous = who == kNoPhrase;
    }
  }
  if (!anonymous) at.source_phrase = who;
  Claim c = attributor_.claim_at(at, f.match.rule, frame);
  const bool people =
      who != kNoPhrase && parse_.is(parse_.phrase(who), words_.people);
  if (anonymous && (frame == nullptr || f.flag == 'c' || people)) {
    name_callers(f, clause, c);
    if (people) c.source.side = parties_.side_of(who);
  }
  return c;
}

}  // namespace claimledger
