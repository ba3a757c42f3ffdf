#include "claimledger/io/write_report.h"

#include "io/policy_rules.h"
#include "io/report_parts.h"
#include "io/write_records.h"

namespace claimledger {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t kPiece = std::size_t{256} << 10;

/// A report on its way out: hands over what is written from time to time.
class ReportWriter {
 public:
  explicit ReportWriter(const Sink& sink)
      : sink_(sink), json_(buffer_, JsonWriter::Style::pretty) {}

  JsonWriter& json() { return json_; }

  /// An array of objects, one call of `members` for each.
  template <typename Values, typename Members>
  void list(std::string_view key, const Values& values, Members members) {
    json_.key(key);
    json_.begin_array();
    for (const auto& value : values) {
      json_.begin_object();
      members(json_, value);
      json_.end_object();
      if (buffer_.size() >= kPiece) flush();
    }
    json_.end_array();
  }

  bool flush() {
    wanted_ = wanted_ && sink_(buffer_);
    buffer_.clear();
    return wanted_;
  }

  bool finish() {
    buffer_ += '\n';
    return flush();
  }

 private:
  const Sink& sink_;
  std::string buffer_;
  JsonWriter json_;
  bool wanted_ = true;
};

}  // namespace

void write_generator(JsonWriter& json, const Generator& generator) {
  json.key("generator");
  json.begin_object(Layout::flat);
  member(json, "name", generator.name);
  member(json, "version", generator.version);
  member(json, "rules", generator.rules);
  json.end_object();
}

