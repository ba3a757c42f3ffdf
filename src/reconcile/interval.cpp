#include "claimledger/reconcile/interval.h"

#include <algorithm>

#include "claimledger/reconcile/thresholds.h"

namespace claimledger {
namespace {

/// "about 100" leaves room for a tenth, and for one where a tenth is less.
std::int64_t leeway(std::int64_t count) {
  static_assert(100 % kAboutPercent == 0);
  return std::max(kAboutLeast, count / (100 / kAboutPercent));
}

}  // namespace

Interval interval_of(const Count& count, bool provisional) {
  Interval interval{count.min.value_or(0), count.max};
  switch (count.qualifier) {
    case Qualifier::more_than:
      ++interval.low;
      interval.high.reset();
      break;
    case Qualifier::fewer_than:
      if (interval.high) {
        interval.high = std::max(interval.low, *interval.high - 1);
      }
      break;
    case Qualifier::about:
      interval.low -= std::min(interval.low, leeway(interval.low));
      if (interval.high) *interval.high += leeway(*interval.high);
      break;
    case Qualifier::at_least:
    case Qualifier::vague:
      interval.high.reset();
      break;
    default:
      break;
  }
  if (provisional) interval.high.reset();
  return interval;
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval sum{a.low + b.low, std::nullopt};
  if (a.high && b.high) sum.high = *a.high + *b.high;
  return sum;
}

}  // namespace claimledger
