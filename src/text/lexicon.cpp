#include "claimledger/text/lexicon.h"

#include <algorithm>
#include <cstring>

#include "claimledger/text/scan.h"

namespace claimledger {

namespace {

// Words are short: one or two loads of eight bytes beat the call of memcmp.
// Both sides have eight readable bytes behind their last word.
bool same(const char* key, std::string_view word) {
  std::size_t i = 0;
  std::uint64_t a = 0, b = 0;
  for (; i + 8 <= word.size(); i += 8) {
    std::memcpy(&a, key + i, 8);
    std::memcpy(&b, word.data() + i, 8);
    if (a != b) return false;
  }
  if (i == word.size()) return true;
  std::memcpy(&a, key + i, 8);
  std::memcpy(&b, word.data() + i, 8);
  return (a ^ b) << (8 * (8 - (word.size() - i))) == 0;
}

// With room behind it for the eight-byte loads of the look-up.
constexpr char kPossessiveBytes[16] = "'s";
constexpr std::string_view kPossessive(kPossessiveBytes, 2);
const std::uint32_t kPossessiveHash = word_hash(kPossessive);

}  // namespace

// An index slot is (tag << 16) | record: unknown words end at the tag, inside
// the hot table, and never touch a record.
std::uint16_t Lexicon::find(std::string_view folded, std::uint32_t hash) const {
  if (index_.empty()) return 0;
  const std::size_t mask = index_.size() - 1;
  for (std::size_t at = slot_of(hash);; at = (at + 1) & mask) {
    const std::uint32_t slot = index_[at];
    if (slot == 0) return 0;
    if ((slot >> 16) != (hash >> 16)) continue;
    const auto record = static_cast<std::uint16_t>(slot & 0xFFFF);
    const WordRecord& word = words_[record];
    if (word.length != folded.size()) continue;
    const char* key = word.key;
    if (word.length > WordRecord::kInline) {
      std::uint32_t offset = 0;
      std::memcpy(&offset, word.key, sizeof offset);
      key = keys_.data() + offset;
    }
    if (same(key, folded)) return record;
  }
}

std::uint32_t Lexicon::step(std::uint32_t node, std::uint32_t word) const {
  const TrieEdge* first = edges_.data() + ends_[node].first_edge;
  std::size_t left = ends_[node].edges;
  if (left == 0) return 0;
  // Halves without a branch: which half it is cannot be foretold.
  while (left > 1) {
    const std::size_t half = left / 2;
    first += first[half].word <= word ? half : 0;
    left -= half;
  }
  return first->word == word ? first->next : 0;
}

LongEntry Lexicon::longest(std::span<const Token> tokens, std::uint32_t at,
                           std::uint32_t end) const {
  LongEntry best;
  const Token& first = tokens[at];
  if (first.word == 0) return best;
  std::uint32_t node = words_[first.word].root();
  for (std::uint32_t i = at + 1; node != 0 && i < end; ++i) {
    const Token& t = tokens[i];
    if ((t.punct == '-' || t.punct == '.') && t.joined) continue;
    std::uint16_t next = t.word;
    if (t.punct == 's') next = find(kPossessive, kPossessiveHash);
    const std::uint32_t after = next == 0 ? 0 : step(node, next);
    // "Workers' Party": found as "Workers Party". The mark is one byte or, if
    // curled, three; that of "Hamas's" goes with its letter.
    const bool bare = t.span.size() % 2 == 1;
    const bool apostrophe = (t.punct == 's' || t.punct == '\'') && bare;
    if (after == 0 && apostrophe && t.joined) continue;
    node = after;
    if (node == 0) break;
    const TrieEnd& found = ends_[node];
    if (found.symbol == 0 ||
        (found.needs_capital != 0 && first.letter_case == WordCase::lower)) {
      continue;
    }
    best = {found.symbol, found.attrs, i + 1};
  }
  return best;
}

}  // namespace claimledger
