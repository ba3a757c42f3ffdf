#include "extract/truce_clause.h"

namespace claimledger {

namespace {

// How far back a modal or a "not" reaches its verb, fillers not counted.
constexpr std::uint32_t kAuxReach = 8;
// "hopes that soon a lasting ceasefire is agreed"
constexpr std::uint32_t kHopeReach = 8;

bool awaited(std::string_view word) {
  return word == "once" || word == "Once" || word == "until" ||
         word == "Until" || word == "when" || word == "When";
}

// "accept", not "accepts", "accepted" or "broke": an infinitive, a
// subjunctive, or what several do now.
bool bare(std::string_view verb) {
  for (const std::string_view end :
       {"ed", "s", "ing", "en", "oke", "uck", "ook", "ame", "ent", "ew", "an",
        "un", "old", "aw", "eld", "rong"}) {
    if (verb.ends_with(end)) return false;
  }
  return verb.find(' ') == std::string_view::npos && verb != "not" &&
         verb != "over" && verb != "dead" && verb != "shot";
}

}  // namespace

bool TruceClause::opens_clause(std::string_view word) {
  for (const std::string_view opener :
       {"as", "As", "after", "After", "when", "When", "since", "Since",
        "before", "Before", "because", "Because", "while", "While", "if"}) {
    if (word == opener) return true;
  }
  return false;
}

bool TruceClause::mark(std::uint32_t i, char c) const {
  if (i >= s_.nodes.size()) return false;
  const Phrase& p = node(i);
  return p.rule == kNoRule && (*parse_.tokens)[p.first].punct == c;
}

std::uint32_t TruceClause::index_of(PhraseId phrase) const {
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (s_.nodes[i] == phrase) return i;
  }
  return kNone;
}

bool TruceClause::helping(std::uint32_t i) const {
  const std::string_view word = parse_.words(node(i));
  return is(i, words_.be) || is(i, words_.have) || is(i, words_.adverb) ||
         is(i, words_.hedge) || is(i, words_.modal) || is(i, words_.negator) ||
         is(i, words_.time) || word == "did" || word == "does" ||
         word.ends_with("ly");
}

bool TruceClause::done_by_actor(std::uint32_t at) const {
  std::uint32_t i = at;
  while (i > 0 && helping(i - 1)) --i;
  return i > 0 && (acts(i - 1) || is(i - 1, words_.people) ||
                   is(i - 1, words_.conjunction));
}

bool TruceClause::acts(std::uint32_t i) const {
  return i < size() && words_.actor_like(parse_, node(i));
}

// Whether node `i` is a hyphen inside a word, not a dash between words.
bool TruceClause::hyphen(std::uint32_t i) const {
  return mark(i, '-') && i + 1 < size() &&
         parse_.span(node(i)).end == parse_.span(node(i + 1)).begin;
}

bool TruceClause::breaks(std::uint32_t i) const {
  return is(i, words_.clause_break) || is(i, words_.relative) ||
         is(i, words_.speech) || mark(i, ';') || mark(i, ':') || mark(i, '~') ||
         (mark(i, '-') && !hyphen(i));
}

// Whether the clause in nodes [from, at] speaks of what is not yet past.
bool TruceClause::present(std::uint32_t from, std::uint32_t at) const {
  for (std::uint32_t i = from; i < at; ++i) {
    const std::string_view word = parse_.words(node(i));
    if (word == "is" || word == "are" || word == "has" || word == "have") {
      return true;
    }
  }
  return parse_.words(node(at)).ends_with("s");
}

bool TruceClause::conditional(std::uint32_t i) const {
  const std::string_view word = parse_.words(node(i));
  for (const std::string_view each :
       {"if", "If", "unless", "Unless", "whether", "Whether", "provided",
        "providing", "as long as", "so long as"}) {
    if (word == each) return true;
  }
  return false;
}

// "would halt hostilities if Peru left": a pledge with a condition is none.
bool TruceClause::conditioned(std::uint32_t at) const {
  for (std::uint32_t i = at + 1; i < size() && i < at + kHopeReach; ++i) {
    if (mark(i, ';') || is(i, words_.speech)) return false;
    if (conditional(i)) return true;
  }
  return false;
}

// "if a truce is agreed", "hopes for a truce", "until a ceasefire is agreed"
bool TruceClause::hypothetical(std::uint32_t at) const {
  std::uint32_t steps = 0;
  bool comma = false;
  bool named = false;
  for (std::uint32_t i = at; i-- > 0 && steps < kHopeReach + 4; ++steps) {
    if (is(i, words_.speech) || mark(i, ';')) break;
    if (is(i, words_.clause_break)) break;
    const std::string_view word = parse_.words(node(i));
    const bool nobody = !named && (word == "neither" || word == "Neither");
    named |= is(i, words_.trucenp);  // "neither broke the truce signed in May"
    // "denied that it was brokered": the denial alone is told.
    if (nobody || conditional(i) || is(i, words_.denying)) return true;
    if (awaited(word) && present(i + 1, at)) return true;
    for (std::uint32_t k = i + 1; word == "failed" && k < i + 4; ++k) {
      if (k < at && parse_.words(node(k)) == "to") return true;
    }
    comma |= mark(i, ',');
    if (!comma && steps < kHopeReach && is(i, words_.unreal)) return true;
  }
  return false;
}

