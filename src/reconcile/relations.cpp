#include "claimledger/reconcile/relations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "claimledger/reconcile/wording.h"

namespace claimledger {
namespace {

using Said = std::vector<const Statement*>;

// Beyond this many different sources on one day only neighbours are related.
constexpr std::size_t kAllPairs = 6;

RelationEnd end_of(const Question& question, const Statement& statement) {
  RelationEnd end{question.topic.id, {}};
  for (const PlacedClaim* placed : statement.claims) {
    end.claims.push_back(placed->claim->id);
  }
  return end;
}

void relate(Question& question, const Statement& a, const Statement& b,
            std::string_view relation, std::string_view rule, std::string why) {
  add_relation(question, question, a, question, b, relation, rule,
               std::move(why));
}

/// What a later number of the same source is to an earlier one.
void relate_numbers(Question& question, const Statement& a,
                    const Statement& b) {
  const std::string then = clause(a) + ", then " + clause(b);
  const bool ordered = a.said && b.said;
  const bool overlap = a.interval.overlaps(b.interval);
  if (a.interval == b.interval) {
    return relate(question, a, b, "repeats", "relation.repeat",
                  then + ": the same figure.");
  }
  if (!ordered && !overlap) {
    return relate(
        question, a, b, "not-comparable", "relation.undated",
        clause(a) + " and " + clause(b) + "; which is the later is not known.");
  }
  const bool vague = a.worth == Worth::vague || b.worth == Worth::vague;
  if (overlap && (vague || !ordered || *a.said == *b.said ||
                  b.interval.low <= a.interval.low)) {
    return relate(question, a, b, "refines", "relation.refine",
                  then + ": both hold, one is more precise.");
  }
  if (b.interval.low > a.interval.low) {
    return relate(question, a, b, "updates", "relation.update",
                  then + ": the toll rose.");
  }
  // Fewer soldiers than people is no correction: they count other things.
  if (a.victim_class != b.victim_class) {
    return relate(question, a, b, "not-comparable", "relation.scope",
                  then + ", but of another class of victims.");
  }
  relate(question, a, b, "updates", "relation.update.down",
         then + ": revised down.");
}

/// A silence beside a figure, or harm stated before its number was.
void relate_silence(Question& question, const Statement& a,
                    const Statement& b) {
  const bool withheld =
      a.worth == Worth::withheld || b.worth == Worth::withheld;
  if (a.is_figure() || b.is_figure()) {
    return relate(
        question, a, b, withheld ? "withheld-by" : "refines",
        withheld ? "relation.withheld" : "relation.figure-given",
        clause(a) + (withheld ? ", and " : ", then ") + clause(b) + ".");
  }
  if (a.worth == b.worth) {
    relate(question, a, b, "repeats", "relation.repeat.silent",
           clause(a) + ", and " + clause(b) + ".");
  }
}

/// Neighbours in time of one source. Silences wait for the next figure.
void relate_in_time(Question& question, const Said& said) {
  const Statement* figure = nullptr;
  Said silent;
  for (const Statement* statement : said) {
    if (statement->is_figure()) {
      for (const Statement* earlier : silent) {
        relate_silence(question, *earlier, *statement);
      }
      silent.clear();
      if (figure) relate_numbers(question, *figure, *statement);
      figure = statement;
      continue;
    }
    if (!silent.empty()) relate_silence(question, *silent.back(), *statement);
    if (figure && statement->worth == Worth::withheld) {
      relate_silence(question, *figure, *statement);
    }
    silent.push_back(statement);
  }
}

/// Two classes of victims, as soldiers among people: the smaller may be part
/// of the larger.
bool may_be_part(const Statement& a, const Statement& b) {
  const Statement& any = a.victim_class == VictimClass::any ? a : b;
  const Statement& some = &any == &a ? b : a;
  if (any.victim_class != VictimClass::any ||
      some.victim_class == VictimClass::any) {
    return a.victim_class != b.victim_class;
  }
  return !any.interval.high || some.interval.low <= *any.interval.high;
}

/// Why disjoint figures of one cut-off need not contradict, or "".
std::string other_scope(const Question& question, const Statement& a,
                        const Statement& b) {
  if (!a.cut_off) return "up to when they count is not known";
  if (a.time && b.time && !a.time->overlaps(*b.time)) {
    return "they are about other days";
  }
  if (may_be_part(a, b)) return "they count other classes of victims";
  const bool sides = question.happening->context.subjects.size() > 1;
  if (sides && question.topic.key.side.empty()) {
    return "whose victims are meant is not said";
  }
  if (a.of_losses || b.of_losses) return "one counts the wounded too";
  return "";
}

/// The last figures of two sources at one cut-off.
void relate_sources(Question& question, const Statement& a,
                    const Statement& b) {
  const std::string both = clause(a) + ", " + clause(b);
  if (a.interval.overlaps(b.interval)) {
    if (a.worth != b.worth) {
      return relate(question, a, b, "refines", "relation.refine.sources",
                    both + ": one puts a number to the other's words.");
    }
    std::string why = both + ": both can be true.";
    if (a.guessed_side || b.guessed_side) {
      why = both + ": the same number, though one does not say whose dead.";
    }
    return relate(question, a, b, "corroborates", "relation.corroborate",
                  std::move(why));
  }
  const std::string scope = other_scope(question, a, b);
  if (!scope.empty()) {
    return relate(question, a, b, "not-comparable", "relation.scope",
                  both + "; " + scope + ".");
  }
  relate(question, a, b, "contradicts", "relation.contradict",
         both + ": no count fits both.");
}

/// What is said up to one day: silences, and the last figure of each source.
struct CutOff {
  Said silences;
  std::map<std::string_view, const Statement*> last;

