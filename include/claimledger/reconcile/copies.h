#pragma once
#include <vector>

#include "claimledger/model/ledger.h"

namespace claimledger {

/// Fingerprints that agree in at least so many of their 128 bins are of copies
/// of one text. Measured: copies without their last third, or shorter and with
/// words changed, agree in 79 and more, a new version of which half is new in
/// 48, another agency's report that shares the quotes in 12. Of the pairs of
/// 1,286 news articles with claims none lies between 60 and 80.
inline constexpr std::size_t kCopyBins = 64;

/// Sets `copy_of` of every article whose text is nearly that of one before
/// it. Copies of copies are copies. Who copied from whom is not said: the
/// first one is the first in `articles`. Near linear in their number.
void find_copies(std::vector<Article>& articles);

}  // namespace claimledger
