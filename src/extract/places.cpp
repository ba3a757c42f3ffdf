#include "extract/places.h"

namespace claimledger {

namespace {

// "in the rebel-held northern town of X": words between preposition and name.
constexpr std::uint32_t kBetween = 10;

class SceneFinder {
 public:
  SceneFinder(const Parse& parse, const Sentence& sentence)
      : parse_(parse),
        s_(sentence),
        scene_(parse.packs->class_id("scene")),
        settling_(parse.packs->class_id("settling")),
        common_(parse.packs->class_id("common")) {}

  std::optional<PlaceMention> nearest(std::uint32_t first,
                                      std::uint32_t last) const {
    std::optional<PlaceMention> best;
    std::uint32_t best_distance = 0xFFFFFFFF;
    for (std::uint32_t i = s_.first; i < s_.last; ++i) {
      auto place = place_at(parse_, s_, i);
      if (!place) continue;
      const std::uint32_t distance = i < first   ? 2 * (first - i)
                                     : i >= last ? i - last
                                                 : 0;
      if (distance < best_distance && stands_in(i) && is_head(place->last)) {
        best_distance = distance;
        best = std::move(place->mention);
        add_country(place->last, *best);
      }
      i = place->last - 1;
    }
    return best;
  }

 private:
  const Token& token(std::uint32_t i) const { return (*parse_.tokens)[i]; }

  // A preposition of place, then only words that may stand before a name.
  bool stands_in(std::uint32_t at) const {
    for (std::uint32_t i = at; i-- > s_.first && i + kBetween > at;) {
      if (parse_.packs->is(token(i).symbol, scene_)) return true;
      const bool between = parse_.packs->is(token(i).symbol, settling_) ||
                           token(i).punct == '-' || token(i).punct == 's' ||
                           place_at(parse_, s_, i).has_value();
      if (!between) return false;
    }
    return false;
  }

  // "in Peru border clashes", "in a Peru-brokered truce": no scene.
  bool is_head(std::uint32_t after) const {
    if (after >= s_.last) return true;
    const Token& next = token(after);
    if (next.kind != TokenKind::word) return next.punct != '-';
    return next.letter_case != WordCase::lower ||
           parse_.packs->is(next.symbol, common_);
  }

  // "Mosul, Iraq", "Goma in eastern Congo" is left to the word list.
  void add_country(std::uint32_t after, PlaceMention& place) const {
    if (after + 1 >= s_.last || token(after).punct != ',') return;
    const auto second = place_at(parse_, s_, after + 1);
    if (!second || !second->state) return;
    // "In Goma, Rwanda said" names a speaker, "in Goma, Congo," a place.
    const bool closed =
        second->last >= s_.last || token(second->last).kind != TokenKind::word;
    if (place.country.empty() || closed) {
      place.country = second->mention.country;
    }
  }

  const Parse& parse_;
  const Sentence& s_;
  ClassId scene_, settling_, common_;
};

}  // namespace

std::optional<PlaceAt> place_at(const Parse& parse, const Sentence& sentence,
                                std::uint32_t at) {
  const RulePacks& packs = *parse.packs;
  const Token& token = (*parse.tokens)[at];
  if (token.word == 0) return std::nullopt;
  const Lexicon& lexicon = packs.lexicon();
  const LongEntry entry = lexicon.longest(*parse.tokens, at, sentence.last);
  const bool single = entry.symbol == 0;
  const Symbol symbol = single ? token.symbol : entry.symbol;
  const Vocabulary& v = packs.vocabulary();
  const bool state = packs.is(symbol, v.country);
  if (!state && !packs.is(symbol, v.place) && !packs.is(symbol, v.capital)) {
    return std::nullopt;
  }
  const Attrs& attrs = lexicon.attrs(
      single
          ? lexicon.word(token.word).attrs[static_cast<int>(token.letter_case)]
          : entry.attrs);
  PlaceAt out;
  out.state = state;
  out.last = single ? at + 1 : entry.last;
  PlaceMention& place = out.mention;
  place.span = {token.span.begin, (*parse.tokens)[out.last - 1].span.end};
  place.text = std::string(cut(parse.text, place.span));
  place.name = state ? std::string(packs.string(attrs.name)) : place.text;
  place.country = std::string(
      packs.string(attrs.country != 0 ? attrs.country : attrs.side));
  return out;
}

std::optional<PlaceMention> scene_of(const Parse& parse,
                                     const Sentence& sentence,
                                     std::uint32_t first, std::uint32_t last) {
  return SceneFinder(parse, sentence).nearest(first, last);
}

std::string country_of_scene(const Parse& parse, const Sentence& sentence,
                             std::uint32_t first, std::uint32_t last) {
  const RulePacks& packs = *parse.packs;
  const ClassId region = packs.class_id("homeplace");
  const ClassId scene = packs.class_id("scene");
  const Lexicon& lexicon = packs.lexicon();
  const auto& tokens = *parse.tokens;
  StringId best = 0;
  std::uint32_t nearest = 0xFFFFFFFF;
  for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.last; ++i) {
    const Token& t = tokens[i];
    if (t.word == 0 || !packs.is(t.symbol, packs.vocabulary().demonym) ||
        !packs.is(tokens[i + 1].symbol, region)) {
      continue;
    }
    // "in the", "in a northern": up to three words back.
    bool placed = false;
    for (std::uint32_t k = i; k-- > sentence.first && k + 4 > i;) {
      placed |= packs.is(tokens[k].symbol, scene);
    }
    const std::uint32_t apart = i < first   ? 2 * (first - i)
                                : i >= last ? i - last
                                            : 0;
    if (!placed || apart >= nearest) continue;
    nearest = apart;
    const auto id =
        lexicon.word(t.word).attrs[static_cast<std::size_t>(t.letter_case)];
    best = lexicon.attrs(id).side;
  }
  return best == 0 ? std::string() : std::string(packs.string(best));
}

}  // namespace claimledger
