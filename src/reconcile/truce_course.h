#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claimledger/model/calendar.h"
#include "disjoint_sets.h"

namespace claimledger {

/// What the claims of one article say of one truce.
struct Truce {
  std::string id;
  std::string parties;
  std::string source;            ///< side that calls for it or offers it
  std::optional<DayRange> days;  ///< of effect, else those told of
  bool takes_effect = false;     ///< `days` are those of effect
  bool wish = true;              ///< only called for, offered or refused
  std::string place = {};        ///< where no parties are known
  std::string speaker = {};  ///< a party that speaks of it, where no place is
  std::string instant = {};  ///< of effect, in UTC, where the hour is known
  std::string article = {};
  std::set<std::string> brokers = {};
  std::optional<Day> told = std::nullopt;  ///< first day of print
  bool current = false;  ///< told of as more than "the truce that X brokered"
  bool begins = false;   ///< somebody tells that it is agreed or takes effect
  bool over = false;     ///< somebody tells that it has failed or ended

  std::optional<Day> day() const { return days ? days->first : told; }
};

/// A period so short that it can be but one truce's.
inline bool is_short(const DayRange& days) { return days.days() <= 3; }

/// Joins the truces of one pair of parties that are steps of one course:
/// agreed on Monday, in force from Friday, broken a month later. A new course
/// begins where one is over, where the same article tells two truces apart, and
/// where both have a day of effect; but a day apart, and brokered by the same,
/// they are one truce of which the days differ.
void join_courses(const std::vector<Truce>& truces,
                  std::vector<std::size_t> group, DisjointSets& sets);

}  // namespace claimledger
