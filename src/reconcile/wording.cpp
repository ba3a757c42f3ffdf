#include "claimledger/reconcile/wording.h"

#include <string_view>

namespace claimledger {
namespace {

std::string spelled(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string("an unknown number");
}

/// What is counted: "soldiers", "people".
std::string_view people(std::string_view victim_class) {
  if (victim_class == "military") return "soldiers";
  if (victim_class == "civilian") return "civilians";
  if (victim_class == "police") return "police";
  if (victim_class == "militant") return "militants";
  if (victim_class == "medic") return "medics";
  if (victim_class == "journalist") return "journalists";
  if (victim_class == "child") return "children";
  return "people";
}

std::string asked(const std::string& harm, const std::string& whom) {
  if (harm == "bodies") return "How many bodies of " + whom + " were found";
  if (harm == "missing") return "How many " + whom + " are missing";
  if (harm == "losses") return "How many " + whom + " were killed or wounded";
  return "How many " + whom + " were " + harm;
}

}  // namespace

std::string in_words(const Count& count) {
  switch (count.qualifier) {
    case Qualifier::exact:
      return spelled(count.min);
    case Qualifier::at_least:
      return "at least " + spelled(count.min);
    case Qualifier::more_than:
      return "more than " + spelled(count.min);
    case Qualifier::at_most:
      return "at most " + spelled(count.max);
    case Qualifier::fewer_than:
      return "fewer than " + spelled(count.max);
    case Qualifier::about:
      return "about " + spelled(count.min);
    case Qualifier::range:
      return "between " + spelled(count.min) + " and " + spelled(count.max);
    case Qualifier::vague:
      return count.text.empty() ? "some " + spelled(count.min) + " or more"
                                : "\"" + count.text + "\"";
    case Qualifier::zero:
      return "none";
    case Qualifier::unspecified:
      break;
  }
  return "no figure";
}

std::string who(const Statement& statement) {
  const std::string_view side = statement.side;
  if (side.empty() || side == "outlet" || side == statement.speaker) {
    return statement.speaker;
  }
  return statement.speaker + " (" + std::string(side) + ")";
}

std::string on_day(const std::optional<Day>& day) {
  return day ? " on " + edtf(*day) : "";
}

std::string clause(const Statement& statement) {
  const std::string day = on_day(statement.said);
  if (statement.worth == Worth::withheld) {
    return who(statement) + " gave no figure" + day;
  }
  if (statement.worth == Worth::silent) {
    return who(statement) + " spoke of losses without a figure" + day;
  }
  if (statement.of_losses) {
    return who(statement) + " spoke of " + in_words(statement.count) +
           " dead and wounded together" + day;
  }
  return who(statement) + " gave " + in_words(statement.count) + day;
}

std::string period_of(const Event& event) {
  constexpr std::size_t kMonth = 7;  // YYYY-MM
  if (event.start == event.end) return event.start;
  const std::string start = event.start.substr(0, kMonth);
  const std::string end = event.end.substr(0, kMonth);
  return start == end ? start : start + "/" + end;
}

std::string question_of(const TopicKey& key, const Event& event) {
  std::string whom(people(key.victim_class));
  if (!key.side.empty()) whom += " of " + key.side;
  std::string text = asked(key.harm, whom);
  if (!event.start.empty()) text += " in " + period_of(event);
  return text + "?";
}

}  // namespace claimledger
