#include <fmt/format.h>

#include <algorithm>

#include "claimledger/claimledger.h"
#include "claimledger/model/describe.h"
#include "claimledger/text/lexer.h"
#include "extract/assemble.h"
#include "extract/ceasefires.h"
#include "extract/dateline.h"
#include "extract/pipeline.h"
#include "extract/publication.h"
#include "extract/territories.h"
#include "extract/timeline.h"

namespace claimledger {

namespace {

void explain_sentence(const Parse& parse, const Sentence& s, std::string& out) {
  out += fmt::format("{}{} [{}..{}]\n  {}\n", name_in(kRegionNames, s.region),
                     s.aside ? " (aside)" : "", s.span.begin, s.span.end,
                     cut(parse.text, s.span));
  for (const PhraseId id : s.nodes) {
    const Phrase& p = parse.phrase(id);
    const bool ruled = p.rule != kNoRule;
    out += fmt::format("    {:<40} {}{}\n", parse.words(p),
                       parse.packs->describe(p.symbol),
                       ruled ? "  <- " + parse.packs->rules()[p.rule].id : "");
    for (std::uint32_t i = 0; ruled && i < p.slot_count; ++i) {
      const Slot& slot = parse.slots[p.slots + i];
      out += fmt::format("      {:>8} = {}\n", slot.name,
                         parse.words(parse.phrase(slot.phrase)));
    }
  }
}

// What each level made of the sentence, lowest level first: a phrase that a
// higher level has taken into its own is only seen here.
void explain_levels(const Parse& parse, const Sentence& s, std::string& out) {
  for (std::size_t level = 0; level < kLevels; ++level) {
    for (const Phrase& p : parse.phrases) {
      if (p.rule == kNoRule || p.first < s.first || p.last > s.last) continue;
      const Rule& rule = parse.packs->rules()[p.rule];
      if (rule.level != static_cast<Level>(level)) continue;
      out += fmt::format("  {:<10} {:<42} <- {}\n", kLevelNames[level],
                         parse.words(p), rule.id);
    }
  }
}

// Claim rules that matched and gave way to a nearer or fuller reading.
void explain_passed_over(Cascade& cascade, const Parse& parse,
                         const Sentence& s,
                         const std::vector<Finding>& findings,
                         std::string& out) {
  std::vector<Match> matches;
  cascade.matches(Level::claims, s, parse, matches);
  for (const Match& m : matches) {
    const bool taken =
        std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
          return f.rule == m.rule && &parse.sentences[f.sentence] == &s;
        });
    if (taken || m.begin >= s.nodes.size()) continue;
    const std::size_t last = std::min<std::size_t>(m.end, s.nodes.size()) - 1;
    const Span span = cover(parse.span(parse.phrase(s.nodes[m.begin])),
                            parse.span(parse.phrase(s.nodes[last])));
    out += fmt::format("  not taken: {}  \"{}\"\n",
                       parse.packs->rules()[m.rule].id, cut(parse.text, span));
  }
}

void explain_frames(const Parse& parse, const std::vector<Frame>& frames,
                    std::uint32_t sentence, std::string& out) {
  for (const Frame& f : frames) {
    if (f.sentence != sentence) continue;
    const Sentence& s = parse.sentences[sentence];
    std::string content;
    if (f.begin < f.end) {
      content =
          cut(parse.text, cover(parse.span(parse.phrase(s.nodes[f.begin])),
                                parse.span(parse.phrase(s.nodes[f.end - 1]))));
    }
    out += fmt::format("  said by {} ({}) <- {}\n    content: {}\n",
                       f.speaker.name,
                       f.speaker.side.empty() ? "no side" : f.speaker.side,
                       parse.packs->rules()[f.rule].id, content);
  }
}

}  // namespace

std::string explain_article(const Document& document, const RulePacks& packs,
                            std::string_view claim) {
  Tokens tokens;
  Cascade cascade(packs);
  Parse parse;
  lex(document.text, document.begin, packs, tokens);
  if (!tokens.gated)
    return "No word of harm near a number or a person: nothing beyond the "
           "tokens is read.\n";
  read_phrases(document.text, packs, tokens, Scope::near_harm, cascade, parse,
               document.published.value.empty());
  Discourse discourse(parse);
  const auto frames = find_frames(cascade, parse, discourse);
  const auto findings = find_claims(cascade, parse);
  Article article;
  article.id = document.id;
  article.published = published_day(document.published, parse);
  const Timeline timeline = read_timeline(parse, frames, article);
  const Attributor attributor(article, parse, frames, discourse, timeline);
  auto claims = assemble(parse, findings, attributor, discourse);
  read_ceasefires(cascade, parse, attributor, discourse, claims);
  read_territories(cascade, parse, attributor, discourse, claims);
  for (Claim& c : claims) identify(c);
  std::string out;
  for (std::uint32_t i = 0; i < parse.sentences.size(); ++i) {
    std::string about;
    bool wanted = claim.empty();
    for (const Claim& c : claims) {
      if (c.sentence != parse.sentences[i].span) continue;
      wanted |= c.id == claim;
      about += fmt::format("  => {}  \"{}\"\n     {}  id {}\n", describe(c),
                           c.text, fmt::join(c.rules, ", "), c.id);
    }
    if (!wanted) continue;
    explain_sentence(parse, parse.sentences[i], out);
    explain_levels(parse, parse.sentences[i], out);
    explain_frames(parse, frames, i, out);
    out += about;
    explain_passed_over(cascade, parse, parse.sentences[i], findings, out);
    out += "\n";
  }
  return out;
}

std::string list_rules(const RulePacks& packs) {
  std::string out;
  for (const Rule& rule : packs.rules()) {
    out += fmt::format("{:<12} {:<32} {}\n", name_in(kLevelNames, rule.level),
                       rule.id, rule.find);
  }
  return out;
}

}  // namespace claimledger
