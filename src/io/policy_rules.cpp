#include "io/policy_rules.h"

#include <algorithm>

#include "io/write_records.h"

namespace claimledger {
namespace {

using Layout = JsonWriter::Layout;

void texts(JsonWriter& json, std::string_view key,
           const std::vector<std::string>& values) {
  json.key(key);
  write_texts(json, values);
}

void write_rule(JsonWriter& json, const PolicyRule& rule) {
  json.begin_object(Layout::flat);
  member(json, "of", rule.of);
  member(json, "says", rule.says);
  member(json, "basis", name_in(kRuleBasisNames, rule.basis));
  json.end_object();
}

/// A table that a policy does not have is null.
void write_numbers(JsonWriter& json, std::string_view key,
                   const NamedNumbers& numbers) {
  json.key(key);
  if (numbers.empty()) return json.null();
  json.begin_object(Layout::flat);
  for (const auto& [name, number] : numbers) {
    json.key(name);
    json.number(static_cast<std::int64_t>(number));
  }
  json.end_object();
}

/// Names are written as they are, so no others than ours are taken.
bool is_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return ('a' <= c && c <= 'z') || c == '_'; });
}

NamedNumbers read_numbers(Fields& record, std::string_view key) {
  auto fields = record.object(key);
  if (!fields) return {};
  NamedNumbers numbers = fields->counts();
  std::erase_if(numbers, [](const auto& each) { return !is_name(each.first); });
  return numbers;
}

}  // namespace

void write_policy_rules(JsonWriter& json, const PolicyRules& rules) {
  if (rules.name.empty()) return json.null();
  json.begin_object();
  member(json, "name", rules.name);
  member(json, "version", rules.version);
  member(json, "source", rules.source);
  texts(json, "harms", rules.harms);
  texts(json, "classes", rules.classes);
  json.key("rules");
  json.begin_array();
  for (const PolicyRule& rule : rules.rules) write_rule(json, rule);
  json.end_array();
  texts(json, "reliability", rules.reliability);
  json.key("thresholds");
  json.begin_object();
  write_numbers(json, "vague_words", rules.vague_words);
  write_numbers(json, "unknown_plural", rules.unknown_plural);
  write_numbers(json, "relations", rules.relations);
  json.end_object();
  texts(json, "excludes", rules.excludes);
  json.end_object();
}

PolicyRules read_policy_rules(Fields& fields) {
  PolicyRules rules;
  rules.name = fields.required_text("name");
  rules.version = fields.text("version");
  rules.source = fields.text("source");
  rules.harms = fields.texts("harms");
  rules.classes = fields.texts("classes");
  for (Fields& each : fields.objects("rules")) {
    PolicyRule rule;
    rule.of = each.text("of");
    rule.says = each.text("says");
    rule.basis = each.word("basis", kRuleBasisNames, RuleBasis::own);
    rules.rules.push_back(std::move(rule));
  }
  rules.reliability = fields.texts("reliability");
  if (auto thresholds = fields.object("thresholds")) {
    rules.vague_words = read_numbers(*thresholds, "vague_words");
    rules.unknown_plural = read_numbers(*thresholds, "unknown_plural");
    rules.relations = read_numbers(*thresholds, "relations");
  }
  rules.excludes = fields.texts("excludes");
  return rules;
}

}  // namespace claimledger
