#include "io/write_records.h"

namespace claimledger {
namespace {

using Layout = JsonWriter::Layout;

/// A word of a table whose first entry is "none", written as null.
template <typename Enum, std::size_t N>
std::string_view word_or_empty(const std::string_view (&names)[N], Enum value) {
  return value == Enum::none ? std::string_view() : name_in(names, value);
}

void write_span_or_null(JsonWriter& json, Span span) {
  if (span.empty()) {
    json.null();
  } else {
    write_span(json, span);
  }
}

void write_when(JsonWriter& json, const BoxedOptional<When>& when) {
  if (!when) return json.null();
  json.begin_object(Layout::flat);
  member(json, "timex3", when->timex3);
  member(json, "start", when->start);
  member(json, "end", when->end);
  member(json, "text", when->text);
  json.key("span");
  write_span_or_null(json, when->span);
  json.end_object();
}

void write_source(JsonWriter& json, const Source& source) {
  json.begin_object();
  member(json, "side", source.side);
  member(json, "actor", source.actor);
  member(json, "name", source.name);
  member(json, "role", source.role);
  member(json, "kind", word_or_empty(kSourceKindNames, source.kind));
  member(json, "cue", source.cue);
  member(json, "manner", word_or_empty(kMannerNames, source.manner));
  member(json, "stance", name_in(kStanceNames, source.stance));
  json.key("via");
  write_texts(json, source.via);
  json.key("spans");
  json.begin_array(Layout::flat);
  for (const Span span : source.spans) write_span(json, span);
  json.end_array();
  json.end_object();
}

void write_place(JsonWriter& json, const Claim& claim) {
  if (claim.place.empty() && claim.place_country.empty()) return json.null();
  json.begin_object(Layout::flat);
  member(json, "name", claim.place);
  member(json, "country", claim.place_country);
  json.key("span");
  write_span_or_null(json, claim.place_span);
  json.end_object();
}

void write_victims(JsonWriter& json, const Victims& victims) {
  json.begin_object(Layout::flat);
  member(json, "side", victims.side);
  member(json, "side_basis", word_or_empty(kSideBasisNames, victims.basis));
  member(json, "class", name_in(kVictimClassNames, victims.victim_class));
  member(json, "text", victims.text);
  json.end_object();
}

void write_blame(JsonWriter& json, const BoxedOptional<Blame>& by) {
  if (!by) return json.null();
  json.begin_object(Layout::flat);
  member(json, "side", by->side);
  member(json, "actor", by->actor);
  member(json, "text", by->text);
  member(json, "stance", name_in(kStanceNames, by->stance));
  json.end_object();
}

void write_casualty(JsonWriter& json, const Casualty& casualty) {
  member(json, "harm", name_in(kHarmNames, casualty.harm));
  json.key("count");
  write_count(json, casualty.count);
  json.key("victims");
  write_victims(json, casualty.victims);
  json.key("by");
  write_blame(json, casualty.by);
  member(json, "cause", casualty.cause);
  member(json, "accounting", name_in(kAccountingNames, casualty.accounting));
  member(json, "of", casualty.of);
  json.key("provisional");
  json.boolean(casualty.provisional);
}

void write_effective(JsonWriter& json, const std::optional<Effective>& at) {
  if (!at) return json.null();
  json.begin_object(Layout::flat);
  member(json, "timex3", at->timex3);
  member(json, "start", at->start);
  member(json, "end", at->end);
  member(json, "zone", at->zone);
  member(json, "zone_evidence", at->zone_evidence);
  member(json, "text", at->text);
  json.end_object();
}

void write_area(JsonWriter& json, const std::optional<Area>& area) {
  if (!area) return json.null();
  const auto bound = [&](std::string_view key, std::optional<std::int64_t> n) {
    json.key(key);
    n ? json.thousandths(*n) : json.null();
  };
  json.begin_object(Layout::flat);
  bound("min", area->min);
  bound("max", area->max);
  json.key("stated");
  json.begin_object(Layout::flat);
  bound("value", area->stated);
  member(json, "unit", area->unit);
  json.end_object();
  member(json, "qualifier", name_in(kQualifierNames, area->qualifier));
  json.end_object();
}

void write_place_count(JsonWriter& json,
                       const std::optional<PlaceCount>& places) {
  if (!places) return json.null();
  json.begin_object(Layout::flat);
  json.key("min");
  json.number_or_null(places->count.min);
  json.key("max");
  json.number_or_null(places->count.max);
  member(json, "unit", places->unit);
  member(json, "qualifier", name_in(kQualifierNames, places->count.qualifier));
  member(json, "text", places->count.text);
  json.end_object();
}

void write_position(JsonWriter& json, std::string_view key,
                    std::uint64_t one_based) {
  json.key(key);
  if (one_based == 0) return json.null();
  json.number(static_cast<std::int64_t>(one_based));
}

void write_payload(JsonWriter& json, const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::casualty:
      return write_casualty(json, claim.casualty);
    case ClaimKind::ceasefire:
      return write_ceasefire(json, claim.ceasefire);
    case ClaimKind::territory:
      return write_territory(json, claim.territory);
  }
}

}  // namespace

