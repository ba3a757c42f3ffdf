/// What a difference says, as short lines that a test can compare.
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "claimledger/model/describe.h"
#include "claimledger/model/diff.h"
#include "support/report_text.h"

namespace claimledger::test {

inline std::string value(const std::optional<Answer>& answer) {
  if (!answer) return "-";
  if (answer->state) return describe(*answer->state);
  if (answer->hold) return describe(*answer->hold);
  return answer->count ? describe(*answer->count) : "-";
}

inline std::string side(const PositionDiff& diff) {
  if (!diff.before) return diff.after->side;
  if (!diff.after || diff.before->side == diff.after->side) {
    return diff.before->side;
  }
  return diff.before->side + "/" + diff.after->side;
}

/// "changed killed ORL" for each topic, "changed ORL 40 > 88: figure-up" for
/// each of its positions, "+ contradicts a.1 b.1" for each relation.
inline std::vector<std::string> lines(const ReportDiff& diff) {
  std::vector<std::string> out;
  for (const TopicDiff& topic : diff.topics) {
    out.push_back(std::string(name_in(kChangeNames, topic.change)) + " " +
                  topic.key.harm + " " + topic.key.side);
    for (const PositionDiff& one : topic.positions) {
      std::string line(name_in(kChangeNames, one.change));
      line += " " + side(one) + " " + value(one.before) + " > " +
              value(one.after) + ":";
      for (const ChangeKind kind : one.kinds) {
        line += " " + std::string(name_in(kChangeKindNames, kind));
      }
      out.push_back(line);
    }
    const auto add = [&](const char* mark, const auto& relations) {
      for (const Relation& r : relations) {
        out.push_back(mark + r.relation + " " + listed(r.a.claims) + " " +
                      listed(r.b.claims));
      }
    };
    add("+ ", topic.new_relations);
    add("- ", topic.gone_relations);
  }
  return out;
}

inline ChangeKind mirrored(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::figure_up:
      return ChangeKind::figure_down;
    case ChangeKind::figure_down:
      return ChangeKind::figure_up;
    case ChangeKind::figure_given:
      return ChangeKind::figure_gone;
    case ChangeKind::figure_gone:
      return ChangeKind::figure_given;
    case ChangeKind::newly_contradicted:
      return ChangeKind::no_longer_contradicted;
    case ChangeKind::no_longer_contradicted:
      return ChangeKind::newly_contradicted;
    case ChangeKind::newly_corroborated:
      return ChangeKind::no_longer_corroborated;
    case ChangeKind::no_longer_corroborated:
      return ChangeKind::newly_corroborated;
    case ChangeKind::qualifier:
    case ChangeKind::state:
    case ChangeKind::hold:
    case ChangeKind::attribution:
      break;
  }
  return kind;
}

inline Change mirrored(Change change) {
  if (change == Change::added) return Change::removed;
  return change == Change::removed ? Change::added : change;
}

/// What the difference must be with the two sets exchanged.
inline ReportDiff mirrored(ReportDiff diff) {
  std::swap(diff.summary.added, diff.summary.removed);
  for (TopicDiff& topic : diff.topics) {
    topic.change = mirrored(topic.change);
    std::swap(topic.before, topic.after);
    std::swap(topic.new_relations, topic.gone_relations);
    for (PositionDiff& one : topic.positions) {
      one.change = mirrored(one.change);
      std::swap(one.before, one.after);
      for (ChangeKind& kind : one.kinds) kind = mirrored(kind);
      std::sort(one.kinds.begin(), one.kinds.end());
    }
  }
  return diff;
}

inline std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace claimledger::test
