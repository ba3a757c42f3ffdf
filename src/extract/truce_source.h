#pragma once
#include <optional>

#include "extract/attributor.h"
#include "extract/truce_findings.h"
#include "extract/truce_parties.h"
#include "extract/truce_words.h"

namespace claimledger {

/// Who makes a claim on a truce: a caller, a refuser, one who keeps silent is
/// its own source; else who is quoted for it, else the outlet.
class TruceSource {
 public:
  TruceSource(const Parse& parse, const TruceWords& words,
              const Attributor& attributor, const TruceParties& parties)
      : parse_(parse),
        words_(words),
        attributor_(attributor),
        parties_(parties) {}

  /// A claim with source and times; nothing where only a speaker can say it
  /// and none is found.
  std::optional<Claim> attribute(const TruceFinding& f,
                                 const TruceClause& clause,
                                 const Spot& spot) const;

 private:
  PhraseId doer(const TruceFinding& f, const TruceClause& clause) const;
  const Frame* teller(const Spot& spot) const;
  bool one_sided(const TruceFinding& f, const TruceClause& clause,
                 std::uint32_t sentence) const;
  bool does_not_tell(const Frame& frame) const;
  Claim told_offer(const TruceFinding& f, const TruceClause& clause,
                   const Spot& spot, const Frame* frame) const;
  PhraseId clause_owner(const TruceClause& clause, PhraseId pronoun) const;
  PhraseId antecedent(std::uint32_t sentence, bool person) const;
  void name_callers(const TruceFinding& f, const TruceClause& clause,
                    Claim& c) const;

  const Parse& parse_;
  const TruceWords& words_;
  const Attributor& attributor_;
  const TruceParties& parties_;
};

}  // namespace claimledger
