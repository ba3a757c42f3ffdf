#include "claimledger/reconcile/policies.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "claimledger/reconcile/estimate.h"
#include "reconcile/policy_figures.h"
#include "reconcile/policy_tables.h"

namespace claimledger {
namespace {

bool is_vague(const PolicyFigure& figure) {
  return figure.statement->worth == Worth::vague;
}

/// UCDP, ACLED and Iraq Body Count code violence: what the sources put down to
/// an earthquake or a sinking alone is none of theirs.
bool is_violent(const Question& question) {
  const auto& causes = question.happening->context.causes;
  return causes.empty() || causes.contains("violence");
}

bool has_class(const Question& question, VictimClass a, VictimClass b) {
  return std::any_of(question.statements.begin(), question.statements.end(),
                     [&](const Statement& statement) {
                       return statement.victim_class == a ||
                              statement.victim_class == b;
                     });
}

bool counts_fighters(const Question& question) {
  return has_class(question, VictimClass::military, VictimClass::militant);
}

/// Nothing tells who fights whom: no side suffers, is blamed, makes a truce or
/// takes ground.
bool parties_unclear(const Question& question) {
  return question.happening->context.subjects.empty();
}

Estimate by_ucdp(const Question& question) {
  Estimate estimate;
  if (question.harm != Harm::killed || !is_violent(question)) return estimate;
  Ends reliable, all;
  bool vague = false;
  std::optional<std::tuple<Bearing, std::int64_t>> best;
  for (const PolicyFigure& figure : standing_figures(question)) {
    const Count& count = figure.statement->count;
    all.add(count);
    if (figure.bearing == Bearing::enemy || figure.statement->guessed_side ||
        parties_unclear(question)) {
      continue;
    }
    if (is_vague(figure)) {
      vague = true;
      continue;
    }
    reliable.add(count);
    if (!count.min) continue;
    const auto candidate = std::make_tuple(figure.bearing, *count.min);
    best = std::min(best.value_or(candidate), candidate);
  }
  estimate.low = reliable.low();
  if (!reliable.highest() && vague) estimate.low = 0;
  if (best) estimate.best = std::get<1>(*best);
  estimate.high = all.highest();
  return estimate;
}

/// The persons that ACLED puts for a vague word: "tens of thousands" is 10
/// times 1,000; at most two such words are read. Nothing: an unknown plural.
std::optional<std::int64_t> acled_persons(std::string_view text) {
  std::optional<std::int64_t> persons;
  int read = 0;
  while (!text.empty() && read < 2) {
    const std::size_t end =
        std::min(text.find_first_of(" \t\r\n"), text.size());
    std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) {
      return static_cast<char>(std::tolower(c));
    });
    if (word == "and") break;  // "hundreds and hundreds" are hundreds
    for (const auto& [known, value] : kAcledWords) {
      if (known != word) continue;
      persons = persons.value_or(1) * value;
      ++read;
    }
  }
  return persons;
}

/// "War": the dead are fighters, and two sides take part.
std::int64_t acled_plural(const Question& question) {
  const bool war = question.happening->context.subjects.size() > 1 &&
                   counts_fighters(question);
  return war ? kAcledPluralInWar : kAcledPluralElsewhere;
}

Estimate by_acled(const Question& question) {
  Estimate estimate;
  if (question.harm != Harm::killed || !is_violent(question)) return estimate;
  const auto take = [&](std::int64_t persons) {
    estimate.best = std::min(estimate.best.value_or(persons), persons);
  };
  const auto figures = standing_figures(question);
  for (const PolicyFigure& figure : figures) {
    const Count& count = figure.statement->count;
    if (is_vague(figure)) {
      take(acled_persons(count.text).value_or(acled_plural(question)));
    } else if (count.min) {
      take(*count.min);
    }
  }
  const bool deaths =
      std::any_of(question.statements.begin(), question.statements.end(),
                  [](const Statement& s) {
                    return s.worth == Worth::silent && !s.of_losses;
                  });
  if (figures.empty() && deaths) take(acled_plural(question));
  return estimate;
}

bool is_medical(const PolicyFigure& figure) {
  return figure.statement->side == "medics" ||
         figure.statement->claims.front()->claim->source.kind ==
             SourceKind::medical;
}

