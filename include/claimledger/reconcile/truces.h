#pragma once
#include "claimledger/model/report.h"

namespace claimledger {

/// One id for a truce that several articles name, written into their claims.
/// Two are one where their parties are the same (or, where neither has any, the
/// place, or the party that speaks of its truce) and
///  - the days on which they take effect or are told of overlap, and no third
///    truce lies within the wider of the two periods ("in 2020" is the one of
///    November 2020 only if 2020 has one), or
///  - the one goes on where the other was: truce_course.h, or
///  - they begin in the same minute, the parties of one not being known, or
///  - both are only called for or offered, by the same side, within a day.
/// Near linear in ceasefire claims; the order of articles does not show.
void join_truces(Report& report);

}  // namespace claimledger
