#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/names.h"
#include "claimledger/base/result.h"
#include "claimledger/text/attrs.h"
#include "claimledger/text/lexicon.h"
#include "claimledger/text/pattern.h"
#include "claimledger/text/symbols.h"
#include "claimledger/text/vocabulary.h"

namespace claimledger {

/// The levels of the cascade at which rules run, in order.
enum class Level : std::uint8_t {
  times,
  moments,
  quantities,
  actors,
  persons,
  victims,
  lists,
  verbs,
  claims,
  frames,
  furniture,
  grounds,
  truces,
  ceasefires,
  territories
};
inline constexpr std::string_view kLevelNames[] = {
    "times",     "moments", "quantities", "actors",     "persons",
    "victims",   "lists",   "verbs",      "claims",     "frames",
    "furniture", "grounds", "truces",     "ceasefires", "territories"};
inline constexpr std::size_t kLevels = std::size(kLevelNames);

/// A pack or word list as text; `name` is what error messages cite.
struct RuleFile {
  std::string name;
  std::string text;
  bool builtin = false;  ///< read after a user's, whose words win
};

/// Slot names of what must stand before or behind a match: "<( )", ">( )".
inline constexpr std::string_view kBefore = "<";
inline constexpr std::string_view kBehind = ">";

/// A rule as compiled. `slots[i]` names capture group i+1.
struct Rule {
  std::string id;
  Level level = Level::times;
  std::string find;   ///< as written
  std::string regex;  ///< over the bytes of its alphabet
  std::uint16_t alphabet = 0;
  std::vector<std::string> slots;
  Symbol as = 0;  ///< symbol of the phrase it makes; 0 at claim levels
  std::string as_text;
  Attrs gives;
  std::vector<std::string> yes;
  std::vector<std::string> no;
  std::vector<Symbol> anchors;  ///< any match holds one of these
  std::vector<ByteSet> needs;   ///< and, in bytes, one of each of these
  std::uint32_t literals = 0;
  std::int32_t priority = 0;  ///< only to settle equal matches
  std::string file;
  std::uint32_t line = 0;
};

/// Cross-rule examples: every text must give `value`, or nothing.
struct ExampleTable {
  std::string value;
  std::vector<std::string> texts;
  Level level = Level::claims;  ///< of the pack: what its texts are run for
  std::string file;
  std::uint32_t line = 0;
};

/// Gate classes: `event` a word of harm that means little else, `weak` one
/// that often does ("missing"), `cold` one that mostly does ("losses") and
/// opens nothing by itself, `number` a count or a number word, `person` a
/// noun for one human being.
enum class Gate : std::uint8_t { none, number, person, cold, weak, event };

/// What else a symbol tells the gate, as bits: words that speak of a truce,
/// verbs of taking and losing ground, nouns for ground; and all words that a
/// sentence on territory may turn on, which open nothing.
inline constexpr unsigned kTruceWord = 0x08;
inline constexpr unsigned kTakingWord = 0x10;
inline constexpr unsigned kGroundWord = 0x20;
inline constexpr unsigned kLandWord = 0x40;
/// Words that speak of a truce only beside others: "deal", "hostilities".
inline constexpr unsigned kPactWord = 0x80;

/// All packs, ready: lexicon, symbols, rules with their automata. Immutable
/// after load and safe to share between threads.
class RulePacks {
 public:
  /// From the tables compiled into the program, or, with `extra` packs of a
  /// user, from the embedded sources and those together. An error names file,
  /// line and place.
  static Result<RulePacks> load(std::string_view builtin,
                                const std::vector<RuleFile>& extra);

  RulePacks(RulePacks&&) noexcept;
  RulePacks& operator=(RulePacks&&) noexcept;
  ~RulePacks();

  const Lexicon& lexicon() const;
  const std::vector<Rule>& rules() const;
  const std::vector<ExampleTable>& examples() const;
  const Pattern& pattern(std::size_t rule) const;
  const std::vector<Alphabet>& alphabets() const;
  /// Rules of a level that `symbol` can be an anchor of.
  const std::vector<std::uint16_t>& anchored(Level level, Symbol symbol) const;
  /// Whether there are any: most symbols anchor nothing, and this table is
  /// small enough to stay in the nearest cache.
  bool anchors(Level level, Symbol symbol) const {
    return (anchor_levels_[symbol] >> static_cast<unsigned>(level) & 1) != 0;
  }
  const SymbolInfo& symbol(Symbol symbol) const;
  std::size_t symbols() const;
  bool is(Symbol symbol, ClassId id) const { return classes_[symbol].has(id); }
  /// What the gate of the lexer looks at, one byte a symbol.
  Gate gate(Symbol symbol) const {
    return static_cast<Gate>(signals_[symbol] & kGateBits);
  }
  std::uint8_t signals(Symbol symbol) const { return signals_[symbol]; }
  static constexpr std::uint8_t kGateBits = 0x07;
  /// Class by name; kNoClass where no pack or lexicon uses it.
  ClassId class_id(std::string_view name) const;
  static constexpr ClassId kNoClass = kMaxClasses - 1;
  /// Names of a symbol's classes, for `explain`.
  std::string describe(Symbol symbol) const;
  std::string_view string(StringId id) const;
  /// Symbol of tokens that no lexicon holds, and of marks.
  Symbol token_symbol(const Token& token, std::string_view text) const;
  /// Stands behind the last node of a sentence: class `line`.
  Symbol end_symbol() const;
  /// Symbol of a phrase class made by code ("number", "name").
  Symbol phrase_symbol(std::string_view classes) const;
  /// XXH3-128 of all sources, for `generator.rules`.
  const std::string& hash() const;
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  struct State;
  explicit RulePacks(std::unique_ptr<State> state);
  void number_names();
  void fill_hot_tables();
  std::unique_ptr<State> state_;
  const std::uint16_t* anchor_levels_ = nullptr;  ///< a bit for each level
  const ClassSet* classes_ = nullptr;             ///< hot tables of state_
  const std::uint8_t* signals_ = nullptr;         ///< gate and signal bits
  Vocabulary vocabulary_{};
};

/// Compiles sources into the blob that `load` reads; used at build time.
Result<std::string> compile_packs(const std::vector<RuleFile>& files);

}  // namespace claimledger
