#include "truce_course.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace claimledger {
namespace {

// Our own choice, made on the articles of the corpus.
constexpr long kBegun = 7;     // days from an agreement to its effect
constexpr long kSameNews = 3;  // between two reports of one agreement
constexpr long kReach = 92;    // to what is told later of the same truce

/// The course that the truces of one pair of parties are in.
class Course {
 public:
  void start(const Truce& truce, std::size_t index) {
    *this = Course();
    index_ = index;
    take(truce);
  }

  bool may_go_on_with(const Truce& truce) const {
    if (!index_ || articles_.contains(truce.article)) return false;
    const long gap = (*truce.day() - last_).count();
    if (over_) return truce.over && !truce.begins && gap <= kSameNews;
    if (truce.takes_effect && start_) {
      const long apart = std::labs((truce.days->first - *start_).count());
      return apart == 0 || (apart == 1 && share_broker(truce));
    }
    if (truce.takes_effect) return gap <= kBegun;
    const bool anew = truce.begins && !truce.over;
    return gap <= (anew ? kSameNews : kReach);
  }

  void take(const Truce& truce) {
    articles_.insert(truce.article);
    brokers_.insert(truce.brokers.begin(), truce.brokers.end());
    if (truce.takes_effect && !start_) start_ = truce.days->first;
    last_ = *truce.day();
    over_ |= truce.over;
  }

  std::size_t index() const { return *index_; }

 private:
  bool share_broker(const Truce& truce) const {
    return std::any_of(
        truce.brokers.begin(), truce.brokers.end(),
        [&](const std::string& broker) { return brokers_.contains(broker); });
  }

  std::optional<std::size_t> index_;
  std::set<std::string> articles_;
  std::set<std::string> brokers_;
  std::optional<Day> start_;
  Day last_;
  bool over_ = false;
};

}  // namespace

void join_courses(const std::vector<Truce>& truces,
                  std::vector<std::size_t> group, DisjointSets& sets) {
  // "The truce of 2020" is no step: it is told of, not lived through.
  std::erase_if(group, [&](std::size_t i) {
    const Truce& truce = truces[i];
    return truce.wish || !truce.day() || (!truce.days && !truce.current) ||
           (truce.days && !is_short(*truce.days));
  });
  std::sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
    const auto key = [&](std::size_t i) {
      return std::make_tuple(*truces[i].day(), truces[i].over, truces[i].id);
    };
    return key(a) < key(b);
  });
  Course course;
  for (const std::size_t i : group) {
    if (course.may_go_on_with(truces[i])) {
      sets.join(course.index(), i);
      course.take(truces[i]);
    } else {
      course.start(truces[i], i);
    }
  }
}

}  // namespace claimledger
