#pragma once
#include <string>
#include <string_view>

#include "claimledger/model/mention.h"

namespace claimledger {

/// One `mention` record a line, all kinds together in text order.
void append_mentions(std::string& out, std::string_view article,
                     const Mentions& mentions);

}  // namespace claimledger
