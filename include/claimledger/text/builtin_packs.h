#pragma once
#include <string_view>

namespace claimledger {

/// The shipped packs as compiled at build time (see packs/compile).
std::string_view builtin_packs();

}  // namespace claimledger
