#include "state_wording.h"

#include <optional>
#include <string_view>

#include "claimledger/reconcile/speakers.h"
#include "claimledger/reconcile/wording.h"

namespace claimledger {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::string_view truce_words(CeasefireAction action) {
  switch (action) {
    case CeasefireAction::called_for:
      return "called for a ceasefire";
    case CeasefireAction::proposed:
      return "offered a ceasefire";
    case CeasefireAction::agreed:
      return "said it was agreed";
    case CeasefireAction::in_effect:
      return "said it was in force";
    case CeasefireAction::violated:
      return "said it was broken";
    case CeasefireAction::failed:
      return "said it had failed";
    case CeasefireAction::denied:
      return "denied it";
    case CeasefireAction::no_comment:
      return "did not comment on it";
    case CeasefireAction::brokered:
      return "told of a ceasefire brokered";
    case CeasefireAction::extended:
      return "said it was prolonged";
    case CeasefireAction::ended:
      return "said it was over";
    case CeasefireAction::rejected:
      return "turned a ceasefire down";
  }
  return "";
}

std::string ground_words(const Territory& ground) {
  const std::string holder = ground.holder.empty() ? "somebody" : ground.holder;
  const std::string from = ground.from.empty() ? "somebody" : ground.from;
  switch (ground.action) {
    case TerritoryAction::seized:
      return holder + " took";
    case TerritoryAction::controls:
      return holder + " held";
    case TerritoryAction::lost:
      return from + " lost";
    case TerritoryAction::liberated:
      return holder + " liberated";
    case TerritoryAction::withdrew:
      return from + " left";
    case TerritoryAction::advanced:
      return holder + " advanced on";
    case TerritoryAction::offered:
      return holder + " was offered";
    case TerritoryAction::recognised:
      return holder + " was recognised as owner of";
    case TerritoryAction::unspecified:
      return holder + " owned";
  }
  return holder + " held";
}

bool from_matters(TerritoryAction action) {
  return action == TerritoryAction::seized ||
         action == TerritoryAction::liberated;
}

std::string start_of_day(const Effective& effective) {
  return effective.start.empty() ? effective.text : effective.start;
}

}  // namespace

std::string size_of(const Territory& ground) {
  std::string out;
  if (ground.area && ground.area->stated > 0) {
    const std::int64_t whole = ground.area->stated / 1000;
    Count count{whole, whole, ground.area->qualifier, {}};
    out = in_words(count) + " " + ground.area->unit;
  }
  if (ground.count) {
    if (!out.empty()) out += ", ";
    out += in_words(ground.count->count) + " " + ground.count->unit;
  }
  return out;
}

std::string truce_question(const StateQuestion& question,
                           const std::vector<PlacedClaim>& placed) {
  std::string text = "What became of the ceasefire";
  const auto& parties = question.topic.key.parties;
  if (!parties.empty()) {
    text += (parties.size() > 1 ? " between " : " of ") + listed(parties);
  }
  std::string start;
  std::optional<Day> first;
  for (const std::size_t i : question.claims) {
    const auto& effective = placed[i].claim->ceasefire->effective;
    if (start.empty() && effective) start = effective->start.substr(0, 10);
    if (placed[i].said && (!first || *placed[i].said < *first)) {
      first = placed[i].said;
    }
  }
  if (start.empty() && first) {
    return text + ", told of on " + edtf(*first) + "?";
  }
  return start.empty() ? text + "?" : text + " of " + start + "?";
}

std::string said_of(const Ceasefire& truce) {
  std::string text(truce_words(truce.action));
  if (truce.action == CeasefireAction::brokered && !truce.brokers.empty()) {
    text += " by " + listed(truce.brokers);
  }
  if (truce.effective) text += " from " + start_of_day(*truce.effective);
  return text;
}

std::string truce_clause(const Saying& saying) {
  return named(saying.speaker, saying.side) + " " +
         said_of(saying.claim->ceasefire) + on_day(saying.said);
}

std::string ground_question(const StateQuestion& question, Ground ground) {
  const TopicKey& key = question.topic.key;
  std::string text;
  if (!key.place.empty()) {
    text = ground == Ground::right    ? "Whose is "
           : ground == Ground::before ? "Who held "
                                      : "Who holds ";
    text += key.place;
    if (ground == Ground::before) text += " before";
  } else {
    text = "What did " + (key.holder.empty() ? "the other side" : key.holder);
    text += ground == Ground::right    ? " own"
            : ground == Ground::before ? " hold before"
                                       : " take";
    if (!key.from.empty()) text += " from " + key.from;
  }
  const Event& event = question.happening->event;
  text += period_of(event);
  return text + "?";
}

std::string said_of(const Territory& ground) {
  std::string text = ground_words(ground) + " ";
  const std::string size = size_of(ground);
  if (!ground.place_text.empty()) {
    text += ground.place_text;
  } else {
    text += size.empty() ? "ground" : size;
  }
  if (ground.extent == Extent::part) text += " (a part)";
  if (ground.extent == Extent::full) text += " (in full)";
  if (from_matters(ground.action) && !ground.from.empty()) {
    text += " from " + ground.from;
  }
  return text;
}

std::string ground_clause(const Saying& saying) {
  const bool denied = saying.claim->source.stance == Stance::denies;
  return named(saying.speaker, saying.side) +
         (denied ? " denied that " : " said that ") +
         said_of(saying.claim->territory) + on_day(saying.said);
}

}  // namespace claimledger
