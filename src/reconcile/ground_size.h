#pragma once
#include <optional>
#include <string>

#include "claimledger/model/claim.h"
#include "claimledger/reconcile/interval.h"

namespace claimledger {

/// How much, by unit: an area in thousandths of a square kilometre, or a
/// number of villages.
struct Size {
  std::string unit;
  Interval interval;
  bool increment = false;
};

/// The area where one is stated, else what is counted.
std::optional<Size> size_in(const Territory& ground);

}  // namespace claimledger
