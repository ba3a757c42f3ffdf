#include "claimledger/reconcile/scopes.h"

#include <algorithm>
#include <map>
#include <optional>
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

/// Whether a period in which some are counted may hold another.
bool holds(const DayRange& whole, const DayRange& some) {
  // "This week" ends after the day on which it is said.
  return whole.days() >= 2 && some.days() < whole.days() &&
         whole.contains(some.first);
}

/// Whether two claims of an article, [begin, end), are over such periods.
bool has_periods(const PlacedClaim* begin, const PlacedClaim* end) {
  for (const PlacedClaim* a = begin; a != end; ++a) {
    if (!a->time || a->time->days() < 2) continue;
    for (const PlacedClaim* b = begin; b != end; ++b) {
      if (b->time && holds(*a->time, *b->time)) return true;
    }
  }
  return false;
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
      std::optional<Standing> standing;
      for (Question* other : questions) {
        const std::string_view why = difference(*main, *other);
        if (why.empty()) continue;
        if (!standing) standing.emplace(*main);
        relate_scope(*standing, *main, *other, why);
      }
    }
  }
}

Periods::Periods(const std::vector<PlacedClaim>& placed) {
  const PlacedClaim* const all = placed.data();
  for (std::size_t begin = 0; begin < placed.size();) {
    std::size_t end = begin + 1;
    while (end < placed.size() &&
           placed[end].article == placed[begin].article) {
      ++end;
    }
    const std::size_t last = std::min(end, begin + kMostEntries);
    if (has_periods(all + begin, all + last)) {
      articles_.try_emplace(placed[begin].article->id);
    }
    begin = end;
  }
}

void Periods::collect(const std::vector<Question>& questions) {
  if (articles_.empty()) return;
  for (const Question& question : questions) {
    for (const Statement& statement : question.statements) {
      if (statement.worth != Worth::number) continue;
      for (const PlacedClaim* placed : statement.claims) {
        const auto it = articles_.find(placed->article->id);
        if (it == articles_.end() || !placed->time ||
            it->second.size() >= kMostEntries) {
          continue;
        }
        Entry entry{question.topic.id,       statement.source,
                    question.topic.key.side, question.harm,
                    *placed->time,           {},
                    clause(statement)};
        for (const PlacedClaim* each : statement.claims) {
          entry.claims.push_back(each->claim->id);
        }
        it->second.push_back(std::move(entry));
      }
    }
  }
}

bool Periods::other_period(const Entry& some, const Entry& whole) {
  if (!holds(whole.time, some.time)) return false;
  // A bomb beside a war of years: nobody takes the one for the other.
  const bool sudden = some.harm != Harm::displaced;
  if (sudden && some.time.days() < 2 && whole.time.days() > kMonth) {
    return false;
  }
  const bool sides =
      some.side.empty() || whole.side.empty() || some.side == whole.side;
  return sides && some.source != whole.source && some.harm == whole.harm &&
         some.topic != whole.topic;
}

void Periods::relate(
    const std::function<Topic&(std::string_view)>& topic_of) const {
  for (const auto& [article, entries] : articles_) {
    for (const Entry& some : entries) {
      for (const Entry& whole : entries) {
        if (!other_period(some, whole)) continue;
        topic_of(whole.topic)
            .relations.push_back({word_of_ours("not-comparable"),
                                  {some.topic, some.claims},
                                  {whole.topic, whole.claims},
                                  some.clause + ", " + whole.clause +
                                      "; they count over other periods.",
                                  word_of_ours("relation.period")});
      }
    }
  }
}

}  // namespace claimledger
