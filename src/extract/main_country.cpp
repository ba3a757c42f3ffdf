#include "extract/main_country.h"

#include <algorithm>
#include <map>

#include "extract/places.h"

namespace claimledger {
namespace {

constexpr int kPeople = 3;
constexpr int kOffices = 2;

// The state whose name, adjective or capital begins at a token; `last` is set
// to one past its words ("South Korea" is one name).
StringId state_at(const Parse& parse, const Sentence& s, std::uint32_t at,
                  std::uint32_t& last) {
  const Token& t = (*parse.tokens)[at];
  last = at + 1;
  if (t.word == 0 || t.letter_case == WordCase::lower) return 0;
  const Vocabulary& v = parse.packs->vocabulary();
  const Lexicon& lexicon = parse.packs->lexicon();
  const auto names_state = [&](Symbol symbol) {
    return parse.packs->is(symbol, v.country) ||
           parse.packs->is(symbol, v.demonym) ||
           parse.packs->is(symbol, v.capital);
  };
  const LongEntry entry = lexicon.longest(*parse.tokens, at, s.last);
  if (entry.symbol != 0 && names_state(entry.symbol)) {
    last = std::max(last, entry.last);
    return lexicon.attrs(entry.attrs).side;
  }
  if (!names_state(t.symbol)) return 0;
  const auto id =
      lexicon.word(t.word).attrs[static_cast<std::size_t>(t.letter_case)];
  return lexicon.attrs(id).side;
}

// "A Russian rocket hit the house": whose weapon it is says nothing of where.
bool names_weapon(const Parse& parse, const Sentence& s, std::uint32_t after,
                  ClassId weapon) {
  return after < s.last &&
         parse.packs->is((*parse.tokens)[after].symbol, weapon);
}

// "the church of St Rose of Lima Chapel": part of a longer name.
bool inside_name(const Parse& parse, const Sentence& s, std::uint32_t at,
                 std::uint32_t last) {
  const auto& tokens = *parse.tokens;
  return at > s.first && last < s.last &&
         cut(parse.text, tokens[at - 1].span) == "of" &&
         tokens[last].kind == TokenKind::word &&
         tokens[last].letter_case == WordCase::title;
}

// Country of a place where something is told to be: "in Kelmar", "near the
// town of Kelmar". Where somebody is from is no such place.
std::string scene_at(const Parse& parse, const Sentence& s, std::uint32_t at,
                     ClassId scene, ClassId settling) {
  constexpr std::uint32_t kBetween = 4;  // "in the central town of"
  const auto& tokens = *parse.tokens;
  std::uint32_t i = at;
  while (i > s.first && at - i < kBetween &&
         (parse.packs->is(tokens[i - 1].symbol, settling) ||
          cut(parse.text, tokens[i - 1].span) == "of")) {
    --i;
  }
  if (i == s.first || !parse.packs->is(tokens[i - 1].symbol, scene)) return {};
  const auto place = place_at(parse, s, at);
  return place ? place->mention.country : std::string();
}

// A text that names no state, but places behind "in" or "town of" or
// before "province" that lie all in one. Where a group is based says nothing.
std::string country_of_places(const Parse& parse) {
  const ClassId scene = parse.packs->class_id("scene");
  const ClassId settling = parse.packs->class_id("settling");
  const ClassId region = parse.packs->class_id("regionword");
  const ClassId based = parse.packs->class_id("settled");
  std::string country;
  for (const Sentence& s : parse.sentences) {
    if (s.region == Region::furniture) continue;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      // Names have a capital; most words need no look into the lists.
      if ((*parse.tokens)[i].letter_case == WordCase::lower) continue;
      const auto place = place_at(parse, s, i);
      if (!place || place->mention.country.empty()) continue;
      const Symbol before = (*parse.tokens)[i == 0 ? 0 : i - 1].symbol;
      const Symbol after =
          place->last < s.last ? (*parse.tokens)[place->last].symbol : Symbol{};
      if (!parse.packs->is(before, scene) &&
          !parse.packs->is(before, settling) &&
          !parse.packs->is(after, region)) {
        continue;
      }
      if (i >= 2 && parse.packs->is((*parse.tokens)[i - 2].symbol, based)) {
        continue;
      }
      if (!country.empty() && country != place->mention.country) return {};
      country = place->mention.country;
    }
  }
  return country;
}

/// How often the text names each state, or a place of it as a scene.
std::map<std::string, int> count_states(const Parse& parse) {
  const ClassId weapon = parse.packs->class_id("weaponword");
  const ClassId scene = parse.packs->class_id("scene");
  const ClassId settling = parse.packs->class_id("settling");
  std::map<std::string, int> counts;
  for (const Sentence& s : parse.sentences) {
    if (s.region == Region::furniture) continue;
    for (std::uint32_t i = s.first, next = 0; i < s.last; i = next) {
      const StringId side = state_at(parse, s, i, next);
      if (side != 0) {
        if (names_weapon(parse, s, next, weapon)) continue;
        if (inside_name(parse, s, i, next)) continue;
        ++counts[std::string(parse.packs->string(side))];
      } else if ((*parse.tokens)[i].letter_case != WordCase::lower) {
        const std::string country = scene_at(parse, s, i, scene, settling);
        if (!country.empty()) ++counts[country];
      }
    }
  }
  return counts;
}

}  // namespace

// The country that the text names far more often than any other: where a
// text names two sides about as often, neither is where its dead belong.
MainCountry main_country(const Parse& parse) {
  const auto counts = count_states(parse);
  int first = 0, second = 0;
  std::string best;
  for (const auto& [side, count] : counts) {
    if (count > first) {
      second = first;
      first = count;
      best = side;
    } else if (count > second) {
      second = count;
    }
  }
  if (best.empty()) {
    const std::string country = country_of_places(parse);
    return {country, country};
  }
  const auto named = [&](int times) {
    return first < times * second ? std::string() : best;
  };
  return {named(kPeople), named(kOffices)};
}

}  // namespace claimledger
