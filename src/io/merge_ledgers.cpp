#include <algorithm>
#include <iterator>
#include <tuple>

#include "claimledger/io/ledger.h"

namespace claimledger {
namespace {

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()),
            std::make_move_iterator(from.end()));
}

auto order_of(const Claim& claim) {
  return std::tie(claim.span.begin, claim.span.end, claim.id);
}

auto order_of(const Remark& remark) {
  return std::tie(remark.path, remark.record, remark.line, remark.code,
                  remark.reason);
}

/// Sorts and drops those whose `key` came before.
template <typename T, typename Key>
void sort_unique(std::vector<T>& values, Key key) {
  std::stable_sort(values.begin(), values.end(),
                   [&](const T& a, const T& b) { return key(a) < key(b); });
  const auto same = [&](const T& a, const T& b) { return key(a) == key(b); };
  values.erase(std::unique(values.begin(), values.end(), same), values.end());
}

/// Unites what two readings of one article gave.
void unite(ArticleRecords& kept, ArticleRecords& other,
           std::vector<Remark>& notes) {
  if (other.article.path != kept.article.path) {
    notes.push_back({"duplicate", other.article.path, 0, 0,
                     "the same article as " + kept.article.path});
  }
  kept.article.fingerprint =
      std::max(kept.article.fingerprint, other.article.fingerprint);
  append(kept.actors, other.actors);
  append(kept.claims, other.claims);
  append(kept.notes, other.notes);
}

}  // namespace

void merge_articles(std::vector<ArticleRecords>& articles,
                    std::vector<Remark>& notes) {
  const auto by = [](auto key) {
    return [key](const ArticleRecords& a, const ArticleRecords& b) {
      return key(a.article) < key(b.article);
    };
  };
  std::stable_sort(articles.begin(), articles.end(), by([](const Article& a) {
                     return std::tie(a.id, a.path);
                   }));
  std::vector<ArticleRecords> merged;
  merged.reserve(articles.size());
  for (ArticleRecords& records : articles) {
    if (merged.empty() || merged.back().article.id != records.article.id) {
      merged.push_back(std::move(records));
    } else {
      unite(merged.back(), records, notes);
    }
  }
  for (ArticleRecords& records : merged) {
    sort_unique(records.claims, [](const Claim& c) { return order_of(c); });
    sort_unique(records.actors,
                [](const Actor& a) -> const std::string& { return a.id; });
    merge_remarks(records.notes);
  }
  std::stable_sort(merged.begin(), merged.end(), by([](const Article& a) {
                     return std::tie(a.path, a.id);
                   }));
  articles = std::move(merged);
}

void merge_remarks(std::vector<Remark>& remarks) {
  sort_unique(remarks, [](const Remark& r) { return order_of(r); });
}

}  // namespace claimledger
