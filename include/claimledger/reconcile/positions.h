#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimledger/model/report.h"
#include "claimledger/model/calendar.h"
#include "claimledger/reconcile/gather.h"
#include "claimledger/reconcile/interval.h"

namespace claimledger {

/// What a statement is worth as a figure; the order is that of one day.
enum class Worth {
  withheld,  ///< a silence: asked or expected, not given
  silent,    ///< harm is stated, its number is not
  vague,     ///< dozens; also losses in one number beside the killed
  number,
  part,   ///< a subset or an increment: a floor, never the figure
  denied  ///< someone else's figure, denied or doubted
};

/// One value of one speaker on one day, with all claims that carry it.
struct Statement {
  SharedText side;
  SharedText speaker;
  /// Who counts as one source in time: a side, but each outlet for itself.
  SharedText source;
  std::optional<Day> said;
  std::optional<Day> cut_off;  ///< up to when it counts, as far as is known
  std::optional<DayRange> time;
  Worth worth = Worth::number;
  bool of_losses = false;     ///< dead and wounded in one number
  bool guessed_side = false;  ///< the words do not say whose the victims are
  VictimClass victim_class = VictimClass::any;
  Count count;
  Interval interval;
  std::vector<const PlacedClaim*> claims;
  // Where an outlet's own words come from; empty where they are its own.
  std::string copied;  ///< id of the first of the articles that are copies
  std::string agency;  ///< names between

  bool is_figure() const {
    return worth == Worth::vague || worth == Worth::number;
  }
};

struct Question;
using ClaimIndex = std::unordered_map<std::string_view, const Claim*>;

/// Fills statements and the topic's positions from its claims. `claims` has,
/// by id, all claims that others are parts of: a part is judged by its whole.
void take_positions(Question& question, const std::vector<PlacedClaim>& placed,
                    const ClaimIndex& claims);

}  // namespace claimledger
