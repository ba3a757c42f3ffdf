#include "unite.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace claimledger {
namespace {

using ById = std::map<std::string, ArticleRecords>;

/// Whose article record is kept where an article is met twice: a ledger has
/// what a report settled as it stands in the article.
bool comes_first(const ArticleRecords& a, const ArticleRecords& b) {
  const auto key = [](const ArticleRecords& records) {
    const Article& article = records.article;
    return std::tie(records.settled, article.path, article.published.value);
  };
  return key(a) < key(b);
}

void add_actors(ArticleRecords& kept, std::vector<Actor> actors) {
  for (Actor& actor : actors) {
    const bool known =
        std::any_of(kept.actors.begin(), kept.actors.end(),
                    [&](const Actor& a) { return a.id == actor.id; });
    if (!known) kept.actors.push_back(std::move(actor));
  }
}

/// One set, each article and each of its claims once.
ById each_once(std::vector<ArticleRecords> articles) {
  std::stable_sort(articles.begin(), articles.end(), comes_first);
  ById by_id;
  for (ArticleRecords& records : articles) {
    const auto it = by_id.find(records.article.id);
    if (it == by_id.end()) {
      std::string id = records.article.id;
      by_id.emplace(std::move(id), std::move(records));
      continue;
    }
    ArticleRecords& kept = it->second;
    add_actors(kept, std::move(records.actors));
    kept.claims.insert(kept.claims.end(),
                       std::make_move_iterator(records.claims.begin()),
                       std::make_move_iterator(records.claims.end()));
  }
  for (auto& [id, records] : by_id) {
    auto& claims = records.claims;
    std::stable_sort(claims.begin(), claims.end(),
                     [](const auto& a, const auto& b) { return a.id < b.id; });
    const auto again =
        std::unique(claims.begin(), claims.end(),
                    [](const auto& a, const auto& b) { return a.id == b.id; });
    claims.erase(again, claims.end());
  }
  return by_id;
}

/// The claim as an article gives it: without what only a report settles, if
/// one of the two comes from there, and without the names of the rules.
Claim as_read(Claim claim, bool settled) {
  claim.rules.clear();
  claim.event.clear();
  if (!settled) return claim;
  claim.said.reset();
  claim.time.reset();
  claim.ceasefire->truce.clear();
  claim.ceasefire->effective.reset();
  return claim;
}

class Uniter {
 public:
  void add(ArticleRecords records, bool is_before, bool is_after) {
    for (const Claim& claim : records.claims) {
      if (is_before) united_.before.insert(claim.id);
      if (is_after) united_.after.insert(claim.id);
    }
    united_.articles.push_back(std::move(records));
  }

  void add_both(ArticleRecords before, ArticleRecords after) {
    const bool settled = before.settled || after.settled;
    const bool keep_before = comes_first(before, after);
    ArticleRecords& kept = keep_before ? before : after;
    std::vector<Claim> claims;
    auto old = before.claims.begin();
    for (Claim& claim : after.claims) {
      for (; old != before.claims.end() && old->id < claim.id; ++old) {
        take_old(std::move(*old), claims);
      }
      united_.after.insert(claim.id);
      if (old == before.claims.end() || old->id != claim.id) {
        claims.push_back(std::move(claim));
        continue;
      }
      if (as_read(*old, settled) == as_read(claim, settled)) {
        united_.before.insert(claim.id);
        claims.push_back(std::move(keep_before ? *old : claim));
      } else {
        rename(*old);
        take_old(std::move(*old), claims);
        claims.push_back(std::move(claim));
      }
      ++old;
    }
    for (; old != before.claims.end(); ++old) {
      take_old(std::move(*old), claims);
    }
    add_actors(kept, std::move(keep_before ? after.actors : before.actors));
    kept.claims = std::move(claims);
    united_.articles.push_back(std::move(kept));
  }

  UnitedSets take() { return std::move(united_); }

 private:
  void take_old(Claim claim, std::vector<Claim>& claims) {
    united_.before.insert(claim.id);
    claims.push_back(std::move(claim));
  }

  void rename(Claim& claim) {
    std::string own = claim.id;
    claim.id = own + " before";
    united_.own_id.emplace(claim.id, std::move(own));
  }

  UnitedSets united_;
};

}  // namespace

UnitedSets unite(std::vector<ArticleRecords> before,
                 std::vector<ArticleRecords> after) {
  ById first = each_once(std::move(before));
  ById second = each_once(std::move(after));
  Uniter uniter;
  for (auto& [id, records] : first) {
    const auto other = second.find(id);
    if (other == second.end()) {
      uniter.add(std::move(records), true, false);
    } else {
      uniter.add_both(std::move(records), std::move(other->second));
      second.erase(other);
    }
  }
  for (auto& [id, records] : second) {
    uniter.add(std::move(records), false, true);
  }
  return uniter.take();
}

}  // namespace claimledger
