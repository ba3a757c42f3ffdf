/// Texts made to hurt a reader: endless sentences, open quotes, broken bytes.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace claimledger::test {

inline std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

/// The same bytes on every machine (xorshift).
inline std::string random_bytes(std::size_t size, std::uint32_t seed) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    out += static_cast<char>(seed);
  }
  return out;
}

inline std::vector<std::pair<std::string, std::string>> hostile_texts() {
  const std::string killed = "12 people were killed. ";
  return {
      {"numbers", killed + repeated("12 ", 100'000) + "were killed."},
      {"counted", killed + repeated("12 people, ", 30'000) + "were killed."},
      {"harms", killed + repeated("killed ", 50'000)},
      {"no stop", killed + repeated("people killed by soldiers in ", 35'000)},
      {"no space", killed + std::string(1'000'000, 'a')},
      {"digits", killed + std::string(100'000, '9') + " people were killed."},
      {"hyphens", killed + repeated("twenty-", 20'000) + "one died."},
      {"open quotes", killed + repeated("\"12 died ", 50'000)},
      {"open curly", killed + repeated("\xE2\x80\x9C", 50'000) + killed},
      {"brackets", killed + repeated("([", 50'000) + killed},
      {"closed", killed + repeated("(12 died) ", 20'000)},
      {"lines", killed + repeated("\n", 200'000) + killed},
      {"names", killed + repeated("Orlan Vesk ", 30'000) + "said 12 died."},
      {"sayings", killed + repeated("he said she said ", 20'000)},
      {"random", killed + random_bytes(200'000, 12345)},
      {"nul", killed + std::string(10'000, '\0') + killed},
      {"half letters", killed + repeated("\xE2\x80 \xC3 \xF0\x9F ", 20'000) +
                           killed},
      {"high bytes", killed + std::string(50'000, '\xFF') + killed},
      {"dots", killed + repeated("A.B.", 50'000)},
      {"apostrophes", killed + repeated("'s", 50'000)},
      {"days", killed + repeated("on Tuesday (13/9), 12-13 Sept. 2022 ", 9'000)},
      {"hours", killed + repeated("8pm (16:00 GMT) ", 20'000)},
      {"ago", killed + repeated("two days ago earlier ", 15'000)},
      {"far years", killed + "999999999999 years ago 12 died. 31/31/9999. " +
                        "In 9999, on 99 May 0000, 5000 years ago, 25:99 GMT."},
      {"truces", killed + repeated("a ceasefire between Peru and ", 10'000)},
      {"ground", killed + repeated("Peru seized 10 sq km of ", 10'000)},
      {"only one", "12 killed"},
  };
}

}  // namespace claimledger::test
