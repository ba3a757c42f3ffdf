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
  return one.sentence == two.sentence && one.span != two.span;
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
      !total.placed->time->overlaps(*part.placed->time)) {
    return false;
  }
  return whole.victim_class == VictimClass::any ||
         whole.victim_class == some.victim_class;
}

/// Two or three figures that make the total, or none.
Terms parts_of(const Term& total, const Terms& terms) {
  Terms able;
  for (const Term& term : terms) {
    if (may_hold(total, term)) able.push_back(term);
  }
  const std::int64_t size = total.size();
  for (std::size_t i = 0; i < able.size(); ++i) {
    for (std::size_t k = i + 1; k < able.size(); ++k) {
      if (!apart(able[i], able[k])) continue;
      const std::int64_t rest = size - able[i].size() - able[k].size();
      if (rest == 0) return {able[i], able[k]};
      for (std::size_t n = k + 1; n < able.size() && rest > 0; ++n) {
        if (able[n].size() == rest && apart(able[i], able[n]) &&
            apart(able[k], able[n])) {
          return {able[i], able[k], able[n]};
        }
      }
    }
  }
  return {};
}

/// Exact numbers by harm and article, in report order, no more than are held
/// together.
std::map<std::pair<Harm, std::string_view>, Terms> terms_of(
    const Group& group) {
  std::map<std::pair<Harm, std::string_view>, Terms> terms;
  for (Question* question : group) {
    for (Statement& statement : question->statements) {
      const bool exact = statement.interval.high == statement.interval.low;
      const bool counts =
          statement.worth == Worth::number || statement.worth == Worth::part;
      if (!exact || !counts || statement.of_losses) continue;
      for (const PlacedClaim* placed : statement.claims) {
        Terms& list = terms[{question->harm, placed->article->id}];
        if (list.size() < kMostTerms) {
          list.push_back({question, &statement, placed});
        }
      }
    }
  }
  return terms;
}

std::string why(const Sum& sum) {
  std::string words;
  for (const auto& [question, part] : sum.parts) {
    words += (words.empty() ? "" : " and ") + in_words(part->count);
  }
  return words + " add up to " + in_words(sum.total.second->count) + ": " +
         clause(*sum.total.second) + ".";
}

void find_in(const Group& group, std::vector<Sum>& sums) {
  for (const auto& [key, terms] : terms_of(group)) {
    for (const Term& total : terms) {
      if (total.statement->worth != Worth::number) continue;
      const Terms parts = parts_of(total, terms);
      if (parts.empty()) continue;
      Sum sum{{total.question, total.statement}, {}};
      for (const Term& part : parts) {
        sum.parts.emplace_back(part.question, part.statement);
        // A part is no rival of its whole.
        if (part.question == total.question)
          part.statement->worth = Worth::part;
      }
      sums.push_back(std::move(sum));
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
