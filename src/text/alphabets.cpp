#include "text/alphabets.h"

#include <algorithm>
#include <map>
#include <utility>

namespace claimledger {

namespace {

constexpr std::uint8_t kFirstByte = 1;
constexpr std::size_t kMaxBytes = 255;

std::string escaped(std::uint8_t byte) {
  constexpr char kDigits[] = "0123456789abcdef";
  return {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

}  // namespace

AlphabetMaker::AlphabetMaker(std::size_t symbols) : symbols_(symbols) {}

// Splits every byte class into those in and those outside each set.
bool AlphabetMaker::refine(Alphabet& alphabet,
                           const std::vector<SymbolSet>& sets) {
  for (const SymbolSet& set : sets) {
    std::map<std::pair<std::uint8_t, bool>, std::size_t> parts;
    std::vector<std::size_t> next(alphabet.size());
    for (std::size_t s = 0; s < alphabet.size(); ++s) {
      const bool in = set.count(static_cast<Symbol>(s)) != 0;
      const auto part = parts.emplace(std::pair(alphabet[s], in), parts.size());
      next[s] = part.first->second;
    }
    if (parts.size() > kMaxBytes) return false;
    for (std::size_t s = 0; s < alphabet.size(); ++s) {
      alphabet[s] = static_cast<std::uint8_t>(next[s] + kFirstByte);
    }
  }
  return true;
}

int AlphabetMaker::add(const std::vector<SymbolSet>& sets) {
  if (!alphabets_.empty()) {
    Alphabet tried = alphabets_.back();
    if (refine(tried, sets)) {
      alphabets_.back() = std::move(tried);
      return static_cast<int>(alphabets_.size() - 1);
    }
  }
  Alphabet fresh(symbols_, kFirstByte);
  if (!refine(fresh, sets)) return -1;
  alphabets_.push_back(std::move(fresh));
  return static_cast<int>(alphabets_.size() - 1);
}

std::string spell_set(const Alphabet& alphabet, const SymbolSet& set) {
  std::set<std::uint8_t> bytes;
  for (const Symbol symbol : set) bytes.insert(alphabet[symbol]);
  std::string out = "[";
  for (auto it = bytes.begin(); it != bytes.end();) {
    const std::uint8_t first = *it;
    std::uint8_t last = first;
    while (++it != bytes.end() && *it == last + 1) last = *it;
    out += escaped(first);
    if (last > first) out += '-' + escaped(last);
  }
  return out + "]";
}

}  // namespace claimledger