Told TruceClause::told(std::uint32_t at, bool modal) const {
  if (size() > 0 && mark(size() - 1, '?')) return Told::unreal;
  if (modal && conditioned(at)) return Told::unreal;
  bool negated = false;
  for (std::uint32_t i = at, n = 0; i-- > 0 && n < kAuxReach; ++n) {
    const std::string_view word = parse_.words(node(i));
    if (word.ends_with("yet to")) return Told::unreal;
    if (is(i, words_.negator)) {
      if (word == "won't" || word == "wouldn't") return Told::refused;
      negated = true;
      continue;
    }
    if (is(i, words_.modal)) {
      if (negated && (word == "will" || word == "would")) return Told::refused;
      if (!modal || (word != "will" && word != "would" && word != "shall")) {
        return Told::unreal;
      }
      continue;
    }
    if (word == "to" || word == "To") {
      if (i + 1 < at && !is(i + 1, words_.adverb) && !is(i + 1, words_.hedge)) {
        break;
      }
      const bool real =
          modal ||
          (i > 0 && (is(i - 1, words_.realizing) ||
                     (i > 1 && acts(i - 1) && is(i - 2, words_.realizing))));
      if (!real || undone(i)) return Told::unreal;
      continue;
    }
    const bool filler = is(i, words_.be) || is(i, words_.have) ||
                        is(i, words_.adverb) || is(i, words_.time) ||
                        word.ends_with("ly") || word == "did" ||
                        word == "does" || word == "do";
    if (!filler && !is(i, words_.hedge)) {
      const std::string_view verb = parse_.words(node(at));
      const bool gerund = verb.size() > 4 && verb.ends_with("ing");
      const bool blamed = word == "for" && is(at, words_.breaking);
      if (gerund && i + 1 == at && !blamed &&
          (word == "at" || word == "for" || word == "on" || word == "towards" ||
           word == "toward" || word == "about" || word == "without")) {
        return Told::unreal;
      }
      break;
    }
  }
  if (hypothetical(at)) return Told::unreal;
  if (!modal && !negated && subjunctive(at)) return Told::unreal;
  return negated ? Told::negated : Told::real;
}

// "that Chile accept a truce", "those who break it", "will stop and agree".
bool TruceClause::subjunctive(std::uint32_t at) const {
  const std::string_view verb = parse_.words(node(at));
  if (!words_.verb(parse_, node(at)) || !bare(verb)) return false;
  const bool joined = at > 0 && is(at - 1, words_.conjunction);
  const std::uint32_t reach = joined ? 3 * kAuxReach : kAuxReach;
  for (std::uint32_t i = at, n = 0; i-- > 0 && n < reach; ++n) {
    const std::string_view word = parse_.words(node(i));
    if (word == "did" || word == "does" || word == "do") return false;
    if (word == "to" || word == "To") return false;  // `told` sees to it
    if (is(i, words_.modal)) return true;
    if ((mark(i, ',') && !joined) || mark(i, ';') || acts(i)) break;
  }
  const std::uint32_t who = subject(at);
  if (who == kNone) return at > 0 && !mark(at - 1, ':');
  return is(who, words_.country) || is(who, words_.capital) ||
         is(who, words_.organisation) || is(who, words_.metonym) ||
         is(who, parse_.packs->vocabulary().person) ||
         is(who, parse_.packs->vocabulary().office) ||
         is(who, parse_.packs->vocabulary().body);
}

// A noun behind a preposition or with a genitive is no subject.
bool TruceClause::governed(std::uint32_t i) const {
  if (is(i + 1, words_.genitive)) return true;
  std::uint32_t k = i;
  while (k > 0 && (is(k - 1, words_.owner) || is(k - 1, words_.demonym) ||
                   is(k - 1, parse_.packs->vocabulary().quantity) ||
                   is(k - 1, parse_.packs->vocabulary().cap))) {
    if (words_.actor_like(parse_, node(k - 1))) break;
    if (is(k - 1, words_.preposition)) break;
    --k;
  }
  if (k == 0) return false;
  const std::string_view word = parse_.words(node(k - 1));
  // These open clauses more often than they govern the name behind them.
  if (opens_clause(word)) return false;
  return is(k - 1, words_.preposition) || word == "of" || word == "for" ||
         word == "between" || word.ends_with(" by") || word.ends_with(" of") ||
         word == "against" || word == "by" || word == "over" ||
         word == "into" || hyphen(k - 1);
}

