#pragma once
#include <cstdint>
#include <optional>

#include "claimledger/model/claim.h"

namespace claimledger {

/// What a count leaves possible: low..high, high absent where open above.
struct Interval {
  std::int64_t low = 0;
  std::optional<std::int64_t> high;

  bool contains(const Interval& inner) const {
    return low <= inner.low && (!high || (inner.high && *inner.high <= *high));
  }
  bool overlaps(const Interval& other) const {
    return (!high || other.low <= *high) && (!other.high || low <= *other.high);
  }
  bool operator==(const Interval&) const = default;
};

inline bool has_number(const Count& count) { return count.min || count.max; }

/// "more than 110" begins at 111; "about 100" is a tenth wide on both sides,
/// since nobody is contradicted by 105; a provisional total is open above.
Interval interval_of(const Count& count, bool provisional);

Interval operator+(const Interval& a, const Interval& b);

}  // namespace claimledger
