#include "claimledger/text/vocabulary.h"

#include "claimledger/text/rule_packs.h"

namespace claimledger {

namespace {

struct Named {
  ClassId Vocabulary::*field;
  std::string_view name;
};

constexpr Named kClasses[] = {
    {&Vocabulary::abbreviation, "abbr"},
    {&Vocabulary::alien, "alien"},
    {&Vocabulary::article, "article"},
    {&Vocabulary::and_word, "andword"},
    {&Vocabulary::cap, "cap"},
    {&Vocabulary::capital, "capital"},
    {&Vocabulary::cause, "causeword"},
    {&Vocabulary::chamber, "chamber"},
    {&Vocabulary::clause_break, "clausebreak"},
    {&Vocabulary::conjunction, "conj"},
    {&Vocabulary::country, "country"},
    {&Vocabulary::decimal, "decimal"},
    {&Vocabulary::demonym, "demonym"},
    {&Vocabulary::digits, "digits"},
    {&Vocabulary::dozen, "dozen"},
    {&Vocabulary::group, "group"},
    {&Vocabulary::half, "half"},
    {&Vocabulary::initial, "initial"},
    {&Vocabulary::mark, "mark"},
    {&Vocabulary::metonym, "metonym"},
    {&Vocabulary::nationals, "nationals"},
    {&Vocabulary::number_word, "numword"},
    {&Vocabulary::organisation, "organisation"},
    {&Vocabulary::outlet, "outlet"},
    {&Vocabulary::place, "place"},
    {&Vocabulary::preposition, "preposition"},
    {&Vocabulary::relative, "relative"},
    {&Vocabulary::scale, "scale"},
    {&Vocabulary::starter, "starter"},
    {&Vocabulary::unknown, "unknown"},
    {&Vocabulary::vague, "vague"},
    {&Vocabulary::weekday, "weekday"},
    {&Vocabulary::year4, "year4"},
    {&Vocabulary::body, "bodyactor"},
    {&Vocabulary::counted, "counted"},
    {&Vocabulary::harm, "harm"},
    {&Vocabulary::hedge, "hedge"},
    {&Vocabulary::how_many, "howmany"},
    {&Vocabulary::list, "list"},
    {&Vocabulary::name, "name"},
    {&Vocabulary::office, "office"},
    {&Vocabulary::person, "person"},
    {&Vocabulary::pronoun, "pronoun"},
    {&Vocabulary::quantity, "quantity"},
    {&Vocabulary::speakers, "speakers"},
    {&Vocabulary::stop, "stop"},
    {&Vocabulary::telling, "telling"},
    {&Vocabulary::time, "time"},
    {&Vocabulary::victims, "victims"},
};

}  // namespace

Vocabulary Vocabulary::of(const RulePacks& packs) {
  Vocabulary v{};
  for (const Named& row : kClasses) v.*row.field = packs.class_id(row.name);
  Token hyphen;
  hyphen.kind = TokenKind::punct;
  hyphen.punct = '-';
  v.hyphen = packs.token_symbol(hyphen, {});
  v.name_symbol = packs.phrase_symbol("name cap unknown");
  v.place_symbol = packs.phrase_symbol("name cap unknown place");
  v.number = packs.phrase_symbol("number");
  v.number_one = packs.phrase_symbol("number small one");
  v.number_small = packs.phrase_symbol("number small");
  v.number_year = packs.phrase_symbol("number year4");
  return v;
}

}  // namespace claimledger
