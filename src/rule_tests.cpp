#include <fmt/format.h>

#include <algorithm>

#include "claimledger/claimledger.h"
#include "claimledger/model/describe.h"
#include "claimledger/text/lexer.h"
#include "extract/attributor.h"
#include "extract/ceasefires.h"
#include "extract/dates.h"
#include "extract/frames.h"
#include "extract/grounds.h"
#include "extract/nodes.h"
#include "extract/pipeline.h"
#include "extract/quantity.h"
#include "extract/territories.h"
#include "extract/timeline.h"
#include "extract/truce_nodes.h"

namespace claimledger {

namespace {

// "words [the matched part] words => value", marks taken out.
struct Example {
  std::string text;
  std::string value;
  Span span;
};

Example read_example(std::string_view line) {
  Example e;
  const auto arrow = line.rfind(" => ");
  if (arrow != std::string_view::npos) {
    e.value = line.substr(arrow + 4);
    line = line.substr(0, arrow);
  }
  e.text = line;
  const auto open = e.text.find('[');
  const auto close = e.text.rfind(']');
  if (arrow != std::string_view::npos && open != std::string::npos &&
      close != std::string::npos && close > open) {
    e.text.erase(close, 1);
    e.text.erase(open, 1);
    e.span = {static_cast<std::uint32_t>(open),
              static_cast<std::uint32_t>(close - 1)};
  }
  return e;
}

// What one rule made of an example: where, and the short form of it.
struct Outcome {
  std::uint16_t rule = kNoRule;
  Span span;
  std::string value;
};

class Bench {
 public:
  explicit Bench(const RulePacks& packs) : packs_(packs), cascade_(packs) {}

  std::vector<Outcome> run(const std::string& text, Level level,
                           std::uint16_t only) {
    cascade_.only(only);
    lex(text, 0, packs_, tokens_);
    read_phrases(text, packs_, tokens_, Scope::everything, cascade_, parse_);
    out_.clear();
    if (level == Level::truces) {
      for (const Sentence& s : parse_.sentences) {
        read_truce_phrases(cascade_, s, parse_);
      }
    }
    if (level == Level::claims)
      claims();
    else if (level == Level::frames)
      frames();
    else if (level == Level::furniture)
      furniture();
    else if (level == Level::ceasefires || level == Level::territories)
      reports(level);
    else
      phrases();
    return out_;
  }

 private:
  void phrases() {
    for (const Phrase& p : parse_.phrases) {
      if (p.rule == kNoRule) continue;
      out_.push_back({p.rule, parse_.span(p), describe_phrase(p)});
    }
  }

  std::string describe_phrase(const Phrase& p) const {
    switch (packs_.rules()[p.rule].level) {
      case Level::times:
      case Level::moments:
        return p.attrs.time != 0 ? describe_time(parse_, p)
                                 : packs_.rules()[p.rule].as_text;
      case Level::quantities:
        return describe(to_count(p.quantity, {}));
      case Level::actors:
      case Level::persons:
        return actor(p);
      case Level::victims:
      case Level::lists:
        return victims(p);
      case Level::grounds:
        return ground(p);
      default:
        return verb(p);
    }
  }

  std::string side(const Phrase& p) const {
    return p.attrs.side == 0 ? ""
                             : " " + std::string(packs_.string(p.attrs.side));
  }

  std::string actor(const Phrase& p) const {
    const std::string& as = packs_.rules()[p.rule].as_text;
    std::string out = p.attrs.kind < 0
                          ? as.substr(0, as.find(' '))
                          : std::string(kSourceKindNames[p.attrs.kind]);
    if (as.starts_with("actor bodyactor")) out = "body";
    if (as.starts_with("actor person")) out = "person";
    if (as.starts_with("actor office")) out = "office";
    if (as.starts_with("pronoun")) out = "pronoun";
    if (as == "name") out = "name";
    out += side(p);
    Span name;
    for (std::uint32_t i = 0; i < p.slot_count; ++i) {
      const Slot& s = parse_.slots[p.slots + i];
      if (s.name == "name")
        name = cover(name, parse_.span(parse_.phrase(s.phrase)));
    }
    if (!name.empty()) out += " " + std::string(cut(parse_.text, name));
    return out;
  }

