#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "claimledger/text/rule_packs.h"
#include "claimledger/text/scan.h"
#include "claimledger/text/token.h"

namespace claimledger {

/// Finds the words of a text in the lexicon. Those met last are kept, for a few
/// make up most of a text; the others are looked up some at a time, so that
/// their ways to memory overlap. Belongs to one thread.
class WordFinder {
 public:
  /// What is known of words is of these packs.
  void serve(const RulePacks& packs);
  /// Sets word and symbol of a word token, now or by the next `finish`.
  void add(std::vector<Token>& tokens, const Scanner& scanner,
           std::vector<std::uint32_t>& harm_roots);
  void finish(std::vector<Token>& tokens,
              std::vector<std::uint32_t>& harm_roots);

 private:
  struct Known {
    std::uint64_t word = 0;  ///< as Scanner::short_word gives it
    std::uint16_t record = 0;
    Symbol symbols[3] = {};  ///< by letter case
    bool harm_root = false;
  };
  struct Sought {
    std::uint64_t word = 0;
    std::uint32_t hash = 0;
    std::uint32_t token = 0;
    std::uint8_t size = 0;
    char folded[Scanner::kMaxWord + 9] = {};
  };

  Known known_of(const Sought& sought) const;

  static constexpr std::size_t kKept = 1024;
  std::vector<Known> kept_;
  std::vector<Sought> sought_;
  std::size_t open_ = 0;  ///< of those sought
  Lexicon lexicon_;
  const void* served_ = nullptr;
};

/// Level 0: every token of an article with its symbol. `gated` is true where
/// a word of harm stands near a number or a person, or several stand in the
/// article: only such articles are read further.
struct Tokens {
  std::vector<Token> all;
  /// Where phrases of harm may begin, in no order.
  std::vector<std::uint32_t> harm_roots;
  WordFinder words;
  bool gated = false;
};

/// One pass over text[begin, end of text). `out` is reused from article to
/// article so that the pass allocates nothing once warm.
void lex(std::string_view text, std::uint32_t begin, const RulePacks& packs,
         Tokens& out);

}  // namespace claimledger
