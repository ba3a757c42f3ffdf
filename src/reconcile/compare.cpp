#include "compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "answers.h"
#include "claimledger/model/describe.h"
#include "claimledger/reconcile/speakers.h"

namespace claimledger {
namespace {

constexpr std::string_view kContradicts = "contradicts";
constexpr std::string_view kCorroborates = "corroborates";

/// One end of a relation: whose figure, and which.
struct End {
  std::string side;
  std::string value;
  auto operator<=>(const End&) const = default;
};

/// What makes a relation the same on another day and by another speaker of the
/// same side.
struct RelationKey {
  std::string relation;
  End a;
  End b;
  auto operator<=>(const RelationKey&) const = default;
};

std::string value_of(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::ceasefire:
      return describe(claim.ceasefire);
    case ClaimKind::territory:
      return describe(claim.territory);
    case ClaimKind::casualty:
      break;
  }
  return describe(claim.casualty.count);
}

End end_of(const RelationEnd& end, const ClaimIndex& claims) {
  if (end.claims.empty()) return {};
  const auto it = claims.find(end.claims.front());
  if (it == claims.end()) return {"", end.claims.front()};
  const Claim& claim = *it->second;
  return {side_of(claim.source), value_of(claim)};
}

using Relations = std::map<RelationKey, const Relation*>;

Relations relations_of(const AnsweredTopic& answered) {
  Relations relations;
  if (!answered.topic) return relations;
  for (const Relation& relation : answered.topic->relations) {
    if (relation.relation != kContradicts &&
        relation.relation != kCorroborates) {
      continue;
    }
    RelationKey key{relation.relation, end_of(relation.a, *answered.claims),
                    end_of(relation.b, *answered.claims)};
    if (key.b < key.a) std::swap(key.a, key.b);
    relations.emplace(std::move(key), &relation);
  }
  return relations;
}

/// The relations of `some` that are not in `others`, in the order of `topic`.
std::vector<Relation> missing_in(const Relations& others,
                                 const Relations& some) {
  std::vector<const Relation*> found;
  for (const auto& [key, relation] : some) {
    if (!others.contains(key)) found.push_back(relation);
  }
  std::sort(found.begin(), found.end());  // they lie in one array
  std::vector<Relation> out;
  for (const Relation* relation : found) out.push_back(*relation);
  return out;
}

/// The other sides that contradict or confirm one side.
using Opposed =
    std::map<std::pair<std::string_view, std::string>, std::set<std::string>>;

Opposed opposed(const Relations& relations) {
  Opposed out;
  for (const auto& [key, relation] : relations) {
    for (const auto& [one, other] :
         {std::tie(key.a, key.b), std::tie(key.b, key.a)}) {
      const bool against = key.relation == kContradicts;
      out[{against ? kContradicts : kCorroborates, one.side}].insert(
          other.side);
    }
  }
  return out;
}

/// Compares the positions of one topic.
class PositionDiffer {
 public:
  PositionDiffer(const AnsweredTopic& before, const AnsweredTopic& after,
                 const Relations& old_relations, const Relations& new_relations)
      : opposed_before_(opposed(old_relations)),
        opposed_after_(opposed(new_relations)) {
    if (before.topic) add(*before.topic, &Pair::before);
    if (after.topic) add(*after.topic, &Pair::after);
  }

  std::vector<PositionDiff> run() {
    pair_attributions();
    std::vector<PositionDiff> out;
    for (const auto& [side, pair] : pairs_) {
      PositionDiff diff = compare(pair);
      if (diff.change != Change::unchanged) out.push_back(std::move(diff));
    }
    return out;
  }

 private:
  struct Pair {
    const Position* before = nullptr;
    const Position* after = nullptr;
  };

  void add(const Topic& topic, const Position* Pair::*which) {
    for (const Position& position : topic.positions) {
      pairs_[position.side].*which = &position;
    }
  }

