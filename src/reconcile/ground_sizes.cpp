#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimledger/reconcile/ground_topics.h"
#include "ground_size.h"
#include "state_wording.h"

namespace claimledger {
namespace {

constexpr std::size_t kMostSizes = 24;  // of one article and unit, for sums

/// An exact size that an article states.
struct Stated {
  StateQuestion* question;
  const PlacedClaim* placed;
  std::int64_t size;

  bool is_part() const {
    return placed->claim->territory->accounting == Accounting::part;
  }
};

using Sizes = std::vector<Stated>;

/// "38 square km in all" against the 30 and the 8 before it.
void relate_total(const Stated& total, const Sizes& sizes) {
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    for (std::size_t k = i + 1; k < sizes.size(); ++k) {
      if (&sizes[i] == &total || &sizes[k] == &total ||
          sizes[i].size + sizes[k].size != total.size) {
        continue;
      }
      const Saying whole = saying_of(*total.placed);
      const Saying one = saying_of(*sizes[i].placed);
      const Saying two = saying_of(*sizes[k].placed);
      const std::string why = ground_clause(one) + " and " +
                              ground_clause(two) +
                              ", which add up: " + ground_clause(whole) + ".";
      const Topic& home = total.question->topic;
      relate(total.question->topic, sizes[i].question->topic, one, home, whole,
             {"sums-to", "relation.ground.sum", why});
      relate(total.question->topic, sizes[k].question->topic, two, home, whole,
             {"sums-to", "relation.ground.sum", why});
      return;
    }
  }
}

/// A part, and the nearest total before it that can hold it; else after it.
void relate_part(const Stated& part, const Sizes& sizes) {
  const Stated* whole = nullptr;
  for (const Stated& size : sizes) {
    if (size.is_part() || size.size < part.size) continue;
    const bool before =
        size.placed->claim->span.begin < part.placed->claim->span.begin;
    if (before || !whole) whole = &size;
  }
  if (!whole) return;
  const Saying some = saying_of(*part.placed);
  const Saying all = saying_of(*whole->placed);
  relate(
      whole->question->topic, part.question->topic, some,
      whole->question->topic, all,
      {"part-of", "relation.ground.part",
       ground_clause(some) + ", part of a whole: " + ground_clause(all) + "."});
}

/// "Nine villages this month" beside another's "64 since January".
void relate_periods(const Sizes& sizes) {
  for (const Stated& some : sizes) {
    for (const Stated& whole : sizes) {
      const auto& part = some.placed->time;
      const auto& period = whole.placed->time;
      if (!part || !period || part->days() >= period->days() ||
          !period->contains(part->first)) {
        continue;
      }
      const Saying a = saying_of(*some.placed);
      const Saying b = saying_of(*whole.placed);
      if (a.source == b.source) continue;
      relate(whole.question->topic, some.question->topic, a,
             whole.question->topic, b,
             {"not-comparable", "relation.ground.period",
              ground_clause(a) + ", " + ground_clause(b) +
                  "; they count over other periods."});
    }
  }
}

}  // namespace

void relate_sizes(std::vector<StateQuestion>& questions,
                  const std::vector<PlacedClaim>& placed) {
  std::map<std::pair<std::string_view, std::string>, Sizes> lists;
  for (StateQuestion& question : questions) {
    for (const std::size_t i : question.claims) {
      const auto size = size_in(placed[i].claim->territory);
      if (!size || size->interval.high != size->interval.low) continue;
      Sizes& list = lists[{placed[i].article->id, size->unit}];
      if (list.size() == kMostSizes) continue;
      list.push_back({&question, &placed[i], size->interval.low});
    }
  }
  for (const auto& [key, sizes] : lists) {
    relate_periods(sizes);
    for (const Stated& size : sizes) {
      if (size.is_part()) {
        relate_part(size, sizes);
      } else {
        relate_total(size, sizes);
      }
    }
  }
}

std::optional<Size> size_in(const Territory& ground) {
  const bool increment = ground.accounting == Accounting::increment;
  if (ground.area && (ground.area->min || ground.area->max)) {
    Count count{ground.area->min, ground.area->max, ground.area->qualifier, {}};
    return Size{"area", interval_of(count, false), increment};
  }
  if (ground.count && has_number(ground.count->count)) {
    return Size{ground.count->unit, interval_of(ground.count->count, false),
                increment};
  }
  return std::nullopt;
}

}  // namespace claimledger
