#include "claimledger/reconcile/reconcile.h"

#include <deque>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "claimledger/reconcile/estimate.h"
#include "claimledger/reconcile/event_times.h"
#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/gather.h"
#include "claimledger/reconcile/positions.h"
#include "claimledger/reconcile/publication.h"
#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/topics.h"
#include "claimledger/reconcile/truces.h"

namespace claimledger {
namespace {

/// The claims that others are parts of.
ClaimIndex wholes_among(const std::deque<Claim>& claims) {
  std::unordered_set<std::string_view> wanted;
  for (const Claim& claim : claims) {
    if (!claim.casualty.of.empty()) wanted.insert(claim.casualty.of);
  }
  ClaimIndex index;
  if (wanted.empty()) return index;
  for (const Claim& claim : claims) {
    if (wanted.contains(claim.id)) index.emplace(claim.id, &claim);
  }
  return index;
}

void summarise(Report& report) {
  Summary& summary = report.summary;
  for (const std::string_view kind : kClaimKindNames) {
    summary.claims_by_kind[std::string(kind)] = 0;
  }
  for (const Claim& claim : report.claims) {
    ++summary.claims_by_kind[std::string(name_in(kClaimKindNames, claim.kind))];
  }
  for (const std::string_view status : kTopicStatusNames) {
    summary.topics_by_status[std::string(status)] = 0;
  }
  for (const Topic& topic : report.topics) {
    ++summary.topics_by_status[std::string(
        name_in(kTopicStatusNames, topic.status))];
  }
  for (const Article& article : report.articles) {
    for (const Unread& unread : article.unread) {
      summary.unread.push_back({article.id, unread});
    }
  }
}

/// Each placed claim of the happenings goes to exactly one topic.
void answer_questions(std::span<const Happening> happenings,
                      const std::vector<PlacedClaim>& placed,
                      const ClaimIndex& claims, std::vector<Topic>& topics) {
  std::vector<Question> questions = find_topics(happenings, placed);
  for (Question& question : questions) {
    take_positions(question, placed, claims);
    relate_inside(question);
  }
  relate_across(questions);
  for (Question& question : questions) {
    question.topic.status = status_of(question.topic);
    question.topic.estimate = estimate_sources(question.topic);
    topics.push_back(std::move(question.topic));
  }
}

}  // namespace

Report reconcile(std::vector<ArticleRecords> articles,
                 const ReconcileOptions& options) {
  Report report = gather(std::move(articles));
  // Past this line each article and claim is there once, in a fixed order.
  settle_publication(report);
  leave_out_later(report, options.as_of);
  join_truces(report);
  // Past this line days are as well known as the set can tell.
  const auto placed = place_claims(report, options.include_furniture);
  std::vector<Happening> happenings = find_events(placed, report);
  // Past this line each placed claim is in exactly one event.
  const ClaimIndex claims = wholes_among(report.claims);
  for (Happening& happening : happenings) {
    // One at a time, for its claims lie far apart and are near at hand now.
    answer_questions({&happening, 1}, placed, claims, report.topics);
    lend_event_times({&happening, 1}, placed);
    report.events.push_back(std::move(happening.event));
  }
  summarise(report);
  return report;
}

}  // namespace claimledger