/// Hospitals and morgues win over what others said up to their day.
std::vector<PolicyFigure> best_placed(std::vector<PolicyFigure> figures) {
  std::optional<Day> day;
  bool medical = false;
  for (const PolicyFigure& figure : figures) {
    if (!is_medical(figure)) continue;
    medical = true;
    const auto& said = figure.statement->said;
    if (said) day = std::max(day.value_or(*said), *said);
  }
  if (!medical) return figures;
  std::erase_if(figures, [&](const PolicyFigure& figure) {
    const auto& said = figure.statement->said;
    return !is_medical(figure) && !(said && day && *said > *day);
  });
  return figures;
}

template <std::size_t N>
bool is_one_of(const VictimClass (&classes)[N], VictimClass victim_class) {
  return std::find(std::begin(classes), std::end(classes), victim_class) !=
         std::end(classes);
}

Estimate by_ibc(const Question& question) {
  Estimate estimate;
  const bool speaks =
      question.harm == Harm::killed || question.harm == Harm::wounded;
  // Of a side whose soldiers are counted, people of no stated class are theirs.
  if (!speaks || !is_violent(question) || counts_fighters(question)) {
    return estimate;
  }
  Ends civilian, all;
  for (const PolicyFigure& figure : best_placed(standing_figures(question))) {
    const VictimClass victims = figure.statement->victim_class;
    const bool certain = is_one_of(kIbcCivilian, victims);
    if (certain) civilian.add(figure.statement->count);
    if (certain || is_one_of(kIbcDoubtful, victims)) {
      all.add(figure.statement->count);
    }
  }
  estimate.high = all.highest();
  estimate.low = civilian.low();
  if (!civilian.highest() && all.highest()) estimate.low = 0;
  return estimate;
}

/// The one number that is said, if it is one: not of a range, not "up to".
std::optional<std::int64_t> point_of(const Statement& statement) {
  const Qualifier qualifier = statement.count.qualifier;
  if (statement.worth == Worth::vague || qualifier == Qualifier::range ||
      qualifier == Qualifier::at_most || qualifier == Qualifier::fewer_than) {
    return std::nullopt;
  }
  return statement.count.min;
}

Estimate by_own_admission(const Question& question) {
  Estimate estimate;
  Ends own, enemy;
  for (const PolicyFigure& figure : standing_figures(question)) {
    if (figure.bearing == Bearing::own) {
      own.add(figure.statement->count);
      estimate.best = point_of(*figure.statement);
    }
    if (figure.bearing == Bearing::enemy) enemy.add(figure.statement->count);
  }
  estimate.low = own.low();
  estimate.high = enemy.high();
  if (estimate.high && own.highest() && *own.highest() > *estimate.high) {
    // More is admitted than is claimed.
    estimate.high = own.high();
  }
  return estimate;
}

Estimate by_latest(const Question& question) {
  std::vector<PolicyFigure> figures = standing_figures(question);
  const auto rank = [](const PolicyFigure& figure) {
    return std::make_tuple(!is_vague(figure), figure.statement->said);
  };
  Estimate estimate;
  if (figures.empty()) return estimate;
  const auto newest = rank(*std::max_element(
      figures.begin(), figures.end(),
      [&](const auto& a, const auto& b) { return rank(a) < rank(b); }));
  std::erase_if(figures, [&](const auto& f) { return rank(f) != newest; });
  Ends ends;
  std::set<std::optional<std::int64_t>> points;
  for (const PolicyFigure& figure : figures) {
    ends.add(figure.statement->count);
    points.insert(point_of(*figure.statement));
  }
  estimate.low = ends.low();
  estimate.high = ends.high();
  // Several newest figures that differ have no best.
  if (points.size() == 1) estimate.best = *points.begin();
  return estimate;
}

Estimate figures_by(Policy policy, const Question& question) {
  switch (policy) {
    case Policy::sources:
      return estimate_sources(question.topic);
    case Policy::ucdp:
      return by_ucdp(question);
    case Policy::acled:
      return by_acled(question);
    case Policy::ibc:
      return by_ibc(question);
    case Policy::own_admission:
      return by_own_admission(question);
    case Policy::latest:
      return by_latest(question);
  }
  return {};
}

}  // namespace

Estimate estimate_by(Policy policy, const Question& question) {
  Estimate estimate;
  if (question.topic.kind == ClaimKind::casualty) {
    estimate = figures_by(policy, question);
  }
  estimate.policy = name_in(kPolicyNames, policy);
  return estimate;
}

}  // namespace claimledger
