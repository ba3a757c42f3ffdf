#include "extract/speech.h"

#include <map>
#include <set>

namespace claimledger {

Speech::Speech(const Parse& parse, const std::vector<Frame>& frames)
    : parse_(parse), by_quote_(parse.quotes.size(), nullptr) {
  std::map<std::uint32_t, const Frame*> by_paragraph;  // the last one
  std::map<std::uint32_t, const Frame*> first_of;
  for (const Frame& f : frames) {
    if (f.shape == 'v' || !f.speaker.known()) continue;
    const Sentence& s = parse.sentences[f.sentence];
    claim_quotes(f, f.begin, f.end);
    claim_quotes(f, f.tail_begin, f.tail_end);
    if (announces(f)) {
      announced_.emplace(s.paragraph + 1, &f);
    }
    by_paragraph[s.paragraph] = &f;
    first_of.emplace(s.paragraph, &f);
  }
  std::set<std::uint32_t> leads;  // paragraphs whose first quote was seen
  for (std::size_t q = 0; q < by_quote_.size(); ++q) {
    if (by_quote_[q] != nullptr) continue;
    const Quote& quote = parse.quotes[q];
    const auto told = announced_.find(quote.paragraph);
    if (told != announced_.end() && !leads.contains(quote.paragraph)) {
      by_quote_[q] = told->second;
    }
    leads.insert(quote.paragraph);
    if (by_quote_[q] != nullptr) continue;
    // A short quoted phrase inside a sentence is the writer's, not speech; a
    // short sentence is.
    constexpr std::uint32_t kShort = 6;
    const bool whole = (*parse.tokens)[quote.last - 1].punct == '.';
    if (quote.last - quote.first < kShort && !whole) continue;
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

// "X said:" ends its paragraph; the quote follows in the next.
bool Speech::announces(const Frame& f) const {
  const Sentence& s = parse_.sentences[f.sentence];
  if (s.nodes.empty() || f.begin < f.node_end) return false;
  const Phrase& last = parse_.phrase(s.nodes.back());
  return f.end == s.nodes.size() && (*parse_.tokens)[last.first].punct == ':';
}

// A frame inside a quote does not take the quote from the one that quotes it.
void Speech::claim_quotes(const Frame& f, std::uint32_t begin,
                          std::uint32_t end) {
  const Sentence& s = parse_.sentences[f.sentence];
  const auto own = parse_.quote_of[parse_.phrase(s.nodes[f.node_begin]).first];
  for (std::uint32_t n = begin; n < end; ++n) {
    const auto quote = parse_.quote_of[parse_.phrase(s.nodes[n]).first];
    if (quote < 0) continue;
    const Frame*& slot = by_quote_[static_cast<std::size_t>(quote)];
    if (slot == nullptr || own != quote) slot = &f;
  }
}

std::vector<Span> Speech::quotes_of(const Frame& frame) const {
  std::vector<Span> out;
  for (std::size_t q = 0; q < by_quote_.size(); ++q) {
    if (by_quote_[q] != &frame) continue;
    const Quote& quote = parse_.quotes[q];
    const auto& tokens = *parse_.tokens;
    out.push_back(
        {tokens[quote.first].span.begin, tokens[quote.last - 1].span.end});
  }
  return out;
}

const Frame* Speech::speaker_of(std::uint32_t token) const {
  const auto quote = parse_.quote_of[token];
  return quote < 0 ? nullptr : by_quote_[static_cast<std::size_t>(quote)];
}

}  // namespace claimledger
