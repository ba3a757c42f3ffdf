#include <algorithm>

#include "claimledger/base/hash.h"
#include "text/pack_build.h"

namespace claimledger {

Result<PackTables> PackBuild::run() {
  if (auto ok = parse_rules(); !ok) return ok.error();
  name_classes();
  if (class_ids_.size() >= kMaxClasses - 1) {
    return Error{"", "more than 638 classes"};
  }
  collect_words();
  number_symbols();
  if (t_.symbols.size() > kMaxSymbols) {
    return Error{"", "more than 16,000 symbols"};
  }
  build_records();
  build_index();
  build_trie();
  if (auto ok = compile_rules(); !ok) return ok.error();
  finish();
  return std::move(t_);
}

Error PackBuild::rule_error(const Rule& rule, const std::string& column,
                            std::string what) const {
  for (const RuleFile& file : files_) {
    if (file.name != rule.file) continue;
    std::size_t at = 0;
    if (!column.empty()) {
      const std::size_t line_start = line_offset(file.text, rule.line);
      const auto hit = file.text.find(rule.find, line_start);
      if (hit != std::string::npos) {
        at = hit - line_start + std::stoul(column);
      }
    }
    return pack_error(file, rule.line, at, std::move(what));
  }
  return {rule.file, std::move(what)};
}

std::size_t PackBuild::line_offset(std::string_view text, std::size_t line) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < line; ++i) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) return 0;
    ++at;
  }
  return at;
}

Result<bool> PackBuild::parse_rules() {
  std::set<std::string> ids;
  for (const Rule& rule : source_.rules) {
    if (!ids.insert(rule.id).second) {
      return rule_error(rule, "", "duplicate rule id '" + rule.id + "'");
    }
    auto node = parse_find(rule.find);
    if (!node) return rule_error(rule, node.error().where, node.error().what);
    each_term(*node, [&](const Term& term) {
      if (!term.literal.empty()) literals_.insert(term.literal);
    });
    finds_.push_back(std::move(*node));
  }
  return true;
}

std::vector<Symbol> PackBuild::resolve(const Term& term) const {
  std::vector<Symbol> out;
  for (Symbol s = 1; s < t_.symbols.size(); ++s) {
    const SymbolInfo& info = t_.symbols[s];
    if (!term.literal.empty()) {
      if (info.literal == term.literal) out.push_back(s);
      continue;
    }
    const auto has = [&](const std::string& name) {
      const auto it = class_ids_.find(name);
      return it != class_ids_.end() && info.classes.has(it->second);
    };
    if (std::all_of(term.with.begin(), term.with.end(), has) &&
        std::none_of(term.without.begin(), term.without.end(), has)) {
      out.push_back(s);
    }
  }
  return out;
}

// How poor an anchor a symbol is: the more sentences hold it, the poorer.
double PackBuild::weight(Symbol symbol) const {
  // The end of a sentence is no node, so it can never be the anchor.
  if (symbol == kLineEnd) return 1e8;
  constexpr double kCommon = 1000;
  if (symbol < kFixedSymbols) return kCommon;
  const ClassSet& classes = t_.symbols[symbol].classes;
  for (const char* name : {"common", "name", "number", "mark"}) {
    if (classes.has(class_ids_.at(name))) return kCommon;
  }
  // Phrases stand in most sentences that reach their level; a word of a list
  // seldom does, however long the list.
  constexpr double kPhrase = 200;
  const auto& phrases = t_.phrase_symbols;
  const bool phrase =
      std::any_of(phrases.begin(), phrases.end(),
                  [&](const auto& named) { return named.second == symbol; });
  return phrase ? kPhrase : 1;
}

// The sets of symbols that a rule tells apart.
Result<std::vector<SymbolSet>> PackBuild::sets_of(const Rule& rule,
                                                  const FindNode& find) const {
  std::vector<SymbolSet> sets;
  std::string unknown;
  compile_find(
      find, [this](const Term& term) { return resolve(term); },
      [this](Symbol s) { return weight(s); },
      [&](const SymbolSet& set) {
        sets.push_back(set);
        return std::string();
      },
      unknown);
  if (unknown.empty()) return sets;
  const auto at = rule.find.find(unknown);
  return rule_error(rule, at == std::string::npos ? "" : std::to_string(at + 1),
                    "nothing is ever '" + unknown + "'");
}

