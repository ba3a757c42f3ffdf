#pragma once
#include <cstdint>
#include <vector>

#include "extract/cascade.h"
#include "extract/phrase.h"

namespace claimledger {

/// Tokens [first, last) of one paragraph, line ends inside included.
struct Paragraph {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t words = 0;
  bool terminal = false;  ///< ends as prose does: . ! ? or a closing quote
  bool bullet = false;
  bool heading = false;  ///< Markdown "#"
  Region region = Region::body;
};

/// Splits at blank lines and, unless the text is hard-wrapped, at every line
/// end; then names the regions by shape: headline lines come before the first
/// prose, furniture is a cue of the furniture pack and the list of clipped
/// lines after it.
std::vector<Paragraph> find_paragraphs(Cascade& cascade, Parse& parse);

}  // namespace claimledger
