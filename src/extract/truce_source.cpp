#include "extract/truce_source.h"

namespace claimledger {

namespace {

// "He called for a truce": who he is stands at most so many sentences before.
constexpr std::uint32_t kPronounReach = 3;

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
    const std::uint32_t i = clause.subject(f.act);
    if (i == TruceClause::kNone) return kNoPhrase;
    id = clause.id(i);
  }
  const Phrase& p = parse_.phrase(id);
  return parse_.is(p, words_.pair) ? parse_.slot(p, "p") : id;
}

// The first actor of the sentences before that a pronoun can mean.
PhraseId TruceSource::antecedent(std::uint32_t sentence, bool person) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  for (std::uint32_t n = 1; n <= kPronounReach && n <= sentence; ++n) {
    for (const PhraseId id : parse_.sentences[sentence - n].nodes) {
      const Phrase& p = parse_.phrase(id);
      const bool is_person =
          parse_.is(p, v.office) || parse_.is(p, v.name) ||
          (parse_.is(p, v.person) && p.rule != kNoRule);
      if (person ? is_person : !is_person && words_.actor_like(parse_, p) &&
                                   !parse_.is(p, words_.pronoun)) {
        return id;
      }
    }
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

// "Chile offers a truce: ministry": the ministry of the side that offers.
Claim TruceSource::told_offer(const TruceFinding& f, const TruceClause& clause,
                              const Spot& spot) const {
  Claim c = attributor_.claim_at(spot, f.match.rule);
  const bool body = c.source.kind == SourceKind::body ||
                    c.source.kind == SourceKind::office;
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
  const Frame* frame = attributor_.governing(spot);
  if (f.flag == 'f' && frame == nullptr) return std::nullopt;
  Spot at = spot;
  const bool accusing = clause.is(f.act, words_.accuse);
  const bool declaring = f.flag == 'u' && frame == nullptr &&
                         clause.is(f.act, words_.announcing);
  const bool speaks =
      (own_source(f) && f.flag != 'f') || accusing || declaring;
  const bool told = frame != nullptr && f.action == CeasefireAction::proposed;
  if (!speaks) return attributor_.claim_at(spot, f.match.rule);
  if (told) return told_offer(f, clause, spot);
  PhraseId who = f.flag == 'c' ? kNoPhrase : doer(f, clause);
  bool anonymous = who == kNoPhrase;
  if (who != kNoPhrase) {
    const Phrase& p = parse_.phrase(who);
    const std::string_view word = parse_.words(p);
    if (words_.both(parse_, p)) {
      anonymous = true;
    } else if (parse_.is(p, words_.pronoun)) {
      const bool person = word == "he" || word == "He" || word == "she" ||
                          word == "She";
      who = first_person(word) ? kNoPhrase
                               : antecedent(spot.sentence, person);
      anonymous = who == kNoPhrase;
    }
  }
  if (!anonymous) at.source_phrase = who;
  Claim c = attributor_.claim_at(at, f.match.rule);
  if (anonymous && (frame == nullptr || f.flag == 'c')) {
    name_callers(f, clause, c);
  }
  return c;
}

}  // namespace claimledger
