#include "claimledger/text/scan.h"

#include <bit>
#include <cstring>

#include "text/characters.h"

namespace claimledger {

namespace {

// Exact to 10^15; longer numbers are no counts of anything.
constexpr std::uint8_t kMaxDigits = 15;

// Words are read, folded and hashed eight bytes at a time: most end in the
// first eight. Bytes of a load count from the lowest.
constexpr std::size_t kEight = 8;
constexpr std::uint64_t kEach = 0x0101010101010101;
constexpr std::uint64_t kHigh8 = 0x80 * kEach;
constexpr std::uint64_t kCaseBits = 0x20 * kEach;

std::uint64_t load_eight(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, kEight);
  return bytes;
}

/// Fewer where `size` is less.
std::uint64_t load(const char* at, std::size_t size) {
  if (size >= kEight) return load_eight(at);
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < size; ++i) {
    bytes |= std::uint64_t{static_cast<std::uint8_t>(at[i])} << 8 * i;
  }
  return bytes;
}

/// How many ASCII letters stand before the first other byte.
std::size_t letters_in(std::uint64_t bytes) {
  const std::uint64_t low = (bytes | kCaseBits) & ~kHigh8;
  const std::uint64_t from_a = low + (0x80 - 'a') * kEach;
  const std::uint64_t past_z = low + (0x7F - 'z') * kEach;
  const std::uint64_t others = ~(from_a & ~past_z & ~bytes) & kHigh8;
  return static_cast<std::size_t>(std::countr_zero(others)) / kEight;
}

/// The first `size` of eight bytes, the others 0.
std::uint64_t first_of(std::uint64_t bytes, std::size_t size) {
  return size == kEight ? bytes : bytes & ((std::uint64_t{1} << 8 * size) - 1);
}

constexpr std::uint64_t kHashSeed = 0x9E3779B97F4A7C15;
constexpr std::uint64_t kHashFactor = 0xD6E8FEB86659FD93;

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * kHashFactor;
  return hash ^ (hash >> 32);
}
constexpr std::uint32_t finish_hash(std::uint64_t hash) {
  return static_cast<std::uint32_t>((hash * kHashFactor) >> 32);
}

}  // namespace

std::uint32_t word_hash(std::string_view folded) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t i = 0; i < folded.size(); i += kEight) {
    hash = mix(hash, load(folded.data() + i, folded.size() - i));
  }
  return finish_hash(hash);
}

void Scanner::push(char c) {
  if (static_cast<std::ptrdiff_t>(fold_size_) < kMaxWord)
    fold_[fold_size_++] = c;
}

bool Scanner::next(Token& token) {
  token = Token{};
  token.joined = at_ > 0;
  for (; at_ < text_.size(); token.joined = false) {
    const std::uint8_t t = type(text_[at_]);
    if (ascii_letter(t)) {
      token.kind = TokenKind::word;
      return read_plain(token) || read_word(token);
    }
    if (t == kDigit) return read_number(token);
    if (t == kSpace) {
      ++at_;
    } else if (t == kHigh) {
      unsigned size = 1;
      const std::uint32_t c = decode(text_, at_, size);
      if (letter(c)) return read_word(token);
      if (!space(c)) return read_mark(token);
      at_ += size;
    } else {
      return read_mark(token);
    }
  }
  return false;
}

// Dotted letters: "U.S.", "a.m.", "J." is left to the sentence splitter.
bool Scanner::read_dotted(Token& token) {
  std::uint32_t at = at_;
  std::size_t letters = 0;
  while (at + 1 < text_.size() && ascii_letter(type(text_[at])) &&
         text_[at + 1] == '.') {
    ++letters;
    at += 2;
  }
  // "U.S" without its last dot.
  if (at < text_.size() && ascii_letter(type(text_[at]))) {
    if (at + 1 < text_.size() && ascii_letter(type(text_[at + 1])))
      return false;
    ++letters;
    ++at;
  }
  if (letters < 2) return false;
  bool upper = true;
  for (std::uint32_t i = at_; i < at; ++i) {
    if (text_[i] == '.') continue;
    upper &= type(text_[i]) == kUpper;
    push(static_cast<char>(text_[i] | 0x20));
  }
  token.span = {at_, at};
  token.letter_case = upper ? WordCase::upper : WordCase::lower;
  at_ = at;
  hash_ = word_hash(folded());
  return true;
}

