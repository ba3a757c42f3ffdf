#pragma once
#include <string_view>

namespace claimledger {

/// Name and version of the JSON parser built in, for --version.
std::string_view json_parser_version();

}  // namespace claimledger
