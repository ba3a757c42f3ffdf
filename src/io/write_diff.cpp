#include "claimledger/io/write_diff.h"

#include "io/report_parts.h"
#include "io/write_records.h"

namespace claimledger {
namespace {

using Layout = JsonWriter::Layout;

/// An array of objects, one call of `members` for each.
template <typename T, typename Members>
void list(JsonWriter& json, std::string_view key, const std::vector<T>& values,
          Members members) {
  json.key(key);
  json.begin_array();
  for (const T& value : values) {
    json.begin_object();
    members(json, value);
    json.end_object();
  }
  json.end_array();
}

void write_answer(JsonWriter& json, std::string_view key,
                  const std::optional<Answer>& answer) {
  json.key(key);
  if (!answer) return json.null();
  Position position;
  position.latest = answer->count;
  position.latest_state = answer->state;
  position.latest_hold = answer->hold;
  json.begin_object();
  member(json, "side", answer->side);
  member(json, "speaker", answer->speaker);
  member(json, "said", answer->said);
  write_latest(json, position);
  json.key("claims");
  write_texts(json, answer->claims);
  json.end_object();
}

void write_position(JsonWriter& json, const PositionDiff& diff) {
  const Answer& answer = diff.after ? *diff.after : *diff.before;
  member(json, "side", answer.side);
  member(json, "change", name_in(kChangeNames, diff.change));
  json.key("kinds");
  json.begin_array(Layout::flat);
  for (const ChangeKind kind : diff.kinds) {
    json.text(name_in(kChangeKindNames, kind));
  }
  json.end_array();
  write_answer(json, "before", diff.before);
  write_answer(json, "after", diff.after);
}

void write_status(JsonWriter& json, std::string_view key,
                  const std::optional<TopicOutcome>& outcome) {
  member(json, key,
         outcome ? name_in(kTopicStatusNames, outcome->status)
                 : std::string_view());
}

void write_estimate(JsonWriter& json, std::string_view key,
                    const std::optional<TopicOutcome>& outcome) {
  if (outcome) return write_estimate(json, key, outcome->estimate);
  json.key(key);
  json.null();
}

void write_relations(JsonWriter& json, std::string_view key,
                     const std::vector<Relation>& relations) {
  json.key(key);
  json.begin_array();
  for (const Relation& relation : relations) write_relation(json, relation);
  json.end_array();
}

void write_topic(JsonWriter& json, const TopicDiff& diff) {
  Topic topic;
  topic.kind = diff.kind;
  topic.key = diff.key;
  member(json, "id", diff.id);
  member(json, "kind", name_in(kClaimKindNames, diff.kind));
  write_key(json, topic);
  member(json, "event", diff.event);
  member(json, "question", diff.question);
  member(json, "change", name_in(kChangeNames, diff.change));
  list(json, "positions", diff.positions, write_position);
  json.key("relations");
  json.begin_object();
  write_relations(json, "new", diff.new_relations);
  write_relations(json, "gone", diff.gone_relations);
  json.end_object();
  json.key("status");
  json.begin_object(Layout::flat);
  write_status(json, "before", diff.before);
  write_status(json, "after", diff.after);
  json.end_object();
  json.key("estimate");
  json.begin_object();
  write_estimate(json, "before", diff.before);
  write_estimate(json, "after", diff.after);
  json.end_object();
}

}  // namespace

std::string diff_json(const ReportDiff& diff, const Generator& generator) {
  std::string out;
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.begin_object();
  member(json, "schema", kDiffSchema);
  write_generator(json, generator);
  member(json, "policy", diff.policy);
  member(json, "before", diff.before);
  member(json, "after", diff.after);
  json.key("summary");
  json.begin_object(Layout::flat);
  number(json, "added", diff.summary.added);
  number(json, "removed", diff.summary.removed);
  number(json, "changed", diff.summary.changed);
  number(json, "unchanged", diff.summary.unchanged);
  json.end_object();
  list(json, "topics", diff.topics, write_topic);
  list(json, "warnings", diff.warnings, write_remark);
  list(json, "notes", diff.notes, write_remark);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace claimledger