// Words of ASCII letters alone, nearly all there are: folded, hashed and
// measured eight bytes at a time. False leaves the place as it was.
bool Scanner::read_plain(Token& token) {
  if (text_.size() - at_ <= kEight) return read_plain_long(token);
  const std::uint64_t bytes = load_eight(text_.data() + at_);
  const std::size_t letters = letters_in(bytes);
  if (letters == kEight) return read_plain_long(token);
  first_ = first_of(bytes | kCaseBits, letters);
  std::memcpy(fold_, &first_, sizeof first_);
  hash_ = finish_hash(mix(kHashSeed, first_));
  return end_plain(token, letters, first_of(bytes & kCaseBits, letters) != 0);
}

/// Words of eight letters or more, and those at the very end of the text.
bool Scanner::read_plain_long(Token& token) {
  const std::string_view rest = text_.substr(at_);
  std::uint64_t hash = kHashSeed;
  bool lower = false;
  std::size_t size = 0, letters = kEight;
  first_ = 0;
  for (; letters == kEight; size += letters) {
    if (size >= static_cast<std::size_t>(kMaxWord)) return false;
    const std::uint64_t bytes = load(rest.data() + size, rest.size() - size);
    letters = letters_in(bytes);
    if (letters == 0) break;
    const std::uint64_t folded = first_of(bytes | kCaseBits, letters);
    lower |= first_of(bytes & kCaseBits, letters) != 0;
    std::memcpy(fold_ + size, &folded, sizeof folded);
    hash = mix(hash, folded);
    first_ = size == 0 ? folded : 0;
  }
  hash_ = finish_hash(hash);
  return end_plain(token, size, lower);
}

/// The end of a word of `size` letters, unless it goes on with other things.
bool Scanner::end_plain(Token& token, std::size_t size, bool has_lower) {
  const std::uint32_t end = at_ + static_cast<std::uint32_t>(size);
  if (end < text_.size()) {
    const char next = text_[end];
    const std::uint8_t t = type(next);
    if (t == kDigit || t == kHigh || next == '\'' ||
        (next == '.' && size == 1)) {
      return false;
    }
  }
  fold_size_ = size;
  token.letter_case = type(text_[at_]) != kUpper ? WordCase::lower
                      : !has_lower && size > 1   ? WordCase::upper
                                                 : WordCase::title;
  token.span = {at_, end};
  at_ = end;
  return true;
}

// One character beyond ASCII of a word: an inner apostrophe or a letter.
bool Scanner::take_wide(Case& found) {
  unsigned size = 1;
  const std::uint32_t c = decode(text_, at_, size);
  if (c == 0x2019) {
    if (!inner_apostrophe(at_ + size)) return false;
    push('\'');
    at_ += size;
    return true;
  }
  if (!letter(c)) return false;
  if (c >= 0xC0 && c < 0x180) {
    found.see(upper_latin(c));
    for (const char plain : plain_latin(c)) push(plain);
  } else {
    found.see(false);
    for (unsigned i = 0; i < size; ++i) push(text_[at_ + i]);
  }
  at_ += size;
  return true;
}

// A letter follows the mark, and it is no possessive 's.
bool Scanner::inner_apostrophe(std::uint32_t next) const {
  const auto letter_here = [&](std::uint32_t i) {
    return i < text_.size() && ascii_letter(type(text_[i]));
  };
  if (!letter_here(next)) return false;
  return (text_[next] | 0x20) != 's' || letter_here(next + 1);
}

bool Scanner::take_one(std::uint32_t begin, Case& found) {
  const char ch = text_[at_];
  const std::uint8_t t = type(ch);
  if (t == kHigh) return take_wide(found);
  if (ascii_letter(t)) {
    found.see(t == kUpper);
    push(static_cast<char>(ch | 0x20));
  } else if (t == kDigit ||
             (ch == '\'' && at_ > begin && inner_apostrophe(at_ + 1))) {
    push(ch);
  } else {
    return false;
  }
  ++at_;
  return true;
}

bool Scanner::read_word(Token& token) {
  token.kind = TokenKind::word;
  fold_size_ = 0;
  first_ = 0;
  const std::uint32_t begin = at_;
  if (at_ + 1 < text_.size() && text_[at_ + 1] == '.' && read_dotted(token)) {
    return true;
  }
  Case found;
  while (at_ < text_.size() && take_one(begin, found)) {
  }
  token.span = {begin, at_};
  token.letter_case = !found.first_upper                     ? WordCase::lower
                      : found.all_upper && found.letters > 1 ? WordCase::upper
                                                             : WordCase::title;
  hash_ = word_hash(folded());
  return true;
}

