#include "claimledger/model/describe.h"

namespace claimledger {
namespace {

std::string spelled(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string("?");
}

std::string joined(std::string_view lead,
                   const std::vector<std::string>& sides) {
  std::string out;
  for (const std::string& side : sides) {
    out += (out.empty() ? std::string(lead) : "+") + side;
  }
  return out;
}

std::string describe_victims(const Victims& victims) {
  std::string out(name_in(kVictimClassNames, victims.victim_class));
  if (!victims.side.empty()) out += " of " + victims.side;
  return out;
}

std::string describe_source(const Source& source) {
  if (source.side == "outlet" || source.kind == SourceKind::outlet) {
    return "outlet";
  }
  if (source.name.empty()) return source.side.empty() ? "?" : source.side;
  if (source.side.empty()) return source.name;
  return source.name + " (" + source.side + ")";
}

}  // namespace

std::string describe(const Count& count) {
  const std::string min = spelled(count.min);
  const std::string max = spelled(count.max);
  switch (count.qualifier) {
    case Qualifier::exact: return min;
    case Qualifier::at_least: return ">=" + min;
    case Qualifier::more_than: return ">" + min;
    case Qualifier::at_most: return "<=" + max;
    case Qualifier::fewer_than: return "<" + max;
    case Qualifier::about: return "~" + min;
    case Qualifier::range: return min + ".." + max;
    case Qualifier::vague: return ">=" + min + "?";
    case Qualifier::zero: return "0";
    case Qualifier::unspecified: break;
  }
  return "?";
}

std::string describe(const Ceasefire& ceasefire) {
  std::string out(name_in(kCeasefireActionNames, ceasefire.action));
  out += joined(" ", ceasefire.parties) + joined(" by ", ceasefire.brokers);
  if (ceasefire.effective) {
    const Effective& effective = *ceasefire.effective;
    out +=
        " from " + (effective.start.empty() ? effective.text : effective.start);
  }
  return out;
}

std::string describe(const Territory& territory) {
  std::string out(name_in(kTerritoryActionNames, territory.action));
  out += " " + (territory.holder.empty() ? "?" : territory.holder);
  if (!territory.from.empty()) out += " < " + territory.from;
  if (territory.extent != Extent::none) {
    out += " " + std::string(name_in(kExtentNames, territory.extent));
  }
  if (territory.area) {
    Count count{territory.area->stated / 1000,
                territory.area->stated / 1000,
                territory.area->qualifier,
                {}};
    out += " " + describe(count) + " " + territory.area->unit;
  }
  if (territory.count) {
    out += " " + describe(territory.count->count) + " " + territory.count->unit;
  }
  if (territory.accounting == Accounting::increment) out += " new";
  return out;
}

std::string describe(const Claim& claim) {
  if (claim.kind == ClaimKind::ceasefire) {
    return describe(claim.ceasefire) + " | " + describe_source(claim.source);
  }
  if (claim.kind == ClaimKind::territory) {
    return describe(claim.territory) + " | " + describe_source(claim.source);
  }
  const Casualty& casualty = claim.casualty;
  std::string out(name_in(kHarmNames, casualty.harm));
  out += " " + describe(casualty.count);
  out += " | " + describe_victims(casualty.victims);
  out += " | " + describe_source(claim.source);
  if (casualty.accounting == Accounting::increment) out += " | new";
  if (casualty.accounting == Accounting::part) out += " | part";
  if (casualty.provisional) out += " | provisional";
  return out;
}

}  // namespace claimledger
