#pragma once
#include <cstdint>
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/frames.h"
#include "extract/phrase.h"
#include "extract/spot.h"
#include "extract/timeline.h"

namespace claimledger {

/// Which time expressions of a sentence a claim in it is about, and which only
/// say when it was said.
class ClaimTimes {
 public:
  ClaimTimes(const Parse& parse, const std::vector<Frame>& frames,
             const Timeline& timeline);

  /// Sets `time`: the nearest expression of the sentence that is neither the
  /// cue's own nor that of another clause. Sets `said`, where the day stands
  /// beside the cue of `frame` (nullptr: the outlet), or beside a toll that
  /// rose to its number on it.
  void set(const Spot& spot, const Frame* frame, Claim& claim) const;

 private:
  /// How an expression bears on a claim.
  enum class Use {
    none,
    said,  ///< the day of the statement
    time,
    from,  ///< the happening went on from then
  };

  Use use_of(const Spot& spot, const Frame* frame, std::uint32_t node) const;
  bool told_when(const Sentence& s, std::uint32_t node) const;
  bool counts_since(const Phrase& since) const;
  bool ends_since(const Spot& spot, std::uint32_t node) const;
  bool tells_start(const Spot& spot, std::uint32_t node) const;
  bool dates_toll(const Spot& spot, std::uint32_t node) const;

  const Parse& parse_;
  const std::vector<Frame>& frames_;
  const Timeline& timeline_;
  ClassId time_, toll_, rose_, risen_, stands_, started_;
};

}  // namespace claimledger
