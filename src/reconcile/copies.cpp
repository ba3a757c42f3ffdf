#include "claimledger/reconcile/copies.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "reconcile/disjoint_sets.h"

namespace claimledger {
namespace {

// Bands of three bins: of two texts with half of their runs in common, one of
// the 42 bands agrees with a chance of 99.6 %; of two that share a twentieth,
// with one of 0.5 %.
constexpr std::size_t kRows = 3;
constexpr std::size_t kBands = Fingerprint::kBins / kRows;
// In one band a text is compared with so many before it. Where more agree,
// most are copies of each other and are joined through them.
constexpr std::size_t kReach = 8;

using Prints = std::vector<Fingerprint>;

/// Each fingerprint once, in an order of its own: what is compared with what
/// does not hang on the names of files.
Prints each_once(const std::vector<Article>& articles) {
  Prints prints;
  for (const Article& article : articles) {
    if (article.fingerprint) prints.push_back(*article.fingerprint);
  }
  std::sort(prints.begin(), prints.end());
  prints.erase(std::unique(prints.begin(), prints.end()), prints.end());
  return prints;
}

std::uint32_t key_of(const Fingerprint& print, std::size_t band) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < kRows; ++i) {
    key = key << 8 | print.bins[band * kRows + i];
  }
  return key;
}

void join_band(const Prints& prints, std::size_t band, DisjointSets& copies) {
  std::vector<std::pair<std::uint32_t, std::size_t>> keyed;
  keyed.reserve(prints.size());
  for (std::size_t i = 0; i < prints.size(); ++i) {
    keyed.emplace_back(key_of(prints[i], band), i);
  }
  std::sort(keyed.begin(), keyed.end());
  for (std::size_t b = 1; b < keyed.size(); ++b) {
    for (std::size_t a = b; a-- > b - std::min(b, kReach);) {
      if (keyed[a].first != keyed[b].first) break;
      const auto [one, other] = std::minmax(keyed[a].second, keyed[b].second);
      if (copies.find(one) == copies.find(other)) continue;
      if (agreeing(prints[one], prints[other]) >= kCopyBins) {
        copies.join(one, other);
      }
    }
  }
}

}  // namespace

void find_copies(std::vector<Article>& articles) {
  const Prints prints = each_once(articles);
  DisjointSets copies(prints.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    join_band(prints, band, copies);
  }
  std::map<std::size_t, const Article*> first;
  for (Article& article : articles) {
    article.copy_of.clear();
    if (!article.fingerprint) continue;
    const auto at =
        std::lower_bound(prints.begin(), prints.end(), *article.fingerprint);
    const auto group =
        copies.find(static_cast<std::size_t>(at - prints.begin()));
    const auto [it, fresh] = first.try_emplace(group, &article);
    if (!fresh) article.copy_of = it->second->id;
  }
}

}  // namespace claimledger
