#include "extract/dateline.h"

#include <algorithm>

#include "extract/dates.h"

namespace claimledger {

namespace {

// A line with little more than the date; or the nodes before a dash.
constexpr std::size_t kLineNodes = 9;
constexpr std::size_t kBeforeDash = 7;

bool dash_at(const Parse& parse, const Sentence& s, std::size_t node) {
  if (node >= s.nodes.size()) return false;
  const Phrase& p = parse.phrase(s.nodes[node]);
  const char mark = (*parse.tokens)[p.first].punct;
  return p.rule == kNoRule && (mark == '~' || mark == '-' || mark == ':');
}

}  // namespace

bool heads_page(const Parse& parse, std::uint32_t sentence,
                std::uint32_t node) {
  constexpr std::size_t kIsoDay = 10;  // bytes
  if (sentence > 0 || node > 1) return false;
  const std::string_view words =
      parse.words(parse.phrase(parse.sentences[sentence].nodes[node]));
  return words.size() == kIsoDay && words[4] == '-' && words[7] == '-';
}

Published find_dateline(const Parse& parse) {
  const std::size_t last = std::min(parse.sentences.size(), kDatelineSentences);
  for (std::size_t i = 0; i < last; ++i) {
    const Sentence& s = parse.sentences[i];
    if (s.region != Region::headline && s.region != Region::lead) continue;
    for (std::size_t n = 0; n < s.nodes.size() && n < kBeforeDash; ++n) {
      const Phrase& p = parse.phrase(s.nodes[n]);
      if (!parse.is(p, parse.packs->vocabulary().time)) continue;
      const std::string day = stated_day(parse, p);
      if (day.empty()) continue;
      if (s.nodes.size() <= kLineNodes || dash_at(parse, s, n + 1) ||
          heads_page(parse, static_cast<std::uint32_t>(i),
                     static_cast<std::uint32_t>(n))) {
        return {day, Basis::dateline, std::string(parse.words(p))};
      }
    }
  }
  return {};
}

Published published_day(const Published& given, const Parse& parse) {
  if (!given.value.empty() && given.basis != Basis::option) return given;
  const Published stated = find_dateline(parse);
  return stated.basis == Basis::none ? given : stated;
}

}  // namespace claimledger
