#pragma once
#include <vector>

#include "extract/cascade.h"
#include "extract/truce_clause.h"
#include "extract/truce_words.h"

namespace claimledger {

/// What a rule of the level `ceasefires` found in a sentence of truces, once
/// its clause was read: nodes of that sentence.
struct TruceFinding {
  Match match;
  CeasefireAction action = CeasefireAction::agreed;
  std::uint32_t truce = 0;  ///< node that names the truce
  std::uint32_t act = 0;    ///< node that says what is done
  char flag = 0;            ///< as in ceasefires.toml
  /// Of a breach: the word that accuses somebody of it, if one does.
  std::uint32_t accuse = TruceClause::kNone;
};

/// Reads the sentences of an article in text order.
class TruceFinder {
 public:
  TruceFinder(Cascade& cascade, const Parse& parse, const TruceWords& words)
      : cascade_(cascade), parse_(parse), words_(words) {}

  /// The findings of a sentence whose phrases of truces are made, each truce
  /// with one finding for each thing said of it, in text order.
  std::vector<TruceFinding> read(const Sentence& sentence,
                                 std::uint32_t number);

 private:
  bool means_truce(const TruceClause& clause, const TruceFinding& f,
                   std::uint32_t number) const;
  bool means_breach(const TruceClause& clause, const TruceFinding& f,
                    std::uint32_t number) const;
  bool means_it(const TruceClause& clause, const TruceFinding& f,
                std::uint32_t number) const;
  bool soon_over(const TruceClause& clause, const TruceFinding& f) const;
  void remember(const TruceClause& clause, std::uint32_t number,
                const std::vector<TruceFinding>& kept);
  bool settle(const TruceClause& clause, TruceFinding& f) const;
  bool gap_is_clean(const TruceClause& clause, const TruceFinding& f) const;
  void trim(const TruceClause& clause, TruceFinding& f) const;
  bool weaker(const TruceFinding& a, const TruceFinding& b) const;

  Cascade& cascade_;
  const Parse& parse_;
  const TruceWords& words_;
  std::vector<Match> matches_;
  bool named_ = false;
  std::uint32_t named_at_ = 0;
  bool offered_ = false;
  std::uint32_t offered_at_ = 0;
  bool told_ = false;
  std::uint32_t told_at_ = 0;  ///< something was, of a truce
  bool extended_ = false;
  bool blamed_ = false;  ///< somebody was said to have broken a truce
  std::uint32_t blamed_at_ = 0;
};

}  // namespace claimledger
