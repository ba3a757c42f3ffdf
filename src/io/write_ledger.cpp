#include "claimledger/io/ledger.h"
#include "io/write_mentions.h"
#include "io/write_records.h"

namespace claimledger {
namespace {

/// One record: an object on a line, its type first.
template <typename Members>
void append_line(std::string& out, std::string_view type, Members members) {
  JsonWriter json(out, JsonWriter::Style::compact);
  json.begin_object();
  json.key("type");
  json.text(type);
  members(json);
  json.end_object();
  out += '\n';
}

void append_article(std::string& out, const Article& article) {
  append_line(out, "article", [&](JsonWriter& json) {
    write_article(json, article);
    json.key("unread");
    json.begin_array();
    for (const Unread& unread : article.unread) {
      json.begin_object();
      write_unread(json, unread);
      json.end_object();
    }
    json.end_array();
    json.key("clues");
    json.begin_array();
    for (const TimeClue& clue : article.clues) {
      json.begin_object();
      json.key("timex3");
      json.text(clue.timex3);
      json.key("text");
      json.text(clue.text);
      json.key("span");
      write_span(json, clue.span);
      json.key("said");
      json.boolean(clue.said);
      json.key("lead");
      json.boolean(clue.lead);
      json.key("weekday");
      json.number(clue.weekday);
      json.end_object();
    }
    json.end_array();
  });
}

void append_actor(std::string& out, const Actor& actor,
                  const std::string& article) {
  append_line(out, "actor", [&](JsonWriter& json) {
    json.key("id");
    json.text(actor.id);
    json.key("article");
    json.text(article);
    json.key("name");
    json.text_or_null(actor.name);
    json.key("aliases");
    write_aliases(json, actor.aliases);
    json.key("kind");
    json.text_or_null(actor.kind == SourceKind::none
                          ? std::string_view()
                          : name_in(kSourceKindNames, actor.kind));
    json.key("side");
    json.text_or_null(actor.side);
  });
}

void append_remark(std::string& out, std::string_view type,
                   const Remark& remark) {
  append_line(out, type, [&](JsonWriter& json) { write_remark(json, remark); });
}

}  // namespace

void append_header(std::string& out, const LedgerHeader& header) {
  append_line(out, "ledger", [&](JsonWriter& json) {
    json.key("schema");
    json.text(kLedgerSchema);
    json.key("generator");
    json.begin_object();
    json.key("name");
    json.text(header.generator.name);
    json.key("version");
    json.text(header.generator.version);
    json.key("rules");
    json.text(header.generator.rules);
    json.end_object();
    json.key("options");
    json.begin_object();
    json.key("date");
    json.text_or_null(header.date);
    json.key("include_furniture");
    json.boolean(header.include_furniture);
    json.end_object();
    json.key("offset_unit");
    json.text("bytes");
  });
}

void append_records(std::string& out, const ArticleRecords& records) {
  append_article(out, records.article);
  for (const Actor& actor : records.actors) {
    append_actor(out, actor, records.article.id);
  }
  for (const Claim& claim : records.claims) {
    append_line(out, "claim",
                [&](JsonWriter& json) { write_claim(json, claim); });
  }
  append_mentions(out, records.article.id, records.mentions);
  for (const Remark& note : records.notes) append_note(out, note);
}

void append_warning(std::string& out, const Remark& remark) {
  append_remark(out, "warning", remark);
}

void append_note(std::string& out, const Remark& remark) {
  append_remark(out, "note", remark);
}

}  // namespace claimledger
