#pragma once
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/text/symbols.h"

namespace claimledger {

// The rule language of `find`:
//   killed            a literal word (folded), or a mark such as , ; - "
//   [killed slain]    a choice of words; {class} may stand inside
//   {people}          one token or phrase of that class
//   {v:people|group}  the same as a slot named v; | or, & and, ! not
//   ( a | b )? * +    grouping, alternatives, repetition
//   <( a )  >( a )    must stand before, or behind, and is no part of the match
//   ...  ...4         a gap of at most 6 (or 4) nodes, none of class `stop`

/// One alternative of an atom: all of `with`, none of `without`; or a word.
struct Term {
  std::string literal;
  std::vector<std::string> with;
  std::vector<std::string> without;
};

struct FindNode {
  enum class Kind { atom, gap, sequence, choice } kind = Kind::sequence;
  std::vector<Term> terms;  ///< atom
  std::string slot;         ///< atom; sequence: kBefore or kBehind
  int gap = 0;              ///< gap: most nodes
  char repeat = 0;          ///< 0, '?', '*', '+'
  std::vector<FindNode> children;
};

/// Error.where holds the column (from 1) as a number.
Result<FindNode> parse_find(std::string_view text);

/// Calls `visit` for every term of the pattern.
void each_term(const FindNode& node,
               const std::function<void(const Term&)>& visit);

/// The symbols a term stands for.
using Resolver = std::function<std::vector<Symbol>(const Term&)>;
using Weigh = std::function<double(Symbol)>;
/// How a set of symbols is written in the regular expression.
using SpellSet = std::function<std::string(const std::set<Symbol>&)>;

struct CompiledFind {
  std::string regex;
  std::vector<std::string> slots;
  std::vector<Symbol> anchors;
  /// Any match holds a symbol of each of these sets too.
  std::vector<std::set<Symbol>> needs;
  std::uint32_t literals = 0;
};

/// `weight` tells how poor an anchor a symbol is.
/// `empty_term` receives the first term that no symbol meets, if any.
CompiledFind compile_find(const FindNode& root, const Resolver& resolve,
                          const Weigh& weight, const SpellSet& spell,
                          std::string& empty_term);

}  // namespace claimledger
