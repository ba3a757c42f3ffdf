#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/report.h"

namespace claimledger {

enum class Change { added, removed, changed, unchanged };
inline constexpr std::string_view kChangeNames[] = {"added", "removed",
                                                    "changed", "unchanged"};

/// How a position changed. Each has its mirror, so that B against A tells the
/// same as A against B.
enum class ChangeKind {
  figure_up,
  figure_down,
  qualifier,     ///< the same figure as another bound, or a narrower one
  figure_given,  ///< an answer where there was a silence
  figure_gone,
  state,        ///< of a truce
  hold,         ///< of ground
  attribution,  ///< the same answer on another's word
  newly_contradicted,
  no_longer_contradicted,
  newly_corroborated,
  no_longer_corroborated
};
inline constexpr std::string_view kChangeKindNames[] = {
    "figure-up",
    "figure-down",
    "qualifier",
    "figure-given",
    "figure-gone",
    "state",
    "hold",
    "attribution",
    "newly-contradicted",
    "no-longer-contradicted",
    "newly-corroborated",
    "no-longer-corroborated"};

/// What a position last said, and who said it. Of count, state and hold one is
/// there at most: none where it kept silent.
struct Answer {
  std::string side;
  std::string speaker;
  std::string said;  ///< EDTF day, empty where unknown
  std::optional<Count> count;
  BoxedOptional<Ceasefire> state;
  BoxedOptional<Territory> hold;
  std::vector<SharedText> claims;
};

struct PositionDiff {
  Change change = Change::unchanged;
  std::vector<ChangeKind> kinds;  ///< in the order of the enumerators
  std::optional<Answer> before;   ///< absent: added
  std::optional<Answer> after;    ///< absent: removed
};

/// What a topic is worth in one of the two sets.
struct TopicOutcome {
  TopicStatus status = TopicStatus::single;
  Estimate estimate;
};

/// One question of both sets together and how its answers differ. Relations are
/// those that confirm or contradict.
struct TopicDiff {
  std::string id;
  ClaimKind kind = ClaimKind::casualty;
  TopicKey key;
  std::string event;
  std::string question;
  Change change = Change::unchanged;
  std::vector<PositionDiff> positions;  ///< without the unchanged
  std::vector<Relation> new_relations;
  std::vector<Relation> gone_relations;
  std::optional<TopicOutcome> before;
  std::optional<TopicOutcome> after;
};

/// Topics by how they changed.
struct DiffSummary {
  std::uint64_t added = 0;
  std::uint64_t removed = 0;
  std::uint64_t changed = 0;
  std::uint64_t unchanged = 0;

  bool any() const { return added + removed + changed > 0; }
};

struct ReportDiff {
  std::string policy = "sources";
  std::string before;  ///< what the first set is called: its path
  std::string after;
  DiffSummary summary;
  std::vector<TopicDiff> topics;  ///< without the unchanged
  std::vector<Remark> warnings;
  std::vector<Remark> notes;
};

}  // namespace claimledger
