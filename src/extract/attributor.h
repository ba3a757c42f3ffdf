#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"
#include "extract/claim_times.h"
#include "extract/discourse.h"
#include "extract/frames.h"
#include "extract/phrase.h"
#include "extract/speech.h"
#include "extract/spot.h"
#include "extract/timeline.h"

namespace claimledger {

/// What claims of every kind share: who says it, through whom, when it was
/// said and what time it is about.
class Attributor {
 public:
  Attributor(const Article& article, const Parse& parse,
             const std::vector<Frame>& frames, Discourse& discourse,
             const Timeline& timeline);

  /// A claim with all but its payload. `rule` is the rule that matched.
  Claim claim_at(const Spot& spot, std::uint16_t rule) const;
  /// The same, where the caller knows who speaks; nullptr: the outlet.
  Claim claim_at(const Spot& spot, std::uint16_t rule,
                 const Frame* frame) const;

  /// The innermost frame whose content holds the spot; nullptr: the outlet.
  const Frame* governing(const Spot& spot) const;

  /// The spot of a match over `Sentence::plain`: its nodes there [begin, end).
  Spot spot_of_plain(std::uint32_t sentence, std::uint32_t begin,
                     std::uint32_t end, PhraseId source_phrase) const;

  /// All frames of a sentence, in text order.
  std::vector<const Frame*> frames_of(std::uint32_t sentence) const;

  const Article& article() const { return article_; }
  const Timeline& timeline() const { return timeline_; }

 private:
  std::uint32_t first_token(const Spot& spot) const;
  void set_source(const Spot& spot, const Frame* frame, Claim& c) const;
  std::string state_voice(PhraseId phrase) const;
  bool rebellious(PhraseId phrase) const;
  bool saw_it(const Spot& spot, const Frame& frame) const;
  bool their_own(std::int32_t quote) const;
  void fill(const Voice& speaker, PhraseId phrase, Source& source) const;
  void add_via(const Frame& frame, Source& source) const;

  const Article& article_;
  const Parse& parse_;
  const std::vector<Frame>& frames_;
  Discourse& discourse_;
  const Timeline& timeline_;
  Speech speech_;
  ClaimTimes times_;
  std::multimap<std::uint32_t, std::size_t> by_sentence_;
  ClassId state_owned_, nonstate_, rebel_, near_, lived_;
};

}  // namespace claimledger
