#include "claimledger/model/fingerprint.h"

namespace claimledger {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

}  // namespace

std::size_t agreeing(const Fingerprint& a, const Fingerprint& b) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < Fingerprint::kBins; ++i) {
    same += a.bins[i] == b.bins[i] ? 1 : 0;
  }
  return same;
}

std::string hex(const Fingerprint& print) {
  std::string out;
  out.reserve(2 * Fingerprint::kBins);
  for (const std::uint8_t byte : print.bins) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
  }
  return out;
}

std::optional<Fingerprint> fingerprint_from(std::string_view digits) {
  if (digits.size() != 2 * Fingerprint::kBins) return std::nullopt;
  Fingerprint print;
  for (std::size_t i = 0; i < Fingerprint::kBins; ++i) {
    const auto high = kDigits.find(digits[2 * i]);
    const auto low = kDigits.find(digits[2 * i + 1]);
    if (high == kDigits.npos || low == kDigits.npos) return std::nullopt;
    print.bins[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return print;
}

}  // namespace claimledger
