#include <map>
#include <string_view>
#include <utility>

#include "claimledger/reconcile/diff.h"

namespace claimledger {
namespace {

/// A time that a claim got from its event; see event_times.h.
bool is_lent(const When& time) {
  return time.timex3.empty() && time.text.empty() && time.span.empty();
}

}  // namespace

std::vector<ArticleRecords> articles_of(Report report) {
  std::vector<ArticleRecords> articles;
  std::map<std::string, std::size_t> place_of;
  for (Article& article : report.articles) {
    place_of.emplace(article.id, articles.size());
    ArticleRecords& records = articles.emplace_back();
    records.article = std::move(article);
    records.settled = true;
  }
  const auto records_of = [&](const std::string& id) -> ArticleRecords* {
    const auto it = place_of.find(id);
    return it == place_of.end() ? nullptr : &articles[it->second];
  };
  for (const ReportActor& known : report.actors) {
    for (const std::string& id : known.articles) {
      ArticleRecords* records = records_of(id);
      if (records) records->actors.push_back(known.actor);
    }
  }
  for (Claim& claim : report.claims) {
    ArticleRecords* records = records_of(claim.article);
    if (!records) continue;
    claim.event.clear();
    if (claim.time && is_lent(*claim.time)) claim.time.reset();
    records->claims.push_back(std::move(claim));
  }
  for (UnreadIn& unread : report.summary.unread) {
    ArticleRecords* records = records_of(unread.article);
    if (records) records->article.unread.push_back(std::move(unread.unread));
  }
  return articles;
}

}  // namespace claimledger