namespace {

void write_counts(JsonWriter& json, std::string_view key,
                  const std::map<std::string, std::uint64_t>& counts) {
  json.key(key);
  json.begin_object(Layout::flat);
  for (const auto& [name, count] : counts) number(json, name, count);
  json.end_object();
}

void write_summary(ReportWriter& report, const Summary& summary) {
  JsonWriter& json = report.json();
  json.key("summary");
  json.begin_object();
  number(json, "seen", summary.seen);
  number(json, "read", summary.read);
  number(json, "skipped", summary.skipped);
  number(json, "failed", summary.failed);
  write_counts(json, "claims", summary.claims_by_kind);
  write_counts(json, "topics", summary.topics_by_status);
  report.list("unread", summary.unread,
              [](JsonWriter& out, const UnreadIn& in) {
                member(out, "article", in.article);
                write_unread(out, in.unread);
              });
  json.end_object();
}

void write_set_article(JsonWriter& json, const Article& article) {
  write_article(json, article);
  member(json, "copy_of", article.copy_of);
}

void write_actor(JsonWriter& json, const ReportActor& value) {
  const Actor& actor = value.actor;
  member(json, "id", actor.id);
  member(json, "name", actor.name);
  json.key("aliases");
  write_aliases(json, actor.aliases);
  member(json, "kind",
         actor.kind == SourceKind::none
             ? std::string_view()
             : name_in(kSourceKindNames, actor.kind));
  member(json, "side", actor.side);
  json.key("articles");
  write_texts(json, value.articles);
}

void write_event(JsonWriter& json, const Event& event) {
  member(json, "id", event.id);
  member(json, "label", event.label);
  member(json, "start", event.start);
  member(json, "end", event.end);
  json.key("places");
  write_texts(json, event.places);
  json.key("sides");
  write_texts(json, event.sides);
  json.key("claims");
  write_texts(json, event.claims);
}

void write_state(JsonWriter& json, const Ceasefire& state) {
  json.begin_object();
  write_ceasefire(json, state);
  json.end_object();
}

void write_hold(JsonWriter& json, const Territory& hold) {
  json.begin_object();
  write_territory(json, hold);
  json.end_object();
}

void write_figure(JsonWriter& json, const Figure& figure) {
  const bool count = !figure.state && !figure.hold;
  json.begin_object(count ? Layout::flat : Layout::tall);
  member(json, "said", figure.said);
  json.key("count");
  if (count) {
    write_count(json, figure.count);
  } else {
    json.null();
  }
  if (figure.state) {
    json.key("state");
    write_state(json, *figure.state);
  }
  if (figure.hold) {
    json.key("hold");
    write_hold(json, *figure.hold);
  }
  json.key("claims");
  write_texts(json, figure.claims);
  json.end_object();
}

void write_speaker(JsonWriter& json, const Speaker& speaker) {
  json.begin_object();
  member(json, "name", speaker.name);
  json.key("figures");
  json.begin_array();
  for (const Figure& figure : speaker.figures) write_figure(json, figure);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_latest(JsonWriter& json, const Position& position) {
  json.key("latest");
  if (position.latest) return write_count(json, *position.latest);
  if (position.latest_state) return write_state(json, *position.latest_state);
  if (position.latest_hold) return write_hold(json, *position.latest_hold);
  json.null();
}

namespace {

void write_position(JsonWriter& json, const Position& position) {
  json.begin_object();
  member(json, "side", position.side);
  json.key("speakers");
  json.begin_array();
  for (const Speaker& speaker : position.speakers) write_speaker(json, speaker);
  json.end_array();
  write_latest(json, position);
  json.key("own_side");
  json.boolean(position.own_side);
  number(json, "independent", position.independent);
  json.end_object();
}

void write_end(JsonWriter& json, std::string_view key, const RelationEnd& end) {
  json.key(key);
  json.begin_object(Layout::flat);
  member(json, "topic", end.topic);
  json.key("claims");
  write_texts(json, end.claims);
  json.end_object();
}

}  // namespace

void write_relation(JsonWriter& json, const Relation& relation) {
  json.begin_object();
  member(json, "relation", relation.relation);
  write_end(json, "a", relation.a);
  write_end(json, "b", relation.b);
  member(json, "why", relation.why);
  member(json, "rule", relation.rule);
  json.end_object();
}

void write_estimate(JsonWriter& json, std::string_view key,
                    const Estimate& estimate) {
  json.key(key);
  json.begin_object(Layout::flat);
  json.key("low");
  json.number_or_null(estimate.low);
  json.key("best");
  json.number_or_null(estimate.best);
  json.key("high");
  json.number_or_null(estimate.high);
  member(json, "policy", estimate.policy);
  json.end_object();
}

void write_key(JsonWriter& json, const Topic& topic) {
  const TopicKey& key = topic.key;
  json.key("key");
  json.begin_object(Layout::flat);
  switch (topic.kind) {
    case ClaimKind::casualty:
      member(json, "harm", key.harm);
      member(json, "side", key.side);
      member(json, "class", key.victim_class);
      break;
    case ClaimKind::ceasefire:
      member(json, "truce", key.truce);
      json.key("parties");
      write_texts(json, key.parties);
      break;
    case ClaimKind::territory:
      member(json, "place", key.place);
      member(json, "holder", key.holder);
      member(json, "from", key.from);
      break;
  }
  json.end_object();
}

namespace {

void write_topic(JsonWriter& json, const Topic& topic) {
  member(json, "id", topic.id);
  member(json, "kind", name_in(kClaimKindNames, topic.kind));
  write_key(json, topic);
  member(json, "event", topic.event);
  member(json, "question", topic.question);
  json.key("claims");
  write_texts(json, topic.claims);
  json.key("positions");
  json.begin_array();
  for (const Position& each : topic.positions) write_position(json, each);
  json.end_array();
  json.key("relations");
  json.begin_array();
  for (const Relation& each : topic.relations) write_relation(json, each);
  json.end_array();
  member(json, "status", name_in(kTopicStatusNames, topic.status));
  write_estimate(json, "estimate", topic.estimate);
}

}  // namespace

bool write_report(const Report& report, const Generator& generator,
                  const Sink& sink, ClaimList claims) {
  ReportWriter writer(sink);
  JsonWriter& json = writer.json();
  json.begin_object();
  member(json, "schema", kReportSchema);
  write_generator(json, generator);
  member(json, "policy", report.policy);
  json.key("policy_rules");
  write_policy_rules(json, report.policy_rules);
  write_summary(writer, report.summary);
  writer.list("articles", report.articles, write_set_article);
  writer.list("actors", report.actors, write_actor);
  const std::deque<Claim> none;
  writer.list("claims", claims == ClaimList::full ? report.claims : none,
              write_claim);
  writer.list("events", report.events, write_event);
  writer.list("topics", report.topics, write_topic);
  writer.list("warnings", report.warnings, write_remark);
  writer.list("notes", report.notes, write_remark);
  json.end_object();
  return writer.finish();
}

std::string report_json(const Report& report, const Generator& generator) {
  std::string out;
  write_report(report, generator, [&](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

}  // namespace claimledger