void write_article(JsonWriter& json, const Article& article) {
  json.key("id");
  json.text(article.id);
  json.key("path");
  json.text(article.path);
  member(json, "format", article.format);
  member(json, "title", article.title);
  member(json, "outlet", article.outlet);
  member(json, "url", article.url);
  member(json, "language", article.language);
  json.key("published");
  json.begin_object(Layout::flat);
  member(json, "value", article.published.value);
  member(json, "basis", name_in(kBasisNames, article.published.basis));
  member(json, "evidence", article.published.evidence);
  json.end_object();
  json.key("bytes");
  json.number(static_cast<std::int64_t>(article.bytes));
  member(json, "hash", article.hash);
  json.key("names");
  write_texts(json, article.names);
  member(json, "fingerprint",
         article.fingerprint ? hex(*article.fingerprint) : std::string());
}

void write_unread(JsonWriter& json, const Unread& unread) {
  json.key("span");
  write_span(json, unread.span);
  json.key("text");
  json.text(unread.text);
}

void write_aliases(JsonWriter& json, const std::vector<Alias>& aliases) {
  json.begin_array();
  for (const Alias& alias : aliases) {
    json.begin_object(Layout::flat);
    member(json, "text", alias.text);
    json.key("count");
    json.number(alias.count);
    json.end_object();
  }
  json.end_array();
}

void write_claim(JsonWriter& json, const Claim& claim) {
  json.key("id");
  json.text(claim.id);
  json.key("kind");
  json.text(name_in(kClaimKindNames, claim.kind));
  json.key("article");
  json.text(claim.article);
  member(json, "region", name_in(kRegionNames, claim.region));
  json.key("text");
  json.text(claim.text);
  json.key("span");
  write_span(json, claim.span);
  json.key("sentence");
  write_span(json, claim.sentence);
  json.key("source");
  write_source(json, claim.source);
  json.key("said");
  write_when(json, claim.said);
  json.key("time");
  write_when(json, claim.time);
  json.key("place");
  write_place(json, claim);
  member(json, "event", claim.event);
  member(json, "about", claim.about);
  json.key("rule");
  write_texts(json, claim.rules);
  write_payload(json, claim);
}

void write_ceasefire(JsonWriter& json, const Ceasefire& ceasefire) {
  member(json, "action", name_in(kCeasefireActionNames, ceasefire.action));
  member(json, "truce", ceasefire.truce);
  json.key("parties");
  write_texts(json, ceasefire.parties);
  json.key("brokers");
  write_texts(json, ceasefire.brokers);
  json.key("effective");
  write_effective(json, ceasefire.effective);
}

void write_territory(JsonWriter& json, const Territory& territory) {
  member(json, "action", name_in(kTerritoryActionNames, territory.action));
  member(json, "verb", territory.verb);
  member(json, "holder", territory.holder);
  member(json, "from", territory.from);
  member(json, "place_text", territory.place_text);
  member(json, "extent", word_or_empty(kExtentNames, territory.extent));
  json.key("area");
  write_area(json, territory.area);
  json.key("count");
  write_place_count(json, territory.count);
  member(json, "accounting", name_in(kAccountingNames, territory.accounting));
}

void write_remark(JsonWriter& json, const Remark& remark) {
  json.key("code");
  json.text(remark.code);
  member(json, "path", remark.path);
  write_position(json, "record", remark.record);
  write_position(json, "line", remark.line);
  json.key("reason");
  json.text(remark.reason);
}

void write_count(JsonWriter& json, const Count& count) {
  json.begin_object(Layout::flat);
  json.key("min");
  json.number_or_null(count.min);
  json.key("max");
  json.number_or_null(count.max);
  member(json, "qualifier", name_in(kQualifierNames, count.qualifier));
  member(json, "text", count.text);
  json.end_object();
}

void member(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.text_or_null(text);
}

void number(JsonWriter& json, std::string_view key, std::uint64_t value) {
  json.key(key);
  json.number(static_cast<std::int64_t>(value));
}

void write_span(JsonWriter& json, Span span) {
  json.begin_object(Layout::flat);
  json.key("start");
  json.number(span.begin);
  json.key("end");
  json.number(span.end);
  json.end_object();
}

}  // namespace claimledger
