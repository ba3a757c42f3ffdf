#include <toml++/toml.h>

#include <algorithm>

#include "text/pack_source.h"

namespace claimledger {

namespace {

std::string text_of(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string{});
}

std::vector<std::string> texts_of(const toml::table& table,
                                  std::string_view key) {
  std::vector<std::string> out;
  if (const auto* list = table[key].as_array()) {
    for (const auto& node : *list) {
      if (const auto text = node.value<std::string>()) out.push_back(*text);
    }
  }
  return out;
}

std::optional<Level> level_of(std::string_view name) {
  return value_in<Level>(kLevelNames, name);
}

struct Reader {
  const RuleFile& file;
  PackSource& into;
  Level level = Level::claims;
  bool soft = false;

  Error error(const toml::source_region& at, std::string what) const {
    return pack_error(file, at.begin.line, at.begin.column, std::move(what));
  }

  Result<bool> words(const toml::table& table);
  Result<bool> rule(const toml::table& table);
  Result<bool> keys(const toml::table& table, const Rule& rule);
};

// [words] class = ["form", ...]: small lists that belong to one pack.
Result<bool> Reader::words(const toml::table& table) {
  for (const auto& [key, node] : table) {
    const auto* list = node.as_array();
    if (list == nullptr)
      return error(node.source(), "expected a list of words");
    for (const auto& word : *list) {
      const auto form = word.value<std::string>();
      if (!form) return error(word.source(), "expected a word");
      into.forms.push_back({*form, {std::string(key.str())}, {}, soft});
    }
  }
  return true;
}

Result<bool> Reader::keys(const toml::table& table, const Rule& rule) {
  for (const auto& [key, node] : table) {
    static constexpr std::string_view kKnown[] = {
        "id", "find", "as", "gives", "yes", "no", "priority", "level"};
    if (std::ranges::find(kKnown, std::string_view(key.str())) ==
        std::end(kKnown)) {
      return error(node.source(),
                   "unknown key '" + std::string(key.str()) + "'");
    }
  }
  if (rule.id.empty()) return error(table.source(), "a rule needs an id");
  if (rule.find.empty()) return error(table.source(), "a rule needs `find`");
  if (rule.yes.empty() || rule.no.empty()) {
    return error(table.source(),
                 "rule '" + rule.id + "' needs one `yes` and one `no` example");
  }
  return true;
}

Result<bool> Reader::rule(const toml::table& table) {
  Rule rule;
  rule.id = text_of(table, "id");
  rule.find = text_of(table, "find");
  rule.as_text = text_of(table, "as");
  rule.yes = texts_of(table, "yes");
  rule.no = texts_of(table, "no");
  rule.priority = table["priority"].value_or(0);
  rule.level = level;
  rule.file = file.name;
  rule.line = table["find"].node() != nullptr
                  ? table["find"].node()->source().begin.line
                  : table.source().begin.line;
  if (const auto checked = keys(table, rule); !checked) return checked;
  if (const auto name = text_of(table, "level"); !name.empty()) {
    const auto own = level_of(name);
    if (!own) return error(table.source(), "unknown level '" + name + "'");
    rule.level = *own;
  }
  if (const auto* gives = table["gives"].as_table()) {
    for (const auto& [key, node] : *gives) {
      std::string value = node.value_or(std::string{});
      if (const auto n = node.as_integer()) value = std::to_string(n->get());
      const auto set = set_attr(key.str(), value, into.strings, rule.gives);
      if (!set) return error(node.source(), set.error().what);
    }
  }
  into.rules.push_back(std::move(rule));
  return true;
}

}  // namespace

Result<bool> add_pack(const RuleFile& file, PackSource& into) {
  toml::table table;
  try {
    table = toml::parse(std::string_view(file.text), file.name);
  } catch (const toml::parse_error& e) {
    return pack_error(file, e.source().begin.line, e.source().begin.column,
                      std::string(e.description()));
  }
  Reader reader{file, into};
  const std::string level = table["pack"]["level"].value_or(std::string{});
  if (!level.empty()) {
    const auto known = level_of(level);
    if (!known) return pack_error(file, 1, 0, "unknown level '" + level + "'");
    reader.level = *known;
  }
  // Of the pack's own words, or of classes wherever their words stand.
  reader.soft = table["pack"]["soft"].value_or(false);
  if (const auto* pack = table["pack"].as_table()) {
    for (std::string& name : texts_of(*pack, "soft")) {
      into.soft.insert(std::move(name));
    }
  }
  if (const auto* words = table["words"].as_table()) {
    if (const auto done = reader.words(*words); !done) return done;
  }
  if (const auto* rules = table["rule"].as_array()) {
    for (const auto& node : *rules) {
      const auto* rule = node.as_table();
      if (rule == nullptr) continue;
      if (const auto done = reader.rule(*rule); !done) return done;
    }
  }
  if (const auto* examples = table["examples"].as_array()) {
    for (const auto& node : *examples) {
      const auto* row = node.as_table();
      if (row == nullptr) continue;
      into.examples.push_back({text_of(*row, "value"), texts_of(*row, "text"),
                               reader.level, file.name,
                               row->source().begin.line});
    }
  }
  return true;
}

}  // namespace claimledger
