#include "claimledger/reconcile/positions.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "claimledger/reconcile/speakers.h"
#include "claimledger/reconcile/thresholds.h"
#include "claimledger/reconcile/topics.h"
#include "reconcile/origins.h"

namespace claimledger {
namespace {

Worth worth_of(const Claim& claim, Harm asked) {
  const Casualty& casualty = claim.casualty;
  switch (claim.source.stance) {
    case Stance::withholds:
    case Stance::no_comment:
      return Worth::withheld;
    case Stance::denies:
    case Stance::doubts:
      return Worth::denied;
    default:
      break;
  }
  if (!has_number(casualty.count)) return Worth::silent;
  if (casualty.accounting != Accounting::total) return Worth::part;
  const bool vague = casualty.count.qualifier == Qualifier::vague;
  return vague || casualty.harm != asked ? Worth::vague : Worth::number;
}

/// The ids of a topic's claims, sought only where there are parts.
class TopicClaims {
 public:
  explicit TopicClaims(const Topic& topic) : topic_(topic) {}

  bool contain(std::string_view id) const {
    if (ids_.empty()) ids_.insert(topic_.claims.begin(), topic_.claims.end());
    return ids_.contains(id);
  }

 private:
  const Topic& topic_;
  mutable std::unordered_set<std::string_view> ids_;
};

/// A part of another class is that class's figure: "including 13 children"
/// answers how many children, where the whole has a topic of its own.
bool counts_as_total(const Casualty& part, const ClaimIndex& claims,
                     const TopicClaims& in_topic) {
  if (part.accounting != Accounting::part || part.of.empty()) return false;
  const auto it = claims.find(part.of);
  if (it == claims.end() || in_topic.contain(part.of)) return false;
  const Casualty& whole = it->second->casualty;
  return whole.harm == part.harm &&
         whole.victims.victim_class != part.victims.victim_class;
}

std::optional<Day> cut_off(const Statement& statement,
                           const Happening& happening) {
  if (!happening.days) return statement.said;
  const Day end = happening.days->last;
  if (!statement.said) {
    // What is only looked back on is over, whenever it was said.
    return happening.news ? std::nullopt : std::optional<Day>(end);
  }
  return (*statement.said - end).count() > kSettledDays ? end : statement.said;
}

Statement statement_of(const PlacedClaim& placed, const Question& question) {
  const Claim& claim = *placed.claim;
  Statement statement;
  statement.side = side_of(claim.source);
  statement.speaker = speaker_of(placed);
  statement.source = source_of(statement.side, statement.speaker);
  statement.said = placed.said;
  statement.cut_off = cut_off(statement, *question.happening);
  statement.time = placed.time;
  statement.worth = worth_of(claim, question.harm);
  statement.of_losses = claim.casualty.harm != question.harm;
  statement.guessed_side =
      claim.casualty.victims.side.empty() && !question.topic.key.side.empty();
  statement.victim_class = claim.casualty.victims.victim_class;
  if (statement.worth == Worth::withheld) {
    statement.count.text = claim.casualty.count.text;
  } else {
    statement.count = claim.casualty.count;
  }
  statement.interval = interval_of(statement.count, claim.casualty.provisional);
  statement.claims = {&placed};
  return statement;
}

/// Where a topic holds parts only, they stand as floors beneath what is asked.
void raise_floors(std::vector<Statement>& statements) {
  const bool known = std::any_of(
      statements.begin(), statements.end(),
      [](const Statement& s) { return s.is_figure() && !s.of_losses; });
  if (known) return;
  for (Statement& statement : statements) {
    if (statement.worth != Worth::part) continue;
    statement.worth = Worth::number;
    if (statement.count.min) {
      statement.count.qualifier = Qualifier::at_least;
      statement.count.max.reset();
      statement.interval = interval_of(statement.count, false);
    }
  }
}

/// Time order, undated last; on one day a silence, then the vague, then
/// numbers upward, for tolls rise.
auto order_of(const Statement& s) {
  return std::make_tuple(!s.said, s.said.value_or(Day()), s.worth,
                         s.interval.low, !s.interval.high,
                         s.interval.high.value_or(0),
                         std::string_view(s.speaker), s.of_losses);
}

/// Equal counts of one speaker on one day are one statement.
std::vector<Statement> merged(std::vector<Statement> statements) {
  if (statements.size() < 2) return statements;
  std::vector<Statement*> order;
  order.reserve(statements.size());
  for (Statement& statement : statements) order.push_back(&statement);
  std::stable_sort(order.begin(), order.end(),
                   [](const Statement* a, const Statement* b) {
                     if (a->side != b->side) return a->side < b->side;
                     return order_of(*a) < order_of(*b);
                   });
  std::vector<Statement> out;
  out.reserve(statements.size());
  for (Statement* each : order) {
    Statement& statement = *each;
    if (!out.empty() && out.back().side == statement.side &&
        order_of(out.back()) == order_of(statement)) {
      out.back().claims.push_back(statement.claims.front());
      out.back().guessed_side &= statement.guessed_side;
    } else {
      out.push_back(std::move(statement));
    }
  }
  return out;
}

/// A source by one of its names.
struct Named {
  std::string_view speaker;
  std::string_view source;
  const Article* article;

