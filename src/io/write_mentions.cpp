#include "io/write_mentions.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "io/write_records.h"

namespace claimledger {
namespace {

using Layout = JsonWriter::Layout;

void span_member(JsonWriter& json, std::string_view key, Span span) {
  json.key(key);
  span.empty() ? json.null() : write_span(json, span);
}

void write_members(JsonWriter& json, const Timex& timex) {
  span_member(json, "span", timex.span);
  member(json, "text", timex.text);
  json.key("timex3");
  json.begin_object(Layout::flat);
  member(json, "type", name_in(kTimexTypeNames, timex.type));
  member(json, "value", timex.value);
  member(json, "mod", timex.mod);
  json.end_object();
  const bool known = !timex.start.empty();
  const std::string range = timex.start + "/" + timex.end;
  member(json, "edtf",
         !known                     ? std::string_view()
         : timex.start == timex.end ? std::string_view(timex.start)
                                    : std::string_view(range));
  member(json, "start", timex.start);
  member(json, "end", timex.end);
  member(json, "anchor", timex.anchor);
  member(json, "rule", timex.rule);
}

void write_members(JsonWriter& json, const AttributionMention& said) {
  span_member(json, "source", said.source);
  span_member(json, "cue", said.cue);
  json.key("content");
  json.begin_array(Layout::flat);
  for (const Span span : said.content) write_span(json, span);
  json.end_array();
  member(json, "manner",
         said.manner == Manner::none ? std::string_view()
                                     : name_in(kMannerNames, said.manner));
  member(json, "actor", said.actor);
}

void write_members(JsonWriter& json, const ActorMention& actor) {
  span_member(json, "span", actor.span);
  member(json, "text", actor.text);
  member(json, "actor", actor.actor);
  member(json, "side", actor.side);
}

void write_members(JsonWriter& json, const PlaceMention& place) {
  span_member(json, "span", place.span);
  member(json, "text", place.text);
  member(json, "name", place.name);
  member(json, "country", place.country);
}

void write_members(JsonWriter& json, const QuantityMention& quantity) {
  span_member(json, "span", quantity.span);
  json.key("count");
  write_count(json, quantity.count);
}

std::uint32_t start_of(const AttributionMention& said) {
  Span all = cover(said.source, said.cue);
  for (const Span span : said.content) all = cover(all, span);
  return all.begin;
}
template <typename Mention>
std::uint32_t start_of(const Mention& mention) {
  return mention.span.begin;
}

/// Lines of all kinds, to be sorted by where their mention begins.
class Lines {
 public:
  explicit Lines(std::string_view article) : article_(article) {}

  template <typename Mention>
  void add(std::string_view kind, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      std::string line;
      JsonWriter json(line, JsonWriter::Style::compact);
      json.begin_object();
      member(json, "type", "mention");
      member(json, "kind", kind);
      member(json, "article", article_);
      write_members(json, mention);
      json.end_object();
      lines_.emplace_back(start_of(mention), std::move(line));
    }
  }

  void append(std::string& out) {
    std::stable_sort(
        lines_.begin(), lines_.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [at, line] : lines_) out.append(line).push_back('\n');
  }

 private:
  std::string_view article_;
  std::vector<std::pair<std::uint32_t, std::string>> lines_;
};

}  // namespace

void append_mentions(std::string& out, std::string_view article,
                     const Mentions& mentions) {
  Lines lines(article);
  lines.add("timex", mentions.times);
  lines.add("attribution", mentions.attributions);
  lines.add("actor", mentions.actors);
  lines.add("place", mentions.places);
  lines.add("quantity", mentions.quantities);
  lines.append(out);
}

}  // namespace claimledger
