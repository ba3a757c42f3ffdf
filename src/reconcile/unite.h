#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claimledger/model/ledger.h"

namespace claimledger {

/// Two sets of articles as one, and whose each claim is. A claim that both read
/// alike is there once; one that they read otherwise (by other rules) is there
/// twice, the first under a name of its own while both are in one set.
struct UnitedSets {
  std::vector<ArticleRecords> articles;
  std::set<std::string> before;  ///< ids of claims, as they are in `articles`
  std::set<std::string> after;
  std::map<std::string, std::string> own_id;  ///< of claims that were renamed
};

UnitedSets unite(std::vector<ArticleRecords> before,
                 std::vector<ArticleRecords> after);

}  // namespace claimledger
