#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/discourse.h"
#include "extract/phrase.h"
#include "extract/truce_clause.h"
#include "extract/truce_words.h"

namespace claimledger {

using Sides = std::vector<std::string>;  ///< sorted, each once

/// Who is at war in an article, and whom a truce binds.
class TruceParties {
 public:
  TruceParties(const Parse& parse, const TruceWords& words,
               Discourse& discourse);

  /// The two sides that the article names as fighting each other; empty where
  /// not exactly two stand out.
  const Sides& opponents() const { return opponents_; }

  /// The side that a phrase speaks for; "" if unknown.
  std::string side_of(PhraseId phrase) const;
  /// The sides of a list ("Chile and Peru"), or of one phrase.
  Sides sides_of(PhraseId phrase) const;

  /// Parties named beside a truce: "between X and Y", "with X", "X-Y truce".
  Sides beside(const TruceClause& clause, std::uint32_t truce) const;
  /// Parties named inside its phrase: "the Chile-Peru ceasefire".
  Sides inside(const Phrase& truce) const;

 private:
  using Named = std::vector<std::pair<std::size_t, std::string>>;
  using Counts = std::map<std::string, int>;
  using Pairs = std::map<std::pair<std::string, std::string>, int>;
  void count(const Sentence& sentence, Counts& counts, Pairs& pairs);
  std::size_t after_dateline(const Sentence& sentence) const;
  void drop_homes(const Sentence& sentence, Named& named) const;
  bool of_organisation(const Phrase& phrase) const;
  bool outsider(const Sentence& sentence, std::size_t i) const;
  std::string the_rebels(const Phrase& phrase) const;
  Sides stand_out(const Counts& counts, const Pairs& pairs) const;

  const Parse& parse_;
  const TruceWords& words_;
  Discourse& discourse_;
  Sides opponents_;
  std::set<std::string> groups_;  ///< sides that are no state
};

void add_side(Sides& sides, const std::string& side);

}  // namespace claimledger
