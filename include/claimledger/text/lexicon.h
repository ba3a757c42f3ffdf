#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "claimledger/text/attrs.h"
#include "claimledger/text/symbols.h"
#include "claimledger/text/token.h"

namespace claimledger {

/// One folded word: a symbol and attributes for each letter case in which it
/// may stand ("us", "Us", "US"). Plain data, laid out for the compiled packs.
///
/// 32 bytes with the word inside: the look-up of the lexer, which sees every
/// word of every article, touches one line of the index and one record.
struct WordRecord {
  static constexpr std::size_t kInline = 15;

  char key[kInline] = {};  ///< the word, or the offset of a longer one
  std::uint8_t length = 0;
  std::uint16_t symbol[3] = {};
  std::uint16_t attrs[3] = {};
  /// Trie node of the longer entries that begin with this word, 0: none. The
  /// high bit is set where one of those entries is a phrase of harm.
  std::uint32_t trie = 0;

  static constexpr std::uint32_t kHarmRoot = 0x80000000u;
  std::uint32_t root() const { return trie & ~kHarmRoot; }
  bool harm_root() const { return (trie & kHarmRoot) != 0; }
};
static_assert(sizeof(WordRecord) == 32);

/// Edge of the trie of multi-word entries, sorted by (node, word).
struct TrieEdge {
  std::uint32_t node = 0;
  std::uint32_t word = 0;  ///< record of the next word
  std::uint32_t next = 0;
};

/// End of a multi-word entry; by node. `symbol` 0: no entry ends here. The
/// node's own edges are edges[first_edge, first_edge + edges).
struct TrieEnd {
  std::uint16_t symbol = 0;
  std::uint16_t attrs = 0;
  std::uint32_t first_edge = 0;
  std::uint16_t edges = 0;
  std::uint8_t needs_capital = 0;
  std::uint8_t pad = 0;
};

/// An entry of several words as found in a text: tokens up to `last`.
struct LongEntry {
  std::uint16_t symbol = 0;  ///< 0: none
  std::uint16_t attrs = 0;
  std::uint32_t last = 0;
};

/// Read-only view of the compiled word tables; cheap to copy.
class Lexicon {
 public:
  Lexicon() = default;
  Lexicon(std::span<const std::uint32_t> index,
          std::span<const WordRecord> words, std::string_view keys,
          std::span<const TrieEdge> edges, std::span<const TrieEnd> ends,
          std::span<const Attrs> attrs)
      : index_(index),
        words_(words),
        keys_(keys),
        edges_(edges),
        ends_(ends),
        attrs_(attrs) {}

  /// Record number of a folded word, 0 if unknown. The word itself is
  /// compared, never the hash alone. Eight bytes behind `folded` must be
  /// readable: the scanner's buffer and the key pool see to that.
  std::uint16_t find(std::string_view folded, std::uint32_t hash) const;
  /// Both bring nearer what `find` will read: first the slot of the index,
  /// some time later the record. Rare words lie far from the processor, and
  /// many can be under way together.
  void prefetch_slot(std::uint32_t hash) const {
    if (!index_.empty()) __builtin_prefetch(&index_[slot_of(hash)]);
  }
  void prefetch_record(std::uint32_t hash) const {
    if (index_.empty()) return;
    const std::uint32_t slot = index_[slot_of(hash)];
    if ((slot >> 16) == (hash >> 16))
      __builtin_prefetch(&words_[slot & 0xFFFF]);
  }
  const WordRecord& word(std::uint16_t record) const { return words_[record]; }
  const Attrs& attrs(std::uint16_t id) const { return attrs_[id]; }
  /// The longest entry of several words that begins at token `at`. Hyphens and
  /// the dots of abbreviations are joints.
  LongEntry longest(std::span<const Token> tokens, std::uint32_t at,
                    std::uint32_t end) const;
  /// Next trie node, 0 if none.
  std::uint32_t step(std::uint32_t node, std::uint32_t word) const;
  const TrieEnd& end(std::uint32_t node) const { return ends_[node]; }

 private:
  std::size_t slot_of(std::uint32_t hash) const {
    return hash & (index_.size() - 1);
  }

  std::span<const std::uint32_t> index_;
  std::span<const WordRecord> words_;
  std::string_view keys_;
  std::span<const TrieEdge> edges_;
  std::span<const TrieEnd> ends_;
  std::span<const Attrs> attrs_;
};

}  // namespace claimledger
