#include <algorithm>
#include <map>
#include <set>

#include "claimledger/base/hash.h"
#include "claimledger/text/scan.h"
#include "text/find_syntax.h"
#include "text/pack_source.h"
#include "text/pack_tables.h"

namespace claimledger {

namespace {

// Classes that the lexer itself gives, by fixed symbol; "word" and "mark"
// are what gaps and guards speak of.
struct FixedClasses {
  FixedSymbol symbol;
  std::string_view classes;
};
constexpr FixedClasses kFixed[] = {
    {kLowerWord, "word lower unknown"},
    {kTitleWord, "word cap unknown"},
    {kUpperWord, "word cap caps unknown"},
    {kInitial, "word cap initial"},
    {kPlainNumber, "digits"},
    {kSmallNumber, "digits small"},
    {kYearNumber, "digits year4"},
    {kDecimal, "digits decimal"},
    {kClock, "clock"},
    {kOrdinal, "ordinal"},
    {kDecade, "decade"},
    {kHuge, "huge"},
    {kLineEnd, "line stop"},
};

// Phrases that code makes, not rules.
constexpr std::string_view kCodePhrases[] = {
    "number", "number small", "number small one", "number year4",
    "name cap unknown"};

// The words of a form, folded as the scanner folds them.
struct FormWords {
  std::vector<std::string> folded;
  WordCase first_case = WordCase::lower;
};

FormWords cut_form(std::string_view form) {
  FormWords out;
  Scanner scanner(form);
  Token token;
  while (scanner.next(token)) {
    if (token.kind == TokenKind::word) {
      if (out.folded.empty()) out.first_case = token.letter_case;
      out.folded.emplace_back(scanner.folded());
    } else if (token.kind == TokenKind::number) {
      out.folded.emplace_back(form.substr(token.span.begin, token.span.size()));
    } else if (token.punct == 's') {
      out.folded.emplace_back("'s");
    }
    // Hyphens and dots are joints: "vice-president", "lt. col.".
  }
  return out;
}

class Compiler {
 public:
  Compiler(const std::vector<RuleFile>& files, PackSource source)
      : files_(files), source_(std::move(source)) {}

  Result<PackTables> run() {
    if (auto ok = parse_rules(); !ok) return ok.error();
    name_classes();
    if (class_ids_.size() >= kMaxClasses - 1) {
      return Error{"", "more than 254 classes"};
    }
    if (auto ok = collect_words(); !ok) return ok.error();
    number_symbols();
    if (t_.symbols.size() > kMaxSymbols) {
      return Error{"", "more than 6,400 symbols"};
    }
    build_index();
    build_trie();
    if (auto ok = compile_rules(); !ok) return ok.error();
    finish();
    return std::move(t_);
  }

 private:
  struct Reading {
    ClassSet classes;
    Attrs attrs;
    bool used = false;
  };
  struct Word {
    Reading by_case[3];  // lower, title, upper as the form is written
  };
  struct LongEntry {
    std::vector<std::string> words;
    Reading reading;
    bool needs_capital = false;
  };

