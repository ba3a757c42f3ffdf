#pragma once
#include <cstdint>
#include <limits>

namespace claimledger {

/// Id of an interned string of the packs; 0 is "none".
using StringId = std::uint16_t;

/// What a lexicon entry, a rule's `gives` or a slot's phrase says, merged: a
/// fixed record instead of a map because phrases are made by the million.
/// Negative numbers and 0 string ids mean "not said".
struct Attrs {
  static constexpr std::int64_t kNoValue =
      std::numeric_limits<std::int64_t>::min();

  std::int64_t value = kNoValue;  ///< numbers, months, weekdays, units
  StringId side = 0;
  StringId name = 0;   ///< canonical name of an actor
  StringId cause = 0;  ///< shelling, earthquake ...
  StringId time = 0;   ///< kind of a time expression, see times.toml
  StringId country = 0;  ///< ISO alpha-3 of the state that a place lies in
  std::int8_t harm = -1;
  std::int8_t victim_class = -1;
  std::int8_t kind = -1;  ///< SourceKind
  std::int8_t stance = -1;
  std::int8_t qualifier = -1;
  std::int8_t accounting = -1;
  std::int8_t action = -1;  ///< CeasefireAction or TerritoryAction, by level
  std::int8_t flag = -1;  ///< small marks a level may define for itself

  /// Takes over what `other` says and this does not.
  void fill_from(const Attrs& other);
  /// True where both say something and it differs.
  bool conflicts_with(const Attrs& other) const;
  bool operator==(const Attrs&) const = default;
};

}  // namespace claimledger
