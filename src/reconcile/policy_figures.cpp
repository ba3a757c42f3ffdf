#include "reconcile/policy_figures.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace claimledger {
namespace {

using Said = std::vector<const Statement*>;

Bearing bearing_of(const Statement& statement, const Question& question) {
  const Source& source = statement.claims.front()->claim->source;
  const std::string& side = statement.side;
  const std::string& victims = question.topic.key.side;
  if (!victims.empty() && side == victims) return Bearing::own;
  if (side == "outlet" || side == "medics" ||
      source.kind == SourceKind::organisation ||
      source.kind == SourceKind::medical) {
    return Bearing::independent;
  }
  if (victims.empty() || !is_party(side, source.kind)) return Bearing::other;
  const auto& subjects = question.happening->context.subjects;
  if (subjects.contains(side)) return Bearing::enemy;
  // A third state, if the victims' enemy is known to be another one.
  const bool known = subjects.size() > (subjects.contains(victims) ? 1U : 0U);
  return known ? Bearing::other : Bearing::enemy;
}

/// Numbers before vague words, dated before undated ones.
std::pair<bool, bool> rank_of(const Statement& statement) {
  return {statement.worth == Worth::number, statement.said.has_value()};
}

bool one_voice(const Statement& statement) {
  return statement.source == statement.side;
}

/// The numbers that sides gave and then replaced, with the day of the last
/// word.
using Replaced = std::map<std::int64_t, Day>;

void note_replaced(const Said& said, Replaced& replaced) {
  const Statement& last = *said.back();
  if (!one_voice(last) || !last.said) return;
  for (const Statement* statement : said) {
    const auto number = statement->count.min;
    if (number && number != last.count.min) {
      Day& day = replaced.try_emplace(*number, *last.said).first->second;
      day = std::max(day, *last.said);
    }
  }
}

/// Whether an outlet or witness repeats a number that was replaced later.
bool repeats_replaced(const Statement& statement, const Replaced& replaced) {
  if (one_voice(statement) || !statement.said || !statement.count.min) {
    return false;
  }
  const auto it = replaced.find(*statement.count.min);
  return it != replaced.end() && *statement.said < it->second;
}

/// Of one side's figures of one rank, those that no later one replaces.
Said last_of(const Said& said) {
  if (said.empty()) return {};
  if (one_voice(*said.back())) return {said.back()};
  std::map<std::string, const Statement*> by_source;
  for (const Statement* statement : said) {
    if (statement->said == said.back()->said) {
      by_source[statement->source] = statement;
    }
  }
  Said last;
  for (const auto& [source, statement] : by_source) last.push_back(statement);
  return last;
}

}  // namespace

std::vector<PolicyFigure> standing_figures(const Question& question) {
  std::map<std::string, Said> by_side;
  for (const Statement& statement : question.statements) {
    if (!statement.is_figure() || statement.of_losses) continue;
    Said& said = by_side[statement.side];
    if (!said.empty() && rank_of(statement) > rank_of(*said.front())) {
      said.clear();
    }
    if (said.empty() || rank_of(statement) == rank_of(*said.front())) {
      said.push_back(&statement);
    }
  }
  Replaced replaced;
  for (const auto& [side, said] : by_side) note_replaced(said, replaced);
  std::vector<PolicyFigure> figures;
  for (auto& [side, said] : by_side) {
    std::erase_if(said, [&](const Statement* statement) {
      return repeats_replaced(*statement, replaced);
    });
    for (const Statement* statement : last_of(said)) {
      figures.push_back({statement, bearing_of(*statement, question)});
    }
  }
  return figures;
}

void Ends::add(const Count& count) {
  if (count.min) low_ = std::min(low_.value_or(*count.min), *count.min);
  for (const auto& end : {count.min, count.max}) {
    if (end) high_ = std::max(high_.value_or(*end), *end);
  }
  open_ = open_ || !count.max;
}

}  // namespace claimledger
