#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimledger {

/// By whose rules the figures of a topic become low, best and high.
enum class Policy { sources, ucdp, acled, ibc, own_admission, latest };
inline constexpr std::string_view kPolicyNames[] = {
    "sources", "ucdp", "acled", "ibc", "own-admission", "latest"};

/// What a rule rests on: a text of the project that was read, the project's
/// practice as recalled, or nothing but claimledger's own choice.
enum class RuleBasis { read, recalled, own };
inline constexpr std::string_view kRuleBasisNames[] = {"read", "recalled",
                                                       "own"};

struct PolicyRule {
  std::string of;    ///< what it decides: "low", "vague words" ...
  std::string says;  ///< one line, in our words
  RuleBasis basis = RuleBasis::own;
};

/// Persons or days, by the name of what they stand for.
using NamedNumbers = std::vector<std::pair<std::string, std::uint64_t>>;

/// All that a policy goes by, as a report prints it. Empty lists: not used.
struct PolicyRules {
  std::string name;                ///< empty: the report does not say
  std::string version;             ///< changes with any rule or number
  std::string source;              ///< the publication that the rules come from
  std::vector<std::string> harms;  ///< of which it speaks
  std::vector<std::string> classes;  ///< of victims of which it speaks
  std::vector<PolicyRule> rules;
  std::vector<std::string> reliability;  ///< kinds of sources, best first
  NamedNumbers vague_words;              ///< where it has its own; persons
  NamedNumbers unknown_plural;           ///< persons, by the setting
  NamedNumbers relations;  ///< of status and relations; the same for all
  std::vector<std::string> excludes;
};

}  // namespace claimledger
