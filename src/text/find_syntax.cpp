#include "text/find_syntax.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

#include "claimledger/text/rule_packs.h"

namespace claimledger {

namespace {

constexpr int kDefaultGap = 6;
constexpr int kMaxGap = 12;
constexpr int kMaxDepth = 16;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<FindNode> run() {
    auto node = choice(0);
    if (node && at_ < text_.size()) return fail("unexpected ')'");
    return node;
  }

 private:
  Error fail(std::string what) const {
    return {std::to_string(at_ + 1), std::move(what)};
  }
  void skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool eat(char c) {
    skip();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Result<FindNode> choice(int depth) {
    if (depth > kMaxDepth) return fail("too many brackets");
    FindNode out{FindNode::Kind::choice, {}, {}, 0, 0, {}};
    do {
      auto branch = sequence(depth);
      if (!branch) return branch;
      out.children.push_back(std::move(*branch));
    } while (eat('|'));
    if (out.children.size() == 1) {
      FindNode only = std::move(out.children[0]);
      return only;
    }
    return out;
  }

  Result<FindNode> sequence(int depth) {
    FindNode out;
    for (skip(); at_ < text_.size(); skip()) {
      if (text_[at_] == ')' || text_[at_] == '|') break;
      auto item = one(depth);
      if (!item) return item;
      if (at_ < text_.size() &&
          std::string_view("?*+").find(text_[at_]) != std::string_view::npos) {
        item->repeat = text_[at_++];
      }
      const bool behind =
          !out.children.empty() && out.children.back().slot == kBehind;
      const bool before = item->slot == kBefore;
      if (behind || (before && !out.children.empty())) {
        return fail("'<( )' must stand first, '>( )' last");
      }
      out.children.push_back(std::move(*item));
    }
    if (out.children.empty()) return fail("nothing to match");
    return out;
  }

  Result<FindNode> one(int depth) {
    FindNode node{FindNode::Kind::atom, {}, {}, 0, 0, {}};
    const char c = text_[at_];
    const bool context =
        (c == '<' || c == '>') && text_.substr(at_ + 1, 1) == "(";
    if (c == '(' || context) {
      at_ += context ? 2 : 1;
      auto inner = choice(depth + 1);
      if (!inner) return inner;
      if (!eat(')')) return fail("a ')' is missing");
      // A repeat mark belongs to the group as a whole.
      FindNode group;
      if (context) group.slot = c;
      group.children.push_back(std::move(*inner));
      return group;
    }
    if (c == '{') {
      const auto done = braces(node, true);
      if (!done) return done.error();
      return node;
    }
    if (c == '[') {
      ++at_;
      for (skip(); at_ < text_.size() && text_[at_] != ']'; skip()) {
        if (text_[at_] == '{') {
          const auto done = braces(node, false);
          if (!done) return done.error();
        } else {
          node.terms.push_back({word(), {}, {}});
        }
      }
      if (!eat(']')) return fail("a ']' is missing");
      if (node.terms.empty()) return fail("an empty choice");
      return node;
    }
    if (text_.substr(at_, 3) == "...") {
      at_ += 3;
      node.kind = FindNode::Kind::gap;
      node.gap = kDefaultGap;
      const auto r = std::from_chars(text_.data() + at_,
                                     text_.data() + text_.size(), node.gap);
      at_ = static_cast<std::size_t>(r.ptr - text_.data());
      if (node.gap < 1 || node.gap > kMaxGap) return fail("a gap is 1 to 12");
      return node;
    }
    node.terms.push_back({word(), {}, {}});
    return node;
  }

  std::string word() {
    const auto begin = at_;
    if (text_.substr(at_, 2) == "'s") {
      at_ += 2;
      return "'s";
    }
    const auto plain = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
             static_cast<unsigned char>(c) >= 0x80;
    };
    while (at_ < text_.size() && plain(text_[at_])) ++at_;
    if (at_ == begin) ++at_;  // a mark stands for itself
    return std::string(text_.substr(begin, at_ - begin));
  }

  // "a&!b"
  Result<Term> conjunction(std::string_view all) {
    Term term;
    for (;;) {
      const auto amp = all.find('&');
      std::string_view name = all.substr(0, amp);
      const bool negated = !name.empty() && name[0] == '!';
      if (negated) name.remove_prefix(1);
      if (name.empty()) return fail("a class name is missing");
      (negated ? term.without : term.with).emplace_back(name);
      if (amp == std::string_view::npos) return term;
      all.remove_prefix(amp + 1);
    }
  }

  Result<bool> braces(FindNode& node, bool slot_allowed) {
    const auto close = text_.find('}', at_);
    if (close == std::string_view::npos) return fail("a '}' is missing");
    std::string_view inner = text_.substr(at_ + 1, close - at_ - 1);
    if (const auto colon = inner.find(':'); colon != std::string_view::npos) {
      if (!slot_allowed) return fail("no slot inside a choice");
      node.slot = inner.substr(0, colon);
      inner.remove_prefix(colon + 1);
    }
    if (!inner.empty() && inner[0] == '[') {
      at_ = close + 1;
      return listed(inner, node);
    }
    for (;;) {
      const auto bar = inner.find('|');
      auto term = conjunction(inner.substr(0, bar));
      if (!term) return term.error();
      node.terms.push_back(std::move(*term));
      if (bar == std::string_view::npos) break;
      inner.remove_prefix(bar + 1);
    }
    at_ = close + 1;
    return true;
  }