  std::string victims(const Phrase& p) const {
    const std::string& as = packs_.rules()[p.rule].as_text;
    if (as == "things") return as;
    if (as.ends_with("list")) {
      std::string out;
      for (std::uint32_t i = 0; i < p.slot_count; ++i) {
        const Phrase& m = parse_.phrase(parse_.slots[p.slots + i].phrase);
        out += (out.empty() ? "list " : " + ") + victim(m);
      }
      return out;
    }
    return victim(p);
  }
  std::string victim(const Phrase& p) const {
    const std::string count =
        p.quantity.known ? describe(to_count(p.quantity, {})) : "plain";
    const auto c = p.attrs.victim_class < 0 ? 0 : p.attrs.victim_class;
    return count + " " + std::string(kVictimClassNames[c]) + side(p);
  }

  std::string verb(const Phrase& p) const {
    const std::string& as = packs_.rules()[p.rule].as_text;
    if (as.starts_with("saying")) return "say";
    if (as.starts_with("accusing")) return "accuse";
    if (as.starts_with("unreal")) return "unreal";
    if (as.ends_with("both")) return "losses";
    return p.attrs.harm < 0 ? as : std::string(kHarmNames[p.attrs.harm]);
  }

  // Land with its size; forces with their side; deeds by their class alone.
  std::string ground(const Phrase& p) const {
    const std::string& as = packs_.rules()[p.rule].as_text;
    if (!as.starts_with("land")) {
      return as.substr(0, as.find(' ')) +
             (as.starts_with("deed") ? "" : side(p));
    }
    const auto holds = [&](const Sentence& s) {
      return !s.grounds.empty() && s.first <= p.first && p.last <= s.last;
    };
    const auto s =
        std::find_if(parse_.sentences.begin(), parse_.sentences.end(), holds);
    if (s == parse_.sentences.end()) return "land";
    const auto id = static_cast<PhraseId>(&p - parse_.phrases.data());
    return describe(read_land(parse_, *s, id));
  }

  void claims() {
    for (const Finding& f : find_claims(cascade_, parse_)) {
      out_.push_back({f.rule, f.span,
                      f.provisional && f.victims == kNoPhrase
                          ? "provisional"
                          : std::string(name_in(kHarmNames, f.harm)) + " " +
                                describe(to_count(f.quantity, {}))});
    }
    std::vector<Match> matches;
    for (const Sentence& s : parse_.sentences) {
      cascade_.matches(Level::claims, s, parse_, matches);
      for (const Match& m : matches) {
        if (packs_.rules()[m.rule].gives.flag != 'f') continue;
        out_.push_back({m.rule, span(s, m), "provisional"});
      }
    }
  }

  // Whole claims of the other kinds, without a day of publication.
  void reports(Level level) {
    Discourse discourse(parse_);
    const auto frames = find_frames(cascade_, parse_, discourse);
    const Timeline timeline(parse_, "");
    const Article article;
    const Attributor attributor(article, parse_, frames, discourse, timeline);
    std::vector<Claim> claims;
    if (level == Level::ceasefires) {
      read_ceasefires(cascade_, parse_, attributor, discourse, claims);
    } else {
      read_territories(cascade_, parse_, attributor, discourse, claims);
    }
    for (const Claim& c : claims) {
      out_.push_back({rule_of(c.rules.front()), c.span,
                      level == Level::ceasefires ? describe(c.ceasefire)
                                                 : describe(c.territory)});
    }
  }

  std::uint16_t rule_of(std::string_view id) const {
    const auto& rules = packs_.rules();
    const auto it = std::find_if(rules.begin(), rules.end(),
                                 [&](const Rule& r) { return r.id == id; });
    return static_cast<std::uint16_t>(it - rules.begin());
  }

  Span span(const Sentence& s, const Match& m) const {
    return cover(parse_.span(parse_.phrase(s.nodes[m.begin])),
                 parse_.span(parse_.phrase(s.nodes[m.end - 1])));
  }

  void frames() {
    Discourse discourse(parse_);
    for (const Frame& f : find_frames(cascade_, parse_, discourse)) {
      const Sentence& s = parse_.sentences[f.sentence];
      const Span where =
          cover(parse_.span(parse_.phrase(s.nodes[f.node_begin])),
                parse_.span(parse_.phrase(s.nodes[f.node_end - 1])));
      out_.push_back({f.rule, where,
                      (f.shape == 'v' ? "via " : "source ") +
                          std::string(parse_.words(parse_.phrase(f.source)))});
    }
  }

