#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/text/rule_packs.h"

namespace claimledger {

/// Symbols of tokens that no word list holds; numbered first, in this order.
enum FixedSymbol : Symbol {
  kNoSymbol,
  kLowerWord,
  kTitleWord,
  kUpperWord,
  kInitial,
  kPlainNumber,
  kSmallNumber,
  kYearNumber,
  kDecimal,
  kClock,
  kOrdinal,
  kDecade,
  kHuge,
  kLineEnd,
  kFixedSymbols
};

/// Marks that have a symbol of their own: stand-ins of the scanner.
inline constexpr std::string_view kMarks =
    ".,;:!?-~\"<>'`s()[]{}/$%&*#@+=|_^\\";

/// Everything the packs compile to.
struct PackTables {
  std::vector<std::string> strings;
  std::vector<std::string> class_names;
  std::vector<SymbolInfo> symbols;
  std::vector<std::uint32_t> index;
  std::vector<WordRecord> words;
  std::string keys;
  std::vector<TrieEdge> edges;
  std::vector<TrieEnd> ends;
  std::vector<Attrs> attrs;
  std::vector<Symbol> mark_symbols;  ///< by position in kMarks
  std::vector<std::pair<std::string, Symbol>> phrase_symbols;
  std::vector<Alphabet> alphabets;
  std::vector<Rule> rules;
  std::vector<ExampleTable> examples;
  std::vector<RuleFile> sources;
  std::string hash;
};

Result<PackTables> build_tables(const std::vector<RuleFile>& files);

std::string write_blob(const PackTables& tables);
Result<PackTables> read_blob(std::string_view blob);

}  // namespace claimledger
