#pragma once
#include <utility>
#include <vector>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

/// A total and the figures that make it. The pointers hold as long as the
/// questions they are of are neither moved nor given new statements.
struct Sum {
  std::pair<Question*, Statement*> total;
  std::vector<std::pair<Question*, Statement*>> parts;
};

/// Two or three figures of one article that count different people (other
/// sides, classes or places, or side by side in one sentence) and make exactly
/// a total of that article; or figures of the happening that make a total over
/// both sides, within a tenth where that is open above. Those that answer the total's own question become
/// parts, so that they are not held against it.
std::vector<Sum> find_sums(std::vector<Question>& questions);

/// `sums-to` for each part, in the total's topic.
void relate_found(const std::vector<Sum>& sums);

/// The total over the sides of one happening, against the sum of what stood
/// on each that day: `sums-to`; a vague total is refined by them.
void relate_sums(const std::vector<Question*>& group);

}  // namespace claimledger
