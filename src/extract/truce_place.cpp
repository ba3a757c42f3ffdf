#include "extract/truce_place.h"

#include <algorithm>
#include <string>

namespace claimledger {

namespace {

// How far behind a truce its place may be named, and a name behind "around".
constexpr std::uint32_t kReach = 10;
constexpr std::uint32_t kPhrase = 7;

bool around(std::string_view word) {
  return word == "around" || word == "near" || word == "along" ||
         word == "inside" || word == "across";
}

bool within(std::string_view word) { return word == "in" || word == "at"; }

class PlaceReader {
 public:
  PlaceReader(const Parse& parse, const TruceWords& words,
              const TruceClause& clause)
      : parse_(parse),
        words_(words),
        clause_(clause),
        place_(parse.packs->class_id("place")) {}

  std::optional<PlaceMention> read(const TruceFinding& f) const {
    const bool before = f.truce < f.act;
    const std::uint32_t end = std::min(
        {before ? f.act : clause_.size(), f.truce + kReach, clause_.size()});
    for (std::uint32_t i = f.truce + 1; i < end; ++i) {
      if (stops(i)) break;
      const std::string_view word = parse_.words(clause_.node(i));
      if (!around(word) && !(before && within(word))) continue;
      if (auto place = named(i + 1, end)) return place;
    }
    return std::nullopt;
  }

 private:
  bool stops(std::uint32_t i) const {
    return clause_.is(i, words_.be) || clause_.is(i, words_.have) ||
           clause_.is(i, words_.modal) || clause_.is(i, words_.relative) ||
           clause_.is(i, words_.speech);
  }

  // The first name of a town or region in a phrase: behind "Peru's", "the
  // town of".
  std::optional<PlaceMention> named(std::uint32_t from,
                                    std::uint32_t end) const {
    std::string country;
    for (std::uint32_t i = from; i < end && i < from + kPhrase; ++i) {
      if (stops(i) || clause_.mark(i, ',') || clause_.is(i, words_.time) ||
          clause_.is(i, words_.conjunction)) {
        break;
      }
      const Phrase& p = clause_.node(i);
      if (clause_.is(i, words_.country) || clause_.is(i, words_.demonym)) {
        if (p.attrs.side != 0) country = parse_.packs->string(p.attrs.side);
        continue;
      }
      if (!clause_.is(i, words_.name) && !clause_.is(i, place_)) continue;
      if (clause_.is(i + 1, words_.genitive)) continue;
      PlaceMention out;
      out.span = parse_.span(p);
      out.name = out.text = std::string(parse_.words(p));
      out.country = p.attrs.country != 0
                        ? std::string(parse_.packs->string(p.attrs.country))
                        : country;
      return out;
    }
    return std::nullopt;
  }

  const Parse& parse_;
  const TruceWords& words_;
  const TruceClause& clause_;
  ClassId place_;
};

}  // namespace

std::optional<PlaceMention> truce_place(const Parse& parse,
                                        const TruceWords& words,
                                        const TruceClause& clause,
                                        const TruceFinding& finding) {
  return PlaceReader(parse, words, clause).read(finding);
}

}  // namespace claimledger
