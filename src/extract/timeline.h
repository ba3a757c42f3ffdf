#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/mention.h"
#include "extract/phrase.h"

namespace claimledger {

/// Every time expression of an article, read once and in text order.
class Timeline {
 public:
  /// `published` is an EDTF day, or empty: then what depends on it stays
  /// unresolved.
  Timeline(const Parse& parse, std::string_view published);

  const std::vector<Timex>& all() const { return times_; }
  /// What a phrase of the class `time` says; nullptr for others.
  const Timex* timex(PhraseId phrase) const;
  std::optional<When> when(PhraseId phrase) const;

 private:
  std::vector<Timex> times_;
  std::map<PhraseId, std::size_t> by_phrase_;
};

}  // namespace claimledger
