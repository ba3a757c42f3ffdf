/// What a report concludes, as short lines that a test can compare.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/describe.h"
#include "claimledger/model/report.h"

namespace claimledger::test {

inline std::string listed(const std::vector<SharedText>& ids) {
  std::string out;
  for (const SharedText& id : ids) out += (out.empty() ? "" : "+") + id;
  return out;
}

/// "updates a.1 b.1" for each relation, in report order.
inline std::vector<std::string> relations(const Report& report) {
  std::vector<std::string> lines;
  for (const Topic& topic : report.topics) {
    for (const Relation& r : topic.relations) {
      lines.push_back(r.relation + " " + listed(r.a.claims) + " " +
                      listed(r.b.claims));
    }
  }
  return lines;
}

/// "killed ORL military: a.1+b.1 revised" for each topic, in report order.
inline std::vector<std::string> topics(const Report& report) {
  std::vector<std::string> lines;
  for (const Topic& topic : report.topics) {
    const TopicKey& key = topic.key;
    std::string line = key.harm + " " + (key.side.empty() ? "-" : key.side);
    line += " " + (key.victim_class.empty() ? "-" : key.victim_class);
    line += ": " + listed(topic.claims) + " ";
    lines.push_back(line +
                    std::string(name_in(kTopicStatusNames, topic.status)));
  }
  return lines;
}

/// "2031-05-12..2031-05-13 a.1+b.1" for each event, in report order.
inline std::vector<std::string> events(const Report& report) {
  std::vector<std::string> lines;
  for (const Event& event : report.events) {
    lines.push_back(event.start + ".." + event.end + " " +
                    listed(event.claims));
  }
  return lines;
}

inline bool has(const std::vector<std::string>& lines, std::string_view line) {
  for (const std::string& one : lines) {
    if (one == line) return true;
  }
  return false;
}

}  // namespace claimledger::test
