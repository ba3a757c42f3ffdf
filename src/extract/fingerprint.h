#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "claimledger/model/fingerprint.h"
#include "extract/phrase.h"

namespace claimledger {

/// Takes the words of a text one by one. Linear in their bytes, and of fixed
/// size however many there are.
class Sketch {
 public:
  Sketch() { least_.fill(kNone); }

  void add(std::string_view word);

  /// Nothing where the text has too few different runs of words to be told
  /// from others: under about thirty words, or few words over and over.
  std::optional<Fingerprint> take() const;

 private:
  static constexpr std::uint64_t kNone = ~std::uint64_t{0};
  static constexpr std::size_t kRun = 4;  ///< words of a run

  std::array<std::uint64_t, kRun> last_{};  ///< hashes of the latest words
  std::uint64_t words_ = 0;
  std::array<std::uint64_t, Fingerprint::kBins> least_;
};

/// The sketch of an article's lead and body. Headlines and captions are each
/// outlet's own and furniture is the page's: copies differ in them.
std::optional<Fingerprint> fingerprint_of(const Parse& parse);

}  // namespace claimledger
