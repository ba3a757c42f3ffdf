#pragma once
#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "claimledger/model/report.h"
#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/positions.h"

namespace claimledger {

/// A topic while it is put together.
struct Question {
  Topic topic;
  Harm harm = Harm::killed;
  const Happening* happening = nullptr;
  std::vector<std::size_t> claims;  ///< indices of placed claims, sorted
  std::vector<Statement> statements;
  /// Figures of each article; kept where there are more than two.
  std::unordered_map<const Article*, std::size_t> figures = {};
};

/// The questions that the claims of the happenings answer, in the order of
/// the happenings, then harm, side and class. Each claim is in one of them.
std::vector<Question> find_topics(std::span<const Happening> happenings,
                                  const std::vector<PlacedClaim>& placed);

}  // namespace claimledger
