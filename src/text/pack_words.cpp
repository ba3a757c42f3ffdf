#include <algorithm>
#include <cstring>

#include "claimledger/text/scan.h"
#include "text/pack_build.h"

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
    "number",       "number small",     "number small one",
    "number year4", "name cap unknown", "name cap unknown place"};

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

}  // namespace

void PackBuild::add_names(std::string_view names, ClassSet* into) {
  while (!names.empty()) {
    const auto space = names.find(' ');
    const auto name = names.substr(0, space);
    if (!name.empty()) {
      if (into == nullptr)
        class_ids_.emplace(std::string(name), 0);
      else
        into->add(class_ids_.at(std::string(name)));
    }
    if (space == std::string_view::npos) break;
    names.remove_prefix(space + 1);
  }
}

void PackBuild::name_classes() {
  for (const auto& fixed : kFixed) add_names(fixed.classes);
  for (const auto phrase : kCodePhrases) add_names(phrase);
  add_names("mark word phrase stop genitive common event weak truce");
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

void PackBuild::collect_words() {
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
      // "al-Qaeda" and "Al-Qaeda" are both in the lists: either fits.
      const bool capital = cut.first_case != WordCase::lower;
      entry.needs_capital =
          capital && (entry.words.empty() || entry.needs_capital);
      entry.words = cut.folded;
      reading = &entry.reading;
    }
    const bool known = std::any_of(
        form.classes.begin(), form.classes.end(),
        [&](const auto& name) { return !source_.soft.contains(name); });
    reading->used = true;
    reading->known |= known && !form.soft;
    reading->classes.add(classes);
    // The first list that says a thing about a form wins; lists are read in
    // the order of their names, so the outcome does not depend on disk.
    reading->attrs.fill_from(form.attrs);
  }
  for (const auto& literal : literals_) {
    if (kMarks.find(literal) == std::string_view::npos) words_[literal];
  }
}

// What a word means when written in case `c`: lower forms fit everywhere,
// title forms capitalised words, upper forms all-capital words.
PackBuild::Reading PackBuild::reading_in(const Word& word, int c) const {
  Reading out;
  for (int form = c; form >= 0; --form) {
    if (!word.by_case[form].used) continue;
    out.used = true;
    out.known |= word.by_case[form].known;
    out.classes.add(word.by_case[form].classes);
    out.attrs.fill_from(word.by_case[form].attrs);
  }
  out.classes.add(class_ids_.at("word"));
  if (!out.known) out.classes.add(class_ids_.at("unknown"));
  if (c == 0) out.classes.add(class_ids_.at("lower"));
  if (c >= 1) out.classes.add(class_ids_.at("cap"));
  if (c == 2) out.classes.add(class_ids_.at("caps"));
  return out;
}

void PackBuild::number_symbols() {
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
    if (!entry.reading.known) {
      entry.reading.classes.add(class_ids_.at("unknown"));
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
  number_marks_and_phrases(phrases);
}

void PackBuild::number_marks_and_phrases(const std::set<std::string>& phrases) {
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
ClassSet PackBuild::mark_classes(char mark) const {
  ClassSet out;
  out.add(class_ids_.at("mark"));
  if (std::string_view(".;:!?~()").find(mark) != std::string_view::npos) {
    out.add(class_ids_.at("stop"));
  }
  if (mark == 's') out.add(class_ids_.at("genitive"));
  return out;
}

std::string PackBuild::mark_literal(char mark) {
  return mark == 's' ? "'s" : std::string(1, mark);
}

ClassSet PackBuild::phrase_classes(std::string_view names) {
  ClassSet out;
  add_names(names, &out);
  out.add(class_ids_.at("phrase"));
  return out;
}

std::uint16_t PackBuild::attrs_id(const Attrs& attrs) {
  const auto it = std::find(t_.attrs.begin(), t_.attrs.end(), attrs);
  if (it != t_.attrs.end()) {
    return static_cast<std::uint16_t>(it - t_.attrs.begin());
  }
  t_.attrs.push_back(attrs);
  return static_cast<std::uint16_t>(t_.attrs.size() - 1);
}

void PackBuild::build_records() {
  t_.attrs.push_back({});
  t_.words.push_back({});
  for (const auto& [text, word] : words_) {
    WordRecord record;
    record.length = static_cast<std::uint8_t>(text.size());
    if (text.size() <= WordRecord::kInline) {
      std::memcpy(record.key, text.data(), text.size());
    } else {
      const auto offset = static_cast<std::uint32_t>(t_.keys.size());
      std::memcpy(record.key, &offset, sizeof offset);
      t_.keys += text;
    }
    keys_.push_back(text);
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
}

void PackBuild::build_index() {
  std::size_t size = 1024;
  while (size < t_.words.size() * 2) size *= 2;
  t_.index.assign(size, 0);
  for (std::size_t i = 1; i < t_.words.size(); ++i) {
    const std::uint32_t hash = word_hash(keys_[i]);
    std::size_t at = hash & (size - 1);
    while (t_.index[at] != 0) at = (at + 1) & (size - 1);
    t_.index[at] = (hash & 0xFFFF0000u) | static_cast<std::uint32_t>(i);
  }
}

void PackBuild::build_trie() {
  t_.ends.resize(1);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edges;
  const ClassId event = class_ids_.at("event"), weak = class_ids_.at("weak"),
                truce = class_ids_.at("truce"),
                taking = class_ids_.at("taking"),
                ground = class_ids_.at("ground");
  for (const auto& [words, entry] : long_) {
    WordRecord& first = t_.words[record_of_.at(words[0])];
    const ClassSet& classes = entry.reading.classes;
    const bool harm = classes.has(event) || classes.has(weak) ||
                      classes.has(truce) ||
                      (classes.has(taking) && classes.has(ground));
    if (first.root() == 0) {
      first.trie = static_cast<std::uint32_t>(t_.ends.size());
      t_.ends.emplace_back();
    }
    std::uint32_t node = first.root();
    if (harm) first.trie |= WordRecord::kHarmRoot;
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
    TrieEnd& node = t_.ends[key.first];
    if (node.edges++ == 0) {
      node.first_edge = static_cast<std::uint32_t>(t_.edges.size());
    }
    t_.edges.push_back({key.first, key.second, next});
  }
}

}  // namespace claimledger
