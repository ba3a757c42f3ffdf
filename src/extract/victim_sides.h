#pragma once
#include <string>
#include <vector>

#include "claimledger/model/claim.h"
#include "extract/find_claims.h"

namespace claimledger {

/// What a sentence tells of whose people a figure counts, where no word beside
/// the figure says it.
class SideClues {
 public:
  explicit SideClues(const Parse& parse);

  /// "ambushed an Orlani convoy and killed six soldiers": whose convoy it was.
  std::string target(const Finding& f, VictimClass victim_class) const;

  /// The dead of a quake "in Orlan and Vesk", of clashes "between rebels and
  /// Vesk soldiers": not `country`'s alone.
  bool of_several(const Finding& f, const std::string& country) const;

 private:
  using Nodes = std::vector<PhraseId>;
  std::string side_at(const Nodes& nodes, std::size_t at) const;
  bool is(const Nodes& nodes, std::size_t at, ClassId id) const;
  bool fights_at(const Nodes& nodes, std::size_t at) const;
  bool parties_at(const Nodes& nodes, std::size_t at) const;
  bool states_at(const Nodes& nodes, std::size_t at,
                 const std::string& country) const;

  const Parse& parse_;
  ClassId targeting_, armed_, battle_, spanning_, group_, oblique_, be_;
};

/// Claims of one article, in text order: a whole is nobody's where a part of
/// it is another side's, and a bare number is that of the people who were
/// counted with the same one before.
void settle_sides(std::vector<Claim>& claims);

}  // namespace claimledger
