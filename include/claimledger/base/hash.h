#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace claimledger {

/// XXH3-128 of the parts, each preceded by its length so that no two lists of
/// parts collide by concatenation; 32 lower-case hex digits. Same on every
/// machine: ids made on different shards agree.
std::string content_hash(std::initializer_list<std::string_view> parts);

}  // namespace claimledger
