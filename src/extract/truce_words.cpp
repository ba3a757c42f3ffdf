#include "extract/truce_words.h"

namespace claimledger {

namespace {

struct Named {
  ClassId TruceWords::*field;
  std::string_view name;
};

constexpr Named kClasses[] = {
    {&TruceWords::actor, "actor"},
    {&TruceWords::country, "country"},
    {&TruceWords::capital, "capital"},
    {&TruceWords::metonym, "metonym"},
    {&TruceWords::group, "group"},
    {&TruceWords::groupadj, "groupadj"},
    {&TruceWords::demonym, "demonym"},
    {&TruceWords::organisation, "organisation"},
    {&TruceWords::name, "name"},
    {&TruceWords::pronoun, "pronoun"},
    {&TruceWords::nationals, "nationals"},
    {&TruceWords::outlet, "outlet"},
    {&TruceWords::pair, "pair"},
    {&TruceWords::sides, "sideword"},
    {&TruceWords::trucenp, "trucenp"},
    {&TruceWords::pactnp, "pactnp"},
    {&TruceWords::dealnp, "dealnp"},
    {&TruceWords::offernp, "offernp"},
    {&TruceWords::brokered, "brokered"},
    {&TruceWords::stopnp, "stopnp"},
    {&TruceWords::stopping, "stopping"},
    {&TruceWords::strife, "strife"},
    {&TruceWords::brokering, "brokering"},
    {&TruceWords::brokerpp, "brokerpp"},
    {&TruceWords::speech, "tellword"},
    {&TruceWords::clause_break, "clausebreak"},
    {&TruceWords::relative, "relative"},
    {&TruceWords::conjunction, "conj"},
    {&TruceWords::preposition, "preposition"},
    {&TruceWords::time, "time"},
    {&TruceWords::adverb, "adv"},
    {&TruceWords::hedge, "hedge"},
    {&TruceWords::have, "have"},
    {&TruceWords::be, "be"},
    {&TruceWords::modal, "modal"},
    {&TruceWords::negator, "negator"},
    {&TruceWords::unreal, "unrealword"},
    {&TruceWords::realizing, "realizing"},
    {&TruceWords::otheract, "otheract"},
    {&TruceWords::genitive, "genitive"},
    {&TruceWords::owner, "owner_det"},
    {&TruceWords::accuse, "accuseword"},
    {&TruceWords::warlike, "warlike"},
    {&TruceWords::person, "person"},
    {&TruceWords::people, "people"},
    {&TruceWords::startword, "effectstart"},
    {&TruceWords::truce, "truce"},
    {&TruceWords::pactword, "pactword"},
    {&TruceWords::ending, "ending"},
    {&TruceWords::quitting, "quitting"},
    {&TruceWords::agreeing, "agreeing"},
    {&TruceWords::accepting, "accepting"},
    {&TruceWords::breaking, "breaking"},
    {&TruceWords::extending, "extending"},
    {&TruceWords::calling, "callfor"},
    {&TruceWords::calling_on, "callon"},
    {&TruceWords::proposing, "proposing"},
    {&TruceWords::refusing, "refusing"},
    {&TruceWords::denying, "denying"},
    {&TruceWords::keeping, "keeping"},
    {&TruceWords::told, "told"},
    {&TruceWords::reaching, "reaching"},
    {&TruceWords::offerhead, "offerhead"},
    {&TruceWords::announcing, "declaring"},
    {&TruceWords::itref, "itref"},
    {&TruceWords::loosebreach, "loosebreach"},
    {&TruceWords::lasting, "lasting"},
    {&TruceWords::observing, "observing"},
    {&TruceWords::starting, "starting"},
    {&TruceWords::naming, "naming"},
    {&TruceWords::minding, "minding"},
};

}  // namespace

TruceWords::TruceWords(const RulePacks& packs) {
  for (const Named& row : kClasses) this->*row.field = packs.class_id(row.name);
}

bool TruceWords::verb(const Parse& parse, const Phrase& p) const {
  for (const ClassId id :
       {agreeing, accepting, breaking, extending, ending, quitting, announcing,
        calling, calling_on, proposing, refusing, denying}) {
    if (parse.is(p, id)) return true;
  }
  return false;
}

bool TruceWords::both(const Parse& parse, const Phrase& p) const {
  if (parse.is(p, sides)) return true;
  const PhraseId head = parse.slot(p, "head");
  return head != kNoPhrase && parse.is(parse.phrase(head), sides);
}

bool TruceWords::actor_like(const Parse& parse, const Phrase& p) const {
  for (const ClassId id :
       {actor, country, capital, metonym, group, organisation, name, pronoun,
        nationals, pair, sides}) {
    if (parse.is(p, id)) return true;
  }
  return false;
}

bool TruceWords::pronominal(const Parse& parse, const Phrase& p) const {
  return parse.is(p, pronoun) && !parse.is(p, country);
}

bool TruceWords::party_like(const Parse& parse, const Phrase& p) const {
  if (parse.is(p, organisation) || parse.is(p, outlet)) return false;
  for (const ClassId id : {actor, country, capital, metonym, group, groupadj,
                           demonym, nationals}) {
    if (parse.is(p, id)) return true;
  }
  return false;
}

}  // namespace claimledger
