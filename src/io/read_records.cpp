#include "io/read_records.h"

namespace claimledger {
namespace {

std::optional<When> read_when(Fields& record, std::string_view key) {
  auto fields = record.object(key);
  if (!fields) return std::nullopt;
  When when;
  when.timex3 = fields->shared("timex3");
  when.start = fields->shared("start");
  when.end = fields->shared("end");
  when.text = fields->shared("text");
  when.span = fields->span("span");
  return when;
}

Source read_source(Fields& fields, bool all) {
  Source source;
  source.side = fields.shared("side");
  source.actor = fields.shared("actor");
  source.name = fields.shared("name");
  source.role = fields.shared("role");
  source.kind = fields.word("kind", kSourceKindNames, SourceKind::none);
  if (all) source.cue = fields.shared("cue");
  source.manner = fields.word("manner", kMannerNames, Manner::none);
  source.stance = fields.word("stance", kStanceNames, Stance::asserts);
  source.via = fields.all_shared("via");
  if (all) source.spans = fields.spans("spans");
  return source;
}

Victims read_victims(Fields& fields) {
  Victims victims;
  victims.side = fields.shared("side");
  victims.basis = fields.word("side_basis", kSideBasisNames, SideBasis::none);
  victims.victim_class =
      fields.word("class", kVictimClassNames, VictimClass::any);
  victims.text = fields.shared("text");
  return victims;
}

std::optional<Blame> read_blame(Fields& record) {
  auto fields = record.object("by");
  if (!fields) return std::nullopt;
  Blame blame;
  blame.side = fields->shared("side");
  blame.actor = fields->shared("actor");
  blame.text = fields->shared("text");
  blame.stance = fields->word("stance", kStanceNames, Stance::asserts);
  return blame;
}

Casualty read_casualty(Fields& fields) {
  Casualty casualty;
  casualty.harm = fields.word("harm", kHarmNames, Harm::killed);
  if (auto count = fields.object("count")) casualty.count = read_count(*count);
  if (auto victims = fields.object("victims")) {
    casualty.victims = read_victims(*victims);
  }
  casualty.by = read_blame(fields);
  casualty.cause = fields.shared("cause");
  casualty.accounting =
      fields.word("accounting", kAccountingNames, Accounting::total);
  casualty.of = fields.shared("of");
  casualty.provisional = fields.boolean("provisional");
  return casualty;
}

Area read_area(Fields& fields) {
  Area area;
  area.min = fields.thousandths("min");
  area.max = fields.thousandths("max");
  if (auto stated = fields.object("stated")) {
    area.stated = stated->thousandths("value").value_or(0);
    area.unit = stated->shared("unit");
  }
  area.qualifier = fields.word("qualifier", kQualifierNames, Qualifier::exact);
  return area;
}

Published read_published(Fields& fields) {
  Published published;
  published.value = fields.text("value");
  published.basis = fields.word("basis", kBasisNames, Basis::none);
  published.evidence = fields.text("evidence");
  return published;
}

/// Without `all`, what only the list of claims shows is passed over.
Claim read_claim(Fields& fields, bool all) {
  Claim claim;
  claim.id = fields.required_once("id");
  claim.kind = fields.word("kind", kClaimKindNames, ClaimKind::casualty);
  claim.article = fields.required_shared("article");
  claim.region = fields.word("region", kRegionNames, Region::body);
  if (all) claim.text = fields.text("text");
  claim.span = fields.span("span");
  claim.sentence = fields.span("sentence");
  if (auto source = fields.object("source")) {
    claim.source = read_source(*source, all);
  }
  claim.said = read_when(fields, "said");
  claim.time = read_when(fields, "time");
  if (auto place = fields.object("place")) {
    claim.place = place->shared("name");
    claim.place_country = place->shared("country");
    claim.place_span = place->span("span");
  }
  claim.event = fields.shared("event");
  claim.about = fields.shared("about");
  if (all) claim.rules = fields.all_shared("rule");
  switch (claim.kind) {
    case ClaimKind::casualty:
      claim.casualty = read_casualty(fields);
      break;
    case ClaimKind::ceasefire:
      claim.ceasefire = read_ceasefire(fields);
      break;
    case ClaimKind::territory:
      claim.territory = read_territory(fields);
      break;
  }
  return claim;
}

}  // namespace

Article read_article(Fields& fields) {
  Article article;
  article.id = fields.required_text("id");
  article.path = fields.required_text("path");
  article.format = fields.text("format");
  article.title = fields.text("title");
  article.outlet = fields.text("outlet");
  article.url = fields.text("url");
  article.language = fields.text("language");
  if (auto published = fields.object("published")) {
    article.published = read_published(*published);
  }
  article.bytes = fields.count("bytes");
  article.hash = fields.text("hash");
  article.names = fields.texts("names");
  article.fingerprint = fields.fingerprint("fingerprint");
  article.copy_of = fields.text("copy_of");
  for (Fields& unread : fields.objects("unread")) {
    article.unread.push_back(read_unread(unread));
  }
  for (Fields& each : fields.objects("clues")) {
    TimeClue clue;
    clue.timex3 = each.text("timex3");
    clue.text = each.text("text");
    clue.span = each.span("span");
    clue.said = each.boolean("said");
    clue.lead = each.boolean("lead");
    clue.weekday = static_cast<int>(each.count("weekday"));
    article.clues.push_back(std::move(clue));
  }
  return article;
}

Unread read_unread(Fields& fields) {
  Unread unread;
  unread.span = fields.span("span");
  unread.text = fields.text("text");
  return unread;
}

Actor read_actor(Fields& fields) {
  Actor actor;
  actor.id = fields.required_text("id");
  actor.name = fields.text("name");
  for (Fields& alias : fields.objects("aliases")) {
    std::string text = alias.text("text");
    const auto count = static_cast<std::uint32_t>(alias.count("count"));
    actor.aliases.push_back({std::move(text), count});
  }
  actor.kind = fields.word("kind", kSourceKindNames, SourceKind::none);
  actor.side = fields.text("side");
  return actor;
}

Claim read_claim(Fields& fields) { return read_claim(fields, true); }

Claim read_lean_claim(Fields& fields) { return read_claim(fields, false); }

Ceasefire read_ceasefire(Fields& fields) {
  Ceasefire ceasefire;
  ceasefire.action =
      fields.word("action", kCeasefireActionNames, CeasefireAction::agreed);
  ceasefire.truce = fields.shared("truce");
  ceasefire.parties = fields.texts("parties");
  ceasefire.brokers = fields.texts("brokers");
  if (auto at = fields.object("effective")) {
    Effective effective;
    effective.timex3 = at->shared("timex3");
    effective.start = at->shared("start");
    effective.end = at->shared("end");
    effective.zone = at->shared("zone");
    effective.zone_evidence = at->shared("zone_evidence");
    effective.text = at->shared("text");
    ceasefire.effective = std::move(effective);
  }
  return ceasefire;
}

Territory read_territory(Fields& fields) {
  Territory territory;
  territory.action = fields.word("action", kTerritoryActionNames,
                                 TerritoryAction::unspecified);
  territory.verb = fields.shared("verb");
  territory.holder = fields.shared("holder");
  territory.from = fields.shared("from");
  territory.place_text = fields.shared("place_text");
  territory.extent = fields.word("extent", kExtentNames, Extent::none);
  if (auto area = fields.object("area")) territory.area = read_area(*area);
  if (auto count = fields.object("count")) {
    territory.count.emplace();
    territory.count->count = read_count(*count);
    territory.count->unit = count->shared("unit");
  }
  territory.accounting =
      fields.word("accounting", kAccountingNames, Accounting::total);
  return territory;
}

Remark read_remark(Fields& fields) {
  Remark remark;
  remark.code = fields.required_text("code");
  remark.path = fields.text("path");
  remark.record = fields.count("record");
  remark.line = fields.count("line");
  remark.reason = fields.text("reason");
  return remark;
}

Count read_count(Fields& fields) {
  Count count;
  count.min = fields.number("min");
  count.max = fields.number("max");
  count.qualifier =
      fields.word("qualifier", kQualifierNames, Qualifier::unspecified);
  count.text = fields.shared("text");
  return count;
}

}  // namespace claimledger
