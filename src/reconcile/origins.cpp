#include "reconcile/origins.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "reconcile/disjoint_sets.h"

namespace claimledger {
namespace {

/// The article's own voice, or that of sources of whom it says nothing: what
/// stands in each copy as if it were the outlet's.
bool is_own_words(const Source& source) {
  if (!source.name.empty()) return false;
  const bool unnamed = source.role.empty() && source.side.empty();
  return unnamed || source.side == "outlet" ||
         source.kind == SourceKind::outlet;
}

std::string copied_by(const PlacedClaim& placed) {
  return is_own_words(placed.claim->source) ? std::string(placed.copied) : "";
}

std::string agency_of(const PlacedClaim& placed) {
  std::string agency;
  if (!is_own_words(placed.claim->source)) return agency;
  for (const SharedText& name : placed.claim->source.via) {
    agency += (agency.empty() ? "" : ", ") + std::string(name);
  }
  return agency;
}

/// Where the words come from: the report copied, the agencies named, or the
/// speaker. Names are one kind: who quotes an agency and who prints it has it
/// from the same.
std::vector<std::string> origins_of(const PlacedClaim& placed,
                                    const std::string& speaker) {
  std::vector<std::string> origins;
  if (is_own_words(placed.claim->source)) {
    const auto& via = placed.claim->source.via;
    origins.assign(via.begin(), via.end());
    // The mark keeps ids apart from names.
    if (!placed.copied.empty()) {
      origins.push_back("\n" + std::string(placed.copied));
    }
  }
  if (origins.empty()) origins.push_back(speaker);
  return origins;
}

}  // namespace

void set_origin(Statement& statement) {
  statement.copied = copied_by(*statement.claims.front());
  statement.agency = agency_of(*statement.claims.front());
  for (const PlacedClaim* placed : std::span(statement.claims).subspan(1)) {
    if (copied_by(*placed) != statement.copied) statement.copied.clear();
    if (agency_of(*placed) != statement.agency) statement.agency.clear();
  }
}

std::uint32_t independent(const std::vector<const Statement*>& said) {
  std::set<std::string_view> speakers;
  for (const Statement* statement : said) speakers.insert(statement->speaker);
  if (speakers.size() <= 1) return 1;
  std::map<std::string, std::size_t> number;
  std::vector<std::pair<std::size_t, std::size_t>> linked;
  for (const Statement* statement : said) {
    for (const PlacedClaim* placed : statement->claims) {
      const auto origins = origins_of(*placed, statement->speaker);
      for (const std::string& origin : origins) {
        number.try_emplace(origin, number.size());
        linked.emplace_back(number[origins.front()], number[origin]);
      }
    }
  }
  DisjointSets groups(number.size());
  for (const auto& [a, b] : linked) groups.join(a, b);
  std::set<std::size_t> reports;
  for (const auto& [origin, i] : number) reports.insert(groups.find(i));
  return static_cast<std::uint32_t>(
      std::max<std::size_t>(1, std::min(speakers.size(), reports.size())));
}

}  // namespace claimledger
