#include "claimledger/text/lexicon.h"

#include <algorithm>

namespace claimledger {

// An index slot is (tag << 16) | record: unknown words end at the tag, inside
// the hot table, and never touch a record.
std::uint16_t Lexicon::find(std::string_view folded, std::uint32_t hash) const {
  if (index_.empty()) return 0;
  const auto mask = static_cast<std::uint32_t>(index_.size() - 1);
  for (std::uint32_t at = hash & mask;; at = (at + 1) & mask) {
    const std::uint32_t slot = index_[at];
    if (slot == 0) return 0;
    if ((slot >> 16) != (hash >> 16)) continue;
    const auto record = static_cast<std::uint16_t>(slot & 0xFFFF);
    if (key(record) == folded) return record;
  }
}

std::uint32_t Lexicon::step(std::uint32_t node, std::uint32_t word) const {
  const auto it = std::lower_bound(
      edges_.begin(), edges_.end(), std::pair(node, word),
      [](const TrieEdge& e, const std::pair<std::uint32_t, std::uint32_t>& k) {
        return std::pair(e.node, e.word) < k;
      });
  if (it == edges_.end() || it->node != node || it->word != word) return 0;
  return it->next;
}

}  // namespace claimledger
