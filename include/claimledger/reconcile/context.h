#pragma once
#include <set>
#include <string>
#include <string_view>

#include "claimledger/model/claim.h"

namespace claimledger {

/// By what two tellings are known to be of one happening.
struct Context {
  std::set<std::string> subjects;  ///< suffer, are blamed, keep truce, hold ground
  std::set<std::string> sides;     ///< subjects and the sides that speak
  std::set<std::string> places;  ///< countries; names where those are unknown
  std::set<std::string> names;   ///< towns and people beside the claims
  std::set<std::string> causes;  ///< families: "violence", "flood"

  void add(const Claim& claim);
  void add(const Context& other);
};

/// A state or group; not an outlet, a witness or an organisation, who speak
/// of happenings all over the world.
bool is_party(std::string_view side, SourceKind kind);

/// The family of a cause ("artillery shelling" -> "violence"), or nothing.
std::string_view cause_family(std::string_view cause);

/// Nothing speaks against one happening: causes of different families do,
/// and, where no two parties face each other, different places, or violence
/// told without one name in common.
bool may_be_one(const Context& a, const Context& b);

bool share_any(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace claimledger
