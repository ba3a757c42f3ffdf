#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace claimledger {

/// Spelled form of an enumerator: `kNames` is the table that lists the words
/// of the JSON contract in the order of the enumerators.
template <typename Enum, std::size_t N>
constexpr std::string_view name_in(const std::string_view (&names)[N],
                                   Enum value) {
  return names[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> value_in(const std::string_view (&names)[N],
                                       std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace claimledger
