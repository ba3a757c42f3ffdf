#include "claimledger/model/claim.h"

#include "claimledger/base/hash.h"

namespace claimledger {
namespace {

std::string spelled(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string("-");
}

}  // namespace

void identify(Claim& claim) {
  const Casualty& casualty = claim.casualty;
  // Victims' side and stance belong to the value: "dozens on each side" is two
  // claims over one span, and so are a figure and its denial.
  claim.id = content_hash({
      claim.article,
      "casualty",
      std::to_string(claim.span.begin),
      std::to_string(claim.span.end),
      name_in(kHarmNames, casualty.harm),
      spelled(casualty.count.min),
      spelled(casualty.count.max),
      name_in(kQualifierNames, casualty.count.qualifier),
      casualty.victims.side,
      name_in(kStanceNames, claim.source.stance),
  });
}

}  // namespace claimledger
