#include "claimledger/reconcile/scopes.h"

#include <map>
#include <string>
#include <string_view>

#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/wording.h"
#include "standing.h"

namespace claimledger {
namespace {

constexpr std::size_t kMostEntries = 24;  // figures of one article
constexpr long kMonth = 31;

/// What `other` counts that `main` does not, or less; "" where they are of one
/// scope, or have nothing to do with each other.
std::string_view difference(const Question& main, const Question& other) {
  if (other.harm == Harm::losses &&
      (main.harm == Harm::killed || main.harm == Harm::wounded)) {
    return "; one counts dead and wounded together.";
  }
  if (other.harm == main.harm && !is_main(other)) {
    return "; they count other classes of victims.";
  }
  return "";
}

void relate_scope(const Standing& standing, const Question& main,
                  Question& other, std::string_view why) {
  for (const Statement& statement : other.statements) {
    if (statement.worth != Worth::number || !statement.cut_off) continue;
    const Statement* stands = standing.at(statement.cut_off);
    const bool losses = other.harm == Harm::losses;
    if (!stands || (!losses && stands->source == statement.source) ||
        stands->cut_off != statement.cut_off) {
      continue;
    }
    add_relation(other, main, *stands, other, statement, "not-comparable",
                 "relation.scope",
                 clause(*stands) + ", " + clause(statement) + std::string(why));
  }
}

struct Entry {
  Question* question;
  const Statement* statement;
  DayRange time;
};

bool other_period(const Entry& some, const Entry& whole) {
  const long days = whole.time.days();
  if (some.time == whole.time || !whole.time.contains(some.time) || days < 2) {
    return false;
  }
  // A bomb beside a war of years: nobody takes the one for the other.
  const bool sudden = some.question->harm != Harm::displaced;
  if (sudden && some.time.days() < 2 && days > kMonth) return false;
  const std::string& x = some.question->topic.key.side;
  const std::string& y = whole.question->topic.key.side;
  return some.statement->source != whole.statement->source &&
         some.question->harm == whole.question->harm &&
         some.question != whole.question && (x.empty() || y.empty() || x == y);
}

}  // namespace

void relate_scopes(const Group& group) {
  std::map<std::string_view, Group> sides;
  for (Question* question : group) {
    sides[question->topic.key.side].push_back(question);
  }
  for (const auto& [side, questions] : sides) {
    for (const Question* main : questions) {
      if (!is_main(*main)) continue;
      const Standing standing(*main);
      for (Question* other : questions) {
        const std::string_view why = difference(*main, *other);
        if (!why.empty()) relate_scope(standing, *main, *other, why);
      }
    }
  }
}

void relate_periods(std::vector<Question>& questions) {
  std::map<std::string_view, std::vector<Entry>> articles;
  for (Question& question : questions) {
    for (const Statement& statement : question.statements) {
      if (statement.worth != Worth::number) continue;
      for (const PlacedClaim* placed : statement.claims) {
        auto& entries = articles[placed->article->id];
        if (!placed->time || entries.size() >= kMostEntries) continue;
        entries.push_back({&question, &statement, *placed->time});
      }
    }
  }
  for (const auto& [article, entries] : articles) {
    for (const Entry& some : entries) {
      for (const Entry& whole : entries) {
        if (!other_period(some, whole)) continue;
        add_relation(*whole.question, *some.question, *some.statement,
                     *whole.question, *whole.statement, "not-comparable",
                     "relation.period",
                     clause(*some.statement) + ", " + clause(*whole.statement) +
                         "; they count over other periods.");
      }
    }
  }
}

}  // namespace claimledger
