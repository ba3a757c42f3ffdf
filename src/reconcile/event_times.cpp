#include "claimledger/reconcile/event_times.h"

#include <algorithm>

namespace claimledger {
namespace {

/// The day a claim was made; its article's day where it does not say.
std::optional<Day> made_on(const PlacedClaim& place) {
  return place.said ? place.said : place.published;
}

std::optional<When> period_for(const Happening& happening,
                               const PlacedClaim& place) {
  const auto made = made_on(place);
  When when;
  if (!happening.stated) {
    // Nothing tells when it began; it was over by the day of the report.
    if (!made) return std::nullopt;
    when.end = edtf(*made);
    return when;
  }
  const DayRange& period = *happening.stated;
  if (made && *made < period.first) return std::nullopt;
  when.start = edtf(period.first);
  when.end = edtf(made ? std::min(*made, period.last) : period.last);
  return when;
}

}  // namespace

void lend_event_times(std::span<const Happening> happenings,
                      const std::vector<PlacedClaim>& placed) {
  for (const Happening& happening : happenings) {
    if (!happening.news || !happening.days) continue;
    for (const std::size_t i : happening.claims) {
      const Claim& claim = *placed[i].claim;
      if (claim.time || claim.kind != ClaimKind::casualty) continue;
      placed[i].claim->time = period_for(happening, placed[i]);
    }
  }
}

}  // namespace claimledger
