#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

/// How a source stands to the victims, the most reliable first.
enum class Bearing {
  independent,  ///< media, the UN, NGOs, hospitals
  own,          ///< a side on its own people
  other,        ///< witnesses, the unnamed, third states
  enemy         ///< a warring party on the other side's people
};

/// A figure that its source has not replaced by a later one.
struct PolicyFigure {
  const Statement* statement = nullptr;
  Bearing bearing = Bearing::other;
};

/// Numbers that stand, in the order of the statements. Of a side that speaks
/// with one voice the last; of outlets, witnesses and the like those of the
/// last day on which one of them gave a number, one for each; not the numbers
/// that a side gave too and replaced later. Vague words only where a side has
/// no number; parts, denials and losses never.
std::vector<PolicyFigure> standing_figures(const Question& question);

/// The two ends of the numbers seen, as stated: "about 100" is 100.
class Ends {
 public:
  /// An open figure ("at least 49") leaves the high open.
  void add(const Count& count);

  std::optional<std::int64_t> low() const { return low_; }
  std::optional<std::int64_t> high() const {
    return open_ ? std::nullopt : high_;
  }
  /// The highest number stated: 49, for "at least 49".
  std::optional<std::int64_t> highest() const { return high_; }

 private:
  std::optional<std::int64_t> low_;
  std::optional<std::int64_t> high_;
  bool open_ = false;
};

}  // namespace claimledger
