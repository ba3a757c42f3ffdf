#include "comparable.h"

#include <algorithm>
#include <cstddef>

namespace claimledger {
namespace {

// A report of one happening gives two figures that differ, hardly three: then
// it tells of several.
constexpr std::size_t kSeveral = 3;

/// Two classes of victims, as soldiers among people: the smaller may be part
/// of the larger.
bool may_be_part(const Statement& a, const Statement& b) {
  const Statement& any = a.victim_class == VictimClass::any ? a : b;
  const Statement& some = &any == &a ? b : a;
  if (any.victim_class != VictimClass::any ||
      some.victim_class == VictimClass::any) {
    return a.victim_class != b.victim_class;
  }
  return !any.interval.high || some.interval.low <= *any.interval.high;
}

/// "This week" against "since January".
bool other_period(const DayRange& a, const DayRange& b) {
  constexpr long kLong = 7;
  const long shorter = std::min(a.days(), b.days());
  const long longer = std::max(a.days(), b.days());
  return longer >= kLong && longer >= 2 * shorter;
}

/// What leaves it open that two figures are of one incident, or "".
std::string other_incident(const Question& question, const Statement& a,
                           const Statement& b) {
  const PlacedClaim& one = *a.claims.front();
  const PlacedClaim& two = *b.claims.front();
  const SharedText& here = one.claim->place;
  const SharedText& there = two.claim->place;
  if (!here.empty() && !there.empty() && here != there) {
    return "they are told of other places";
  }
  if (one.article == two.article) {
    const auto figures = question.figures.find(one.article);
    const bool several =
        figures != question.figures.end() && figures->second >= kSeveral;
    return several ? "the article may tell of several incidents" : "";
  }
  const auto& names = one.article->names;
  const auto& others = two.article->names;
  const auto shared = [&](const std::string& name) {
    return std::binary_search(others.begin(), others.end(), name);
  };
  if (names.empty() || others.empty() ||
      std::any_of(names.begin(), names.end(), shared)) {
    return "";
  }
  return "the articles have no name in common";
}

}  // namespace

void count_figures(Question& question) {
  if (question.statements.size() < kSeveral) return;
  for (const Statement& statement : question.statements) {
    if (statement.worth != Worth::number || statement.of_losses) continue;
    const Article* last = nullptr;  // claims of one article stand together
    for (const PlacedClaim* placed : statement.claims) {
      if (placed->article != last) ++question.figures[placed->article];
      last = placed->article;
    }
  }
}

std::string other_scope(const Question& question, const Statement& a,
                        const Statement& b) {
  if (!a.cut_off) return "up to when they count is not known";
  if (a.time && b.time && !a.time->overlaps(*b.time)) {
    return "they are about other days";
  }
  if (a.time && b.time && other_period(*a.time, *b.time)) {
    return "they count over other periods";
  }
  if (may_be_part(a, b)) return "they count other classes of victims";
  const bool sides = question.happening->context.subjects.size() > 1;
  if (sides && question.topic.key.side.empty()) {
    return "whose victims are meant is not said";
  }
  if (a.of_losses || b.of_losses) return "one counts the wounded too";
  return other_incident(question, a, b);
}

}  // namespace claimledger
