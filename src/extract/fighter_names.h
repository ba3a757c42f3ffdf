#pragma once
#include <string>
#include <string_view>

namespace claimledger {

/// Words as they stand, but for line breaks.
std::string in_one_line(std::string_view text);

/// In small letters (ASCII).
std::string lowered(std::string_view text);

/// "Rebels" at the head of a sentence are "rebels"; proper names stay.
std::string uncapitalised(std::string name);

}  // namespace claimledger
