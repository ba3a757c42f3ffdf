#pragma once
#include <string>
#include <string_view>

namespace claimledger {

/// ASCII letters in lower case.
std::string fold(std::string_view text);

/// The last word of a name: what later mentions repeat.
std::string_view last_word(std::string_view text);

/// Without "the", "a", "its" and the like in front.
std::string_view without_article(std::string_view text);

/// Strings that differ as two transliterations of one name do: same first
/// letter, at most one edit for every five letters.
bool same_name(std::string_view a, std::string_view b);

}  // namespace claimledger
