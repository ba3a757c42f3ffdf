#pragma once
#include "claimledger/text/rule_packs.h"
#include "extract/phrase.h"

namespace claimledger {

/// The classes that the reading of ceasefires asks for, looked up once for
/// each article.
struct TruceWords {
  explicit TruceWords(const RulePacks& packs);

  /// Whether it is a verb of what is done to a truce.
  bool verb(const Parse& parse, const Phrase& p) const;
  /// Whether a phrase means the sides of the war at once: "both sides".
  bool both(const Parse& parse, const Phrase& p) const;
  /// Whether a phrase can act for a side: states, groups, bodies, persons.
  bool actor_like(const Parse& parse, const Phrase& p) const;
  /// Whether it is a pronoun, and not the country of the same letters.
  bool pronominal(const Parse& parse, const Phrase& p) const;
  /// Whether it may be a party to a war.
  bool party_like(const Parse& parse, const Phrase& p) const;

  ClassId actor, country, capital, metonym, group, groupadj, demonym,
      organisation, name, pronoun, nationals, outlet, pair, sides, trucenp,
      pactnp, dealnp, offernp, brokered, stopnp, stopping, strife, brokering,
      brokerpp, speech, clause_break, relative, conjunction, preposition, time,
      adverb, hedge, have, be, modal, negator, unreal, realizing, otheract,
      genitive, owner, accuse, warlike, person, people, startword, truce,
      announcing, pactword, ending, quitting, agreeing, accepting, breaking,
      extending, calling, calling_on, proposing, refusing, denying, keeping,
      offerhead, told, reaching, itref, loosebreach, lasting, observing,
      starting, naming, minding;
};

}  // namespace claimledger