  void furniture() {
    std::vector<Match> matches;
    const std::vector<Sentence> sentences = parse_.sentences;
    for (Sentence s : sentences) {
      make_nodes(parse_, s);
      cascade_.matches(Level::furniture, s, parse_, matches);
      for (const Match& m : matches) {
        if (m.begin != 0) continue;
        const char flag = static_cast<char>(packs_.rules()[m.rule].gives.flag);
        out_.push_back({m.rule, span(s, m),
                        flag == 'l'   ? "list"
                        : flag == 'c' ? "caption"
                        : flag == 'a' ? "credit"
                                      : "line"});
      }
    }
  }

  const RulePacks& packs_;
  Cascade cascade_;
  Tokens tokens_;
  Parse parse_;
  std::vector<Outcome> out_;
};

// "" where some outcome is what the example asks for, else what came instead.
std::string mismatch(const Example& e, const std::vector<Outcome>& got,
                     std::uint16_t rule) {
  std::string seen;
  for (const Outcome& o : got) {
    if (rule != kNoRule && o.rule != rule) continue;
    if (o.value == e.value && (e.span.empty() || o.span == e.span)) return "";
    seen += fmt::format(" [{}] {};", cut(e.text, o.span), o.value);
  }
  return seen.empty() ? " nothing" : seen;
}

void test_rule(Bench& bench, const Rule& rule, std::uint16_t id,
               RuleTestSummary& out) {
  const auto fail = [&](std::string what) {
    ++out.failed;
    out.failures.push_back(
        fmt::format("{}:{}: {}: {}", rule.file, rule.line, rule.id, what));
  };
  // A phrase of ground built on one that another rule of its level makes, and
  // a claim that goes on from one that another rule makes.
  const bool builds = (rule.level == Level::grounds &&
                       (rule.find.find("land") != std::string::npos ||
                        rule.find.find("l:force") != std::string::npos)) ||
                      (rule.level == Level::territories &&
                       (rule.gives.flag == 'n' || rule.gives.flag == 'm' ||
                        rule.gives.flag == 'k'));
  for (const auto& line : rule.yes) {
    const Example e = read_example(line);
    ++out.run;
    // A part takes its harm from the claim before it, which needs its rule.
    const bool leans = rule.level == Level::claims && rule.gives.harm < 0 &&
                       std::find(rule.slots.begin(), rule.slots.end(), "h") ==
                           rule.slots.end() &&
                       (rule.gives.flag < 0 || rule.gives.flag == 'p');
    const auto alone = leans || builds
                           ? ""
                           : mismatch(e, bench.run(e.text, rule.level, id), id);
    const auto whole =
        mismatch(e, bench.run(e.text, rule.level, kNoRule), kNoRule);
    if (!alone.empty())
      fail(fmt::format("'{}' alone gives{}", line, alone));
    else if (!whole.empty())
      fail(fmt::format("'{}' gives{}", line, whole));
  }
  for (const auto& line : rule.no) {
    ++out.run;
    for (const Outcome& o : bench.run(line, rule.level, id)) {
      if (o.rule != id) continue;
      fail(fmt::format("'{}' must not match, but gives [{}] {}", line,
                       cut(line, o.span), o.value));
      break;
    }
  }
}

void test_table(Bench& bench, const ExampleTable& table, RuleTestSummary& out) {
  for (const std::string& text : table.texts) {
    ++out.run;
    std::string got;
    for (const Outcome& o : bench.run(text, table.level, kNoRule)) {
      if (o.value == "provisional") continue;
      got += (got.empty() ? "" : ", ") + o.value;
    }
    if (got.empty()) got = "nothing";
    if (got == table.value) continue;
    ++out.failed;
    out.failures.push_back(fmt::format("{}:{}: '{}' gives {}, not {}",
                                       table.file, table.line, text, got,
                                       table.value));
  }
}

}  // namespace

RuleTestSummary test_rules(const RulePacks& packs, std::string_view file) {
  RuleTestSummary out;
  Bench bench(packs);
  const auto wanted = [&](const std::string& name) {
    return file.empty() || name == file;
  };
  for (std::size_t i = 0; i < packs.rules().size(); ++i) {
    const Rule& rule = packs.rules()[i];
    if (wanted(rule.file)) {
      test_rule(bench, rule, static_cast<std::uint16_t>(i), out);
    }
  }
  for (const ExampleTable& table : packs.examples()) {
    if (wanted(table.file)) test_table(bench, table, out);
  }
  return out;
}

}  // namespace claimledger
