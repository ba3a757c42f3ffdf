#include "text/find_syntax.h"

#include "claimledger/text/pattern.h"
#include "support/catch.h"
#include "text/alphabets.h"

namespace claimledger {
namespace {

/// A pattern as an s-expression: what the parser understood.
std::string shape(const FindNode& node) {
  std::string out;
  if (node.kind == FindNode::Kind::gap) {
    out = "gap" + std::to_string(node.gap);
  } else if (node.kind == FindNode::Kind::atom) {
    if (!node.slot.empty()) out += node.slot + ":";
    for (std::size_t i = 0; i < node.terms.size(); ++i) {
      const Term& t = node.terms[i];
      if (i > 0) out += '|';
      if (!t.literal.empty()) out += "'" + t.literal + "'";
      for (std::size_t k = 0; k < t.with.size(); ++k) {
        out += (k > 0 ? "&" : "") + t.with[k];
      }
      for (const auto& name : t.without) out += "!" + name;
    }
  } else {
    out = node.kind == FindNode::Kind::choice ? "(or" : "(";
    for (const auto& child : node.children) {
      out += (out == "(" ? "" : " ") + shape(child);
    }
    out += ')';
  }
  if (node.repeat != 0) out += node.repeat;
  return out;
}

std::string parsed(std::string_view text) {
  const auto node = parse_find(text);
  if (!node) return "column " + node.error().where + ": " + node.error().what;
  return shape(*node);
}

struct Row {
  std::string_view find;
  std::string_view expected;
};

/// Symbols 1 to 3 are the words a, b, c; 4 and 5 are of the class "x", 5 also
/// of "y"; a gap may hold 1 to 5.
std::vector<Symbol> resolve(const Term& term) {
  if (term.literal == "a") return {1};
  if (term.literal == "b") return {2};
  if (term.literal == "c") return {3};
  if (!term.without.empty() && term.with.empty()) return {1, 2, 3, 4, 5};
  if (term.with == std::vector<std::string>{"x"}) {
    if (term.without.empty()) return {4, 5};
    return {4};
  }
  if (term.with == std::vector<std::string>{"x", "y"}) return {5};
  return {};
}

double weight(Symbol symbol) { return symbol; }

std::string symbols(std::initializer_list<Symbol> list) {
  std::string out;
  for (const Symbol s : list) out.push_back(static_cast<char>(s));
  return out;
}

// Every symbol its own byte.
std::string spell(const SymbolSet& set) {
  return spell_set({0, 1, 2, 3, 4, 5}, set);
}

}  // namespace

TEST_CASE("find: what a pattern means") {
  const Row rows[] = {
      {"killed", "('killed')"},
      {"was killed", "('was' 'killed')"},
      {"[killed slain]", "('killed'|'slain')"},
      {"[{x} slain]", "(x|'slain')"},
      {"{people}", "(people)"},
      {"{v:people}", "(v:people)"},
      {"{v:people|group}", "(v:people|group)"},
      {"{v:[killed slain]}", "(v:'killed'|'slain')"},
      {"{v:people&counted}", "(v:people&counted)"},
      {"{cap&!month}", "(cap!month)"},
      {"{!stop}", "(!stop)"},
      {"( a | b )?", "(((or ('a') ('b')))?)"},
      {"(a b)*", "((('a' 'b'))*)"},
      {"a? b+ {x}*", "('a'? 'b'+ x*)"},
      {"a ... b", "('a' gap6 'b')"},
      {"a ...4 b", "('a' gap4 'b')"},
      {"a ...12 b", "('a' gap12 'b')"},
      {"a, b", "('a' ',' 'b')"},
      {"{x} 's {y}", "(x ''s' y)"},
      {"a | b", "(or ('a') ('b'))"},
      {"o'clock 12", "('o'clock' '12')"},
  };
  for (const auto& [find, expected] : rows) {
    CAPTURE(find);
    CHECK(parsed(find) == expected);
  }
}

TEST_CASE("find: what is wrong, and in which column") {
  const Row rows[] = {
      {"", "column 1: nothing to match"},
      {"   ", "column 4: nothing to match"},
      {"a )", "column 3: unexpected ')'"},
      {"(a b", "column 5: a ')' is missing"},
      {"(a | )", "column 6: nothing to match"},
      {"[a b", "column 5: a ']' is missing"},
      {"[]", "column 3: an empty choice"},
      {"a {x", "column 3: a '}' is missing"},
      {"{|x}", "column 1: a class name is missing"},
      {"{x&}", "column 1: a class name is missing"},
      {"{}", "column 1: a class name is missing"},
      {"{v:}", "column 1: a class name is missing"},
      {"[{v:x}]", "column 2: no slot inside a choice"},
      {"a <(b) c", "column 7: '<( )' must stand first, '>( )' last"},
      {">(a) b", "column 7: '<( )' must stand first, '>( )' last"},
      {"a ...13 b", "column 8: a gap is 1 to 12"},
      {"a ...0 b", "column 7: a gap is 1 to 12"},
  };
  for (const auto& [find, expected] : rows) {
    CAPTURE(find);
    CHECK(parsed(find) == expected);
  }
}

TEST_CASE("find: brackets nest only so far") {
  std::string find(40, '(');
  find += "a" + std::string(40, ')');
  CHECK(parsed(find).ends_with("too many brackets"));
}

TEST_CASE("find: the automaton of a pattern") {
  struct Case {
    std::string_view find;
    std::initializer_list<Symbol> text;
    NodeRange whole;
    NodeRange slot;
  };
  const Case cases[] = {
      {"a b", {1, 2}, {0, 2}, {}},
      {"a b", {3, 1, 2}, {1, 3}, {}},
      {"a b", {1, 3, 2}, {}, {}},
      {"a c? b", {1, 3, 2}, {0, 3}, {}},
      {"a ... b", {1, 3, 3, 2}, {0, 4}, {}},
      {"a ...1 b", {1, 3, 3, 2}, {}, {}},
      {"a {v:x}", {1, 5}, {0, 2}, {1, 2}},
      {"a {v:x&y}", {1, 4}, {}, {}},
      {"a {v:x&!y}", {1, 4}, {0, 2}, {1, 2}},
      {"a {v:x}? b", {1, 2}, {0, 2}, {}},
      {"a {v:x}+ b", {1, 4, 5, 2}, {0, 4}, {1, 3}},
      {"a (b|c)", {1, 3}, {0, 2}, {}},
  };
  for (const auto& [find, text, whole, slot] : cases) {
    CAPTURE(find);
    std::string unknown;
    const CompiledFind compiled =
        compile_find(*parse_find(find), resolve, weight, spell, unknown);
    CHECK(unknown.empty());
    const auto pattern = Pattern::compile(compiled.regex);
    REQUIRE(pattern);
    CHECK(static_cast<std::size_t>(pattern->slots()) == compiled.slots.size());
    std::vector<NodeRange> groups;
    const bool found = pattern->find(symbols(text), 0, groups);
    CHECK(found == !whole.empty());
    if (found) CHECK(groups[0] == whole);
    if (found && groups.size() > 1) CHECK(groups[1] == slot);
  }
}

TEST_CASE("find: anchors, literals and words that nothing has") {
  std::string unknown;
  const auto compiled = [&](std::string_view find) {
    unknown.clear();
    return compile_find(*parse_find(find), resolve, weight, spell, unknown);
  };
  CHECK(compiled("b a c").anchors == std::vector<Symbol>{1});
  CHECK(compiled("(b|c) {x}").anchors == std::vector<Symbol>{2, 3});
  CHECK(compiled("a? b").anchors == std::vector<Symbol>{2});
  CHECK(compiled("a? b?").anchors.empty());
  CHECK(compiled("a b {x}").literals == 2);
  CHECK(compiled("{v:x} a {w:x}").slots == std::vector<std::string>{"v", "w"});
  compiled("a {peple} b");
  CHECK(unknown == "peple");
}

TEST_CASE("find: symbols that no rule tells apart share a byte") {
  AlphabetMaker maker(6);
  CHECK(maker.add({{1, 2}, {3}}) == 0);
  CHECK(maker.add({{1}}) == 0);
  const Alphabet& a = maker.alphabets()[0];
  CHECK(a[1] != a[2]);
  CHECK(a[2] != a[3]);
  CHECK(a[4] == a[5]);
  CHECK(a[0] != 0);
  CHECK(spell_set({9, 1, 2, 3, 4, 5}, {1, 2, 3, 5}) == "[\\x01-\\x03\\x05]");
}

TEST_CASE("find: a rule that needs too many bytes opens the next alphabet") {
  constexpr Symbol kMany = 300;
  const auto singles = [](Symbol from, Symbol to) {
    std::vector<SymbolSet> sets;
    for (Symbol s = from; s < to; ++s) sets.push_back({s});
    return sets;
  };
  AlphabetMaker maker(kMany);
  CHECK(maker.add(singles(0, 200)) == 0);
  CHECK(maker.add(singles(200, 290)) == 1);
  CHECK(maker.add(singles(0, kMany)) == -1);
}
}  // namespace claimledger
