#pragma once
#include "claimledger/text/symbols.h"

namespace claimledger {

class RulePacks;

/// The classes and symbols that code asks for, looked up once when the packs
/// are loaded. A class that no pack uses is one that no symbol has.
struct Vocabulary {
  // Tokens.
  ClassId abbreviation, alien, article, and_word, cap, capital, cause, chamber,
      clause_break, conjunction, country, decimal, demonym, digits, dozen,
      group, half, initial, mark, metonym, nationals, number_word, organisation,
      outlet, place, preposition, relative, scale, starter, unknown, vague,
      weekday, year4;
  // Phrases.
  ClassId body, counted, harm, hedge, how_many, list, name, office, person,
      pronoun, quantity, speakers, stop, telling, time, victims;
  Symbol hyphen, name_symbol, place_symbol, number, number_one, number_small,
      number_year;

  static Vocabulary of(const RulePacks& packs);
};

}  // namespace claimledger
