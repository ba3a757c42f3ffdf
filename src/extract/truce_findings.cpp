#include "extract/truce_findings.h"

#include <algorithm>
#include <tuple>

namespace claimledger {

namespace {

// "The deal" means a truce for so many sentences after one was named.
constexpr std::uint32_t kMemory = 8;
constexpr std::uint32_t kOfferMemory = 8;
constexpr std::uint32_t kBreachMemory = 4;
// "It" and "the charge" reach less far (asides are sentences, too).
constexpr std::uint32_t kItMemory = 2;
constexpr std::uint32_t kBlameMemory = 3;
// Between a truce with all that tells which, and what is said of it.
constexpr std::uint32_t kGap = 6;

// What is done to a truce by words: what follows inside is not told as fact.
bool speech_act(CeasefireAction action) {
  return action == CeasefireAction::called_for ||
         action == CeasefireAction::proposed ||
         action == CeasefireAction::denied ||
         action == CeasefireAction::rejected ||
         action == CeasefireAction::no_comment;
}

// Whether a modal is part of what a rule says: "will take effect".
bool future_sense(char flag) {
  return flag == 'm' || flag == 'o' || flag == 'l' || flag == 'j';
}

}  // namespace

std::vector<TruceFinding> TruceFinder::read(const Sentence& s,
                                            std::uint32_t number) {
  std::vector<TruceFinding> out;
  const TruceClause clause(parse_, words_, s);
  cascade_.matches(Level::ceasefires, s, parse_, matches_);
  for (const Match& m : matches_) {
    const Rule& rule = parse_.packs->rules()[m.rule];
    TruceFinding f;
    f.match = m;
    f.action =
        static_cast<CeasefireAction>(std::max<int>(rule.gives.action, 0));
    f.flag = rule.gives.flag < 0 ? '\0' : static_cast<char>(rule.gives.flag);
    f.truce = m.slot("t") == kNoPhrase ? m.begin : clause.index_of(m.slot("t"));
    f.act = m.slot("a") == kNoPhrase ? m.begin : clause.index_of(m.slot("a"));
    if (!means_truce(clause, f, number)) continue;
    if (!gap_is_clean(clause, f) || !settle(clause, f)) continue;
    // "will last until May": longer than was agreed, once that was said.
    if (f.flag == 'l' && extended_) f.action = CeasefireAction::extended;
    trim(clause, f);
    if (f.action == CeasefireAction::violated) f.accuse = clause.accuser(f.act);
    out.push_back(std::move(f));
  }
  std::vector<TruceFinding> kept;
  for (const TruceFinding& f : out) {
    const bool beaten =
        std::any_of(out.begin(), out.end(), [&](const TruceFinding& other) {
          return &other != &f && weaker(f, other);
        });
    if (!beaten) kept.push_back(f);
  }
  std::sort(kept.begin(), kept.end(),
            [](const TruceFinding& a, const TruceFinding& b) {
              return std::tuple(a.match.begin, a.act, a.match.rule) <
                     std::tuple(b.match.begin, b.act, b.match.rule);
            });
  remember(clause, number, kept);
  return kept;
}

// What later sentences may mean by "it", "the deal", "the offer", "the charge".
void TruceFinder::remember(const TruceClause& clause, std::uint32_t number,
                           const std::vector<TruceFinding>& kept) {
  for (std::uint32_t i = 0; i < clause.size(); ++i) {
    // "An end to the war" may be "it" next, but it makes no deal a truce.
    if (clause.is(i, words_.stopping) || clause.is(i, words_.stopnp)) {
      told_ = true;
      told_at_ = number;
    }
    if (!clause.is(i, words_.truce) && !clause.is(i, words_.trucenp)) continue;
    named_ = true;
    named_at_ = number;
    bool offer = clause.is(i, words_.offernp);
    for (std::uint32_t k = i < 3 ? 0 : i - 3; k < i; ++k) {
      offer |= clause.is(k, words_.offerhead) || clause.is(k, words_.offernp);
    }
    if (!offer) continue;
    offered_ = true;
    offered_at_ = number;
  }
  for (std::uint32_t i = 0; named_ && i < clause.size(); ++i) {
    const bool blame =
        clause.is(i, words_.breaking) || clause.is(i, words_.accuse);
    if (!blame || number > named_at_ + kItMemory) continue;
    blamed_ = true;
    blamed_at_ = number;
  }
  for (const TruceFinding& f : kept) {
    told_at_ = number;
    extended_ |= f.action == CeasefireAction::extended;
    if (f.action == CeasefireAction::violated) {
      blamed_ = true;
      blamed_at_ = number;
    }
    if (f.action != CeasefireAction::proposed &&
        f.action != CeasefireAction::called_for && f.flag != 'u') {
      continue;
    }
    offered_ = true;
    offered_at_ = number;
  }
}

// Words that only rule out other readings are no part of the claim.
void TruceFinder::trim(const TruceClause& clause, TruceFinding& f) const {
  std::uint32_t last = f.match.begin;
  for (const Slot& slot : f.match.slots) {
    last = std::max(last, clause.index_of(slot.phrase));
  }
  while (f.match.end > last + 1) {
    const std::uint32_t i = f.match.end - 1;
    const bool loose =
        clause.is(i, words_.time) || clause.mark(i, ',') ||
        clause.mark(i, '.') || clause.is(i, words_.preposition) ||
        clause.is(i, words_.conjunction) || clause.is(i, words_.adverb) ||
        clause.is(i, parse_.packs->vocabulary().mark);
    if (!loose) return;
    --f.match.end;
  }
}

// "The deal" is a truce after one was named, or where fighting ends with it.
bool TruceFinder::means_truce(const TruceClause& clause, const TruceFinding& f,
                              std::uint32_t number) const {
  if (f.flag == 'd') return blamed_ && number <= blamed_at_ + kBlameMemory;
  if (clause.is(f.truce, words_.itref)) return means_it(clause, f, number);
  if (clause.is(f.truce, words_.loosebreach)) {
    return means_breach(clause, f, number);
  }
  if (f.flag == 'g' || f.flag == 'j')
    return named_ && number <= named_at_ + kBreachMemory;
  // Whoever tells one side alone to lay down its arms wants it to give up.
  if (f.flag == 'z') {
    const Phrase& told = parse_.phrase(f.match.slot("p"));
    return words_.both(parse_, told) || parse_.is(told, words_.pair);
  }
  if (!clause.is(f.truce, words_.pactnp)) {
    // "a media truce": not one of arms.
    return f.truce == 0 || clause.is(f.truce, words_.offernp) ||
           !clause.is(f.truce - 1, parse_.packs->vocabulary().body) ||
           f.act + 1 == f.truce ||
           clause.node(f.truce).last > clause.node(f.truce).first + 1;
  }
  const std::string_view first = parse_.words(clause.node(f.truce));
  const bool definite = !first.starts_with("a ") && !first.starts_with("A ") &&
                        !first.starts_with("an ") && !first.starts_with("An ");
  // "The truce began after both accepted an agreement brokered by Chile."
  const bool same = definite || f.action == CeasefireAction::brokered ||
                    clause.is(f.act, words_.accepting);
  bool strife = false;
  for (std::uint32_t i = 0; i < clause.size(); ++i) {
    if (same && i < f.truce && clause.is(i, words_.trucenp)) return true;
    strife |= clause.is(i, words_.strife) || clause.is(i, words_.stopping) ||
              clause.is(i, words_.stopnp);
  }
  // "The proposal" is one to stop the war only where such a one was named.
  if (clause.is(f.truce, words_.offernp)) {
    return offered_ && number <= offered_at_ + kOfferMemory;
  }
  const bool known = definite || f.action == CeasefireAction::brokered;
  if (known && named_ && number <= named_at_ + kMemory) return true;
  if (!strife) return false;
  // "That bout of fighting ended with a deal", "a deal to end the fighting"
  for (std::uint32_t i = 0; i < clause.size(); ++i) {
    const std::string_view word = parse_.words(clause.node(i));
    if (clause.is(i, words_.stopping) && i > f.truce) return true;
    if (i < f.truce && (word == "ended" || word == "ends" || word == "end")) {
      return true;
    }
  }
  return false;
}

// "Breaches", "the charge": of a truce only where one was named, or somebody
// was blamed.
bool TruceFinder::means_breach(const TruceClause& clause, const TruceFinding& f,
                               std::uint32_t number) const {
  for (std::uint32_t i = 0; i < f.truce; ++i) {
    if (clause.is(i, words_.trucenp)) return true;
  }
  return named_ && number <= std::max(named_at_, told_at_) + kBreachMemory;
}

// "Chile accepted it", "It collapsed": the truce named just before, if what is
// said is done to a truce and nothing but helping verbs stands between.
bool TruceFinder::means_it(const TruceClause& clause, const TruceFinding& f,
                           std::uint32_t number) const {
  const bool subject = f.truce < f.act;
  for (std::uint32_t i = f.truce + 1; i < f.act; ++i) {
    if (!clause.helping(i)) return false;
  }
  const bool far = f.act + 2 < f.truce &&
                   f.action != CeasefireAction::no_comment &&
                   !clause.is(f.act, words_.agreeing);
  if (!subject && far) return false;
  // "that" stands for a truce at the end of its clause only.
  const std::string_view word = parse_.words(clause.node(f.truce));
  const std::uint32_t next = f.truce + 1;
  const bool last = next >= clause.size() || clause.is(next, words_.time) ||
                    clause.is(next, parse_.packs->vocabulary().mark) ||
                    clause.is(next, words_.preposition);
  if (!subject && (word == "that" || word == "this") && !last) return false;
  // "It collapsed", not "talks that collapsed".
  if (subject && word != "it" && word != "It") return false;
  // "Mortars ended it": they broke it.
  if (f.action == CeasefireAction::ended && !clause.done_by_actor(f.act)) {
    return false;
  }
  for (std::uint32_t i = f.truce; i-- > 0;) {
    if (clause.is(i, words_.trucenp)) return true;
  }
  return (named_ || told_) &&
         number <= std::max(named_at_, told_at_) + kItMemory;
}

bool TruceFinder::gap_is_clean(const TruceClause& clause,
                               const TruceFinding& f) const {
  const auto [first, last] = std::minmax(f.truce, f.act);
  if (f.truce == f.act) return true;
  const bool deal = f.action == CeasefireAction::agreed && f.act < f.truce &&
                    !clause.is(f.act, words_.accepting);
  const std::uint32_t from =
      f.truce < f.act ? clause.past_adjuncts(first + 1, last) : first + 1;
  const bool wide = clause.is(f.act, words_.lasting) || f.flag == 'n';
  const bool far = f.truce < f.act && !wide && last > from + kGap;
  if (far || clause.apart(from, last, deal)) return false;
  for (std::uint32_t i = from; i < last; ++i) {
    const std::string_view word = parse_.words(clause.node(i));
    const bool who = word == "who" || word == "whose" || word == "where";
    // "a truce and talks began": what follows "and" is of something else.
    const PhraseId id = clause.id(i);
    if (id == f.match.slot("src") || id == f.match.slot("b")) continue;
    if (f.truce < f.act &&
        (who || clause.is(i, words_.conjunction) || clause.bare_actor(i))) {
      return false;
    }
    if (f.action == CeasefireAction::proposed && f.act < f.truce &&
        (word == "about" || word == "on" || (word == "to" && i == first + 1))) {
      return false;
    }
  }
  // "a Chile-brokered truce": told by the phrase itself.
  if (f.action == CeasefireAction::brokered && f.act < f.truce && f.act > 0 &&
      clause.mark(f.act - 1, '-')) {
    return false;
  }
  // "the truce that ended the war": it did, it did not end.
  if (f.action == CeasefireAction::ended && f.truce < f.act &&
      clause.is(f.act - 1, words_.relative)) {
    return false;
  }
  // "breaching of a truce": a noun, whose owner is not its subject.
  return !(f.action == CeasefireAction::violated &&
           clause.is(f.act, words_.breaking) && f.act + 1 < f.truce &&
           parse_.words(clause.node(f.act + 1)) == "of");
}

// "only three hours", "less than a day"
bool TruceFinder::soon_over(const TruceClause& clause,
                            const TruceFinding& f) const {
  if (f.flag != 'q') return f.flag == 's';
  const std::string_view word = parse_.words(clause.node(f.act + 1));
  for (const std::string_view start :
       {"only ", "just ", "barely ", "less than ", "a mere ", "a few ", "mere ",
        "under "}) {
    if (word.starts_with(start)) return true;
  }
  return false;
}

// By its clause: told as fact, denied, or only thought of.
bool TruceFinder::settle(const TruceClause& clause, TruceFinding& f) const {
  if (f.action == CeasefireAction::violated && f.truce > 0) {
    const std::string_view word = parse_.words(clause.node(f.truce - 1));
    if (word == "no" || word == "No" || word == "without") return false;
  }
  const Told told = clause.told(f.act, future_sense(f.flag));
  // "did not survive its first night", "lasted only an hour"
  if (f.action == CeasefireAction::failed &&
      (f.flag == 'n' || clause.is(f.act, words_.lasting))) {
    return told == Told::negated ||
           (told == Told::real && soon_over(clause, f));
  }
  if (told == Told::unreal) return false;
  if (told == Told::real) {
    // "agreed to the truce extension"
    const bool longer =
        parse_.words(clause.node(f.truce)).ends_with("extension");
    if (f.action == CeasefireAction::agreed && longer) {
      f.action = CeasefireAction::extended;
    }
    // "The Red Cross negotiated a truce": between others.
    const std::uint32_t who = clause.subject(f.act);
    if (f.action == CeasefireAction::agreed && f.act < f.truce &&
        who != TruceClause::kNone && clause.is(who, words_.organisation) &&
        clause.is(f.act, words_.reaching)) {
      f.action = CeasefireAction::brokered;
    }
    return true;
  }
  if (told == Told::refused) {
    if (f.action != CeasefireAction::agreed || f.act > f.truce) return false;
    f.action = CeasefireAction::rejected;
    return true;
  }
  // "insisted that it had not violated the truce"
  if (f.action == CeasefireAction::violated && f.act < f.truce &&
      clause.is(f.act, words_.breaking)) {
    f.action = CeasefireAction::denied;
    f.flag = 'f';
    return true;
  }
  // "said it had not agreed to any truce"; "cannot agree" tells of no deed.
  const bool pact =
      clause.perfect(f.act) &&
      (clause.is(f.act, words_.agreeing) || clause.is(f.act, words_.reaching) ||
       clause.is(f.act, words_.accepting));
  if (f.action == CeasefireAction::agreed && f.act < f.truce && pact) {
    f.action = CeasefireAction::denied;
    f.flag = 'f';
    return true;
  }
  if (f.action != CeasefireAction::in_effect) return false;
  // "did not respect the truce"
  if (f.act < f.truce) {
    if (!clause.is(f.act, words_.observing)) return false;
    f.action = CeasefireAction::violated;
    return true;
  }
  const std::string_view word = parse_.words(clause.node(f.act));
  if (word.starts_with("hold") || word.starts_with("held") ||
      word == "lasting") {
    f.action = CeasefireAction::failed;
    return true;
  }
  if (word == "observed" || word == "respected") {
    f.action = CeasefireAction::violated;
    return true;
  }
  return false;
}

// Whether `b` reads the words of `a` better, or makes them unreal.
bool TruceFinder::weaker(const TruceFinding& a, const TruceFinding& b) const {
  const auto& rules = parse_.packs->rules();
  const auto rank = [&](const TruceFinding& f) {
    const std::uint32_t gap =
        f.act < f.truce ? f.truce - f.act : f.act - f.truce;
    return std::tuple(-rules[f.match.rule].priority, gap,
                      -static_cast<int>(f.match.slots.size()), f.match.begin,
                      f.match.rule);
  };
  if (a.act == b.act && (a.truce == b.truce || a.act < a.truce)) {
    return rank(b) < rank(a);
  }
  if (a.truce != b.truce) return false;
  // "ended in a truce brokered by Chile" tells of the broker.
  if (a.action == CeasefireAction::agreed &&
      b.action == CeasefireAction::brokered &&
      parse_.is(parse_.phrase(a.match.slot("a")), words_.ending)) {
    return true;
  }
  if (a.action == b.action) return rank(b) < rank(a);
  if (b.action == CeasefireAction::denied && b.act < a.truce) return true;
  const bool both_before = a.act < a.truce && b.act < b.truce;
  const bool inner_noun = a.act >= a.truce && a.match.slot("a") == kNoPhrase;
  const bool told_by = rules[b.match.rule].priority > 0 || speech_act(b.action);
  if (inner_noun) return speech_act(b.action) && b.act < b.truce;
  if (!both_before) return false;
  if (b.act < a.act) return told_by;
  return !speech_act(a.action) && rules[a.match.rule].priority == 0;
}

}  // namespace claimledger
