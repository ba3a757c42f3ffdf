#include "claimledger/text/vocabulary.h"

#include "claimledger/text/rule_packs.h"

namespace claimledger {

Vocabulary Vocabulary::of(const RulePacks& packs) {
  const auto id = [&](std::string_view name) { return packs.class_id(name); };
  const auto mark = [&](char c) {
    Token token;
    token.kind = TokenKind::punct;
    token.punct = c;
    return packs.token_symbol(token, {});
  };
  Vocabulary v{};
  v.abbreviation = id("abbr");
  v.article = id("article");
  v.and_word = id("andword");
  v.cap = id("cap");
  v.capital = id("capital");
  v.cause = id("causeword");
  v.chamber = id("chamber");
  v.clause_break = id("clausebreak");
  v.conjunction = id("conj");
  v.country = id("country");
  v.decimal = id("decimal");
  v.demonym = id("demonym");
  v.digits = id("digits");
  v.dozen = id("dozen");
  v.group = id("group");
  v.half = id("half");
  v.initial = id("initial");
  v.mark = id("mark");
  v.metonym = id("metonym");
  v.nationals = id("nationals");
  v.number_word = id("numword");
  v.organisation = id("organisation");
  v.outlet = id("outlet");
  v.preposition = id("preposition");
  v.relative = id("relative");
  v.scale = id("scale");
  v.starter = id("starter");
  v.unknown = id("unknown");
  v.vague = id("vague");
  v.year4 = id("year4");
  v.body = id("bodyactor");
  v.counted = id("counted");
  v.harm = id("harm");
  v.hedge = id("hedge");
  v.list = id("list");
  v.name = id("name");
  v.office = id("office");
  v.person = id("person");
  v.pronoun = id("pronoun");
  v.quantity = id("quantity");
  v.speakers = id("speakers");
  v.stop = id("stop");
  v.time = id("time");
  v.hyphen = mark('-');
  v.name_symbol = packs.phrase_symbol("name cap unknown");
  v.number = packs.phrase_symbol("number");
  v.number_one = packs.phrase_symbol("number small one");
  v.number_small = packs.phrase_symbol("number small");
  v.number_year = packs.phrase_symbol("number year4");
  return v;
}

}  // namespace claimledger
