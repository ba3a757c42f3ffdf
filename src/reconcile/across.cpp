#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/wording.h"

namespace claimledger {
namespace {

/// The questions of one happening; relations across topics stay inside it.
using Group = std::vector<Question*>;

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

/// The sum lies in what the total allows. Against a bare floor, on either
/// side, almost anything does: then they must be of one size too.
bool adds_up(const Interval& sum, const Interval& total) {
  const bool fits = total.high ? sum.overlaps(total) : total.contains(sum);
  return fits && sum.low <= 2 * total.low && total.low <= 2 * sum.low;
}

/// The question whose numbers a class of victims adds to the side's total.
bool is_main(const Question& question) {
  const std::string& name = question.topic.key.victim_class;
  return name.empty() || name == "any" || name == "military";
}

struct Side {
  Question* question;
  Standing standing;
};

void add_sum(Question& total, const Statement& stated,
             const std::vector<Side>& sides) {
  std::vector<std::pair<Question*, const Statement*>> parts;
  Interval sum{0, 0};
  std::string words;
  for (const auto& [side, standing] : sides) {
    const Statement* part = standing.at(stated.cut_off);
    if (!part) continue;
    parts.emplace_back(side, part);
    sum = sum + part->interval;
    words += (words.empty() ? "" : " and ") + in_words(part->count) + " of " +
             side->topic.key.side + " (" + who(*part) + on_day(part->said) +
             ")";
  }
  if (parts.size() < 2 || !adds_up(sum, stated.interval)) return;
  for (const auto& [side, part] : parts) {
    add_relation(total, *side, *part, total, stated, "sums-to", "relation.sum",
                 words + " fit the sum: " + clause(stated) + ".");
  }
}

/// The total over the sides against the sum of what stood on each that day.
void relate_sums(const Group& group) {
  std::map<Harm, Group> totals;
  std::map<Harm, std::map<std::string, Question*>> sides;
  for (Question* question : group) {
    if (question->topic.key.side.empty()) {
      totals[question->harm].push_back(question);
    } else if (is_main(*question)) {
      sides[question->harm].try_emplace(question->topic.key.side, question);
    }
  }
  for (auto& [harm, questions] : totals) {
    std::vector<Side> parts;
    for (const auto& [side, question] : sides[harm]) {
      parts.push_back({question, Standing(*question)});
    }
    for (Question* total : questions) {
      for (const Statement& stated : total->statements) {
        if (stated.worth == Worth::number) add_sum(*total, stated, parts);
      }
    }
  }
}

/// Remains held are a floor beneath the side's killed, however many more died.
void relate_bodies(const Group& group) {
  std::map<std::string, Group> killed;
  for (Question* question : group) {
    if (question->harm == Harm::killed && is_main(*question)) {
      killed[question->topic.key.side].push_back(question);
    }
  }
  for (Question* bodies : group) {
    if (bodies->harm != Harm::bodies || bodies->topic.key.side.empty()) {
      continue;
    }
    for (Question* home : killed[bodies->topic.key.side]) {
      const Standing standing(*home);
      for (const Statement& held : bodies->statements) {
        const Statement* dead = standing.at(held.cut_off);
        if (!held.is_figure() || !dead) continue;
        if (dead->interval.high && held.interval.low > *dead->interval.high) {
          continue;
        }
        add_relation(*home, *bodies, held, *home, *dead, "part-of",
                     "relation.bodies",
                     who(held) + " counts " + in_words(held.count) + " bodies" +
                         on_day(held.said) + ", a floor beneath " +
                         in_words(dead->count) + " dead as " + who(*dead) +
                         " gave it" + on_day(dead->said) + ".");
      }
    }
  }
}

struct Place {
  Question* question;
  const Statement* statement;
};
using Places = std::unordered_map<std::string_view, Place>;

/// Where the claims stand that others are parts of or deny.
Places places_of(const Group& group) {
  std::unordered_set<std::string_view> wanted;
  for (const Question* question : group) {
    for (const Statement& statement : question->statements) {
      for (const PlacedClaim* placed : statement.claims) {
        const Claim& claim = *placed->claim;
        if (!claim.about.empty()) wanted.insert(claim.about);
        if (!claim.casualty.of.empty()) wanted.insert(claim.casualty.of);
      }
    }
  }
  Places places;
  if (wanted.empty()) return places;
  for (Question* question : group) {
    for (const Statement& statement : question->statements) {
      for (const PlacedClaim* placed : statement.claims) {
        const std::string_view id = placed->claim->id;
        if (wanted.contains(id)) places[id] = {question, &statement};
      }
    }
  }
  return places;
}

/// A part to its whole: the claim it is stated of, and, in its own topic, the
/// figure that stands at its cut-off.
void relate_part(const Place& part, const PlacedClaim& placed,
                 const Places& places, const Standing& standing) {
  const std::string words = clause(*part.statement) + ", part of a whole: ";
  std::set<const Statement*> wholes;
  const auto it = places.find(placed.claim->casualty.of);
  const bool stated = it != places.end();
  if (stated) {
    const Place& whole = it->second;
    wholes.insert(whole.statement);
    add_relation(*whole.question, *part.question, *part.statement,
                 *whole.question, *whole.statement, "part-of", "relation.part",
                 words + clause(*whole.statement) + ".");
  }
  if (part.statement->worth != Worth::part) return;
  const Statement* stands = standing.at(part.statement->cut_off);
  if (!stands || wholes.contains(stands)) return;
  const auto& high = stands->interval.high;
  if (high && part.statement->interval.low > *high) return;
  add_relation(*part.question, *part.question, *part.statement, *part.question,
               *stands, "part-of", "relation.part.floor",
               words + clause(*stands) + ".");
}

void relate_denial(const Place& denial, const PlacedClaim& placed,
                   const Places& places) {
  if (placed.claim->source.stance != Stance::denies) return;
  const auto it = places.find(placed.claim->about);
  if (it == places.end()) return;
  const Place& denied = it->second;
  add_relation(*denied.question, *denied.question, *denied.statement,
               *denial.question, *denial.statement, "contradicts",
               "relation.denial",
               clause(*denied.statement) + "; " + who(*denial.statement) +
                   " denied it" + on_day(denial.statement->said) + ".");
}

void relate_parts_and_denials(const Group& group) {
  const Places places = places_of(group);
  for (Question* question : group) {
    const Standing standing(*question);
    for (const Statement& statement : question->statements) {
      for (const PlacedClaim* placed : statement.claims) {
        const Place place{question, &statement};
        const bool part =
            placed->claim->casualty.accounting == Accounting::part;
        if (part) relate_part(place, *placed, places, standing);
        if (statement.worth == Worth::denied) {
          relate_denial(place, *placed, places);
        }
      }
    }
  }
}

/// Two claims of one statement can give the same relation twice.
void drop_repeated(std::vector<Relation>& relations) {
  if (relations.size() < 2) return;
  const auto less = [](const Relation* a, const Relation* b) {
    return std::tie(a->relation, a->a.claims, a->b.claims) <
           std::tie(b->relation, b->a.claims, b->b.claims);
  };
  std::set<const Relation*, decltype(less)> seen(less);
  std::vector<Relation> kept;
  std::vector<bool> again;
  for (const Relation& r : relations) again.push_back(!seen.insert(&r).second);
  if (seen.size() == relations.size()) return;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (!again[i]) kept.push_back(std::move(relations[i]));
  }
  relations = std::move(kept);
}

}  // namespace

void relate_across(std::vector<Question>& questions) {
  for (std::size_t begin = 0; begin < questions.size();) {
    Group group;
    std::size_t end = begin;
    while (end < questions.size() &&
           questions[end].happening == questions[begin].happening) {
      group.push_back(&questions[end++]);
    }
    relate_sums(group);
    relate_bodies(group);
    relate_parts_and_denials(group);
    for (Question* question : group) drop_repeated(question->topic.relations);
    begin = end;
  }
}

}  // namespace claimledger