bool Scanner::read_number(Token& token) {
  token.kind = TokenKind::number;
  const std::uint32_t begin = at_;
  const auto digit = [&](std::uint32_t i) {
    return i < text_.size() && type(text_[i]) == kDigit;
  };
  while (digit(at_)) ++at_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    const bool three =
        digit(at_ + 1) && digit(at_ + 2) && digit(at_ + 3) && !digit(at_ + 4);
    // "10,00,000": groups of two before the last of three, as India writes.
    const bool two = digit(at_ + 1) && digit(at_ + 2) && !digit(at_ + 3) &&
                     at_ + 3 < text_.size() && text_[at_ + 3] == ',' &&
                     digit(at_ + 4) && digit(at_ + 5);
    if (c == ',' && two) {
      at_ += 3;
    } else if (c == ',' && three) {
      at_ += 4;
    } else if (c == '.' && digit(at_ + 1)) {
      for (++at_; digit(at_);) ++at_;
      break;
    } else if (c == ':' && digit(at_ + 1) && digit(at_ + 2) &&
               at_ - begin <= 2 && !digit(at_ + 3)) {
      at_ += 3;
    } else {
      break;
    }
  }
  // Ordinals and decades keep their letters.
  const std::string_view rest = text_.substr(at_, 3);
  const auto ends = [&](std::string_view suffix) {
    if (rest.substr(0, suffix.size()) != suffix) return false;
    const auto after = at_ + static_cast<std::uint32_t>(suffix.size());
    return after >= text_.size() || !ascii_letter(type(text_[after]));
  };
  if (ends("st") || ends("nd") || ends("rd") || ends("th"))
    at_ += 2;
  else if (ends("s") && (at_ - begin == 4 || at_ - begin == 2))
    at_ += 1;
  token.span = {begin, at_};
  return true;
}

bool Scanner::read_mark(Token& token) {
  token.kind = TokenKind::punct;
  const std::uint32_t begin = at_;
  unsigned size = 1;
  const char ch = text_[at_];
  char mark = ch;
  if (ch == '<' || ch == '>') mark = '|';  // those stand for curly quotes
  if (type(ch) == kLine) {
    token.kind = TokenKind::newline;
  } else if (type(ch) == kHigh) {
    mark = mark_of(decode(text_, at_, size));
  }
  if ((mark == '\'') && token.joined && begin + size < text_.size() &&
      (text_[begin + size] | 0x20) == 's' &&
      (begin + size + 1 >= text_.size() ||
       !ascii_letter(type(text_[begin + size + 1])))) {
    ++size;
    mark = 's';
  } else if (ch == '-' && text_.substr(begin, 2) == "--") {
    while (begin + size < text_.size() && text_[begin + size] == '-') ++size;
    mark = '~';
  } else if ((ch == '\'' && text_.substr(begin, 2) == "''") ||
             (ch == '`' && text_.substr(begin, 2) == "``")) {
    size = 2;
    mark = ch == '`' ? '<' : '>';
  } else if (ch == '.') {
    while (begin + size < text_.size() && text_[begin + size] == '.') ++size;
  }
  token.punct = mark;
  token.span = {begin, begin + size};
  at_ = begin + size;
  return true;
}

NumberToken read_number_token(std::string_view text) {
  NumberToken n;
  std::size_t i = 0;
  int decimals = -1;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ',') {
      n.separated = true;
    } else if (c == '.') {
      n.shape = NumberShape::decimal;
      decimals = 0;
      n.value *= 1000;
    } else if (c == ':') {
      n.shape = NumberShape::clock;
    } else if (type(c) != kDigit) {
      break;
    } else if (decimals >= 0) {
      const int place = decimals++ == 0 ? 100 : decimals == 2 ? 10 : 1;
      if (decimals <= 3) n.value += (c - '0') * place;
    } else {
      if (n.digits == kMaxDigits) {
        n.shape = NumberShape::huge;
      } else {
        ++n.digits;
        n.value = n.value * 10 + (c - '0');
      }
    }
  }
  if (i < text.size() && n.shape == NumberShape::plain) {
    n.shape = text[i] == 's' ? NumberShape::decade : NumberShape::ordinal;
    if (text.substr(i) == "st") n.shape = NumberShape::ordinal;
  }
  return n;
}

}  // namespace claimledger
