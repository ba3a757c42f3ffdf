#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/reconcile/interval.h"
#include "claimledger/reconcile/reconcile.h"
#include "claimledger/reconcile/speakers.h"
#include "claimledger/reconcile/wording.h"
#include "state_wording.h"

namespace claimledger {
namespace {

std::string verdict_of(TopicStatus status) {
  switch (status) {
    case TopicStatus::conflict:
      return "The sources contradict each other.";
    case TopicStatus::revised:
      return "What is said has changed in time.";
    case TopicStatus::agreement:
      return "Sources agree, as far as they go.";
    case TopicStatus::single:
      break;
  }
  return "No two sources meet here.";
}

std::string bounds(const Estimate& estimate) {
  std::string text;
  if (estimate.low && estimate.high == estimate.low) {
    text = std::to_string(*estimate.low);
  } else if (estimate.low && estimate.high) {
    text =
        std::to_string(*estimate.low) + " to " + std::to_string(*estimate.high);
  } else if (estimate.low) {
    text = std::to_string(*estimate.low) + " or more";
  } else if (estimate.high) {
    text = "up to " + std::to_string(*estimate.high);
  }
  if (estimate.best) {
    text += (text.empty() ? "" : ", ") + std::string("best ") +
            std::to_string(*estimate.best);
  }
  return text;
}

std::string answer_in(const Figure& figure) {
  if (figure.state) return said_of(*figure.state);
  if (figure.hold) return "said that " + said_of(*figure.hold);
  return has_number(figure.count) ? "gave " + in_words(figure.count)
                                  : std::string("gave no figure");
}

std::string times(std::size_t claims) {
  if (claims < 2) return "";
  return claims == 2 ? ", twice" : ", " + std::to_string(claims) + " times";
}

/// "On 2031-05-12 Orla Tarn gave at least 40, twice."
void tell_figure(const Speaker& speaker, const Figure& figure,
                 std::string& out) {
  const std::string name = named(speaker.name, "outlet");
  out += figure.said.empty() ? "  At a time not known " : "  On " + figure.said;
  out += figure.said.empty() ? "" : " ";
  out += name + " " + answer_in(figure) + times(figure.claims.size()) + ".\n";
}

/// Who it is that speaks, and then what was said, in the order of the days.
void tell_position(const Position& position, std::string& out) {
  std::string who = position.side;
  if (position.side.empty()) who = "Sources whose side is not known";
  if (position.side == "outlet") who = "Outlets in their own voice";
  out += who;
  if (position.own_side) out += ", on its own people";
  if (position.independent > 1) {
    out += ", " + std::to_string(position.independent) + " independent";
  }
  out += ":\n";
  std::multimap<std::pair<bool, std::string>,
                std::pair<const Speaker*, const Figure*>>
      told;
  for (const Speaker& speaker : position.speakers) {
    for (const Figure& figure : speaker.figures) {
      told.emplace(std::make_pair(figure.said.empty(), figure.said),
                   std::make_pair(&speaker, &figure));
    }
  }
  for (const auto& [day, who_what] : told) {
    tell_figure(*who_what.first, *who_what.second, out);
  }
}

/// "contradicts" and its like, as the head of a paragraph.
std::string_view heading(std::string_view relation) {
  static constexpr std::pair<std::string_view, std::string_view> kHeadings[] = {
      {"contradicts", "Against each other"},
      {"updates", "What changed"},
      {"corroborates", "In agreement"},
      {"sums-to", "What adds up"},
      {"part-of", "Part of a whole"},
      {"refines", "More precisely"},
      {"repeats", "Said again"},
      {"withheld-by", "Left unsaid"},
      {"not-comparable", "Not to be set against each other"},
  };
  for (const auto& [name, words] : kHeadings) {
    if (name == relation) return words;
  }
  return relation;
}

void tell_relations(const Topic& topic, std::string& out) {
  std::map<std::string_view, std::vector<const Relation*>> kinds;
  std::vector<std::string_view> order;
  for (const Relation& relation : topic.relations) {
    auto& list = kinds[relation.relation];
    if (list.empty()) order.push_back(relation.relation);
    // A sum has one relation for each of its parts, and one sentence for all.
    if (list.empty() || list.back()->why != relation.why) {
      list.push_back(&relation);
    }
  }
  for (const std::string_view kind : order) {
    out += std::string(heading(kind)) + ":\n";
    for (const Relation* relation : kinds[kind]) {
      out += "  " + relation->why + "  [" + relation->rule + "]\n";
    }
  }
}

void explain_topic(const Topic& topic, std::string& out) {
  out += topic.question + "  [" + topic.id + "]\n";
  out += verdict_of(topic.status);
  const std::string figures = bounds(topic.estimate);
  if (!figures.empty()) {
    out += " By the policy " + topic.estimate.policy + ": " + figures + ".";
  }
  out += "\n";
  for (const Position& position : topic.positions) {
    tell_position(position, out);
  }
  tell_relations(topic, out);
}

}  // namespace

std::string explain_report(const Report& report, std::string_view which) {
  std::map<std::string_view, std::vector<const Topic*>> topics_of;
  for (const Topic& topic : report.topics) {
    if (topic.id.starts_with(which) || topic.event.starts_with(which)) {
      topics_of[topic.event].push_back(&topic);
    }
  }
  std::string out;
  for (const Event& event : report.events) {
    const auto topics = topics_of.find(event.id);
    if (topics == topics_of.end()) continue;
    out += "== " + event.label + "  [" + event.id + "]\n\n";
    for (const Topic* topic : topics->second) {
      explain_topic(*topic, out);
      out += "\n";
    }
  }
  return out;
}

}  // namespace claimledger
