#include <charconv>

#include "claimledger/model/claim.h"
#include "text/pack_source.h"

namespace claimledger {

namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(mark);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

template <std::size_t N>
bool set_enum(const std::string_view (&names)[N], std::string_view word,
              std::int8_t& field) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] != word) continue;
    field = static_cast<std::int8_t>(i);
    return true;
  }
  return false;
}

// One row of a word list, with its place for error messages.
struct Row {
  const RuleFile& file;
  std::size_t line;
  std::vector<std::string_view> cells;
};

void add_forms(PackSource& into, std::string_view cell, std::string name,
               const Attrs& attrs) {
  for (const auto form : split(cell, '|')) {
    if (form.empty()) continue;
    into.forms.push_back({std::string(form), {name}, attrs, false});
  }
}

// alpha3, name, aliases, adjectives, people, capital, metonyms
Result<bool> add_country(const Row& row, PackSource& into) {
  if (row.cells.size() != 7) {
    return pack_error(row.file, row.line, 0, "a country has 7 columns");
  }
  Attrs attrs;
  attrs.side = into.strings.id(row.cells[0]);
  attrs.name = into.strings.id(row.cells[1]);
  attrs.kind = static_cast<std::int8_t>(SourceKind::state);
  add_forms(into, row.cells[1], "country", attrs);
  add_forms(into, row.cells[2], "country", attrs);
  add_forms(into, row.cells[3], "demonym", attrs);
  add_forms(into, row.cells[4], "nationals", attrs);
  add_forms(into, row.cells[5], "capital", attrs);
  add_forms(into, row.cells[6], "metonym", attrs);
  return true;
}

// name, aliases, side, kind, adjectives
Result<bool> add_group(const Row& row, PackSource& into) {
  if (row.cells.size() != 5) {
    return pack_error(row.file, row.line, 0, "a group has 5 columns");
  }
  Attrs attrs;
  attrs.side = into.strings.id(row.cells[2]);
  attrs.name = into.strings.id(row.cells[0]);
  attrs.kind = static_cast<std::int8_t>(SourceKind::group);
  if (row.cells[3] == "force") {
    attrs.kind = static_cast<std::int8_t>(SourceKind::body);
    attrs.victim_class = static_cast<std::int8_t>(VictimClass::military);
    add_forms(into, row.cells[0], "stateforce", attrs);
    add_forms(into, row.cells[1], "stateforce", attrs);
  }
  add_forms(into, row.cells[0], "group", attrs);
  add_forms(into, row.cells[1], "group", attrs);
  add_forms(into, row.cells[4], "groupadj", attrs);
  return true;
}

// name, aliases, side or country, kind: an organisation of kind body is some
// state's office.
Result<bool> add_named(const Row& row, PackSource& into, bool outlet) {
  if (row.cells.size() != 4) {
    return pack_error(row.file, row.line, 0, "a row has 4 columns");
  }
  Attrs attrs;
  (outlet ? attrs.country : attrs.side) = into.strings.id(row.cells[2]);
  attrs.name = into.strings.id(row.cells[0]);
  attrs.kind = static_cast<std::int8_t>(outlet ? SourceKind::outlet
                                        : row.cells[3] == "body"
                                            ? SourceKind::body
                                            : SourceKind::organisation);
  const char* name = outlet ? "outlet" : "organisation";
  add_forms(into, row.cells[0], name, attrs);
  add_forms(into, row.cells[1], name, attrs);
  return true;
}

Result<bool> add_word(const Row& row, PackSource& into) {
  if (row.cells.size() != 3) {
    return pack_error(row.file, row.line, 0,
                      "a row has 3 columns: form, classes, attributes");
  }
  FormSource form;
  form.form = row.cells[0];
  for (const auto name : split(row.cells[1], ',')) {
    form.classes.emplace_back(name);
  }
  if (!row.cells[2].empty()) {
    for (const auto pair : split(row.cells[2], ';')) {
      const auto eq = pair.find('=');
      const auto set =
          eq == std::string_view::npos
              ? Result<bool>(Error{"", "an attribute is key=value"})
              : set_attr(pair.substr(0, eq), pair.substr(eq + 1), into.strings,
                         form.attrs);
      if (!set) return pack_error(row.file, row.line, 0, set.error().what);
    }
  }
  into.forms.push_back(std::move(form));
  return true;
}

}  // namespace

