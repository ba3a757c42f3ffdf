#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "claimledger/text/symbols.h"

namespace claimledger {

using SymbolSet = std::set<Symbol>;

/// Finds alphabets for the rules of one level: symbols that no rule of the
/// alphabet tells apart share a byte. Rules are taken in their order; one that
/// would need more than 255 bytes opens the next alphabet.
class AlphabetMaker {
 public:
  explicit AlphabetMaker(std::size_t symbols);

  /// Number of the alphabet for a rule that uses these sets, counted from 0;
  /// -1 if one rule alone needs too many.
  int add(const std::vector<SymbolSet>& sets);
  const std::vector<Alphabet>& alphabets() const { return alphabets_; }

 private:
  static bool refine(Alphabet& alphabet, const std::vector<SymbolSet>& sets);

  std::size_t symbols_;
  std::vector<Alphabet> alphabets_;
};

/// A set as a bracket expression over the bytes of an alphabet.
std::string spell_set(const Alphabet& alphabet, const SymbolSet& set);

}  // namespace claimledger