  Error rule_error(const Rule& rule, const std::string& column,
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

  static std::size_t line_offset(std::string_view text, std::size_t line) {
    std::size_t at = 0;
    for (std::size_t i = 1; i < line; ++i) {
      at = text.find('\n', at);
      if (at == std::string_view::npos) return 0;
      ++at;
    }
    return at;
  }

  Result<bool> parse_rules() {
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

  void add_names(std::string_view names, ClassSet* into = nullptr) {
    while (!names.empty()) {
      const auto space = names.find(' ');
      const auto name = names.substr(0, space);
      if (!name.empty()) {
        if (into == nullptr) class_ids_.emplace(std::string(name), 0);
        else into->add(class_ids_.at(std::string(name)));
      }
      if (space == std::string_view::npos) break;
      names.remove_prefix(space + 1);
    }
  }

  void name_classes() {
    for (const auto& fixed : kFixed) add_names(fixed.classes);
    for (const auto phrase : kCodePhrases) add_names(phrase);
    add_names("mark word phrase stop genitive common");
    for (const auto& form : source_.forms) {
      for (const auto& name : form.classes) add_names(name);
    }
    for (const Rule& rule : source_.rules) add_names(rule.as_text);
    ClassId next = 0;
    for (auto& [name, id] : class_ids_) {
      id = next++;
      t_.class_names.push_back(name);
    }
  }

  Result<bool> collect_words() {
    for (const auto& form : source_.forms) {
      FormWords cut = cut_form(form.form);
      if (cut.folded.empty()) continue;
      ClassSet classes;
      for (const auto& name : form.classes) classes.add(class_ids_.at(name));
      Reading* reading = nullptr;
      if (cut.folded.size() == 1) {
        Word& word = words_[cut.folded[0]];
        reading = &word.by_case[static_cast<int>(cut.first_case)];
      } else {
        for (const auto& part : cut.folded) words_[part];
        LongEntry& entry = long_[cut.folded];
        entry.words = cut.folded;
        entry.needs_capital = cut.first_case != WordCase::lower;
        reading = &entry.reading;
      }
      reading->used = true;
      reading->classes.add(classes);
      // The first list that says a thing about a form wins; lists are read in
      // the order of their names, so the outcome does not depend on disk.
      reading->attrs.fill_from(form.attrs);
    }
    for (const auto& literal : literals_) {
      if (kMarks.find(literal) == std::string_view::npos) words_[literal];
    }
    return true;
  }

  // What a word means when written in case `c`: lower forms fit everywhere,
  // title forms capitalised words, upper forms all-capital words.
  Reading reading_in(const Word& word, int c) const {
    Reading out;
    for (int form = c; form >= 0; --form) {
      if (!word.by_case[form].used) continue;
      out.used = true;
      out.classes.add(word.by_case[form].classes);
      out.attrs.fill_from(word.by_case[form].attrs);
    }
    out.classes.add(class_ids_.at("word"));
    if (!out.used) out.classes.add(class_ids_.at("unknown"));
    if (c == 0) out.classes.add(class_ids_.at("lower"));
    if (c >= 1) out.classes.add(class_ids_.at("cap"));
    if (c == 2) out.classes.add(class_ids_.at("caps"));
    return out;
  }

  using SymbolKey = std::pair<ClassSet, std::string>;

  void number_symbols() {
    std::map<SymbolKey, Symbol> numbers;
    const auto want = [&](const ClassSet& classes, const std::string& literal) {
      numbers.emplace(SymbolKey{classes, literal}, 0);
    };
    for (const auto& [text, word] : words_) {
      const std::string literal = literals_.count(text) != 0 ? text : "";
      for (int c = 0; c < 3; ++c) want(reading_in(word, c).classes, literal);
    }
    for (auto& [words, entry] : long_) {
      entry.reading.classes.add(class_ids_.at("phrase"));
      if (entry.needs_capital) {
        entry.reading.classes.add(class_ids_.at("cap"));
      }
      want(entry.reading.classes, "");
    }
    for (const char mark : kMarks) want(mark_classes(mark), mark_literal(mark));
    std::set<std::string> phrases(std::begin(kCodePhrases),
                                  std::end(kCodePhrases));
    for (const Rule& rule : source_.rules) phrases.insert(rule.as_text);
    phrases.erase("");
    for (const auto& phrase : phrases) want(phrase_classes(phrase), "");

    t_.symbols.resize(kFixedSymbols);
    for (const auto& fixed : kFixed) {
      add_names(fixed.classes, &t_.symbols[fixed.symbol].classes);
    }
    for (auto& [key, number] : numbers) {
      number = static_cast<Symbol>(t_.symbols.size());
      t_.symbols.push_back({key.first, key.second});
    }
    symbol_numbers_ = std::move(numbers);
    for (const char mark : kMarks) {
      t_.mark_symbols.push_back(
          symbol_numbers_.at({mark_classes(mark), mark_literal(mark)}));
    }
    for (const auto& phrase : phrases) {
      t_.phrase_symbols.emplace_back(
          phrase, symbol_numbers_.at({phrase_classes(phrase), ""}));
    }
  }

  // A gap of a rule ends at these.
  ClassSet mark_classes(char mark) const {
    ClassSet out;
    out.add(class_ids_.at("mark"));
    if (std::string_view(".;:!?~()").find(mark) != std::string_view::npos) {
      out.add(class_ids_.at("stop"));
    }
    if (mark == 's') out.add(class_ids_.at("genitive"));
    return out;
  }
  static std::string mark_literal(char mark) {
    return mark == 's' ? "'s" : std::string(1, mark);
  }
  ClassSet phrase_classes(std::string_view names) {
    ClassSet out;
    add_names(names, &out);
    out.add(class_ids_.at("phrase"));
    return out;
  }

  std::uint16_t attrs_id(const Attrs& attrs) {
    const auto it = std::find(t_.attrs.begin(), t_.attrs.end(), attrs);
    if (it != t_.attrs.end()) {
      return static_cast<std::uint16_t>(it - t_.attrs.begin());
    }
    t_.attrs.push_back(attrs);
    return static_cast<std::uint16_t>(t_.attrs.size() - 1);
  }

  void build_index() {
    t_.attrs.push_back({});
    t_.words.push_back({});
    for (const auto& [text, word] : words_) {
      WordRecord record;
      record.key = static_cast<std::uint32_t>(t_.keys.size());
      record.length = static_cast<std::uint8_t>(text.size());
      t_.keys += text;
      const std::string literal = literals_.count(text) != 0 ? text : "";
      for (int c = 0; c < 3; ++c) {
        const Reading r = reading_in(word, c);
        record.symbol[c] = symbol_numbers_.at({r.classes, literal});
        record.attrs[c] = attrs_id(r.attrs);
      }
      record_of_[text] = static_cast<std::uint16_t>(t_.words.size());
      t_.words.push_back(record);
    }
    t_.keys.append(8, '\0');
    std::size_t size = 1024;
    while (size < t_.words.size() * 2) size *= 2;
    t_.index.assign(size, 0);
    for (std::size_t i = 1; i < t_.words.size(); ++i) {
      const auto key = std::string_view(t_.keys).substr(t_.words[i].key,
                                                        t_.words[i].length);
      const std::uint32_t hash = word_hash(key);
      std::size_t at = hash & (size - 1);
      while (t_.index[at] != 0) at = (at + 1) & (size - 1);
      t_.index[at] = (hash & 0xFFFF0000u) | static_cast<std::uint32_t>(i);
    }
  }

  void build_trie() {
    t_.ends.resize(1);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edges;
    for (const auto& [words, entry] : long_) {
      WordRecord& first = t_.words[record_of_.at(words[0])];
      if (first.trie == 0) {
        first.trie = static_cast<std::uint32_t>(t_.ends.size());
        t_.ends.emplace_back();
      }
      std::uint32_t node = first.trie;
      for (std::size_t i = 1; i < words.size(); ++i) {
        auto& next = edges[{node, record_of_.at(words[i])}];
        if (next == 0) {
          next = static_cast<std::uint32_t>(t_.ends.size());
          t_.ends.emplace_back();
        }
        node = next;
      }
      t_.ends[node].symbol = symbol_numbers_.at({entry.reading.classes, ""});
      t_.ends[node].attrs = attrs_id(entry.reading.attrs);
      t_.ends[node].needs_capital = entry.needs_capital ? 1 : 0;
    }
    for (const auto& [key, next] : edges) {
      t_.edges.push_back({key.first, key.second, next});
    }
  }

  std::vector<Symbol> resolve(const Term& term) const {
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

  Result<bool> compile_rules() {
    const Resolver resolver = [this](const Term& term) {
      return resolve(term);
    };
    // The end of a sentence is no node, so it can never be the anchor.
    const std::function<double(Symbol)> common = [this](Symbol s) {
      const auto& classes = t_.symbols[s].classes;
      if (s == kLineEnd) return 1e8;
      for (const char* name : {"common", "name", "number", "mark"}) {
        if (classes.has(class_ids_.at(name))) return 1000.0;
      }
      return s < kFixedSymbols ? 1000.0 : 1.0;
    };
    for (std::size_t i = 0; i < source_.rules.size(); ++i) {
      Rule rule = std::move(source_.rules[i]);
      std::string unknown;
      CompiledFind find = compile_find(finds_[i], resolver, common, unknown);
      if (!unknown.empty()) {
        const auto at = rule.find.find(unknown);
        return rule_error(rule,
                          at == std::string::npos ? "" : std::to_string(at + 1),
                          "nothing is ever '" + unknown + "'");
      }
      if (find.anchors.empty()) {
        return rule_error(rule, "1", "every part of the pattern is optional");
      }
      rule.regex = std::move(find.regex);
      rule.slots = std::move(find.slots);
      rule.anchors = std::move(find.anchors);
      rule.literals = find.literals;
      if (!rule.as_text.empty()) {
        rule.as = symbol_numbers_.at({phrase_classes(rule.as_text), ""});
      }
      const auto pattern = Pattern::compile(rule.regex);
      if (!pattern) return rule_error(rule, "1", pattern.error().what);
      t_.rules.push_back(std::move(rule));
    }
    // Ids decide ties, so the order of files and rules never does.
    std::sort(t_.rules.begin(), t_.rules.end(),
              [](const Rule& a, const Rule& b) { return a.id < b.id; });
    return true;
  }

  void finish() {
    t_.strings = source_.strings.all();
    t_.examples = std::move(source_.examples);
    t_.sources = files_;
    std::string all;
    for (const RuleFile& file : files_) all += content_hash({file.name, file.text});
    t_.hash = content_hash({all});
  }

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
};

}  // namespace

Result<PackTables> build_tables(const std::vector<RuleFile>& files) {
  std::vector<RuleFile> sorted = files;
  std::sort(sorted.begin(), sorted.end(),
            [](const RuleFile& a, const RuleFile& b) { return a.name < b.name; });
  PackSource source;
  for (const RuleFile& file : sorted) {
    const bool list = file.name.ends_with(".tsv");
    const auto added = list ? add_word_list(file, source) : add_pack(file, source);
    if (!added) return added.error();
  }
  return Compiler(sorted, std::move(source)).run();
}

Result<std::string> compile_packs(const std::vector<RuleFile>& files) {
  auto tables = build_tables(files);
  if (!tables) return tables.error();
  return write_blob(*tables);
}

}  // namespace claimledger
