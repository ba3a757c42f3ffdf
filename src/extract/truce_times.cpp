#include "extract/truce_times.h"

#include <algorithm>
#include <string>

namespace claimledger {

namespace {

// How far from its word a time expression may stand.
constexpr std::uint32_t kReach = 7;
constexpr std::uint32_t kRightBehind = 5;

bool has_hour(const Timex& timex) {
  const auto at = timex.value.find('T');
  return at != std::string::npos && at + 1 < timex.value.size() &&
         timex.value[at + 1] >= '0' && timex.value[at + 1] <= '9';
}

// "from Tuesday", "starting at 5am", "effective Monday"
bool started(const TruceClause& clause, const TruceWords& words,
             const Parse& parse, std::uint32_t i) {
  const std::string_view own = parse.words(clause.node(i));
  if (own.starts_with("from ") || own.starts_with("as of ")) return true;
  for (std::uint32_t k = i, n = 0; k-- > 0 && n < 3; ++n) {
    if (clause.is(k, words.startword)) return true;
    const std::string_view word = parse.words(clause.node(k));
    if (word != "at" && word != "on" && word != "the" && word != "of") break;
  }
  return false;
}

}  // namespace

Effective read_effective(const Timex& timex) {
  Effective out;
  out.timex3 = timex.value;
  out.start = timex.start;
  if (timex.end != timex.start) out.end = timex.end;
  out.text = timex.text;
  out.zone = timex.zone;
  const bool local = timex.text.find("local") != std::string::npos;
  if (!timex.zone.empty() || (local && has_hour(timex))) {
    out.zone_evidence = timex.text;
  }
  return out;
}

const Timex* zoned_aside(const Parse& parse, const TruceWords& words,
                         const Timeline& timeline, const TruceClause& clause,
                         std::uint32_t number, std::uint32_t at) {
  const Sentence& s = parse.sentences[number];
  for (std::uint32_t n = number + 1; n < parse.sentences.size(); ++n) {
    const Sentence& aside = parse.sentences[n];
    if (!aside.aside || aside.span.begin >= s.span.end) break;
    if (aside.first < clause.node(at).last) continue;
    for (const PhraseId id : aside.nodes) {
      if (!parse.is(parse.phrase(id), words.time)) continue;
      const Timex* timex = timeline.timex(id);
      if (timex == nullptr || !has_hour(*timex)) continue;
      if (timex->value.ends_with("Z")) return timex;
    }
  }
  return nullptr;
}

std::optional<Effective> effective_time(const Parse& parse,
                                        const TruceWords& words,
                                        const Timeline& timeline,
                                        const TruceClause& clause,
                                        std::uint32_t at, Dating dating) {
  const Timex* best = nullptr;
  std::uint32_t best_distance = 2 * kReach;
  for (std::uint32_t i = 0; i < clause.size(); ++i) {
    if (!clause.is(i, words.time)) continue;
    const Timex* timex = timeline.timex(clause.id(i));
    if (timex == nullptr || timex->type == TimexType::duration ||
        timex->type == TimexType::set || timex->value.starts_with("P")) {
      continue;
    }
    const auto shape = parse.packs->string(clause.node(i).attrs.time);
    const bool behind = i >= at && i <= at + kRightBehind;
    // An hour alone is of the day named last: sure only right behind.
    const bool sure =
        timex->value.ends_with("Z") || (dating == Dating::near && behind &&
                                        i <= at + 2 && !timex->start.empty());
    if (shape == "duration" || (shape == "clock" && !sure)) continue;
    if (dating == Dating::behind && !behind) continue;
    if (dating == Dating::leading) {
      if (i > 1 || (i == 1 && !clause.is(0, words.preposition))) break;
      // "On Friday Chile said": the day of its words.
      for (std::uint32_t k = i + 1; k < at; ++k) {
        if (clause.is(k, words.speech)) return std::nullopt;
      }
      return read_effective(*timex);
    }
    if (dating == Dating::hour && !has_hour(*timex) &&
        !started(clause, words, parse, i)) {
      continue;
    }
    std::uint32_t distance = i > at ? i - at : 2 * (at - i);
    const auto [first, last] = std::minmax(i, at);
    for (std::uint32_t k = first + 1; k < last; ++k) {
      const bool cut = clause.mark(k, ';') ||
                       (dating == Dating::behind && clause.mark(k, ','));
      if (cut || clause.is(k, words.speech) ||
          clause.is(k, words.clause_break)) {
        distance = 2 * kReach;
      }
    }
    if (distance < best_distance) {
      best_distance = distance;
      best = timex;
    }
  }
  if (best == nullptr) return std::nullopt;
  return read_effective(*best);
}

}  // namespace claimledger
