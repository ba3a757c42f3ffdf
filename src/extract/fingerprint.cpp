#include "extract/fingerprint.h"

namespace claimledger {

namespace {

// Fewer bins are filled only by texts of under about thirty words.
constexpr std::size_t kFewestFilled = 24;

// Steps of the last words' hashes in a run: odd, so that no bit is lost, and
// different, so that the order of words counts.
constexpr std::uint64_t kSteps[] = {0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F,
                                    0x165667B19E3779F9, 0xD6E8FEB86659FD93};

// The finalizer of MurmurHash3, public domain: every bit of the input moves
// half of those of the output.
std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xFF51AFD7ED558CCD;
  x ^= x >> 33;
  x *= 0xC4CEB9FE1A85EC53;
  x ^= x >> 33;
  return x;
}

// FNV-1a; capitals are no difference, as in "KIGALI" and "Kigali".
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : word) {
    const bool upper = c >= 'A' && c <= 'Z';
    hash ^= static_cast<std::uint8_t>(upper ? c + ('a' - 'A') : c);
    hash *= 0x100000001B3;
  }
  return hash;
}

}  // namespace

void Sketch::add(std::string_view word) {
  last_[words_++ % kRun] = hash_of(word);
  if (words_ < kRun) return;
  std::uint64_t run = 0;
  for (std::size_t i = 0; i < kRun; ++i) {
    run += last_[(words_ + i) % kRun] * kSteps[i];
  }
  run = mixed(run);
  std::uint64_t& least = least_[run % Fingerprint::kBins];
  if (run < least) least = run;
}

std::optional<Fingerprint> Sketch::take() const {
  std::size_t filled = 0;
  for (const std::uint64_t least : least_) filled += least != kNone ? 1 : 0;
  if (filled < kFewestFilled) return std::nullopt;
  Fingerprint print;
  for (std::size_t i = 0; i < Fingerprint::kBins; ++i) {
    // An empty bin borrows along a path of its own; an odd stride visits all.
    const std::uint64_t stride = mixed(i + 1) | 1;
    std::size_t from = i;
    while (least_[from] == kNone) from = (from + stride) % Fingerprint::kBins;
    // The lowest bits named the bin, the highest are what made it the least.
    print.bins[i] = static_cast<std::uint8_t>(least_[from] >> 8);
  }
  return print;
}

std::optional<Fingerprint> fingerprint_of(const Parse& parse) {
  Sketch sketch;
  for (const Sentence& s : parse.sentences) {
    // An aside lies inside the tokens of the sentence that it stands in.
    if (s.aside) continue;
    if (s.region != Region::lead && s.region != Region::body) continue;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      const Token& token = (*parse.tokens)[i];
      if (token.kind == TokenKind::word || token.kind == TokenKind::number) {
        sketch.add(cut(parse.text, token.span));
      }
    }
  }
  return sketch.take();
}

}  // namespace claimledger
