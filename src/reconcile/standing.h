#pragma once
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

/// The questions of one happening; relations across topics stay inside it.
using Group = std::vector<Question*>;

/// Visits the questions of each happening together. They stand side by side.
template <typename Visit>
void for_each_group(std::vector<Question>& questions, const Visit& visit) {
  for (std::size_t begin = 0; begin < questions.size();) {
    Group group;
    std::size_t end = begin;
    while (end < questions.size() &&
           questions[end].happening == questions[begin].happening) {
      group.push_back(&questions[end++]);
    }
    visit(group);
    begin = end;
  }
}

/// The figure that stands at a cut-off: the last one given by then, of the
/// side itself where it speaks, else of whoever spoke last. Undated figures
/// stand among themselves.
class Standing {
 public:
  explicit Standing(const Question& question) : question_(&question) {
    for (const Statement& statement : question.statements) {
      if (statement.worth != Worth::number || statement.of_losses) continue;
      by_day_[statement.cut_off].push_back(&statement);
    }
    const Statement* best = nullptr;
    for (auto& [day, statements] : by_day_) {
      if (best && day.has_value() && !best->cut_off) best = nullptr;
      for (const Statement* statement : statements) {
        if (!best || rank(*statement) > rank(*best)) best = statement;
      }
      best_[day] = best;
    }
  }

  const Statement* at(std::optional<Day> day) const {
    const auto after = best_.upper_bound(day);
    if (after == best_.begin()) return nullptr;
    const auto& [found, statement] = *std::prev(after);
    return found.has_value() == day.has_value() ? statement : nullptr;
  }

 private:
  std::tuple<bool, std::optional<Day>, std::int64_t> rank(
      const Statement& s) const {
    return {s.side == question_->topic.key.side, s.cut_off, s.interval.low};
  }

  const Question* question_;
  std::map<std::optional<Day>, std::vector<const Statement*>> by_day_;
  std::map<std::optional<Day>, const Statement*> best_;
};

/// The question whose numbers a class of victims adds to the side's total.
inline bool is_main(const Question& question) {
  const std::string& name = question.topic.key.victim_class;
  return name.empty() || name == "any" || name == "military" ||
         name == "militant";
}

}  // namespace claimledger
