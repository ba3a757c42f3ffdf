#pragma once
#include <map>
#include <string>
#include <string_view>

#include "claimledger/model/claim.h"

namespace claimledger {

/// Tells the truces of one article apart: calls, offers, the present truce, a
/// previous one, those of other years.
class TruceIdentity {
 public:
  explicit TruceIdentity(std::string_view published)
      : year_(published.substr(0, 4)) {}

  /// The id of the truce that a claim means. `phrase` names it, `sentence` and
  /// `paragraph` are where.
  std::string identify(const Claim& claim, std::string_view phrase, bool offer,
                       std::uint32_t sentence, std::uint32_t paragraph);

 private:
  std::string key_of(const Claim& claim, std::string_view phrase, bool offer,
                     std::uint32_t sentence, std::uint32_t paragraph) const;
  std::string other_year(const Claim& claim) const;

  std::string year_;
  std::map<std::string, std::string> ids_;
  std::string last_;
  std::uint32_t last_sentence_ = 0;
  std::uint32_t last_paragraph_ = 0;
};

}  // namespace claimledger
