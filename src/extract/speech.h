#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "extract/frames.h"
#include "extract/phrase.h"

namespace claimledger {

/// Who speaks inside direct quotes: a quote belongs to the frame whose content
/// it touches; one without a frame goes on with the speaker of its paragraph,
/// or, if it opens a paragraph, with that of the paragraph before.
class Speech {
 public:
  Speech(const Parse& parse, const std::vector<Frame>& frames);

  /// The frame that governs a token of a quote; null outside quotes.
  const Frame* speaker_of(std::uint32_t token) const;
  /// The quotes that a frame governs, in text order.
  std::vector<Span> quotes_of(const Frame& frame) const;

 private:
  bool announces(const Frame& f) const;
  void claim_quotes(const Frame& f, std::uint32_t begin, std::uint32_t end);

  const Parse& parse_;
  std::vector<const Frame*> by_quote_;
  std::map<std::uint32_t, const Frame*> announced_;  ///< by paragraph
};

}  // namespace claimledger