  /// A figure that one side no longer gives and another gives as of the same
  /// day is the same figure on another's word.
  void pair_attributions() {
    using Key = std::pair<std::string, std::string>;
    std::map<Key, std::vector<std::string>> gone, fresh;
    for (const auto& [side, pair] : pairs_) {
      if (pair.before && pair.after) continue;
      const Answer answer = answer_of(pair.before ? *pair.before : *pair.after);
      const std::string value = value_of(answer);
      if (value.empty()) continue;
      (pair.before ? gone : fresh)[{value, answer.said}].push_back(side);
    }
    for (const auto& [key, sides] : gone) {
      const auto it = fresh.find(key);
      // Of several, who took over from whom is not known.
      if (it == fresh.end() || sides.size() != 1 || it->second.size() != 1) {
        continue;
      }
      pairs_[it->second.front()].before = pairs_[sides.front()].before;
      pairs_.erase(sides.front());
    }
  }

  PositionDiff compare(const Pair& pair) const {
    PositionDiff diff;
    if (pair.before) diff.before = answer_of(*pair.before);
    if (pair.after) diff.after = answer_of(*pair.after);
    if (pair.before && pair.after) {
      if (const auto kind = change_of(*diff.before, *diff.after)) {
        diff.kinds.push_back(*kind);
      } else if (!share_speaker(*pair.before, *pair.after)) {
        diff.kinds.push_back(ChangeKind::attribution);
      }
    }
    add_opposed(kContradicts, ChangeKind::newly_contradicted,
                ChangeKind::no_longer_contradicted, diff);
    add_opposed(kCorroborates, ChangeKind::newly_corroborated,
                ChangeKind::no_longer_corroborated, diff);
    diff.change = !pair.before         ? Change::added
                  : !pair.after        ? Change::removed
                  : diff.kinds.empty() ? Change::unchanged
                                       : Change::changed;
    return diff;
  }

  void add_opposed(std::string_view relation, ChangeKind now,
                   ChangeKind no_more, PositionDiff& diff) const {
    std::set<std::string> before, after;
    const auto sides = [&](const std::optional<Answer>& answer,
                           const Opposed& opposed) -> std::set<std::string> {
      if (!answer) return {};
      const auto it = opposed.find({relation, answer->side});
      return it == opposed.end() ? std::set<std::string>() : it->second;
    };
    before = sides(diff.before, opposed_before_);
    after = sides(diff.after, opposed_after_);
    const auto within = [](const auto& inner, const auto& outer) {
      return std::includes(outer.begin(), outer.end(), inner.begin(),
                           inner.end());
    };
    if (!within(after, before)) diff.kinds.push_back(now);
    if (!within(before, after)) diff.kinds.push_back(no_more);
  }

  std::map<std::string, Pair> pairs_;
  Opposed opposed_before_;
  Opposed opposed_after_;
};

std::optional<TopicOutcome> outcome_of(const Topic* topic) {
  if (!topic) return std::nullopt;
  return TopicOutcome{topic->status, topic->estimate};
}

}  // namespace

TopicDiff compare(const AnsweredTopic& before, const AnsweredTopic& after) {
  const Topic& topic = before.topic ? *before.topic : *after.topic;
  TopicDiff diff;
  diff.id = topic.id;
  diff.kind = topic.kind;
  diff.key = topic.key;
  diff.event = topic.event;
  diff.question = topic.question;
  const Relations old_relations = relations_of(before);
  const Relations new_relations = relations_of(after);
  diff.positions =
      PositionDiffer(before, after, old_relations, new_relations).run();
  diff.new_relations = missing_in(old_relations, new_relations);
  diff.gone_relations = missing_in(new_relations, old_relations);
  diff.before = outcome_of(before.topic);
  diff.after = outcome_of(after.topic);
  const bool same = diff.positions.empty() && diff.new_relations.empty() &&
                    diff.gone_relations.empty();
  diff.change = !before.topic  ? Change::added
                : !after.topic ? Change::removed
                : same         ? Change::unchanged
                               : Change::changed;
  return diff;
}

}  // namespace claimledger
