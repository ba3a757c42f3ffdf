#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimledger {

/// A sketch of a text by which near copies are told without the text: the set
/// of its runs of four words is cut into 128 bins by hash, and of each bin's
/// least hash one byte is kept (one-permutation min-hash, Li et al. 2012; bins
/// without a run borrow, Shrivastava 2017). Two sketches have about as many
/// bytes in common as the sets have runs, of all that are in either. The same
/// on every machine.
struct Fingerprint {
  static constexpr std::size_t kBins = 128;
  std::array<std::uint8_t, kBins> bins{};
  bool operator==(const Fingerprint&) const = default;
  bool operator<(const Fingerprint& other) const { return bins < other.bins; }
};

/// Bins in which the two agree, 0 to 128. Texts that share nothing agree in
/// one of 256 by chance.
std::size_t agreeing(const Fingerprint& a, const Fingerprint& b);

/// 256 lower-case hex digits, bin by bin.
std::string hex(const Fingerprint& print);
/// Nothing where `digits` are not what `hex` writes.
std::optional<Fingerprint> fingerprint_from(std::string_view digits);

}  // namespace claimledger
