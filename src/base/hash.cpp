#include "claimledger/base/hash.h"

#include <cstdint>

// The streaming state on the stack needs its size, which xxhash.h shows only
// to those who ask.
#define XXH_STATIC_LINKING_ONLY
#include <xxhash.h>

namespace claimledger {
namespace {

void add_length(XXH3_state_t& state, std::uint64_t length) {
  unsigned char bytes[8];
  for (int i = 0; i < 8; ++i) {
    bytes[i] = static_cast<unsigned char>(length >> (8 * i));
  }
  XXH3_128bits_update(&state, bytes, sizeof bytes);
}

std::string hex(const XXH128_canonical_t& hash) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(2 * sizeof hash.digest);
  for (const unsigned char byte : hash.digest) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
  }
  return out;
}

}  // namespace

std::string content_hash(std::initializer_list<std::string_view> parts) {
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  for (const std::string_view part : parts) {
    add_length(state, part.size());
    XXH3_128bits_update(&state, part.data(), part.size());
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&state));
  return hex(canonical);
}

}  // namespace claimledger
