#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace claimledger {

/// What a byte can begin, for the scanner: one table look-up a byte.
enum Byte : std::uint8_t {
  kOther,
  kLower,
  kUpper,
  kDigit,
  kSpace,
  kLine,
  kHigh
};

constexpr std::array<std::uint8_t, 256> byte_table() {
  std::array<std::uint8_t, 256> t{};
  for (int c = 0; c < 256; ++c) {
    auto& v = t[static_cast<std::size_t>(c)];
    if (c >= 'a' && c <= 'z')
      v = kLower;
    else if (c >= 'A' && c <= 'Z')
      v = kUpper;
    else if (c >= '0' && c <= '9')
      v = kDigit;
    else if (c == '\n')
      v = kLine;
    else if (c <= ' ')
      v = kSpace;
    else if (c >= 0x80)
      v = kHigh;
  }
  return t;
}
constexpr auto kByte = byte_table();

constexpr std::uint8_t type(char c) {
  return kByte[static_cast<std::uint8_t>(c)];
}
constexpr bool ascii_letter(std::uint8_t t) {
  return t == kLower || t == kUpper;
}

/// Code point at `at` and its length; malformed bytes count one each.
std::uint32_t decode(std::string_view s, std::uint32_t at, unsigned& size);
/// Letters of any script (coarse: all but the blocks of marks and symbols).
bool letter(std::uint32_t c);
bool space(std::uint32_t c);
/// The scanner's ASCII stand-in of a mark, '?' where there is none.
char mark_of(std::uint32_t c);
/// For U+00C0..U+017F: the letter without its accent ("o", "ae"), its case.
std::string_view plain_latin(std::uint32_t c);
bool upper_latin(std::uint32_t c);

}  // namespace claimledger
