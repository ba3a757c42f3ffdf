#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/base/boxed.h"
#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"
#include "claimledger/model/policy.h"

namespace claimledger {

/// Claims on one happening: an own time span, places, sides. Times in EDTF.
struct Event {
  SharedText id;
  std::string label;
  std::string start;
  std::string end;
  std::vector<std::string> places;
  std::vector<std::string> sides;
  std::vector<SharedText> claims;
};

/// One answer that a speaker gave on one day; repeats are listed together.
/// Of a casualty topic it is `count`, of a truce's `state`, of a territory's
/// `hold`.
struct Figure {
  std::string said;  ///< EDTF day, empty where unknown
  Count count;
  std::vector<SharedText> claims;
  BoxedOptional<Ceasefire> state = {};
  BoxedOptional<Territory> hold = {};
};

struct Speaker {
  std::string name;
  std::vector<Figure> figures;  ///< in time order, undated ones last
};

/// What one side (or outlet, or organisation) says on a topic.
struct Position {
  std::string side;
  std::vector<Speaker> speakers;
  std::optional<Count> latest;
  bool own_side = false;  ///< the side speaks of its own people
  std::uint32_t independent = 1;
  BoxedOptional<Ceasefire> latest_state = {};  ///< of a truce
  BoxedOptional<Territory> latest_hold = {};   ///< of a territory
};

struct RelationEnd {
  SharedText topic;
  std::vector<SharedText> claims;
};

/// How two figures stand to each other; `why` is one plain sentence.
struct Relation {
  SharedText relation;
  RelationEnd a;  ///< the earlier
  RelationEnd b;
  SharedText why;
  SharedText rule;
};

/// What is asked: of casualties harm, side and class; of a truce its id and
/// parties; of territory the place, or who gained how much from whom.
struct TopicKey {
  std::string harm;
  std::string side;          ///< victims' side, "" for both or unknown
  std::string victim_class;  ///< "" where a topic spans several
  std::string truce = {};
  std::vector<std::string> parties = {};
  std::string place = {};
  std::string holder = {};
  std::string from = {};
};

struct Estimate {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> best;
  std::optional<std::int64_t> high;
  std::string policy;
};

enum class TopicStatus { conflict, revised, agreement, single };
inline constexpr std::string_view kTopicStatusNames[] = {"conflict", "revised",
                                                         "agreement", "single"};

/// One question: how many (harm) of (victims) in (event); the state of
/// (truce); who holds (place).
struct Topic {
  SharedText id;
  ClaimKind kind = ClaimKind::casualty;
  TopicKey key;
  SharedText event;
  std::string question;  ///< the key in words
  std::vector<SharedText> claims;
  std::vector<Position> positions;
  std::vector<Relation> relations;
  TopicStatus status = TopicStatus::single;
  Estimate estimate;
};

/// An actor over the whole set.
struct ReportActor {
  Actor actor;
  std::vector<std::string> articles;
};

struct UnreadIn {
  std::string article;
  Unread unread;
};

struct Summary {
  std::uint64_t seen = 0;  ///< seen = read + skipped + failed
  std::uint64_t read = 0;
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::map<std::string, std::uint64_t> claims_by_kind;
  std::map<std::string, std::uint64_t> topics_by_status;
  std::vector<UnreadIn> unread;
};

struct Report {
  std::string policy = "sources";
  PolicyRules policy_rules;
  Summary summary;
  std::vector<Article> articles;
  std::vector<ReportActor> actors;
  /// Never one block: a million claims would need two while it grows.
  std::deque<Claim> claims;
  std::vector<Event> events;
  std::vector<Topic> topics;
  std::vector<Remark> warnings;
  std::vector<Remark> notes;
};

}  // namespace claimledger
