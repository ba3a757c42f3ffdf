#include "claimledger/reconcile/relations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "claimledger/reconcile/wording.h"
#include "comparable.h"

namespace claimledger {
namespace {

using Said = std::vector<const Statement*>;

// Beyond this many different sources on one day only neighbours are related.
constexpr std::size_t kAllPairs = 6;

RelationEnd end_of(const Question& question, const Statement& statement) {
  RelationEnd end{question.topic.id, {}};
  end.claims.reserve(statement.claims.size());
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
  // "20 to 30" leaves room for 25, "at least 20" for any toll to come.
  const bool within = a.interval.high && a.interval.contains(b.interval);
  if (overlap && (vague || within || !ordered || *a.said == *b.said ||
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

/// Two offices of one state that one article sets side by side: what the
/// second says is no correction of the first.
bool side_by_side(const Statement& a, const Statement& b) {
  const auto is_body = [](const Statement& s) {
    return s.claims.front()->claim->source.kind == SourceKind::body;
  };
  if (a.speaker == b.speaker || a.said != b.said || !is_body(a) ||
      !is_body(b)) {
    return false;
  }
  return a.claims.front()->article == b.claims.front()->article;
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

/// Two outlets that print one report, or have it from one agency, are one
/// source, and a copy with another toll is a new version. False for others.
bool relate_one_report(Question& question, const Statement& a,
                       const Statement& b) {
  const bool copy = !a.copied.empty() && a.copied == b.copied;
  const bool agency = !a.agency.empty() && a.agency == b.agency;
  if (!copy && !agency) return false;
  const bool version = copy && other_scope(question, a, b).empty();
  if (!a.interval.overlaps(b.interval) && !version) return false;
  if (a.interval != b.interval || a.worth != b.worth) {
    relate_numbers(question, a, b);
    return true;
  }
  const std::string both = clause(a) + ", " + clause(b) + ": ";
  relate(question, a, b, "repeats",
         copy ? "relation.repeat.copy" : "relation.repeat.agency",
         both + (copy ? "one report is a copy of the other."
                      : "both have it from " + a.agency + "."));
  return true;
}

/// The last figures of two sources at one cut-off.
void relate_sources(Question& question, const Statement& a,
                    const Statement& b) {
  if (relate_one_report(question, a, b)) return;
  const std::string both = clause(a) + ", " + clause(b);
  if (a.interval.overlaps(b.interval)) {
    // Nobody in particular says the one, and nobody the other.
    if (a.worth != b.worth && a.side == "outlet" && b.side == "outlet") {
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

/// How far a source has come: its first word and its latest figure, where
/// others lie between.
void relate_first(Question& question, const Said& said) {
  const auto is_number = [](const Statement* s) {
    return s->worth == Worth::number && s->said;
  };
  const auto last = std::find_if(said.rbegin(), said.rend(), is_number);
  if (last == said.rend()) return;
  const auto end = said.begin() + (said.rend() - last - 1);
  // The neighbours are related already.
  const auto between = [&](auto from) {
    return std::any_of(from + 1, end,
                       [](const Statement* s) { return s->is_figure(); });
  };
  const auto far = [&](auto from) {
    return from < end && between(from) && (*from)->said != (*end)->said;
  };
  if (far(said.begin()) && !said.front()->is_figure()) {
    relate_silence(question, *said.front(), **end);
  }
  const auto number = std::find_if(said.begin(), end, is_number);
  if (far(number)) relate_numbers(question, **number, **end);
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
      if (figure && side_by_side(*figure, *statement)) {
        relate_sources(question, *figure, *statement);
      } else if (figure) {
        relate_numbers(question, *figure, *statement);
      }
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

/// What one source left unsaid, and the next figure that another gave later.
void relate_unsaid(Question& question,
                   const std::map<std::optional<Day>, CutOff>& cut_offs) {
  Said open;
  for (const auto& [day, cut_off] : cut_offs) {
    const Said said = cut_off.figures();
    for (const Statement* silence : open) {
      const auto other = std::find_if(
          said.begin(), said.end(),
          [&](const Statement* s) { return s->source != silence->source; });
      if (other != said.end()) relate_silence(question, *silence, **other);
    }
    if (!said.empty()) open.clear();
    if (said.empty() && day) {
      open.insert(open.end(), cut_off.silences.begin(), cut_off.silences.end());
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
    if (a.cut_off == b.cut_off || relate_one_report(question, a, b)) continue;
    if (a.interval == b.interval) {
      relate(question, a, b, "corroborates", "relation.corroborate.later",
             clause(a) + ", " + clause(b) + ": the same figure.");
    } else if (!a.interval.overlaps(b.interval)) {
      relate(question, a, b, "not-comparable", "relation.cut-off",
             clause(a) + ", " + clause(b) + "; they count up to other days.");
    }
  }
}

/// One figure of one speaker on one day in several articles: each of the others
/// repeats the first.
void relate_merged(Question& question, const Statement& statement) {
  if (statement.claims.size() < 2) return;
  std::map<std::string_view, Statement> by_article;
  std::vector<const Statement*> order;
  for (const PlacedClaim* placed : statement.claims) {
    const auto [it, fresh] =
        by_article.try_emplace(placed->article->id, statement);
    if (fresh) {
      it->second.claims.clear();
      order.push_back(&it->second);
    }
    it->second.claims.push_back(placed);
  }
  for (std::size_t i = 1; i < order.size(); ++i) {
    relate(
        question, *order.front(), *order[i], "repeats",
        statement.copied.empty() ? "relation.repeat" : "relation.repeat.copy",
        clause(statement) + ", told in two articles.");
  }
}

}  // namespace

void add_relation(Question& home, const Question& a_topic, const Statement& a,
                  const Question& b_topic, const Statement& b,
                  std::string_view relation, std::string_view rule,
                  std::string why) {
  home.topic.relations.push_back({word_of_ours(relation), end_of(a_topic, a),
                                  end_of(b_topic, b), std::move(why),
                                  word_of_ours(rule)});
}

SharedText word_of_ours(std::string_view word) {
  thread_local std::unordered_map<std::string_view, SharedText> known;
  SharedText& text = known[word];
  if (text.empty()) text = word;
  return text;
}

void relate_inside(Question& question) {
  count_figures(question);
  std::map<std::string_view, Said> by_source;
  std::map<std::optional<Day>, CutOff> cut_offs;
  Said all;
  for (const Statement& statement : question.statements) {
    if (statement.worth > Worth::number) continue;  // parts and denials
    relate_merged(question, statement);
    by_source[statement.source].push_back(&statement);
    cut_offs[statement.cut_off].add(statement);
    all.push_back(&statement);
  }
  for (const auto& [source, said] : by_source) {
    relate_in_time(question, said);
    relate_first(question, said);
  }
  for (const auto& [day, cut_off] : cut_offs) {
    relate_at_cut_off(question, cut_off);
  }
  relate_unsaid(question, cut_offs);
  relate_latest(question, all);
}

}  // namespace claimledger
