#pragma once
#include "extract/find_claims.h"
#include "extract/phrase.h"
#include "extract/told_harm.h"

namespace claimledger {

/// What a match of a casualty rule must fulfil beyond its pattern, by the flag
/// of the rule (docs/rules.md): whether it is people who came to harm at all.
class ClaimChecks {
 public:
  explicit ClaimChecks(const Parse& parse);
  bool allow(const Match& m, const Finding& f) const;

 private:
  bool fighters(const Finding& f) const;
  bool harmed_person(const Finding& f) const;
  bool quiet(const Match& m, const Finding& f) const;
  bool many(const Finding& f) const;
  int flag(const Finding& f) const;

  const Parse& parse_;
  ToldHarm told_;
  ClassId list_, guess_, plural_, sport_;
};

}  // namespace claimledger
