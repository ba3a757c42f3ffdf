#include "claimledger/text/rule_packs.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "claimledger/text/scan.h"
#include "text/pack_tables.h"

namespace claimledger {

struct RulePacks::State {
  PackTables tables;
  Lexicon lexicon;
  std::vector<Pattern> patterns;
  std::vector<ClassSet> classes;
  std::vector<std::uint8_t> signals;
  std::vector<std::uint16_t> anchor_levels;
  std::vector<std::vector<std::uint16_t>> anchored;  // level * symbols + symbol
  std::unordered_map<std::string_view, ClassId> class_ids;
  std::array<Symbol, 256> marks{};  // by byte
};

RulePacks::RulePacks(std::unique_ptr<State> state) : state_(std::move(state)) {}
RulePacks::RulePacks(RulePacks&&) noexcept = default;
RulePacks& RulePacks::operator=(RulePacks&&) noexcept = default;
RulePacks::~RulePacks() = default;

Result<RulePacks> RulePacks::load(std::string_view builtin,
                                  const std::vector<RuleFile>& extra) {
  auto tables = read_blob(builtin);
  if (!tables) return tables.error();
  if (!extra.empty()) {
    // A user's words change the symbols, so all is compiled anew together.
    std::vector<RuleFile> files = tables->sources;
    for (RuleFile& file : files) file.builtin = true;
    files.insert(files.end(), extra.begin(), extra.end());
    tables = build_tables(files);
    if (!tables) return tables.error();
  }
  auto state = std::make_unique<State>();
  state->tables = std::move(*tables);
  const PackTables& t = state->tables;
  state->lexicon = Lexicon(t.index, t.words, t.keys, t.edges, t.ends, t.attrs);
  state->anchored.resize(kLevels * t.symbols.size());
  for (std::size_t i = 0; i < t.rules.size(); ++i) {
    // Sound, as whoever made the tables has seen; most texts need few.
    state->patterns.push_back(Pattern::later(t.rules[i].regex));
    const auto level = static_cast<std::size_t>(t.rules[i].level);
    for (const Symbol s : t.rules[i].anchors) {
      state->anchored[level * t.symbols.size() + s].push_back(
          static_cast<std::uint16_t>(i));
    }
  }
  RulePacks packs(std::move(state));
  packs.number_names();
  packs.fill_hot_tables();
  return packs;
}

void RulePacks::number_names() {
  const std::vector<std::string>& names = state_->tables.class_names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    state_->class_ids.emplace(names[i], static_cast<ClassId>(i));
  }
  for (std::size_t byte = 0; byte < state_->marks.size(); ++byte) {
    const auto at = kMarks.find(static_cast<char>(byte));
    state_->marks[byte] =
        state_->tables.mark_symbols[at == std::string_view::npos ? 5 : at];
  }
}

void RulePacks::fill_hot_tables() {
  for (const SymbolInfo& info : state_->tables.symbols) {
    state_->classes.push_back(info.classes);
  }
  classes_ = state_->classes.data();
  const ClassId event = class_id("event"), weak = class_id("weak"),
                cold = class_id("cold"), person = class_id("person"),
                nothing = class_id("nothing"), truce = class_id("truce"),
                taking = class_id("taking"), ground = class_id("ground"),
                land = class_id("landword"), pact = class_id("pactword"),
                counting = class_id("counting");
  const ClassId counts[] = {class_id("numword"), class_id("dozen"),
                            class_id("vague"), class_id("scale")};
  for (Symbol s = 0; s < state_->classes.size(); ++s) {
    bool number = s == kPlainNumber || s == kSmallNumber || s == kYearNumber;
    for (const ClassId count : counts) number |= is(s, count);
    const Gate gate = is(s, event)  ? Gate::event
                      : is(s, weak) ? Gate::weak
                      : is(s, cold) ? Gate::cold
                      : number      ? Gate::number
                      : is(s, person) || is(s, nothing) || is(s, counting)
                          ? Gate::person
                          : Gate::none;
    state_->signals.push_back(static_cast<std::uint8_t>(
        static_cast<unsigned>(gate) | (is(s, truce) ? kTruceWord : 0u) |
        (is(s, taking) ? kTakingWord : 0u) |
        (is(s, ground) ? kGroundWord : 0u) |
        (is(s, taking) || is(s, land) ? kLandWord : 0u) |
        (is(s, pact) ? kPactWord : 0u)));
  }
  signals_ = state_->signals.data();
  state_->anchor_levels.resize(state_->classes.size());
  for (std::size_t level = 0; level < kLevels; ++level) {
    for (Symbol s = 0; s < state_->classes.size(); ++s) {
      if (anchored(static_cast<Level>(level), s).empty()) continue;
      state_->anchor_levels[s] |= static_cast<std::uint16_t>(1u << level);
    }
  }
  anchor_levels_ = state_->anchor_levels.data();
  vocabulary_ = Vocabulary::of(*this);
}

