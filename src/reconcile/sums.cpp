#include "claimledger/reconcile/sums.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/wording.h"
#include "standing.h"

namespace claimledger {
namespace {

constexpr std::int64_t kOneSize = 2;     // times the floor of an open total
constexpr std::int64_t kVagueSize = 10;  // "dozens" are not thousands
constexpr std::size_t kMostTerms = 24;   // figures of one article held together

/// The sum lies in what the total allows. Against a bare floor, on either
/// side, almost anything does: then they must be of one size too.
bool adds_up(const Interval& sum, const Statement& stated) {
  const Interval& total = stated.interval;
  const std::int64_t size =
      stated.worth == Worth::vague ? kVagueSize : kOneSize;
  const bool fits = total.high ? sum.overlaps(total) : total.contains(sum);
  return fits && sum.low <= size * total.low && total.low <= size * sum.low;
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
  if (parts.size() < 2 || !adds_up(sum, stated)) return;
  if (stated.worth == Worth::vague) {
    for (const auto& [side, part] : parts) {
      add_relation(total, total, stated, *side, *part, "refines",
                   "relation.sum.vague",
                   clause(stated) + "; " + words + " put a number to it.");
    }
    return;
  }
  for (const auto& [side, part] : parts) {
    add_relation(total, *side, *part, total, stated, "sums-to", "relation.sum",
                 words + " fit the sum: " + clause(stated) + ".");
  }
}

/// A figure of one article, with the claim that gives it there.
struct Term {
  Question* question = nullptr;
  Statement* statement = nullptr;
  const PlacedClaim* placed = nullptr;

