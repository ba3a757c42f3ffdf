#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

// Figures that look like rivals and count other things: `not-comparable`.

/// In one happening and of one side: the killed against the killed and wounded
/// together, civilians against everybody, as different sources gave them up to
/// the same day.
void relate_scopes(const std::vector<Question*>& group);

/// In one article: figures of different sources, over periods of which one
/// holds the other ("this week", "since January"). They are mostly of
/// different happenings, so what is needed of them is kept until all are known.
class Periods {
 public:
  explicit Periods(const std::vector<PlacedClaim>& placed);

  /// Keeps the figures of questions whose statements are final.
  void collect(const std::vector<Question>& questions);

  /// Adds the relations; `topic_of` finds a topic by its id.
  void relate(const std::function<Topic&(std::string_view)>& topic_of) const;

 private:
  struct Entry {
    SharedText topic;
    SharedText source;
    std::string side;
    Harm harm;
    DayRange time;
    std::vector<SharedText> claims;
    std::string clause;
  };

  static bool other_period(const Entry& some, const Entry& whole);

  /// Articles in which one period holds another, with what they say.
  std::map<std::string_view, std::vector<Entry>> articles_;
};

}  // namespace claimledger
