#pragma once
#include <optional>
#include <string_view>

#include "claimledger/model/claim.h"

namespace claimledger {

/// "10 square kilometers", "40 to 50 sq miles", "1,250.5 hectares" as an area;
/// nullopt for measures of anything else. Whole-number arithmetic throughout.
/// `spelled` is the number where it is written in words or as "1.5 million".
std::optional<Area> read_area(std::string_view words,
                              std::optional<std::int64_t> spelled,
                              Qualifier qualifier);

}  // namespace claimledger
