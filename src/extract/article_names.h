#pragma once
#include <string>
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/phrase.h"

namespace claimledger {

/// Proper names beside the claims of an article, and in its lead: towns,
/// regions, people. No countries, outlets, months; sorted, each once.
std::vector<std::string> article_names(const Parse& parse,
                                       const std::vector<Claim>& claims);

}  // namespace claimledger
