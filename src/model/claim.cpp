#include "claimledger/model/claim.h"

#include "claimledger/base/hash.h"

namespace claimledger {
namespace {

std::string spelled(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string("-");
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + "+";
  return out;
}

std::string value_of(const Casualty& casualty, Stance stance) {
  // Victims' side and stance belong to the value: "dozens on each side" is two
  // claims over one span, and so are a figure and its denial.
  return content_hash({
      name_in(kHarmNames, casualty.harm),
      spelled(casualty.count.min),
      spelled(casualty.count.max),
      name_in(kQualifierNames, casualty.count.qualifier),
      casualty.victims.side,
      name_in(kStanceNames, stance),
  });
}

std::string value_of(const Ceasefire& ceasefire) {
  return content_hash({name_in(kCeasefireActionNames, ceasefire.action),
                       joined(ceasefire.parties), joined(ceasefire.brokers)});
}

std::string value_of(const Territory& territory) {
  return content_hash({
      name_in(kTerritoryActionNames, territory.action),
      territory.holder,
      territory.from,
      territory.area ? spelled(territory.area->min) : "",
      territory.count ? spelled(territory.count->count.min) : "",
  });
}

std::string value_of(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::ceasefire:
      return value_of(claim.ceasefire);
    case ClaimKind::territory:
      return value_of(claim.territory);
    case ClaimKind::casualty:
      break;
  }
  return value_of(claim.casualty, claim.source.stance);
}

}  // namespace

void identify(Claim& claim) {
  claim.id = content_hash({
      claim.article,
      name_in(kClaimKindNames, claim.kind),
      std::to_string(claim.span.begin),
      std::to_string(claim.span.end),
      value_of(claim),
  });
}

}  // namespace claimledger
