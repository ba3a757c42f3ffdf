#include "extract/links.h"

namespace claimledger {

namespace {

constexpr std::uint32_t kNear = 400;  // bytes

// A part belongs to the figure of the same harm that stands before it.
bool whole_of(const Claim& part, const Claim& whole) {
  return whole.casualty.harm == part.casualty.harm &&
         whole.casualty.accounting != Accounting::part;
}

// What is denied is what another said of the same harm to the same people.
bool denied_by(const Claim& denial, const Claim& other) {
  if (other.source.stance == Stance::denies ||
      other.source.stance == Stance::withholds ||
      other.source.name == denial.source.name) {
    return false;
  }
  const Victims& a = denial.casualty.victims;
  const Victims& b = other.casualty.victims;
  const bool sides = a.side.empty() || b.side.empty() || a.side == b.side;
  const Harm harm = denial.casualty.harm;
  return sides && (harm == other.casualty.harm || harm == Harm::losses);
}

}  // namespace

void link_claims(std::vector<Claim>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    if (claim.kind != ClaimKind::casualty) break;
    const bool part = claim.casualty.accounting == Accounting::part;
    const bool denial = claim.source.stance == Stance::denies;
    if (!part && !denial) continue;
    for (std::size_t k = i; k-- > 0;) {
      const Claim& other = claims[k];
      if (other.span.end + kNear < claim.span.begin) break;
      if (part && claim.casualty.of.empty() && whole_of(claim, other)) {
        claim.casualty.of = other.id;
      }
      if (denial && claim.about.empty() && denied_by(claim, other)) {
        claim.about = other.id;
      }
    }
  }
}

}  // namespace claimledger