const Lexicon& RulePacks::lexicon() const { return state_->lexicon; }
const std::vector<Rule>& RulePacks::rules() const {
  return state_->tables.rules;
}
const std::vector<ExampleTable>& RulePacks::examples() const {
  return state_->tables.examples;
}
const std::vector<Alphabet>& RulePacks::alphabets() const {
  return state_->tables.alphabets;
}
const Pattern& RulePacks::pattern(std::size_t rule) const {
  return state_->patterns[rule];
}
const std::vector<std::uint16_t>& RulePacks::anchored(Level level,
                                                      Symbol symbol) const {
  return state_->anchored[static_cast<std::size_t>(level) *
                              state_->tables.symbols.size() +
                          symbol];
}
const SymbolInfo& RulePacks::symbol(Symbol symbol) const {
  return state_->tables.symbols[symbol];
}
std::size_t RulePacks::symbols() const { return state_->tables.symbols.size(); }
const std::string& RulePacks::hash() const { return state_->tables.hash; }

ClassId RulePacks::class_id(std::string_view name) const {
  const auto it = state_->class_ids.find(name);
  return it == state_->class_ids.end() ? kNoClass : it->second;
}

std::string RulePacks::describe(Symbol symbol) const {
  const SymbolInfo& info = state_->tables.symbols[symbol];
  std::string out;
  for (ClassId id = 0; id < state_->tables.class_names.size(); ++id) {
    if (!info.classes.has(id)) continue;
    if (!out.empty()) out += ' ';
    out += state_->tables.class_names[id];
  }
  return out;
}

Symbol RulePacks::end_symbol() const { return kLineEnd; }

std::string_view RulePacks::string(StringId id) const {
  return state_->tables.strings[id];
}

Symbol RulePacks::phrase_symbol(std::string_view classes) const {
  for (const auto& [names, symbol] : state_->tables.phrase_symbols) {
    if (names == classes) return symbol;
  }
  return kNoSymbol;
}

namespace {

Symbol number_symbol(std::string_view text) {
  const NumberToken n = read_number_token(text);
  switch (n.shape) {
    case NumberShape::decimal:
      return kDecimal;
    case NumberShape::clock:
      return kClock;
    case NumberShape::ordinal:
      return kOrdinal;
    case NumberShape::decade:
      return kDecade;
    case NumberShape::huge:
      return kHuge;
    case NumberShape::plain:
      break;
  }
  if (n.separated) return kPlainNumber;
  if (n.digits == 4 && n.value >= 1500 && n.value <= 2099) return kYearNumber;
  return n.digits <= 2 && n.value >= 1 && n.value <= 31 ? kSmallNumber
                                                        : kPlainNumber;
}

}  // namespace

Symbol RulePacks::token_symbol(const Token& token,
                               std::string_view text) const {
  switch (token.kind) {
    case TokenKind::newline:
      return kLineEnd;
    case TokenKind::number:
      return number_symbol(cut(text, token.span));
    case TokenKind::punct:
      return state_->marks[static_cast<std::uint8_t>(token.punct)];
    case TokenKind::word:
      break;
  }
  switch (token.letter_case) {
    case WordCase::lower:
      return kLowerWord;
    case WordCase::upper:
      return kUpperWord;
    case WordCase::title:
      break;
  }
  return token.span.size() == 1 ? kInitial : kTitleWord;
}

}  // namespace claimledger
