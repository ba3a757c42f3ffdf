#include "claimledger/reconcile/wording.h"

#include <string_view>

#include "claimledger/reconcile/speakers.h"

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
  return named(statement.speaker, statement.side);
}

std::string on_day(const std::optional<Day>& day) {
  return day ? edtf(*day).insert(0, " on ") : "";
}

std::string clause(const Statement& statement) {
  std::string words = who(statement);
  const std::string day = on_day(statement.said);
  if (statement.worth == Worth::withheld) {
    return words.append(" gave no figure").append(day);
  }
  if (statement.worth == Worth::silent) {
    return words.append(" spoke of losses without a figure").append(day);
  }
  const std::string count = in_words(statement.count);
  if (statement.of_losses) {
    return words.append(" spoke of ")
        .append(count)
        .append(" dead and wounded together")
        .append(day);
  }
  constexpr std::string_view kGave = " gave ";
  words.reserve(words.size() + kGave.size() + count.size() + day.size());
  return words.append(kGave).append(count).append(day);
}

std::string period_of(const Event& event) {
  if (event.start.empty()) return "";
  if (event.end == "..") return " since " + event.start;
  constexpr std::size_t kMonth = 7;  // YYYY-MM
  if (event.start == event.end) return " in " + event.start;
  const std::string start = event.start.substr(0, kMonth);
  const std::string end = event.end.substr(0, kMonth);
  return " in " + (start == end ? start : start + "/" + end);
}

std::string question_of(const TopicKey& key, const Event& event) {
  std::string whom(people(key.victim_class));
  if (!key.side.empty()) whom += " of " + key.side;
  std::string text = asked(key.harm, whom);
  text += period_of(event);
  return text + "?";
}

}  // namespace claimledger
