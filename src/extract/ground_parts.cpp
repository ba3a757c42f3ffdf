#include "extract/ground_parts.h"

namespace claimledger {

namespace {

// A part may follow its whole in the next sentence, no later.
constexpr std::uint32_t kSentences = 1;

bool less(const Land& part, const Territory& whole) {
  if (!same_measure(part, whole)) return false;
  return part.area ? part.area->stated < whole.area->stated
                   : part.count->count.min < whole.count->count.min;
}

}  // namespace

bool same_measure(const Land& land, const Territory& territory) {
  if (land.area) {
    return territory.area && territory.area->unit == land.area->unit;
  }
  return land.count && territory.count &&
         land.count->unit == territory.count->unit && land.count->count.min &&
         territory.count->count.min;
}

GroundParts::GroundParts(const Parse& parse)
    : parse_(parse),
      include_(parse.packs->class_id("includeword")),
      relative_(parse.packs->class_id("relative")),
      deed_(parse.packs->class_id("deed")) {}

bool GroundParts::included(std::uint32_t i, const GroundNodes& nodes) const {
  return i > 0 && nodes.is(i - 1, include_);
}

bool GroundParts::among(std::uint32_t i, const GroundNodes& nodes) const {
  const std::string_view words = nodes.words(i);
  return words.find(" of the ") != words.npos ||
         words.find(" of those ") != words.npos ||
         words.find(" of these ") != words.npos;
}

bool GroundParts::told_apart(std::uint32_t i, const GroundNodes& nodes) const {
  return nodes.is(i + 1, deed_) ||
         (nodes.is(i + 1, relative_) && nodes.is(i + 2, deed_));
}

const Claim* GroundParts::whole_of(const Land& part,
                                   const std::vector<Claim>& claims,
                                   std::uint32_t sentence) const {
  const std::uint32_t first = sentence < kSentences ? 0 : sentence - kSentences;
  for (auto i = claims.size(); i-- > 0;) {
    const Claim& c = claims[i];
    if (c.kind != ClaimKind::territory ||
        c.sentence.begin < parse_.sentences[first].span.begin) {
      break;
    }
    if (less(part, c.territory)) return &c;
  }
  return nullptr;
}

}  // namespace claimledger