// "Norway, which hosts the talks, called": the noun before the relative.
std::uint32_t TruceClause::before_relative(std::uint32_t at) const {
  std::uint32_t i = at;
  while (i > 0 && (mark(i - 1, ',') || is(i - 1, words_.time))) --i;
  return i > 0 && acts(i - 1) ? i - 1 : kNone;
}

bool TruceClause::bare_actor(std::uint32_t i) const {
  // "the Chilean armed group Orla": the second names the first.
  while (i > 0 && acts(i) && acts(i - 1)) --i;
  return acts(i) && !governed(i);
}

std::uint32_t TruceClause::subject(std::uint32_t at) const {
  // "By refusing a truce, ...": who does it stands anywhere.
  if (at > 0 && parse_.words(node(at)).ends_with("ing") &&
      (is(at - 1, words_.preposition) || parse_.words(node(at - 1)) == "by")) {
    return kNone;
  }
  std::uint32_t best = kNone;
  const bool comma_before = at > 0 && mark(at - 1, ',');
  std::uint32_t i = at;
  for (; i > 0; --i) {
    const std::uint32_t k = i - 1;
    if (is(k, words_.relative) && parse_.words(node(k)) != "that") {
      const std::uint32_t noun = before_relative(k);
      if (comma_before || best == kNone) return noun;
      break;
    }
    if (breaks(k)) {
      // "The minister said in Lima and called": he goes on speaking.
      // "Lima spoke but made no comment": so does what follows "but".
      const std::string_view word = parse_.words(node(k));
      const bool goes_on =
          is(k, words_.speech) || word == "but" || word == "while";
      if (best == kNone && goes_on) continue;
      break;
    }
    const bool opener = opens_clause(parse_.words(node(k)));
    if (opener && best != kNone && best > k) break;
    if ((acts(k) || is(k, words_.people)) && !governed(k)) {
      // "[Text] Chilean minister X rejected": the nearer of two neighbours.
      if (best == k + 1 && acts(best)) continue;
      best = k;
      // ", and Peru called for": a subject of its own.
      if (k > 0 && is(k - 1, words_.conjunction) && k > 1 && mark(k - 2, ',')) {
        break;
      }
    }
  }
  return best;
}

std::uint32_t TruceClause::accuser(std::uint32_t at) const {
  constexpr std::uint32_t kAccusation = 14;
  for (std::uint32_t i = at + 1, n = 0; i-- > 0 && n < kAccusation; ++n) {
    if (is(i, words_.accuse)) return i;
    if (i < at && (breaks(i) || mark(i, ','))) break;
  }
  return kNone;
}

// "did not give the order to": what is before an infinitive undoes it.
bool TruceClause::undone(std::uint32_t at) const {
  constexpr std::uint32_t kNear = 5;
  for (std::uint32_t i = at, n = 0; i-- > 0 && n < kNear; ++n) {
    const bool not_done = parse_.words(node(i)).find(" not ") !=
                          std::string_view::npos;  // "did not give"
    if (is(i, words_.negator) || not_done) return true;
    if (acts(i) || mark(i, ',')) break;
  }
  return false;
}

bool TruceClause::perfect(std::uint32_t at) const {
  for (std::uint32_t i = at; i-- > 0 && helping(i);) {
    const std::string_view word = parse_.words(node(i));
    if (is(i, words_.have) || word == "never" || word == "hadn't" ||
        word == "hasn't" || word == "haven't") {
      return true;
    }
  }
  return false;
}

bool TruceClause::passive(std::uint32_t at) const {
  for (std::uint32_t i = at, n = 0; i-- > 0 && n < 3; ++n) {
    if (is(i, words_.be)) return true;
    if (!is(i, words_.adverb) && !parse_.words(node(i)).ends_with("ly")) break;
  }
  return false;
}

bool TruceClause::apart(std::uint32_t from, std::uint32_t to, bool acts) const {
  for (std::uint32_t i = from; i < to && i < size(); ++i) {
    if (acts && (is(i, words_.otheract) || parse_.words(node(i)) == "for")) {
      return true;
    }
    // "agreed to study a truce": a verb that lists know as a noun.
    if (acts && i > from && parse_.words(node(i - 1)) == "to" &&
        is(i, parse_.packs->vocabulary().speakers)) {
      return true;
    }
    if (is(i, words_.clause_break) || is(i, words_.speech) ||
        is(i, words_.trucenp)) {
      return true;
    }
    const bool joined =
        i > from && (is(i - 1, words_.conjunction) || mark(i - 1, ','));
    if (joined && (is(i, words_.pronoun) || is(i, words_.sides))) return true;
  }
  return false;
}

}  // namespace claimledger