  // "{t:[found traced]}": a choice of words with a slot.
  Result<bool> listed(std::string_view inner, FindNode& node) {
    if (inner.back() != ']') return fail("a ']' is missing");
    const Parser words(inner.substr(1, inner.size() - 2));
    for (Parser p = words; p.skip(), p.at_ < p.text_.size();) {
      node.terms.push_back({p.word(), {}, {}});
    }
    if (node.terms.empty()) return fail("an empty choice");
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// A match always holds one symbol of the anchor; the fewer and rarer, the
// seldomer the rule is tried.

struct Anchor {
  std::set<Symbol> symbols;
  double cost = 1e9;
};

/// What any match of a part of a pattern holds: one symbol of each set.
using Needs = std::vector<Anchor>;

/// The rarest; one that means "any" where there is none.
Anchor best_of(const Needs& needs) {
  Anchor best;
  for (const Anchor& one : needs) {
    if (one.cost < best.cost) best = one;
  }
  return best;
}

class Writer {
 public:
  Writer(const Resolver& resolve, const Weigh& weight, const SpellSet& spell,
         std::string& empty_term)
      : resolve_(resolve), weight_(weight), spell_(spell), empty_(empty_term) {}

  Needs write(const FindNode& node) {
    std::string mark;
    if (node.repeat != 0) mark = node.repeat;
    Needs needs;
    switch (node.kind) {
      case FindNode::Kind::atom:
        needs = {atom(node, mark)};
        break;
      case FindNode::Kind::gap:
        gap(node);
        break;
      case FindNode::Kind::sequence:
        needs = group(node, mark, false);
        break;
      case FindNode::Kind::choice:
        needs = group(node, mark, true);
        break;
    }
    if (node.repeat == '?' || node.repeat == '*') return {};
    return needs;
  }

  CompiledFind out;

 private:
  std::set<Symbol> symbols_of(const std::vector<Term>& terms, double& cost) {
    std::set<Symbol> symbols;
    cost = 0;
    for (const Term& term : terms) {
      const auto some = resolve_(term);
      if (some.empty() && empty_.empty()) {
        empty_ = term.literal.empty() ? term.with.empty() ? "?" : term.with[0]
                                      : term.literal;
      }
      symbols.insert(some.begin(), some.end());
      for (const Symbol s : some) cost += weight_(s);
    }
    return symbols;
  }

  Anchor atom(const FindNode& node, const std::string& mark) {
    Anchor anchor;
    anchor.symbols = symbols_of(node.terms, anchor.cost);
    for (const Term& t : node.terms) out.literals += t.literal.empty() ? 0 : 1;
    const std::string set = spell_(anchor.symbols);
    if (node.slot.empty()) {
      out.regex += set + mark;
    } else {
      out.slots.push_back(node.slot);
      out.regex += '(' + set + (mark == "?" ? "" : mark) + ')' +
                   (mark == "?" ? "?" : "");
    }
    return anchor;
  }

  void gap(const FindNode& node) {
    double cost = 0;
    Term open;
    open.without.push_back("stop");
    out.regex += spell_(symbols_of({open}, cost)) + "{0," +
                 std::to_string(node.gap) + "}?";
  }

  Needs group(const FindNode& node, const std::string& mark, bool choice) {
    Needs all;
    Anchor any;  // a choice needs one of what its parts need
    any.cost = 0;
    if (!node.slot.empty()) out.slots.push_back(node.slot);
    out.regex += node.slot.empty() ? "(?:" : "(";
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (choice && i > 0) out.regex += '|';
      Needs needs = write(node.children[i]);
      if (choice) {
        const Anchor one = best_of(needs);
        any.cost += one.cost;
        any.symbols.insert(one.symbols.begin(), one.symbols.end());
      } else {
        std::move(needs.begin(), needs.end(), std::back_inserter(all));
      }
    }
    out.regex += ')' + mark;
    if (choice) all.push_back(std::move(any));
    return all;
  }

  const Resolver& resolve_;
  const Weigh& weight_;
  const SpellSet& spell_;
  std::string& empty_;
};

}  // namespace

Result<FindNode> parse_find(std::string_view text) {
  return Parser(text).run();
}

void each_term(const FindNode& node,
               const std::function<void(const Term&)>& visit) {
  for (const Term& term : node.terms) visit(term);
  for (const FindNode& child : node.children) each_term(child, visit);
}

CompiledFind compile_find(const FindNode& root, const Resolver& resolve,
                          const Weigh& weight, const SpellSet& spell,
                          std::string& empty_term) {
  Writer writer(resolve, weight, spell, empty_term);
  Needs needs = writer.write(root);
  const Anchor anchor = best_of(needs);
  writer.out.anchors.assign(anchor.symbols.begin(), anchor.symbols.end());
  std::stable_sort(
      needs.begin(), needs.end(),
      [](const Anchor& a, const Anchor& b) { return a.cost < b.cost; });
  // The first is the anchor itself; of the others a few tell most.
  constexpr std::size_t kTold = 4;
  for (std::size_t i = 1; i < std::min(needs.size(), kTold); ++i) {
    if (needs[i].cost >= Anchor().cost) break;
    writer.out.needs.push_back(std::move(needs[i].symbols));
  }
  return std::move(writer.out);
}

}  // namespace claimledger
