#include "extract/main_country.h"

#include <map>

namespace claimledger {
namespace {

constexpr int kPeople = 3;
constexpr int kOffices = 2;

}  // namespace

// The country that the text names far more often than any other: where a
// text names two sides about as often, neither is where its dead belong.
MainCountry main_country(const Parse& parse) {
  const Vocabulary& v = parse.packs->vocabulary();
  std::map<StringId, int> counts;
  for (const Sentence& s : parse.sentences) {
    if (s.region == Region::furniture) continue;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      const Token& t = (*parse.tokens)[i];
      if (t.word == 0) continue;
      if (!parse.packs->is(t.symbol, v.country) &&
          !parse.packs->is(t.symbol, v.demonym) &&
          !parse.packs->is(t.symbol, v.capital)) {
        continue;
      }
      const Lexicon& lexicon = parse.packs->lexicon();
      const StringId side =
          lexicon
              .attrs(
                  lexicon.word(t.word).attrs[static_cast<int>(t.letter_case)])
              .side;
      if (side != 0) ++counts[side];
    }
  }
  int first = 0, second = 0;
  StringId best = 0;
  for (const auto& [side, count] : counts) {
    if (count > first) {
      second = first;
      first = count;
      best = side;
    } else if (count > second) {
      second = count;
    }
  }
  if (best == 0) return {};
  const auto named = [&](int times) {
    return std::string(first < times * second ? "" : parse.packs->string(best));
  };
  return {named(kPeople), named(kOffices)};
}

}  // namespace claimledger