Result<bool> PackBuild::compile_rule(Rule rule, const FindNode& find) {
  const Alphabet& alphabet = t_.alphabets[rule.alphabet];
  std::string unknown;
  CompiledFind compiled = compile_find(
      find, [this](const Term& term) { return resolve(term); },
      [this](Symbol s) { return weight(s); },
      [&](const SymbolSet& set) { return spell_set(alphabet, set); }, unknown);
  if (compiled.anchors.empty()) {
    return rule_error(rule, "1", "every part of the pattern is optional");
  }
  rule.regex = std::move(compiled.regex);
  rule.slots = std::move(compiled.slots);
  rule.anchors = std::move(compiled.anchors);
  rule.literals = compiled.literals;
  for (const auto& symbols : compiled.needs) {
    ByteSet& bytes = rule.needs.emplace_back();
    for (const Symbol symbol : symbols) bytes.add(alphabet[symbol]);
  }
  if (!rule.as_text.empty()) {
    rule.as = symbol_numbers_.at({phrase_classes(rule.as_text), ""});
  }
  const auto pattern = Pattern::compile(rule.regex);
  if (!pattern) return rule_error(rule, "1", pattern.error().what);
  t_.rules.push_back(std::move(rule));
  return true;
}

// Ids decide ties, and the order of alphabets: that of files and rules never
// matters.
std::vector<std::size_t> PackBuild::rules_by_id() const {
  std::vector<std::size_t> order(source_.rules.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    return source_.rules[a].id < source_.rules[b].id;
  });
  return order;
}

Result<bool> PackBuild::compile_rules() {
  const auto order = rules_by_id();
  for (std::size_t level = 0; level < kLevels; ++level) {
    AlphabetMaker maker(t_.symbols.size());
    for (const std::size_t i : order) {
      Rule& rule = source_.rules[i];
      if (rule.level != static_cast<Level>(level)) continue;
      const auto sets = sets_of(rule, finds_[i]);
      if (!sets) return sets.error();
      const int alphabet = maker.add(*sets);
      if (alphabet < 0)
        return rule_error(rule, "1", "too many different words");
      rule.alphabet = static_cast<std::uint16_t>(
          t_.alphabets.size() + static_cast<std::size_t>(alphabet));
    }
    t_.alphabets.insert(t_.alphabets.end(), maker.alphabets().begin(),
                        maker.alphabets().end());
  }
  for (const std::size_t i : order) {
    const auto done = compile_rule(std::move(source_.rules[i]), finds_[i]);
    if (!done) return done;
  }
  return true;
}

void PackBuild::finish() {
  t_.strings = source_.strings.all();
  t_.examples = std::move(source_.examples);
  t_.sources = files_;
  std::string all;
  for (const RuleFile& file : files_)
    all += content_hash({file.name, file.text});
  t_.hash = content_hash({all});
}

Result<PackTables> build_tables(const std::vector<RuleFile>& files) {
  std::vector<RuleFile> sorted = files;
  std::sort(
      sorted.begin(), sorted.end(), [](const RuleFile& a, const RuleFile& b) {
        return std::pair(a.builtin, a.name) < std::pair(b.builtin, b.name);
      });
  PackSource source;
  for (const RuleFile& file : sorted) {
    const bool list = file.name.ends_with(".tsv");
    const auto added =
        list ? add_word_list(file, source) : add_pack(file, source);
    if (!added) return added.error();
  }
  return PackBuild(sorted, std::move(source)).run();
}

Result<std::string> compile_packs(const std::vector<RuleFile>& files) {
  auto tables = build_tables(files);
  if (!tables) return tables.error();
  return write_blob(*tables);
}

}  // namespace claimledger
