// What stands between a truce and what is said of it, and only tells which
// truce is meant.
#include "extract/truce_clause.h"

namespace claimledger {

namespace {

// Prepositions behind a truce that tell whose, where or what for it is.
bool attaches(std::string_view word) {
  for (const std::string_view preposition :
       {"with", "between", "among", "in", "at", "around", "near", "along",
        "across", "over", "on", "for", "inside", "outside", "of",
        "throughout"}) {
    if (word == preposition) return true;
  }
  return false;
}

}  // namespace

std::uint32_t TruceClause::past_relative(std::uint32_t from,
                                         std::uint32_t to) const {
  std::uint32_t i = from;
  if (mark(i, ',')) ++i;
  if (i >= to || !is(i, words_.relative)) return from;
  const std::string_view word = parse_.words(node(i));
  if (word != "that" && word != "which") return from;
  for (++i; i < to; ++i) {
    if (mark(i, ',')) return i + 1;
  }
  return to;  // what is told is in the clause, or right behind it
}

bool TruceClause::made(std::uint32_t i) const {
  return is(i, words_.agreeing) || is(i, words_.reaching) ||
         is(i, words_.announcing) || is(i, words_.brokerpp);
}

// "with the rebels in Cusco", "between Chile and Peru", ", in the town of
// Cusco,", ", the third in a week,", ", declared by Chile,": up to the verb or
// the comma.
std::uint32_t TruceClause::past_adjunct(std::uint32_t from,
                                        std::uint32_t to) const {
  const bool aside = mark(from, ',');
  std::uint32_t i = aside ? from + 1 : from;
  const std::string_view first = i < to ? parse_.words(node(i)) : "";
  const bool tells =
      attaches(first) || (aside && (is(i, words_.owner) || made(i)));
  if (i >= to || opens_clause(first) || !tells) return from;
  bool pair = first == "between";
  for (++i; i < to; ++i) {
    if (mark(i, ',')) return aside ? i + 1 : i;
    if (is(i, words_.be) || is(i, words_.have) || is(i, words_.modal) ||
        is(i, words_.relative) || is(i, words_.pronoun) || breaks(i)) {
      break;
    }
    if (is(i, words_.conjunction)) {
      if (!pair) break;
      pair = false;
    }
  }
  return aside ? from : i;
}

// "the truce it had declared on Monday was in force": to the last auxiliary.
std::uint32_t TruceClause::past_reduced(std::uint32_t from,
                                        std::uint32_t to) const {
  if (!is(from, words_.pronoun)) return from;
  std::uint32_t i = to;
  while (i > from && helping(i - 1) && !is(i - 1, words_.time)) --i;
  const bool own = from + 1 < i && (is(from + 1, words_.have) ||
                                    words_.verb(parse_, node(from + 1)));
  return own && i < to ? i : from;
}

std::uint32_t TruceClause::past_adjuncts(std::uint32_t from,
                                         std::uint32_t to) const {
  std::uint32_t i = past_reduced(from, to);
  // "a truce agreed in Cusco"
  if (made(i) && i + 1 < to && attaches(parse_.words(node(i + 1)))) ++i;
  for (std::uint32_t next = i; next < to; i = next) {
    next = past_relative(past_adjunct(i, to), to);
    if (next == i) break;
  }
  return i;
}

}  // namespace claimledger
