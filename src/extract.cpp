#include <algorithm>

#include "claimledger/base/hash.h"
#include "claimledger/claimledger.h"
#include "claimledger/text/lexer.h"
#include "extract/article_names.h"
#include "extract/assemble.h"
#include "extract/ceasefires.h"
#include "extract/credits.h"
#include "extract/dateline.h"
#include "extract/fingerprint.h"
#include "extract/mentions.h"
#include "extract/pipeline.h"
#include "extract/publication.h"
#include "extract/territories.h"
#include "extract/timeline.h"

namespace claimledger {

struct Workspace::State {
  explicit State(const RulePacks& packs) : cascade(packs) {}
  Tokens tokens;
  Cascade cascade;
  Parse parse;
};

Workspace::Workspace(const RulePacks& packs)
    : state_(std::make_unique<State>(packs)) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

namespace {

Article article_of(const Document& d) {
  Article a;
  a.id = d.id;
  a.path = d.path;
  a.format = d.format;
  a.title = d.title;
  a.outlet = d.outlet;
  a.url = d.url;
  a.language = d.language;
  a.published = d.published;
  a.bytes = d.bytes;
  a.hash = content_hash({d.text});
  return a;
}

// Actor indices become the ids of the article's actor records; a name first
// met in its short form is given in full, as the article does later.
void name_actors(ArticleRecords& records) {
  const auto named = [&](const std::string& index) -> const Actor& {
    return records.actors[static_cast<std::size_t>(std::stoul(index))];
  };
  for (AttributionMention& said : records.mentions.attributions) {
    if (!said.actor.empty()) said.actor = named(said.actor).id;
  }
  for (ActorMention& mention : records.mentions.actors) {
    if (!mention.actor.empty()) mention.actor = named(mention.actor).id;
  }
  for (Claim& c : records.claims) {
    if (c.source.actor.empty()) continue;
    const Actor& actor = named(c.source.actor);
    c.source.actor = actor.id;
    c.source.name = actor.name;
    if (c.source.side.empty()) c.source.side = actor.side;
  }
}

// A part belongs to the figure of the same harm that stands before it, in its
// sentence or the one before.
void link_parts(std::vector<Claim>& claims) {
  constexpr std::uint32_t kNear = 400;  // bytes
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].kind != ClaimKind::casualty) break;
    if (claims[i].casualty.accounting != Accounting::part) continue;
    for (std::size_t k = i; k-- > 0;) {
      const Claim& whole = claims[k];
      if (whole.span.end + kNear < claims[i].span.begin) break;
      if (whole.casualty.harm != claims[i].casualty.harm ||
          whole.casualty.accounting == Accounting::part) {
        continue;
      }
      claims[i].casualty.of = whole.id;
      break;
    }
  }
}

// Text order, whatever the kind.
void sort_claims(std::vector<Claim>& claims) {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) {
                     return a.span.begin < b.span.begin;
                   });
}

}  // namespace

ArticleRecords extract(const Document& document, const RulePacks& packs,
                       Workspace& workspace, const ExtractOptions& options) {
  ArticleRecords records;
  records.article = article_of(document);
  Workspace::State& w = workspace.state();
  lex(document.text, document.begin, packs, w.tokens);
  if (!w.tokens.gated && !options.mentions) return records;
  // Past this line the text is read through phrases only.
  Parse& parse = w.parse;
  const Scope scope = options.mentions ? Scope::mentions : Scope::near_harm;
  read_phrases(document.text, packs, w.tokens, scope, w.cascade, parse,
               document.published.value.empty());
  records.article.published = published_day(document.published, parse);
  Discourse discourse(parse);
  const std::vector<Frame> frames = find_frames(w.cascade, parse, discourse);
  const Timeline timeline = read_timeline(parse, frames, records.article);
  const Attributor attributor(records.article, parse, frames, discourse,
                              timeline);
  const std::vector<Finding> findings = find_claims(w.cascade, parse);
  records.claims = assemble(parse, findings, attributor, discourse);
  read_ceasefires(w.cascade, parse, attributor, discourse, records.claims);
  read_territories(w.cascade, parse, attributor, discourse, records.claims);
  if (options.mentions) {
    records.mentions = find_mentions(parse, timeline, frames, discourse);
  }
  const std::vector<std::string> credits = find_credits(parse);
  // Past this line a claim is whole: each part is set or absent.
  records.actors = discourse.take_actors();
  name_actors(records);
  add_credits(credits, document.outlet, records.claims);
  for (Claim& claim : records.claims) identify(claim);
  link_parts(records.claims);
  sort_claims(records.claims);
  records.article.names = article_names(parse, records.claims);
  if (records.article.title.empty()) records.article.title = parse.title;
  records.article.unread = find_unread(parse, findings);
  if (!records.claims.empty()) {
    records.article.fingerprint = fingerprint_of(parse);
  }
  if (parse.bound_reached) {
    records.notes.push_back({"bound-reached", document.path, 0, 0,
                             "a sentence was too long and was cut"});
  }
  return records;
}

}  // namespace claimledger
