#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_set>

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

/// What extract wrote is in order already, and to look costs little.
template <typename T, typename Less>
void sort_if_needed(std::vector<T>& values, const Less& less) {
  if (std::is_sorted(values.begin(), values.end(), less)) return;
  std::stable_sort(values.begin(), values.end(), less);
}

/// The same for what is large: each is moved once.
template <typename Less>
void sort_articles(std::vector<ArticleRecords>& articles, const Less& less) {
  if (std::is_sorted(articles.begin(), articles.end(), less)) return;
  std::vector<ArticleRecords*> order;
  order.reserve(articles.size());
  for (ArticleRecords& records : articles) order.push_back(&records);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto* a, auto* b) { return less(*a, *b); });
  std::vector<ArticleRecords> sorted;
  sorted.reserve(articles.size());
  for (ArticleRecords* records : order) sorted.push_back(std::move(*records));
  articles = std::move(sorted);
}

bool is_each_once(const std::vector<ArticleRecords>& articles) {
  std::unordered_set<std::string_view> ids;
  ids.reserve(articles.size());
  return std::all_of(articles.begin(), articles.end(), [&](const auto& each) {
    return ids.insert(each.article.id).second;
  });
}

/// Sorts and drops those whose `key` came before.
template <typename T, typename Key>
void sort_unique(std::vector<T>& values, Key key) {
  sort_if_needed(values,
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

/// Articles that come twice are united.
void unite_same(std::vector<ArticleRecords>& articles,
                std::vector<Remark>& notes) {
  if (is_each_once(articles)) return;
  sort_articles(articles, [](const auto& a, const auto& b) {
    return std::tie(a.article.id, a.article.path) <
           std::tie(b.article.id, b.article.path);
  });
  std::vector<ArticleRecords> merged;
  merged.reserve(articles.size());
  for (ArticleRecords& records : articles) {
    if (merged.empty() || merged.back().article.id != records.article.id) {
      merged.push_back(std::move(records));
    } else {
      unite(merged.back(), records, notes);
    }
  }
  articles = std::move(merged);
}

}  // namespace

void merge_articles(std::vector<ArticleRecords>& articles,
                    std::vector<Remark>& notes) {
  unite_same(articles, notes);
  for (ArticleRecords& records : articles) {
    sort_unique(records.claims, [](const Claim& c) { return order_of(c); });
    sort_unique(records.actors,
                [](const Actor& a) -> const std::string& { return a.id; });
    merge_remarks(records.notes);
  }
  sort_articles(articles, [](const auto& a, const auto& b) {
    return std::tie(a.article.path, a.article.id) <
           std::tie(b.article.path, b.article.id);
  });
}

void merge_remarks(std::vector<Remark>& remarks) {
  sort_unique(remarks, [](const Remark& r) { return order_of(r); });
}

}  // namespace claimledger
