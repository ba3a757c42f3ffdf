#include "claimledger/reconcile/truce_topics.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "claimledger/base/hash.h"
#include "claimledger/reconcile/speakers.h"
#include "state_wording.h"

namespace claimledger {
namespace {

constexpr std::size_t kIdLength = 16;
constexpr long kWidestZone = 14;  // hours between a zone and UTC
constexpr long kOfferOpen = 31;   // days in which an offer may be taken up

/// The course of a truce. A later phase is news, an earlier one is not.
enum class Phase {
  wish,
  refusal,
  agreed,
  holds,
  breach,
  over,
  denial,
  silence
};

Phase phase_of(const Claim& claim) {
  switch (claim.ceasefire->action) {
    case CeasefireAction::called_for:
    case CeasefireAction::proposed:
      return Phase::wish;
    case CeasefireAction::rejected:
      return Phase::refusal;
    case CeasefireAction::agreed:
    case CeasefireAction::brokered:
      return Phase::agreed;
    case CeasefireAction::in_effect:
    case CeasefireAction::extended:
      return Phase::holds;
    case CeasefireAction::violated:
      return Phase::breach;
    case CeasefireAction::failed:
    case CeasefireAction::ended:
      return Phase::over;
    case CeasefireAction::denied:
      return Phase::denial;
    case CeasefireAction::no_comment:
      return Phase::silence;
  }
  return Phase::silence;
}

Phase phase_of(const Saying& saying) { return phase_of(*saying.claim); }

/// "from" of its effect: a day or an instant in EDTF, "" where not known.
std::string start_of(const Claim& claim) {
  const auto& effective = claim.ceasefire->effective;
  return effective ? effective->start : "";
}

std::string order(const Claim& claim) {
  const Ceasefire& truce = claim.ceasefire;
  return std::to_string(static_cast<int>(phase_of(claim))) + ' ' +
         std::string(name_in(kCeasefireActionNames, truce.action)) + ' ' +
         start_of(claim);
}

/// One start lies in the other, as an hour in its day.
bool fits(const std::string& a, const std::string& b) {
  return a.starts_with(b) || b.starts_with(a);
}

/// An hour without a zone.
bool is_local(const std::string& at) {
  return at.find('T') != std::string::npos && !at.ends_with('Z');
}

/// Hours since the epoch of "2031-05-12T16:00Z"; nothing for a day.
std::optional<long> hour_of(const std::string& at) {
  constexpr std::size_t kDay = 10;  // YYYY-MM-DD
  const auto day = single_day(at.substr(0, kDay));
  if (!day || at.size() < kDay + 3 || at[kDay] != 'T') return std::nullopt;
  long hour = 0;
  for (const char c : at.substr(kDay + 1, 2)) hour = hour * 10 + (c - '0');
  return day->time_since_epoch().count() * 24 + hour;
}

enum class Starts { unknown, same, finer, differ };

Starts compare_starts(const Saying& a, const Saying& b) {
  const std::string from = start_of(*a.claim);
  const std::string to = start_of(*b.claim);
  if (from.empty() || to.empty()) return Starts::unknown;
  if (from == to) return Starts::same;
  if (fits(from, to)) return Starts::finer;
  // An hour of an unknown zone may be the other's, told otherwise.
  if (is_local(from) != is_local(to)) {
    const auto one = hour_of(from);
    const auto two = hour_of(to);
    if (one && two && std::labs(*one - *two) <= kWidestZone) {
      return Starts::unknown;
    }
  }
  return Starts::differ;
}

Verdict verdict(std::string_view relation, std::string_view rule,
                const Saying& a, const Saying& b, std::string_view end) {
  return {relation, rule,
          truce_clause(a) + ", " + truce_clause(b) + std::string(end)};
}

std::optional<Verdict> in_time(const Saying& a, const Saying& b) {
  const Phase before = phase_of(a);
  const Phase after = phase_of(b);
  const bool later = a.said && b.said && *a.said < *b.said;
  if (after == Phase::silence) return std::nullopt;
  if (before == Phase::silence) {
    return verdict("refines", "relation.truce.spoke", a, b, ".");
  }
  const Starts starts = compare_starts(a, b);
  if (before == after) {
    switch (starts) {
      case Starts::same:
        break;
      case Starts::finer:
        return verdict("refines", "relation.truce.start", a, b,
                       ": both hold, one is more precise.");
      case Starts::differ:
        if (later) {
          return verdict("updates", "relation.truce.moved", a, b,
                         ": the start was moved.");
        }
        return verdict("contradicts", "relation.truce.start.differs", a, b,
                       ": it cannot have begun at both.");
      case Starts::unknown:
        if (start_of(*a.claim) != start_of(*b.claim)) {
          return verdict("refines", "relation.truce.start", a, b,
                         ": one tells when it begins.");
        }
        break;
    }
    if (a.claim->ceasefire->action == b.claim->ceasefire->action) {
      return verdict("repeats", "relation.truce.repeat", a, b,
                     ": the same again.");
    }
    return verdict(later ? "updates" : "refines", "relation.truce.more", a, b,
                   ": both hold.");
  }
  if (later || after > before) {
    return verdict("updates", "relation.truce.step", a, b,
                   ": it has come further.");
  }
  return std::nullopt;
}

bool stands(Phase phase) {
  return phase == Phase::agreed || phase == Phase::holds;
}

/// What of two phases cannot both be true on one day.
bool excludes(Phase a, Phase b) {
  if (a == Phase::denial || b == Phase::denial) {
    const Phase other = a == Phase::denial ? b : a;
    return stands(other) || other == Phase::breach || other == Phase::wish;
  }
  if (a == Phase::over || b == Phase::over) {
    return a == Phase::holds || b == Phase::holds;
  }
  if (a == Phase::refusal || b == Phase::refusal) return stands(a) || stands(b);
  return false;
}

std::optional<Verdict> across(const Saying& a, const Saying& b) {
  const Phase one = phase_of(a);
  const Phase other = phase_of(b);
  if (one == Phase::silence || other == Phase::silence) {
    if (one == other) return std::nullopt;
    return verdict("withheld-by", "relation.truce.silence", a, b,
                   ": a silence neither confirms nor denies.");
  }
  if (excludes(one, other)) {
    return verdict("contradicts", "relation.truce.state", a, b,
                   ": both cannot be true of one truce.");
  }
  if (!stands(one) || !stands(other)) {
    if (one == other && one != Phase::breach) {
      return verdict("corroborates", "relation.truce.agree", a, b,
                     ": both say so.");
    }
    return std::nullopt;
  }
  switch (compare_starts(a, b)) {
    case Starts::differ:
      return std::nullopt;  // relate_starts tells it
    case Starts::finer:
    case Starts::same:
      return verdict("corroborates", "relation.truce.start.same", a, b,
                     ": the times agree.");
    case Starts::unknown:
      break;
  }
  return verdict("corroborates", "relation.truce.agree", a, b,
                 ": both have it that there is one.");
}

std::optional<Verdict> later(const Saying& a, const Saying& b) {
  if (stands(phase_of(a)) && stands(phase_of(b))) return across(a, b);
  if (phase_of(b) == Phase::over && phase_of(a) != Phase::silence) {
    return verdict("updates", "relation.truce.step", a, b,
                   ": it has come further.");
  }
  return std::nullopt;
}

Topic topic_of(const Claim& claim, const Happening& happening) {
  Topic topic;
  topic.kind = ClaimKind::ceasefire;
  topic.key.truce = claim.ceasefire->truce;
  topic.event = happening.event.id;
  topic.id = content_hash({"truce", topic.key.truce}).substr(0, kIdLength);
  return topic;
}

/// Parties as most claims have them; the first of them where they tie.
std::vector<std::string> parties_of(const StateQuestion& question,
                                    const std::vector<PlacedClaim>& placed) {
  std::map<std::vector<std::string>, std::size_t> seen;
  for (const std::size_t i : question.claims) {
    ++seen[placed[i].claim->ceasefire->parties];
  }
  const std::vector<std::string>* best = nullptr;
  std::size_t most = 0;
  for (const auto& [parties, count] : seen) {
    if (parties.empty() || count <= most) continue;
    best = &parties;
    most = count;
  }
  return best ? *best : std::vector<std::string>();
}

/// A word of a side on a truce, in a line of words on truces of one pair.
struct Entry {
  StateQuestion* question;
  const PlacedClaim* placed;
};

/// An offer or a refusal, and the first that its side says of a truce then.
void relate_line(const std::vector<Entry>& line) {
  const Entry* open = nullptr;
  for (const Entry& entry : line) {
    const Phase phase = phase_of(*entry.placed->claim);
    if (phase == Phase::wish || phase == Phase::refusal) {
      open = &entry;
      continue;
    }
    if (!open || !stands(phase) || open->question == entry.question) continue;
    const long days = (*entry.placed->said - *open->placed->said).count();
    if (days > 0 && days <= kOfferOpen) {
      const Saying a = saying_of(*open->placed);
      const Saying b = saying_of(*entry.placed);
      relate(entry.question->topic, open->question->topic, a,
             entry.question->topic, b,
             verdict("updates", "relation.truce.step", a, b,
                     ": it has come further."));
    }
    open = nullptr;
  }
}

/// An end of the sentence on two starts that differ.
std::string too_early(const StateQuestion& question, const Saying& first) {
  std::string end = ": it cannot have begun at both";
  const auto& days = question.happening->stated;
  const auto start = edtf_days(start_of(*first.claim));
  if (question.happening->news && days && start && start->last < days->first) {
    end += ", and the first lies before the fighting, which began on " +
           edtf(days->first);
  }
  return end + ".";
}

}  // namespace

const StateRules kTruceRules{order, in_time, across, later};

std::vector<StateQuestion> find_truce_topics(
    const std::vector<Happening>& happenings,
    const std::vector<PlacedClaim>& placed) {
  std::vector<StateQuestion> questions;
  std::map<std::string_view, std::size_t> place_of;
  for (const Happening& happening : happenings) {
    for (const std::size_t i : happening.claims) {
      const Claim& claim = *placed[i].claim;
      if (claim.kind != ClaimKind::ceasefire) continue;
      const std::string_view truce = claim.ceasefire->truce;
      if (truce.empty()) continue;
      const auto [it, fresh] = place_of.try_emplace(truce, questions.size());
      if (fresh) {
        questions.push_back({topic_of(claim, happening), &happening, {}});
      }
      questions[it->second].claims.push_back(i);
    }
  }
  for (StateQuestion& question : questions) {
    std::sort(question.claims.begin(), question.claims.end());
    question.topic.key.parties = parties_of(question, placed);
    question.topic.question = truce_question(question, placed);
  }
  return questions;
}

void relate_starts(StateQuestion& question,
                   const std::vector<PlacedClaim>& placed) {
  // Each source once for each start; in the order of the starts.
  std::map<std::pair<std::string, std::string>, Saying> starts;
  for (const std::size_t i : question.claims) {
    if (!stands(phase_of(*placed[i].claim))) continue;
    const std::string start = start_of(*placed[i].claim);
    if (start.empty()) continue;
    Saying saying = saying_of(placed[i]);
    starts.try_emplace({start, saying.source}, std::move(saying));
  }
  const Saying* before = nullptr;
  for (const auto& [key, saying] : starts) {
    if (before && before->source != saying.source &&
        compare_starts(*before, saying) == Starts::differ) {
      relate(question.topic, question.topic, *before, question.topic, saying,
             verdict("contradicts", "relation.truce.start.differs", *before,
                     saying, too_early(question, *before)));
    }
    before = &saying;
  }
}

void relate_offers(std::vector<StateQuestion>& truces,
                   const std::vector<PlacedClaim>& placed) {
  std::map<std::string, std::vector<Entry>> lines;
  for (StateQuestion& question : truces) {
    for (const std::size_t i : question.claims) {
      const PlacedClaim& place = placed[i];
      if (!place.said || place.claim->source.side.empty()) continue;
      if (is_outlet(place.claim->source)) continue;
      std::string line = place.claim->source.side;
      for (const auto& party : question.topic.key.parties) line += "+" + party;
      lines[line].push_back({&question, &place});
    }
  }
  for (auto& [side, line] : lines) {
    std::stable_sort(line.begin(), line.end(),
                     [](const Entry& a, const Entry& b) {
                       return *a.placed->said < *b.placed->said;
                     });
    relate_line(line);
  }
}

}  // namespace claimledger
