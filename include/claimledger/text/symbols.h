#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimledger {

/// Number of a symbol: one for each set of readings that a word or a phrase
/// can have (lexicon classes, the literal word where a rule names it, case).
using Symbol = std::uint16_t;
using ClassId = std::uint16_t;

inline constexpr std::size_t kMaxClasses = 256;
inline constexpr std::size_t kMaxSymbols = 6400;  // the private-use area

/// Set of token or phrase classes.
class ClassSet {
 public:
  void add(ClassId id) { bits_[id >> 6] |= std::uint64_t{1} << (id & 63); }
  bool has(ClassId id) const { return (bits_[id >> 6] >> (id & 63) & 1) != 0; }
  void add(const ClassSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool empty() const { return *this == ClassSet{}; }
  auto operator<=>(const ClassSet&) const = default;
  const std::array<std::uint64_t, 4>& words() const { return bits_; }
  std::array<std::uint64_t, 4>& words() { return bits_; }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// What a symbol stands for. `literal` is the folded word where some rule
/// names that word, else empty.
struct SymbolInfo {
  ClassSet classes;
  std::string literal;
};

/// A symbol as the three UTF-8 bytes of its private-use code point: in a
/// sentence string, byte offset / 3 is the node number.
inline void append_symbol(std::string& out, Symbol symbol) {
  const unsigned code = 0xE000u + symbol;
  const char bytes[3] = {static_cast<char>(0xE0 | (code >> 12)),
                         static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
                         static_cast<char>(0x80 | (code & 0x3F))};
  out.append(bytes, sizeof bytes);
}

}  // namespace claimledger