StringId StringPool::id(std::string_view text) {
  if (const auto it = ids_.find(text); it != ids_.end()) return it->second;
  const auto next = static_cast<StringId>(strings_.size());
  strings_.emplace_back(text);
  ids_.emplace(std::string(text), next);
  return next;
}

Error pack_error(const RuleFile& file, std::size_t line, std::size_t column,
                 std::string what) {
  std::string_view text = file.text;
  for (std::size_t i = 1; i < line && !text.empty(); ++i) {
    const auto at = text.find('\n');
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  }
  text = text.substr(0, text.find('\n'));
  what += "\n  " + std::string(text.substr(0, 120));
  if (column > 0) what += "\n  " + std::string(column - 1, ' ') + "^ near here";
  return {file.name + ":" + std::to_string(line), std::move(what)};
}

Result<bool> set_attr(std::string_view key, std::string_view value,
                      StringPool& strings, Attrs& attrs) {
  bool ok = true;
  if (key == "value") {
    const auto r =
        std::from_chars(value.data(), value.data() + value.size(), attrs.value);
    ok = r.ec == std::errc{} && r.ptr == value.data() + value.size();
  } else if (key == "side") {
    attrs.side = strings.id(value);
  } else if (key == "name") {
    attrs.name = strings.id(value);
  } else if (key == "cause") {
    attrs.cause = strings.id(value);
  } else if (key == "time") {
    attrs.time = strings.id(value);
  } else if (key == "country") {
    attrs.country = strings.id(value);
  } else if (key == "ceasefire") {
    ok = set_enum(kCeasefireActionNames, value, attrs.action);
  } else if (key == "territory") {
    ok = set_enum(kTerritoryActionNames, value, attrs.action);
  } else if (key == "harm") {
    ok = set_enum(kHarmNames, value, attrs.harm);
  } else if (key == "class") {
    ok = set_enum(kVictimClassNames, value, attrs.victim_class);
  } else if (key == "kind") {
    ok = set_enum(kSourceKindNames, value, attrs.kind);
  } else if (key == "stance") {
    ok = set_enum(kStanceNames, value, attrs.stance);
  } else if (key == "qualifier") {
    ok = set_enum(kQualifierNames, value, attrs.qualifier);
  } else if (key == "accounting") {
    ok = set_enum(kAccountingNames, value, attrs.accounting);
  } else if (key == "flag") {
    attrs.flag = static_cast<std::int8_t>(value.empty() ? 0 : value[0]);
  } else {
    return Error{"", "unknown attribute '" + std::string(key) + "'"};
  }
  if (!ok) {
    return Error{"", "'" + std::string(value) + "' is no value of '" +
                         std::string(key) + "'"};
  }
  return true;
}

Result<bool> add_word_list(const RuleFile& file, PackSource& into) {
  const auto slash = file.name.rfind('/');
  const std::string_view stem = std::string_view(file.name).substr(
      slash == std::string::npos ? 0 : slash + 1);
  std::size_t line = 0;
  for (auto text : split(file.text, '\n')) {
    ++line;
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    if (text.empty() || text[0] == '#') continue;
    const Row row{file, line, split(text, '\t')};
    if (row.cells[0].empty()) {
      return pack_error(file, line, 1, "the first column is empty");
    }
    const auto added = stem == "countries.tsv" ? add_country(row, into)
                       : stem == "groups.tsv"  ? add_group(row, into)
                       : stem == "organisations.tsv"
                           ? add_named(row, into, false)
                       : stem == "outlets.tsv" ? add_named(row, into, true)
                                               : add_word(row, into);
    if (!added) return added;
  }
  return true;
}

}  // namespace claimledger
