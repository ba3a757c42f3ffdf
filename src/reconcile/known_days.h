#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "claimledger/model/calendar.h"
#include "claimledger/model/day_clues.h"

namespace claimledger {

struct KnownYear {
  int year = 0;
  std::string path;
};

/// The years that undated articles tell as past, the latest of each. Some are
/// years to come, or numbers that look like years: of three articles the second
/// latest counts, of many the one that a tenth of them passes.
class PastYears {
 public:
  void add(int year, const std::string& path) {
    if (year != 0) years_.push_back({year, path});
  }
  std::size_t articles() const { return years_.size(); }
  /// To be asked when all are in.
  const KnownYear& latest();

 private:
  std::vector<KnownYear> years_;
  bool sorted_ = false;
};

/// What the articles on one happening know of its time. The first path in
/// their order stands for a day.
struct KnownDays {
  std::map<Day, std::string> days;
  PastYears past;

  /// The known day nearest to a day, and how far it is; there must be one.
  Day nearest(Day day) const;
  long distance(Day day) const;
};

struct Method {
  bool dates_only = false;  ///< leave weekdays for later
  bool sure = true;         ///< the happening is known by more than names
};

/// The days that one happening leaves. A date counts if known days and a
/// weekday are beside it, or if it is news by itself.
std::vector<DayFit> fits_beside(const DayClues& clues, const KnownDays& known,
                                const Method& method);

}  // namespace claimledger
