#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/mention.h"
#include "extract/phrase.h"

namespace claimledger {

/// Every time expression of an article, read once and in text order, each
/// resolved as far as the day of publication and the times named before it
/// allow; else its value stays as in model/time_form.h.
class Timeline {
 public:
  /// `published` is an EDTF day or empty.
  Timeline(const Parse& parse, std::string_view published);

  const std::vector<Timex>& all() const { return times_; }
  /// What a phrase of the class `time` says (a list of days: its first);
  /// nullptr for others.
  const Timex* timex(PhraseId phrase) const;
  /// The same as the time of a claim; a list of days is the range they span.
  std::optional<When> when(PhraseId phrase) const;

 private:
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    std::string text;  ///< from the first to the last
  };
  std::vector<Timex> times_;
  std::map<PhraseId, Range> by_phrase_;
};

}  // namespace claimledger
