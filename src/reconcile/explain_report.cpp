#include <map>
#include <string>
#include <string_view>

#include "claimledger/model/describe.h"
#include "claimledger/reconcile/reconcile.h"

namespace claimledger {
namespace {

std::string bounds(const Estimate& estimate) {
  if (!estimate.low && !estimate.high) return "no figure";
  if (!estimate.low) return "up to " + std::to_string(*estimate.high);
  const std::string low = std::to_string(*estimate.low);
  if (!estimate.high) return low + " or more";
  if (estimate.low == estimate.high) return low;
  return low + " to " + std::to_string(*estimate.high);
}

/// "the sources' figures: 49 to 105", "by ucdp: 49 to 105, best 49".
std::string explain_estimate(const Estimate& estimate) {
  if (estimate.policy == "sources") {
    return "the sources' figures: " + bounds(estimate);
  }
  std::string text = "by " + estimate.policy + ": ";
  if (!estimate.best) return text + bounds(estimate);
  const std::string best = "best " + std::to_string(*estimate.best);
  if (!estimate.low && !estimate.high) return text + best;
  return text + bounds(estimate) + ", " + best;
}

std::string explain_figure(const Figure& figure) {
  std::string text = figure.said.empty() ? "undated   " : figure.said;
  text += "  ";
  text += figure.count.min || figure.count.max ? describe(figure.count)
                                               : std::string("no figure");
  const std::size_t claims = figure.claims.size();
  if (claims > 1) text += "  (" + std::to_string(claims) + " claims)";
  return text;
}

void explain_position(const Position& position, std::string& out) {
  out += "  " + (position.side.empty() ? "source unknown" : position.side);
  if (position.own_side) out += ", on its own people";
  if (position.independent > 1) {
    out += ", " + std::to_string(position.independent) + " sources";
  }
  if (position.latest) out += ": latest " + describe(*position.latest);
  out += "\n";
  for (const Speaker& speaker : position.speakers) {
    out += "    " + speaker.name + "\n";
    for (const Figure& figure : speaker.figures) {
      out += "      " + explain_figure(figure) + "\n";
    }
  }
}

void explain_topic(const Topic& topic, std::string& out) {
  out += topic.question + "  [" + topic.id + "]\n";
  out += "  " + std::string(name_in(kTopicStatusNames, topic.status)) + "; " +
         explain_estimate(topic.estimate) + "\n";
  for (const Position& position : topic.positions) {
    explain_position(position, out);
  }
  // A sum has one relation for each of its parts, and one sentence for all.
  std::string_view last;
  for (const Relation& relation : topic.relations) {
    if (relation.why == last) continue;
    last = relation.why;
    out += "  " + relation.relation + ": " + relation.why + "  [" +
           relation.rule + "]\n";
  }
}

}  // namespace

std::string explain_report(const Report& report, std::string_view which) {
  std::string out;
  std::map<std::string_view, const Event*> event_of;
  for (const Event& event : report.events) event_of[event.id] = &event;
  const Event* shown = nullptr;
  for (const Topic& topic : report.topics) {
    if (!topic.id.starts_with(which) && !topic.event.starts_with(which)) {
      continue;
    }
    const auto event = event_of.find(topic.event);
    if (event != event_of.end() && event->second != shown) {
      shown = event->second;
      out += "== " + shown->label + "  [" + shown->id + "]\n\n";
    }
    explain_topic(topic, out);
    out += "\n";
  }
  return out;
}

}  // namespace claimledger
