#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"
#include "claimledger/text/rule_packs.h"

namespace claimledger {

/// Strings seen once, by number; 0 is the empty string.
class StringPool {
 public:
  StringPool() { id(""); }
  StringId id(std::string_view text);
  const std::vector<std::string>& all() const { return strings_; }

 private:
  std::vector<std::string> strings_;
  std::map<std::string, StringId, std::less<>> ids_;
};

/// One surface form of a word list, before symbols are numbered.
struct FormSource {
  std::string form;
  std::vector<std::string> classes;
  Attrs attrs;
  /// A word for some rules that says too little to be a known word for all:
  /// it stays `unknown`, so that names may hold it.
  bool soft = false;
};

/// All files parsed and checked, nothing compiled: what the pack compiler
/// turns into tables.
struct PackSource {
  StringPool strings;
  std::vector<FormSource> forms;
  std::vector<Rule> rules;  ///< `as` and `regex` not yet set
  std::vector<ExampleTable> examples;
  /// Classes that leave a word `unknown`: what they tell is of use to some
  /// rules, but it may still be a name or any noun.
  std::set<std::string> soft;
};

/// Adds one .tsv word list (countries, groups, organisations and outlets by
/// their own columns, all others as form, classes, attrs).
Result<bool> add_word_list(const RuleFile& file, PackSource& into);

/// Adds one .toml pack.
Result<bool> add_pack(const RuleFile& file, PackSource& into);

/// "key=value;..." or one key of a rule's `gives`; names as in the contract.
Result<bool> set_attr(std::string_view key, std::string_view value,
                      StringPool& strings, Attrs& attrs);

/// "file:line: what" with the offending line and a caret below it.
Error pack_error(const RuleFile& file, std::size_t line, std::size_t column,
                 std::string what);

}  // namespace claimledger
