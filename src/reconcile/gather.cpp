#include "claimledger/reconcile/gather.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace claimledger {
namespace {

/// Frees what is left of `from`, so that its room serves what comes next.
template <typename Records, typename Record>
void append(Records& to, std::vector<Record>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()),
            std::make_move_iterator(from.end()));
  from = std::vector<Record>();
}

/// The same article read twice: its claims and actors each once. Rules that
/// read no claim in it gave no fingerprint either.
void merge(ArticleRecords& kept, ArticleRecords&& again) {
  kept.article.fingerprint =
      std::max(kept.article.fingerprint, again.article.fingerprint);
  append(kept.claims, again.claims);
  for (Actor& actor : again.actors) {
    const auto same = [&](const Actor& a) { return a.id == actor.id; };
    if (std::none_of(kept.actors.begin(), kept.actors.end(), same)) {
      kept.actors.push_back(std::move(actor));
    }
  }
}

std::vector<ArticleRecords> each_once(std::vector<ArticleRecords> articles) {
  const auto order = [](const ArticleRecords& records) {
    const Article& a = records.article;
    return std::tie(a.path, a.id, a.published.value, a.hash);
  };
  const auto less = [&](const auto& a, const auto& b) {
    return order(a) < order(b);
  };
  if (!std::is_sorted(articles.begin(), articles.end(), less)) {
    std::stable_sort(articles.begin(), articles.end(), less);
  }
  std::unordered_map<std::string, std::size_t> place_of;
  place_of.reserve(articles.size());
  std::vector<ArticleRecords> kept;
  kept.reserve(articles.size());
  for (ArticleRecords& records : articles) {
    const auto [it, fresh] =
        place_of.try_emplace(records.article.id, kept.size());
    if (fresh) {
      kept.push_back(std::move(records));
    } else {
      merge(kept[it->second], std::move(records));
    }
  }
  return kept;
}

std::optional<Day> said_day(const Claim& claim, std::optional<Day> published) {
  if (claim.said) {
    const auto days = days_of(*claim.said, published);
    if (days && days->days() == 1) return days->first;
  }
  return published;
}

/// The days a claim is about; of a truce, else those it takes effect.
std::optional<DayRange> told_days(const Claim& claim, std::optional<Day> said) {
  if (claim.time) return days_of(*claim.time, said);
  if (claim.kind != ClaimKind::ceasefire || !claim.ceasefire->effective) {
    return std::nullopt;
  }
  return edtf_days(claim.ceasefire->effective->start);
}

bool said_after(const Claim& claim, const Article& article, Day as_of) {
  const auto said = said_day(claim, single_day(article.published.value));
  return said && *said > as_of;
}

using ArticlesById = std::unordered_map<std::string_view, const Article*>;

ArticlesById articles_by_id(const Report& report) {
  ArticlesById article_of;
  for (const Article& article : report.articles) {
    article_of.emplace(article.id, &article);
  }
  return article_of;
}

std::set<std::string_view> copied_articles(const Report& report) {
  std::set<std::string_view> copied;
  for (const Article& article : report.articles) {
    if (!article.copy_of.empty()) copied.insert(article.copy_of);
  }
  return copied;
}

void sort_claims(std::vector<Claim>& claims) {
  const auto less = [](const Claim& a, const Claim& b) {
    return std::tie(a.span, a.id) < std::tie(b.span, b.id);
  };
  if (!std::is_sorted(claims.begin(), claims.end(), less)) {
    std::sort(claims.begin(), claims.end(), less);
  }
  const auto again =
      std::unique(claims.begin(), claims.end(),
                  [](const auto& a, const auto& b) { return a.id == b.id; });
  claims.erase(again, claims.end());
}

/// Actors of all articles by id; aliases in order of first use, counts added.
class ActorList {
 public:
  void add(const Actor& actor, const std::string& article) {
    const auto [it, fresh] = place_of_.try_emplace(actor.id, actors_.size());
    if (fresh) {
      actors_.push_back({actor, {article}});
      return;
    }
    ReportActor& known = actors_[it->second];
    if (known.articles.back() != article) known.articles.push_back(article);
    for (const Alias& alias : actor.aliases) add_alias(known.actor, alias);
  }

  std::vector<ReportActor> take() { return std::move(actors_); }

 private:
  static void add_alias(Actor& actor, const Alias& alias) {
    for (Alias& known : actor.aliases) {
      if (known.text != alias.text) continue;
      known.count += alias.count;
      return;
    }
    actor.aliases.push_back(alias);
  }

  std::unordered_map<std::string, std::size_t> place_of_;
  std::vector<ReportActor> actors_;
};

}  // namespace

Report gather(std::vector<ArticleRecords> articles) {
  Report report;
  ActorList actors;
  for (ArticleRecords& records : each_once(std::move(articles))) {
    const Article& article = records.article;
    sort_claims(records.claims);
    // Once, though ledgers that hold the article twice list them twice.
    std::set<std::string_view> named;
    for (const Actor& actor : records.actors) {
      if (named.insert(actor.id).second) actors.add(actor, article.id);
    }
    append(report.claims, records.claims);
    append(report.notes, records.notes);
    report.articles.push_back(std::move(records.article));
  }
  report.actors = actors.take();
  return report;
}

void leave_out_later(Report& report, std::string_view as_of) {
  const auto last_day = single_day(as_of);
  if (!last_day) return;
  const auto article_of = articles_by_id(report);
  std::erase_if(report.claims, [&](const Claim& claim) {
    const auto it = article_of.find(claim.article);
    return it != article_of.end() && said_after(claim, *it->second, *last_day);
  });
}

std::vector<PlacedClaim> place_claims(Report& report, bool include_furniture) {
  const auto article_of = articles_by_id(report);
  const auto copied = copied_articles(report);
  std::vector<PlacedClaim> placed;
  placed.reserve(report.claims.size());
  const Article* article = nullptr;  // claims of one stand together
  std::string_view copied_as;
  std::optional<Day> published;
  for (Claim& claim : report.claims) {
    if (claim.region == Region::furniture && !include_furniture) continue;
    if (!article || article->id != claim.article) {
      const auto it = article_of.find(claim.article);
      if (it == article_of.end()) continue;
      article = it->second;
      copied_as = copied.contains(article->id) ? article->id : article->copy_of;
      published = single_day(article->published.value);
    }
    PlacedClaim place{&claim, article, published, {}, {}, copied_as};
    place.said = said_day(claim, place.published);
    place.time = told_days(claim, place.said);
    placed.push_back(place);
  }
  return placed;
}

}  // namespace claimledger
