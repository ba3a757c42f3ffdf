#pragma once
#include <string>
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/phrase.h"

namespace claimledger {

/// Agencies that the article as a whole is taken from, each once: in the
/// dateline ("LIMA (Reuters) -"), in brackets behind a paragraph
/// ("... said. (AFP)"), in a line of the furniture pack ("Source: Interfax").
std::vector<std::string> find_credits(const Parse& parse);

/// Such an agency stands between each source and the article, unless it is the
/// source, stands there already, or is the outlet itself.
void add_credits(const std::vector<std::string>& credits,
                 const std::string& outlet, std::vector<Claim>& claims);

}  // namespace claimledger
