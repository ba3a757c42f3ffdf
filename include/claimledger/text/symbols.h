#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimledger {

/// Number of a symbol: one for each set of readings that a word or a phrase
/// can have (lexicon classes, the literal word where a rule names it, case).
using Symbol = std::uint16_t;
using ClassId = std::uint16_t;

inline constexpr std::size_t kMaxClasses = 640;
inline constexpr std::size_t kMaxSymbols = 16000;

/// Set of token or phrase classes.
class ClassSet {
 public:
  void add(ClassId id) { bits_[id >> 6] |= std::uint64_t{1} << (id & 63); }
  bool has(ClassId id) const { return (bits_[id >> 6] >> (id & 63) & 1) != 0; }
  void add(const ClassSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool empty() const { return *this == ClassSet{}; }
  // clang-tidy 14 takes the 0 of a defaulted <=> for a null pointer.
  auto operator<=>(const ClassSet&) const = default;  // NOLINT
  using Words = std::array<std::uint64_t, kMaxClasses / 64>;
  const Words& words() const { return bits_; }
  Words& words() { return bits_; }

 private:
  Words bits_{};
};

/// What a symbol stands for. `literal` is the folded word where some rule
/// names that word, else empty.
struct SymbolInfo {
  ClassSet classes;
  std::string literal;
};

/// The byte that stands for each symbol in the sentence strings of some rules:
/// symbols that those rules never tell apart share one, so that a sentence is
/// a string of one byte a node and the automata stay small.
using Alphabet = std::vector<std::uint8_t>;

/// A set of such bytes.
class ByteSet {
 public:
  void add(std::uint8_t byte) {
    bits_[byte >> 6] |= std::uint64_t{1} << (byte & 63);
  }
  bool meets(const ByteSet& other) const {
    std::uint64_t shared = 0;
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      shared |= bits_[i] & other.bits_[i];
    }
    return shared != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace claimledger
