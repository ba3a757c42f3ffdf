#include "claimledger/reconcile/reconcile.h"

#include <utility>

#include "claimledger/reconcile/estimate.h"
#include "claimledger/reconcile/event_times.h"
#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/gather.h"
#include "claimledger/reconcile/ground_topics.h"
#include "claimledger/reconcile/positions.h"
#include "claimledger/reconcile/publication.h"
#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/sums.h"
#include "claimledger/reconcile/topics.h"
#include "claimledger/reconcile/truce_topics.h"
#include "claimledger/reconcile/truces.h"

namespace claimledger {
namespace {

ClaimIndex index_of(const std::vector<Claim>& claims) {
  ClaimIndex index;
  for (const Claim& claim : claims) index.emplace(claim.id, &claim);
  return index;
}

/// Topics of truces and of ground.
void add_states(const std::vector<Happening>& happenings,
                const std::vector<PlacedClaim>& placed, Report& report) {
  auto truces = find_truce_topics(happenings, placed);
  for (StateQuestion& truce : truces) {
    answer(truce, placed, kTruceRules);
    relate_starts(truce, placed);
  }
  relate_offers(truces, placed);
  auto grounds = find_ground_topics(happenings, placed);
  for (StateQuestion& ground : grounds) {
    answer(ground, placed, kGroundRules);
    relate_sizes(ground, placed);
  }
  for (auto* questions : {&truces, &grounds}) {
    for (StateQuestion& question : *questions) {
      question.topic.status = status_of(question.topic);
      question.topic.estimate.policy = "sources";
      report.topics.push_back(std::move(question.topic));
    }
  }
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
  std::vector<Question> questions = find_topics(happenings, placed);
  // Past this line each placed claim is in exactly one topic.
  const ClaimIndex claims = index_of(report.claims);
  for (Question& question : questions) {
    take_positions(question, placed, claims);
  }
  const std::vector<Sum> sums = find_sums(questions);
  for (Question& question : questions) relate_inside(question);
  relate_found(sums);
  relate_across(questions);
  for (Question& question : questions) {
    question.topic.status = status_of(question.topic);
    question.topic.estimate = estimate_sources(question.topic);
    report.topics.push_back(std::move(question.topic));
  }
  add_states(happenings, placed, report);
  lend_event_times(happenings, placed);
  for (Happening& happening : happenings) {
    report.events.push_back(std::move(happening.event));
  }
  summarise(report);
  return report;
}

}  // namespace claimledger
