#include "answers.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "claimledger/model/describe.h"
#include "claimledger/reconcile/interval.h"

namespace claimledger {
namespace {

std::string value_of(const Figure& figure) {
  if (figure.state) return describe(*figure.state);
  if (figure.hold) return describe(*figure.hold);
  return has_number(figure.count) ? describe(figure.count) : "";
}

std::string latest_of(const Position& position) {
  if (position.latest_state) return describe(*position.latest_state);
  if (position.latest_hold) return describe(*position.latest_hold);
  return position.latest ? describe(*position.latest) : "";
}

std::set<std::string> speakers_of(const Position& position,
                                  const std::string& value) {
  std::set<std::string> speakers;
  for (const Speaker& speaker : position.speakers) {
    const auto& figures = speaker.figures;
    if (std::any_of(figures.begin(), figures.end(),
                    [&](const Figure& f) { return value_of(f) == value; })) {
      speakers.insert(speaker.name);
    }
  }
  return speakers;
}

/// The numbers as stated, whatever the words around them: "at least 49" and
/// "fewer than 49" are 49.
struct Stated {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

Stated stated(const Count& count) {
  const std::int64_t low = count.min ? *count.min : count.max.value_or(0);
  return {low, count.max.value_or(low)};
}

bool is_vague(const Count& count) {
  return count.qualifier == Qualifier::vague;
}

std::optional<ChangeKind> change_of(const Count& before, const Count& after) {
  if (describe(before) == describe(after)) return std::nullopt;
  const Stated was = stated(before);
  const Stated is = stated(after);
  // "Dozens" and 49 is one figure, put into words and into a number.
  const bool worded =
      is_vague(before) != is_vague(after) &&
      interval_of(before, false).overlaps(interval_of(after, false));
  const bool higher = is.low >= was.low && is.high >= was.high;
  const bool lower = is.low <= was.low && is.high <= was.high;
  if (worded || higher == lower) return ChangeKind::qualifier;
  return higher ? ChangeKind::figure_up : ChangeKind::figure_down;
}

}  // namespace

Answer answer_of(const Position& position) {
  const std::string value = latest_of(position);
  const Figure* latest = nullptr;
  const Speaker* by = nullptr;
  // Undated ones come before all days; of one day whoever is quoted most often.
  const auto is_later = [&](const Figure& figure, const Speaker& speaker) {
    if (!latest) return true;
    const auto rank = [](const Figure& f) {
      return std::make_pair(std::string_view(f.said), f.claims.size());
    };
    return rank(figure) != rank(*latest) ? rank(figure) > rank(*latest)
                                         : speaker.name < by->name;
  };
  for (const Speaker& speaker : position.speakers) {
    for (const Figure& figure : speaker.figures) {
      if (!value.empty() && value_of(figure) != value) continue;
      if (!is_later(figure, speaker)) continue;
      latest = &figure;
      by = &speaker;
    }
  }
  Answer answer;
  answer.side = position.side;
  answer.count = position.latest;
  answer.state = position.latest_state;
  answer.hold = position.latest_hold;
  if (latest) {
    answer.speaker = by->name;
    answer.said = latest->said;
    answer.claims = latest->claims;
  }
  return answer;
}

std::string value_of(const Answer& answer) {
  if (answer.state) return describe(*answer.state);
  if (answer.hold) return describe(*answer.hold);
  return answer.count ? describe(*answer.count) : "";
}

std::optional<ChangeKind> change_of(const Answer& before, const Answer& after) {
  const std::string was = value_of(before);
  const std::string is = value_of(after);
  if (was == is) return std::nullopt;
  if (was.empty()) return ChangeKind::figure_given;
  if (is.empty()) return ChangeKind::figure_gone;
  if (before.count && after.count)
    return change_of(*before.count, *after.count);
  return after.hold ? ChangeKind::hold : ChangeKind::state;
}

bool share_speaker(const Position& before, const Position& after) {
  const std::string value = latest_of(before);
  const bool unattributed = before.side == "outlet" && after.side == "outlet";
  if (value.empty() || unattributed) return true;
  const auto was = speakers_of(before, value);
  const auto is = speakers_of(after, value);
  return std::any_of(was.begin(), was.end(),
                     [&](const auto& name) { return is.contains(name); });
}

std::optional<std::int64_t> rise(const Answer& before, const Answer& after) {
  if (!before.count || !after.count || is_vague(*before.count) ||
      is_vague(*after.count)) {
    return std::nullopt;
  }
  const Stated was = stated(*before.count);
  const Stated is = stated(*after.count);
  if (is.low - was.low != is.high - was.high) return std::nullopt;
  return is.low - was.low;
}

}  // namespace claimledger
