#include <string>
#include <string_view>

#include "answers.h"
#include "claimledger/base/utf8.h"
#include "claimledger/reconcile/diff.h"

namespace claimledger {
namespace {

void add_line(std::string_view mark, std::string_view text, std::string& out) {
  out += mark;
  out += sanitise_for_terminal(text);
  out += '\n';
}

/// "ARM (Nikol Pashinyan): 105, said 2022-09-14".
std::string in_words(const Answer& answer) {
  const std::string value = value_of(answer);
  std::string text = answer.side;
  if (answer.side != answer.speaker && !answer.speaker.empty()) {
    text += text.empty() ? answer.speaker : " (" + answer.speaker + ")";
  }
  if (text.empty()) text = "source unknown";
  text += value.empty() ? ": no figure, " : ": " + value + ", ";
  return text + (answer.said.empty() ? "undated" : "said " + answer.said);
}

std::string_view in_words(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::figure_up:
      return "figure up";
    case ChangeKind::figure_down:
      return "figure down";
    case ChangeKind::qualifier:
      return "qualifier changed";
    case ChangeKind::figure_given:
      return "figure given";
    case ChangeKind::figure_gone:
      return "figure gone";
    case ChangeKind::state:
      return "state changed";
    case ChangeKind::hold:
      return "hold changed";
    case ChangeKind::attribution:
      return "attribution changed";
    case ChangeKind::newly_contradicted:
      return "newly contradicted";
    case ChangeKind::no_longer_contradicted:
      return "no longer contradicted";
    case ChangeKind::newly_corroborated:
      return "newly corroborated";
    case ChangeKind::no_longer_corroborated:
      break;
  }
  return "no longer corroborated";
}

/// "figure up, +56; newly contradicted".
std::string kinds_of(const PositionDiff& diff) {
  std::string text;
  for (const ChangeKind kind : diff.kinds) {
    if (!text.empty()) text += "; ";
    text += in_words(kind);
    if (kind != ChangeKind::figure_up && kind != ChangeKind::figure_down) {
      continue;
    }
    if (const auto by = rise(*diff.before, *diff.after)) {
      text += (*by > 0 ? ", +" : ", ") + std::to_string(*by);
    }
  }
  return text;
}

/// Whether its relations alone changed.
bool says_the_same(const PositionDiff& diff) {
  return diff.before && diff.after &&
         value_of(*diff.before) == value_of(*diff.after) &&
         diff.kinds.front() != ChangeKind::attribution;
}

void add_position(const PositionDiff& diff, std::string& out) {
  if (says_the_same(diff)) {
    add_line("  ", in_words(*diff.after), out);
  } else {
    if (diff.before) add_line("- ", in_words(*diff.before), out);
    if (diff.after) add_line("+ ", in_words(*diff.after), out);
  }
  // What is added or removed as a whole needs no word on its relations.
  if (diff.change == Change::changed) add_line("    ", kinds_of(diff), out);
}

/// "revised, now conflict" behind the question, where that changed.
std::string outcome_of(const TopicDiff& topic) {
  if (!topic.before) return " added";
  if (!topic.after) return " removed";
  const TopicStatus was = topic.before->status;
  const TopicStatus is = topic.after->status;
  if (was == is) return "";
  return " " + std::string(name_in(kTopicStatusNames, was)) + ", now " +
         std::string(name_in(kTopicStatusNames, is));
}

void add_topic(const TopicDiff& topic, std::string& out) {
  add_line("@@ ", topic.question + " @@" + outcome_of(topic), out);
  for (const PositionDiff& position : topic.positions) {
    add_position(position, out);
  }
  for (const Relation& relation : topic.gone_relations) {
    add_line("- ", relation.relation + ": " + relation.why, out);
  }
  for (const Relation& relation : topic.new_relations) {
    add_line("+ ", relation.relation + ": " + relation.why, out);
  }
  if (topic.positions.empty() && topic.change != Change::changed) {
    add_line(topic.after ? "+ " : "- ",
             "only parts of a figure, or figures denied", out);
  }
}

}  // namespace

std::string diff_text(const ReportDiff& diff) {
  std::string out;
  if (!diff.summary.any()) return out;
  add_line("--- ", diff.before, out);
  add_line("+++ ", diff.after, out);
  for (const TopicDiff& topic : diff.topics) add_topic(topic, out);
  return out + in_short(diff.summary) + "\n";
}

std::string in_short(const DiffSummary& summary) {
  const auto topics =
      summary.added + summary.removed + summary.changed + summary.unchanged;
  return std::to_string(topics) + (topics == 1 ? " topic: " : " topics: ") +
         std::to_string(summary.added) + " added, " +
         std::to_string(summary.removed) + " removed, " +
         std::to_string(summary.changed) + " changed, " +
         std::to_string(summary.unchanged) + " unchanged";
}

}  // namespace claimledger