  void add(const Statement& statement) {
    if (statement.worth == Worth::withheld) silences.push_back(&statement);
    if (!statement.is_figure()) return;
    const Statement*& known = last[statement.source];
    // Vague words of a day do not stand in for its number.
    if (!known || known->worth != Worth::number ||
        statement.worth == Worth::number) {
      known = &statement;
    }
  }

  /// In time order, then upward.
  Said figures() const {
    Said said;
    for (const auto& [source, statement] : last) said.push_back(statement);
    std::stable_sort(said.begin(), said.end(), [](auto* a, auto* b) {
      return std::make_pair(a->said, a->interval.low) <
             std::make_pair(b->said, b->interval.low);
    });
    return said;
  }
};

void relate_at_cut_off(Question& question, const CutOff& cut_off) {
  const Said said = cut_off.figures();
  const std::size_t reach = said.size() <= kAllPairs ? kAllPairs : 1;
  for (std::size_t b = 1; b < said.size(); ++b) {
    for (std::size_t a = b - std::min(b, reach); a < b; ++a) {
      relate_sources(question, *said[a], *said[b]);
    }
  }
  for (const Statement* silence : cut_off.silences) {
    for (std::size_t i = 0; i < std::min(said.size(), kAllPairs); ++i) {
      if (said[i]->source == silence->source) continue;
      relate_silence(question, *silence, *said[i]);
    }
  }
}

/// Latest figures of different sources, neighbours in time but of different
/// cut-offs: an older toll neither confirms nor contradicts a newer one.
void relate_latest(Question& question, const Said& said) {
  std::map<std::string_view, const Statement*> latest;
  for (const Statement* statement : said) {
    if (statement->worth != Worth::number || !statement->cut_off) continue;
    latest[statement->source] = statement;
  }
  Said order;
  for (const auto& [source, statement] : latest) order.push_back(statement);
  std::stable_sort(order.begin(), order.end(),
                   [](auto* a, auto* b) { return a->cut_off < b->cut_off; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Statement& a = *order[i - 1];
    const Statement& b = *order[i];
    if (a.cut_off == b.cut_off) continue;
    if (a.interval == b.interval) {
      relate(question, a, b, "corroborates", "relation.corroborate.later",
             clause(a) + ", " + clause(b) + ": the same figure.");
    } else if (!a.interval.overlaps(b.interval)) {
      relate(question, a, b, "not-comparable", "relation.cut-off",
             clause(a) + ", " + clause(b) + "; they count up to other days.");
    }
  }
}

}  // namespace

void add_relation(Question& home, const Question& a_topic, const Statement& a,
                  const Question& b_topic, const Statement& b,
                  std::string_view relation, std::string_view rule,
                  std::string why) {
  home.topic.relations.push_back({std::string(relation), end_of(a_topic, a),
                                  end_of(b_topic, b), std::move(why),
                                  std::string(rule)});
}

void relate_inside(Question& question) {
  std::map<std::string_view, Said> by_source;
  std::map<std::optional<Day>, CutOff> cut_offs;
  Said all;
  for (const Statement& statement : question.statements) {
    if (statement.worth > Worth::number) continue;  // parts and denials
    by_source[statement.source].push_back(&statement);
    cut_offs[statement.cut_off].add(statement);
    all.push_back(&statement);
  }
  for (const auto& [source, said] : by_source) {
    relate_in_time(question, said);
  }
  for (const auto& [day, cut_off] : cut_offs) {
    relate_at_cut_off(question, cut_off);
  }
  relate_latest(question, all);
}

}  // namespace claimledger
