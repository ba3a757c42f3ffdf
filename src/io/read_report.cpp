#include <fcntl.h>
#include <simdjson.h>
#include <sys/stat.h>

#include <cerrno>

#include "claimledger/io/write_report.h"
#include "io/file.h"
#include "io/policy_rules.h"
#include "io/read_records.h"
#include "io/text_file.h"

namespace claimledger {
namespace {

constexpr int kOpenFlags = O_RDONLY | O_CLOEXEC | O_NOCTTY;
constexpr std::size_t kMaxReport = std::size_t{2} << 30;

ReportActor read_report_actor(Fields& fields) {
  ReportActor value;
  value.actor = read_actor(fields);
  value.articles = fields.texts("articles");
  return value;
}

Event read_event(Fields& fields) {
  Event event;
  event.id = fields.text("id");
  event.label = fields.text("label");
  event.start = fields.text("start");
  event.end = fields.text("end");
  event.places = fields.texts("places");
  event.sides = fields.texts("sides");
  event.claims = fields.all_shared("claims");
  return event;
}

Speaker read_speaker(Fields& fields) {
  Speaker speaker;
  speaker.name = fields.text("name");
  for (Fields& each : fields.objects("figures")) {
    Figure figure;
    figure.said = each.text("said");
    if (auto count = each.object("count")) figure.count = read_count(*count);
    if (auto state = each.object("state")) {
      figure.state = read_ceasefire(*state);
    }
    if (auto hold = each.object("hold")) figure.hold = read_territory(*hold);
    figure.claims = each.all_shared("claims");
    speaker.figures.push_back(std::move(figure));
  }
  return speaker;
}

Position read_position(Fields& fields, ClaimKind kind) {
  Position position;
  position.side = fields.text("side");
  for (Fields& each : fields.objects("speakers")) {
    position.speakers.push_back(read_speaker(each));
  }
  if (auto latest = fields.object("latest")) {
    switch (kind) {
      case ClaimKind::casualty:
        position.latest = read_count(*latest);
        break;
      case ClaimKind::ceasefire:
        position.latest_state = read_ceasefire(*latest);
        break;
      case ClaimKind::territory:
        position.latest_hold = read_territory(*latest);
        break;
    }
  }
  position.own_side = fields.boolean("own_side");
  position.independent =
      static_cast<std::uint32_t>(fields.count("independent"));
  return position;
}

RelationEnd read_end(Fields& record, std::string_view key) {
  RelationEnd end;
  if (auto fields = record.object(key)) {
    end.topic = fields->text("topic");
    end.claims = fields->all_shared("claims");
  }
  return end;
}

Relation read_relation(Fields& fields) {
  Relation relation;
  relation.relation = fields.text("relation");
  relation.a = read_end(fields, "a");
  relation.b = read_end(fields, "b");
  relation.why = fields.text("why");
  relation.rule = fields.text("rule");
  return relation;
}

Topic read_topic(Fields& fields) {
  Topic topic;
  topic.id = fields.text("id");
  topic.kind = fields.word("kind", kClaimKindNames, ClaimKind::casualty);
  if (auto key = fields.object("key")) {
    topic.key.harm = key->text("harm");
    topic.key.side = key->text("side");
    topic.key.victim_class = key->text("class");
    topic.key.truce = key->text("truce");
    topic.key.parties = key->texts("parties");
    topic.key.place = key->text("place");
    topic.key.holder = key->text("holder");
    topic.key.from = key->text("from");
  }
  topic.event = fields.text("event");
  topic.question = fields.text("question");
  topic.claims = fields.all_shared("claims");
  for (Fields& each : fields.objects("positions")) {
    topic.positions.push_back(read_position(each, topic.kind));
  }
  for (Fields& each : fields.objects("relations")) {
    topic.relations.push_back(read_relation(each));
  }
  topic.status = fields.word("status", kTopicStatusNames, TopicStatus::single);
  if (auto estimate = fields.object("estimate")) {
    topic.estimate = {estimate->number("low"), estimate->number("best"),
                      estimate->number("high"), estimate->text("policy")};
  }
  return topic;
}

Summary read_summary(Fields& fields) {
  Summary summary;
  summary.seen = fields.count("seen");
  summary.read = fields.count("read");
  summary.skipped = fields.count("skipped");
  summary.failed = fields.count("failed");
  if (auto claims = fields.object("claims")) {
    for (auto& [kind, n] : claims->counts()) summary.claims_by_kind[kind] = n;
  }
  if (auto topics = fields.object("topics")) {
    for (auto& [status, n] : topics->counts()) {
      summary.topics_by_status[status] = n;
    }
  }
  for (Fields& each : fields.objects("unread")) {
    std::string article = each.text("article");
    summary.unread.push_back({std::move(article), read_unread(each)});
  }
  return summary;
}

template <typename T, typename List>
void read_list(Fields& record, std::string_view key, T (*read)(Fields&),
               List& out) {
  for (Fields& each : record.objects(key)) out.push_back(read(each));
}

ReadReport read_whole(Fields& fields) {
  ReadReport read;
  if (auto generator = fields.object("generator")) {
    read.generator.name = generator->text("name");
    read.generator.version = generator->text("version");
    read.generator.rules = generator->text("rules");
  }
  Report& report = read.report;
  report.policy = fields.text("policy");
  if (auto rules = fields.object("policy_rules")) {
    report.policy_rules = read_policy_rules(*rules);
  }
  if (auto summary = fields.object("summary")) {
    report.summary = read_summary(*summary);
  }
  read_list(fields, "articles", read_article, report.articles);
  read_list(fields, "actors", read_report_actor, report.actors);
  read_list(fields, "claims", read_claim, report.claims);
  read_list(fields, "events", read_event, report.events);
  read_list(fields, "topics", read_topic, report.topics);
  read_list(fields, "warnings", read_remark, report.warnings);
  read_list(fields, "notes", read_remark, report.notes);
  return read;
}

}  // namespace

bool is_report_file(const std::string& path) {
  const FileHandle file(::open(path.c_str(), kOpenFlags | O_NONBLOCK));
  struct stat info {};
  if (!file.is_open() || fstat(file.get(), &info) != 0 ||
      !S_ISREG(info.st_mode)) {
    return false;
  }
  char head[512];
  const long size = read_some(file.get(), head, sizeof head);
  return size > 0 &&
         is_own_report(std::string_view(head, static_cast<std::size_t>(size)));
}

Result<ReadReport> parse_report(std::string_view json, std::string_view path) {
  const std::string where(path);
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  const auto error = parser.parse(json.data(), json.size(), true).get(object);
  if (error != simdjson::SUCCESS) return Error{where, "is not valid JSON"};
  std::string problem;
  TextPool pool;
  Fields fields(object, pool, problem);
  const std::string schema = fields.text("schema");
  if (schema != kReportSchema) {
    return Error{where, "is no report of this version (schema " +
                            std::string(kReportSchema) + ")"};
  }
  ReadReport read = read_whole(fields);
  if (!problem.empty()) return Error{where, problem};
  return read;
}

Result<ReadReport> read_report(const std::string& path) {
  const FileHandle file(::open(path.c_str(), kOpenFlags));
  std::string json;
  const ReadStatus status = file.is_open()
                                ? read_rest(file.get(), 0, kMaxReport, json)
                                : ReadStatus::failed;
  if (status == ReadStatus::failed) return Error{path, system_message(errno)};
  if (status == ReadStatus::too_large) return Error{path, "is too large"};
  return parse_report(json, path);
}

}  // namespace claimledger