  bool is(const Statement& statement) const {
    if (bear_one_name(speaker, statement.speaker)) return true;
    // "The command", where the article has named one.
    return article == statement.claims.front()->article &&
           (is_short_for(speaker, statement.speaker) ||
            is_short_for(statement.speaker, speaker));
  }
};

/// A speaker whose side is not said, or is but a hospital's, is whoever bears
/// the name. No more names than these are compared with.
void join_names(std::vector<Statement>& statements) {
  constexpr std::size_t kNames = 16;
  const auto is_open = [](const Statement& s) {
    return s.side.empty() || s.side == "medics";
  };
  if (std::none_of(statements.begin(), statements.end(), is_open)) return;
  std::vector<Named> known;
  std::vector<Statement*> open;
  const auto remember = [&](const Statement& s) {
    if (known.size() == kNames) return;
    known.push_back({s.speaker, s.source, s.claims.front()->article});
  };
  for (Statement& statement : statements) {
    if (statement.side == "outlet") continue;
    if (is_open(statement)) {
      open.push_back(&statement);
    } else {
      remember(statement);
    }
  }
  for (Statement* statement : open) {
    const auto same =
        std::find_if(known.begin(), known.end(),
                     [&](const Named& one) { return one.is(*statement); });
    if (same != known.end()) {
      statement->source = std::string(same->source);
    } else {
      remember(*statement);
    }
  }
}

Figure figure_of(const Statement& statement) {
  Figure figure{
      statement.said ? edtf(*statement.said) : "", statement.count, {}};
  figure.claims.reserve(statement.claims.size());
  for (const PlacedClaim* placed : statement.claims) {
    figure.claims.push_back(placed->claim->id);
  }
  return figure;
}

/// The last dated number, else an undated one; a vague word only where there
/// is no number, and losses never.
std::optional<Count> latest_of(const std::vector<const Statement*>& said) {
  const Statement* latest = nullptr;
  const auto rank = [](const Statement& s) {
    return std::make_pair(s.worth == Worth::number, s.said.has_value());
  };
  for (const Statement* statement : said) {
    if (!statement->is_figure() || statement->of_losses) continue;
    if (!latest || rank(*statement) >= rank(*latest)) latest = statement;
  }
  if (!latest) return std::nullopt;
  return latest->count;
}

Position position_of(const std::vector<const Statement*>& said,
                     const std::string& victims) {
  Position position;
  position.side = said.front()->side;
  std::map<std::string_view, std::size_t> place_of;
  for (const Statement* statement : said) {
    const auto [it, fresh] =
        place_of.try_emplace(statement->speaker, position.speakers.size());
    if (fresh) position.speakers.push_back({statement->speaker, {}});
    position.speakers[it->second].figures.push_back(figure_of(*statement));
  }
  position.latest = latest_of(said);
  position.own_side = !position.side.empty() && position.side == victims;
  position.independent = independent(said);
  return position;
}

}  // namespace

void take_positions(Question& question, const std::vector<PlacedClaim>& placed,
                    const ClaimIndex& claims) {
  const TopicClaims in_topic(question.topic);
  std::vector<Statement> statements;
  statements.reserve(question.claims.size());
  for (const std::size_t i : question.claims) {
    Statement statement = statement_of(placed[i], question);
    if (statement.worth == Worth::part &&
        counts_as_total(placed[i].claim->casualty, claims, in_topic)) {
      statement.worth = Worth::number;
    }
    statements.push_back(std::move(statement));
  }
  raise_floors(statements);
  question.statements = merged(std::move(statements));
  join_names(question.statements);
  for (Statement& statement : question.statements) set_origin(statement);
  std::map<std::string_view, std::vector<const Statement*>> by_side;
  for (const Statement& statement : question.statements) {
    if (statement.worth == Worth::part || statement.worth == Worth::denied) {
      continue;
    }
    by_side[statement.side].push_back(&statement);
  }
  for (const auto& [side, said] : by_side) {
    question.topic.positions.push_back(
        position_of(said, question.topic.key.side));
  }
}

}  // namespace claimledger
