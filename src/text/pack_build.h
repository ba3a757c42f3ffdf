#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/alphabets.h"
#include "text/find_syntax.h"
#include "text/pack_source.h"
#include "text/pack_tables.h"

namespace claimledger {

/// Turns parsed packs into tables: names the classes, collects the words,
/// numbers the symbols, lays out index and trie, compiles the rules. The
/// steps run in this order, once; `run` is the only way in.
class PackBuild {
 public:
  PackBuild(const std::vector<RuleFile>& files, PackSource source)
      : files_(files), source_(std::move(source)) {}

  Result<PackTables> run();

 private:
  struct Reading {
    ClassSet classes;
    Attrs attrs;
    bool used = false;
    bool known = false;  ///< by a form and a class that are not soft
  };
  struct Word {
    Reading by_case[3];  // lower, title, upper as the form is written
  };
  struct LongEntry {
    std::vector<std::string> words;
    Reading reading;
    bool needs_capital = false;
  };

  // pack_words.cpp
  void add_names(std::string_view names, ClassSet* into = nullptr);
  void name_classes();
  void collect_words();
  Reading reading_in(const Word& word, int c) const;
  void number_symbols();
  void number_marks_and_phrases(const std::set<std::string>& phrases);
  ClassSet mark_classes(char mark) const;
  static std::string mark_literal(char mark);
  ClassSet phrase_classes(std::string_view names);
  std::uint16_t attrs_id(const Attrs& attrs);
  void build_records();
  void build_index();
  void build_trie();

  // pack_compiler.cpp
  Error rule_error(const Rule& rule, const std::string& column,
                   std::string what) const;
  static std::size_t line_offset(std::string_view text, std::size_t line);
  Result<bool> parse_rules();
  std::vector<Symbol> resolve(const Term& term) const;
  double weight(Symbol symbol) const;
  Result<std::vector<SymbolSet>> sets_of(const Rule& rule,
                                         const FindNode& find) const;
  std::vector<std::size_t> rules_by_id() const;
  Result<bool> compile_rule(Rule rule, const FindNode& find);
  Result<bool> compile_rules();
  void finish();

  using SymbolKey = std::pair<ClassSet, std::string>;

  const std::vector<RuleFile>& files_;
  PackSource source_;
  PackTables t_;
  std::vector<FindNode> finds_;
  std::set<std::string> literals_;
  std::map<std::string, ClassId> class_ids_;
  std::map<std::string, Word> words_;
  std::map<std::vector<std::string>, LongEntry> long_;
  std::map<SymbolKey, Symbol> symbol_numbers_;
  std::map<std::string, std::uint16_t> record_of_;
  std::vector<std::string> keys_{""};  ///< word by record
};

}  // namespace claimledger
