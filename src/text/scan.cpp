#include "claimledger/text/scan.h"

#include "text/characters.h"

namespace claimledger {

namespace {

// Exact to 10^15; longer numbers are no counts of anything.
constexpr std::uint8_t kMaxDigits = 15;

// FNV-1a.
constexpr std::uint32_t kHashSeed = 2166136261u;
constexpr std::uint32_t kHashFactor = 16777619u;
constexpr std::uint32_t finish_hash(std::uint32_t h) { return h ^ (h >> 15); }

}  // namespace

std::uint32_t word_hash(std::string_view folded) {
  std::uint32_t h = kHashSeed;
  for (const char c : folded) {
    h = (h ^ static_cast<std::uint8_t>(c)) * kHashFactor;
  }
  return finish_hash(h);
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
    if (ascii_letter(t)) return read_word(token);
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

// Words of ASCII letters alone, nearly all there are: one loop folds, hashes
// and finds the end. False leaves everything as it was.
bool Scanner::read_plain(Token& token) {
  const char* const begin = text_.data() + at_;
  const char* const end = text_.data() + text_.size();
  const char* at = begin;
  std::uint32_t hash = kHashSeed;
  std::size_t uppers = 0;
  std::uint8_t t = kOther;
  char* fold = fold_;
  const char* const limit = end - begin > kMaxWord ? begin + kMaxWord : end;
  for (; at < limit; ++at) {
    const std::uint8_t c = kFoldedLetter[static_cast<std::uint8_t>(*at)];
    if (c == 0) break;
    uppers += c != static_cast<std::uint8_t>(*at) ? 1 : 0;
    *fold++ = static_cast<char>(c);
    hash = (hash ^ c) * kHashFactor;
  }
  if (at < end) t = type(*at);
  const auto size = static_cast<std::size_t>(at - begin);
  if (at < end && (ascii_letter(t) || t == kDigit || t == kHigh ||
                   *at == '\'' || (*at == '.' && size == 1))) {
    return false;
  }
  fold_size_ = size;
  hash_ = finish_hash(hash);
  token.letter_case = type(*begin) != kUpper       ? WordCase::lower
                      : uppers == size && size > 1 ? WordCase::upper
                                                   : WordCase::title;
  token.span = {at_, at_ + static_cast<std::uint32_t>(size)};
  at_ = token.span.end;
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
  if (read_plain(token)) return true;
  fold_size_ = 0;
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