  std::int64_t size() const { return statement->interval.low; }
};

using Terms = std::vector<Term>;

/// Two figures that count different people, as far as the words go.
bool apart(const Term& a, const Term& b) {
  const Claim& one = *a.placed->claim;
  const Claim& two = *b.placed->claim;
  const Victims& x = one.casualty.victims;
  const Victims& y = two.casualty.victims;
  if (!x.side.empty() && !y.side.empty() && x.side != y.side) return true;
  if (x.victim_class != y.victim_class && x.victim_class != VictimClass::any &&
      y.victim_class != VictimClass::any) {
    return true;
  }
  if (!one.place.empty() && !two.place.empty() && one.place != two.place) {
    return true;
  }
  if (a.placed->time && b.placed->time &&
      !a.placed->time->overlaps(*b.placed->time)) {
    return true;
  }
  return one.sentence == two.sentence && one.span != two.span;
}

/// Days that touch: what happened by night is told of either.
bool near(const DayRange& a, const DayRange& b) {
  return (a.first - b.last).count() <= 1 && (b.first - a.last).count() <= 1;
}

/// The total asks for no less than the part.
bool may_hold(const Term& total, const Term& part) {
  const Victims& whole = total.placed->claim->casualty.victims;
  const Victims& some = part.placed->claim->casualty.victims;
  if (total.statement == part.statement || total.size() <= part.size()) {
    return false;
  }
  if (!whole.side.empty() && !some.side.empty() && whole.side != some.side) {
    return false;
  }
  if (total.placed->time && part.placed->time &&
      !near(*total.placed->time, *part.placed->time)) {
    return false;
  }
  const auto fights = [](VictimClass c) {
    return c == VictimClass::military || c == VictimClass::militant;
  };
  return whole.victim_class == VictimClass::any ||
         whole.victim_class == some.victim_class ||
         (fights(whole.victim_class) && fights(some.victim_class));
}

/// What is left of a total once some are taken from it: nothing, or, where it
/// is open above, not much more than it asks for.
bool comes_out(const Term& total, std::int64_t sum) {
  constexpr std::int64_t kTenth = 10;
  const Interval& asked = total.statement->interval;
  if (asked.high) return sum == asked.low && asked.high == asked.low;
  return sum >= asked.low && sum - asked.low <= asked.low / kTenth;
}

/// Two or three figures that make the total, or none.
Terms parts_of(const Term& total, const Terms& terms) {
  Terms able;
  for (const Term& term : terms) {
    if (may_hold(total, term)) able.push_back(term);
  }
  for (std::size_t i = 0; i < able.size(); ++i) {
    for (std::size_t k = i + 1; k < able.size(); ++k) {
      if (!apart(able[i], able[k])) continue;
      const std::int64_t two = able[i].size() + able[k].size();
      if (comes_out(total, two)) return {able[i], able[k]};
      for (std::size_t n = k + 1; n < able.size(); ++n) {
        if (comes_out(total, two + able[n].size()) && apart(able[i], able[n]) &&
            apart(able[k], able[n])) {
          return {able[i], able[k], able[n]};
        }
      }
    }
  }
  return {};
}

bool is_exact(const Statement& statement) {
  return statement.interval.high == statement.interval.low;
}

/// "On both sides", and no less than that.
bool over_sides(const Term& term) {
  const Victims& victims = term.placed->claim->casualty.victims;
  return victims.side.empty() && victims.basis == SideBasis::stated;
}

/// The figures of one harm, in report order: of each article, and of all.
struct Figures {
  std::map<std::string_view, Terms> articles;
  Terms all;
  Terms totals;  ///< over both sides
};

std::map<Harm, Figures> figures_of(const Group& group) {
  std::map<Harm, Figures> figures;
  for (Question* question : group) {
    for (Statement& statement : question->statements) {
      const bool counts =
          statement.worth == Worth::number || statement.worth == Worth::part;
      if (!counts || statement.of_losses) continue;
      Figures& of = figures[question->harm];
      for (const PlacedClaim* placed : statement.claims) {
        const Term term{question, &statement, placed};
        Terms& list = of.articles[placed->article->id];
        if (over_sides(term) && of.totals.size() < kMostTerms) {
          of.totals.push_back(term);
        }
        if (!is_exact(statement)) continue;
        if (list.size() < kMostTerms) list.push_back(term);
        if (of.all.size() < kMostTerms) of.all.push_back(term);
      }
    }
  }
  return figures;
}

std::string why(const Sum& sum) {
  std::string words;
  for (const auto& [question, part] : sum.parts) {
    words += (words.empty() ? "" : " and ") + in_words(part->count);
  }
  return words + " add up to " + in_words(sum.total.second->count) + ": " +
         clause(*sum.total.second) + ".";
}

void add_sum_of(const Term& total, const Terms& terms, std::vector<Sum>& sums) {
  if (total.statement->worth != Worth::number) return;
  const Terms parts = parts_of(total, terms);
  if (parts.empty()) return;
  Sum sum{{total.question, total.statement}, {}};
  for (const Term& part : parts) {
    sum.parts.emplace_back(part.question, part.statement);
    // A part is no rival of its whole.
    if (part.question == total.question) part.statement->worth = Worth::part;
  }
  sums.push_back(std::move(sum));
}

void find_in(const Group& group, std::vector<Sum>& sums) {
  std::size_t statements = 0;
  for (const Question* question : group) {
    statements += question->statements.size();
  }
  if (statements < 3) return;  // a total and its two parts
  for (const auto& [harm, figures] : figures_of(group)) {
    for (const auto& [article, terms] : figures.articles) {
      for (const Term& total : terms) add_sum_of(total, terms, sums);
    }
    // What one article counts on both sides, others may count on each.
    for (const Term& total : figures.totals) {
      add_sum_of(total, figures.all, sums);
    }
  }
}

}  // namespace

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
        if (stated.is_figure()) add_sum(*total, stated, parts);
      }
    }
  }
}

std::vector<Sum> find_sums(std::vector<Question>& questions) {
  std::vector<Sum> sums;
  for_each_group(questions, [&](const Group& group) { find_in(group, sums); });
  return sums;
}

void relate_found(const std::vector<Sum>& sums) {
  for (const Sum& sum : sums) {
    const auto& [home, total] = sum.total;
    for (const auto& [question, part] : sum.parts) {
      add_relation(*home, *question, *part, *home, *total, "sums-to",
                   "relation.sum.stated", why(sum));
    }
  }
}

}  // namespace claimledger
