#include "extract/speech.h"

#include <map>

namespace claimledger {

Speech::Speech(const Parse& parse, const std::vector<Frame>& frames)
    : parse_(parse), by_quote_(parse.quotes.size(), nullptr) {
  std::map<std::uint32_t, const Frame*> by_paragraph;  // the last one
  std::map<std::uint32_t, const Frame*> first_of;
  for (const Frame& f : frames) {
    if (f.shape == 'v' || !f.speaker.known()) continue;
    const Sentence& s = parse.sentences[f.sentence];
    for (std::uint32_t n = f.begin; n < f.end; ++n) {
      const Phrase& p = parse.phrase(s.nodes[n]);
      const auto quote = parse.quote_of[p.first];
      if (quote >= 0) by_quote_[static_cast<std::size_t>(quote)] = &f;
    }
    by_paragraph[s.paragraph] = &f;
    first_of.emplace(s.paragraph, &f);
  }
  for (std::size_t q = 0; q < by_quote_.size(); ++q) {
    if (by_quote_[q] != nullptr) continue;
    const Quote& quote = parse.quotes[q];
    // A short quoted phrase inside a sentence is the writer's, not speech.
    if (quote.last - quote.first < 6) continue;
    if (q > 0 && by_quote_[q - 1] != nullptr &&
        parse.quotes[q - 1].paragraph == quote.paragraph) {
      by_quote_[q] = by_quote_[q - 1];
    } else if (const auto it = first_of.find(quote.paragraph);
               it != first_of.end()) {
      by_quote_[q] = it->second;
    } else if (quote.paragraph > 0) {
      const auto before = by_paragraph.find(quote.paragraph - 1);
      if (before != by_paragraph.end()) {
        by_quote_[q] = before->second;
        by_paragraph[quote.paragraph] = before->second;
      }
    }
  }
}

const Frame* Speech::speaker_of(std::uint32_t token) const {
  const auto quote = parse_.quote_of[token];
  return quote < 0 ? nullptr : by_quote_[static_cast<std::size_t>(quote)];
}

}  // namespace claimledger
