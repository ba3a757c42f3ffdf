#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claimledger/text/token.h"

namespace claimledger {

/// Splits bytes into words, numbers and marks; knows no lexicon, so the forms
/// of the lexicon are cut by the same code as the articles.
///
/// Words: letters of any script, inner apostrophes, digits after the first
/// letter ("M23"). Dotted letters ("U.S.") are one word without their dots.
/// "'s" is a mark of its own. Numbers: digits with thousands separators,
/// decimals, clock times ("16:00"), ordinals ("6th"), decades ("1990s").
/// Marks have an ASCII stand-in: dashes '-', em and en dash '~', quotes
/// '"' straight, '<' opening, '>' closing, '\'' single, 's' the possessive, '|'
/// angle brackets, everything else itself, '?' for what has none ... and '\n' a
/// line end.
class Scanner {
 public:
  explicit Scanner(std::string_view text, std::uint32_t begin = 0)
      : text_(text), at_(begin) {}

  /// False at the end. `folded()` and `hash()` speak of the last word read.
  bool next(Token& token);
  std::string_view folded() const { return {fold_, fold_size_}; }
  std::uint32_t hash() const { return hash_; }
  /// The folded word itself where it is at most eight ASCII letters, else 0.
  std::uint64_t short_word() const { return first_; }

  static constexpr std::ptrdiff_t kMaxWord = 63;  ///< longer words are cut

 private:
  bool read_word(Token& token);
  bool read_number(Token& token);
  bool read_mark(Token& token);
  bool read_dotted(Token& token);
  bool read_plain(Token& token);
  bool read_plain_long(Token& token);
  bool end_plain(Token& token, std::size_t size, bool has_lower);
  void push(char c);

  /// Letter case of a word, letter by letter.
  struct Case {
    bool first_upper = false;
    bool all_upper = true;
    std::size_t letters = 0;
    void see(bool upper) {
      if (letters++ == 0) first_upper = upper;
      all_upper &= upper;
    }
  };
  bool take_one(std::uint32_t begin, Case& found);
  bool take_wide(Case& found);
  bool inner_apostrophe(std::uint32_t next) const;

  std::string_view text_;
  std::uint32_t at_ = 0;
  char fold_[kMaxWord + 9] = {};
  std::size_t fold_size_ = 0;
  std::uint32_t hash_ = 0;
  std::uint64_t first_ = 0;
};

/// Hash of a folded word, as the scanner computes it.
std::uint32_t word_hash(std::string_view folded);

/// What a number token looks like.
enum class NumberShape : std::uint8_t {
  plain,
  decimal,
  clock,
  ordinal,
  decade,
  huge
};
struct NumberToken {
  NumberShape shape = NumberShape::plain;
  std::int64_t value = 0;   ///< whole part (decimal: times 1000)
  std::uint8_t digits = 0;  ///< digits as written
  bool separated = false;   ///< "6,500"
};
NumberToken read_number_token(std::string_view text);

}  // namespace claimledger
