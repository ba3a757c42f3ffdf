#include <algorithm>
#include <cstdint>
#include <cstring>
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
#include "claimledger/reconcile/scopes.h"
#include "claimledger/reconcile/sums.h"
#include "claimledger/reconcile/wording.h"
#include "standing.h"

namespace claimledger {
namespace {

/// One count of bodies beside what stood on the dead of that side.
void relate_held(Question& home, Question& bodies, const Statement& held,
                 const Statement& dead) {
  if (dead.interval.high && held.interval.low > *dead.interval.high) return;
  const bool beyond =
      !dead.interval.high && held.interval.low > dead.interval.low;
  if (held.source != dead.source && beyond) {
    return add_relation(home, bodies, held, home, dead, "corroborates",
                        "relation.bodies.floor",
                        clause(held) + " as bodies, " + clause(dead) +
                            " as dead: both can be true.");
  }
  if (held.source != dead.source && held.interval == dead.interval) {
    return add_relation(home, bodies, held, home, dead, "corroborates",
                        "relation.bodies.equal",
                        clause(held) + " as bodies, " + clause(dead) +
                            " as dead: the same number.");
  }
  add_relation(home, bodies, held, home, dead, "part-of", "relation.bodies",
               who(held) + " counts " + in_words(held.count) + " bodies" +
                   on_day(held.said) + ", a floor beneath " +
                   in_words(dead.count) + " dead as " + who(dead) + " gave it" +
                   on_day(dead.said) + ".");
}

/// A side's silence about its dead, beside bodies that others hold.
void relate_silent(Question& home, const Statement& silence, Question& bodies,
                   const Statement& held) {
  if (silence.source == held.source) return;
  add_relation(home, home, silence, bodies, held, "withheld-by",
               "relation.withheld",
               clause(silence) + ", and " + who(held) + " counts " +
                   in_words(held.count) + " bodies" + on_day(held.said) + ".");
}

std::vector<const Statement*> silences_of(const Question& question) {
  std::vector<const Statement*> silences;
  for (const Statement& statement : question.statements) {
    if (statement.worth == Worth::withheld) silences.push_back(&statement);
  }
  std::stable_sort(silences.begin(), silences.end(),
                   [](auto* a, auto* b) { return a->said < b->said; });
  return silences;
}

/// Remains held are a floor beneath the side's killed, however many more died.
void relate_bodies(const Group& group) {
  std::map<std::string, Group> killed;
  Group fighters;
  for (Question* question : group) {
    if (question->harm == Harm::killed && is_main(*question)) {
      killed[question->topic.key.side].push_back(question);
      const bool any = question->topic.key.victim_class == "any";
      if (!any) fighters.push_back(question);
    }
  }
  for (Question* bodies : group) {
    if (bodies->harm != Harm::bodies) continue;
    Group homes = killed[bodies->topic.key.side];
    // Fighters whose side is not said are of the only side that lost fighters.
    if (homes.empty() && bodies->topic.key.side.empty() &&
        fighters.size() == 1) {
      homes = fighters;
    }
    for (Question* home : homes) {
      const Standing standing(*home);
      const auto silences = silences_of(*home);
      for (const Statement& held : bodies->statements) {
        if (!held.is_figure()) continue;
        const Statement* dead = standing.at(held.cut_off);
        if (dead) relate_held(*home, *bodies, held, *dead);
        const auto later = std::upper_bound(
            silences.begin(), silences.end(), held.said,
            [](const auto& said, auto* s) { return said < s->said; });
        if (later == silences.begin()) continue;
        relate_silent(*home, **std::prev(later), *bodies, held);
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

/// Relations that tell the same of the same claims; ids are hashes themselves.
struct Same {
  std::size_t operator()(const Relation* r) const {
    std::size_t hash = r->relation.size();
    for (const auto* claims : {&r->a.claims, &r->b.claims}) {
      for (const SharedText& id : *claims) hash = hash * 31 + of(id);
    }
    return hash;
  }
  bool operator()(const Relation* a, const Relation* b) const {
    return a->relation == b->relation && a->a.claims == b->a.claims &&
           a->b.claims == b->b.claims;
  }

 private:
  static std::size_t of(std::string_view id) {
    std::size_t front = 0;
    std::memcpy(&front, id.data(), std::min(id.size(), sizeof front));
    return front;
  }
};

/// Two claims of one statement can give the same relation twice.
void drop_repeated(std::vector<Relation>& relations) {
  if (relations.size() < 2) return;
  std::unordered_set<const Relation*, Same, Same> seen(relations.size());
  std::vector<bool> again;
  for (const Relation& r : relations) again.push_back(!seen.insert(&r).second);
  if (seen.size() == relations.size()) return;
  std::vector<Relation> kept;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (!again[i]) kept.push_back(std::move(relations[i]));
  }
  relations = std::move(kept);
}

}  // namespace

void relate_across(std::vector<Question>& questions) {
  for_each_group(questions, [](const Group& group) {
    relate_sums(group);
    relate_bodies(group);
    relate_parts_and_denials(group);
    relate_scopes(group);
  });
  for (Question& question : questions) {
    drop_repeated(question.topic.relations);
  }
}

}  // namespace claimledger
