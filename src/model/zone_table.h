#pragma once
#include <chrono>
#include <span>
#include <string_view>

#include "model/daylight.h"

namespace claimledger {

/// A line of zones.tsv. It holds until the next era of its country begins.
struct ZoneEra {
  std::string_view country;
  std::string_view zone;
  Minute from;  ///< in UTC
  std::chrono::minutes standard;
  Daylight daylight;
};

/// The eras of a country, earliest first; none for a country without lines.
std::span<const ZoneEra> zone_eras(std::string_view country);

}  // namespace claimledger
