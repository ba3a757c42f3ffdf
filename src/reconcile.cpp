#include "claimledger/reconcile/reconcile.h"

#include <deque>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "claimledger/reconcile/copies.h"
#include "claimledger/reconcile/estimate.h"
#include "claimledger/reconcile/event_times.h"
#include "claimledger/reconcile/events.h"
#include "claimledger/reconcile/gather.h"
#include "claimledger/reconcile/ground_topics.h"
#include "claimledger/reconcile/policies.h"
#include "claimledger/reconcile/positions.h"
#include "claimledger/reconcile/publication.h"
#include "claimledger/reconcile/questions.h"
#include "claimledger/reconcile/relations.h"
#include "claimledger/reconcile/sums.h"
#include "claimledger/reconcile/topics.h"
#include "claimledger/reconcile/truce_topics.h"
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

void answer_victims(std::vector<Question>& questions,
                    const std::vector<PlacedClaim>& placed,
                    const ClaimIndex& claims, Policy policy) {
  for (Question& question : questions) {
    take_positions(question, placed, claims);
  }
  const std::vector<Sum> sums = find_sums(questions);
  for (Question& question : questions) relate_inside(question);
  relate_found(sums);
  relate_across(questions);
  for (Question& question : questions) {
    question.topic.status = status_of(question.topic);
    question.topic.estimate = estimate_by(policy, question);
  }
}

void answer_states(Questions& questions, const std::vector<PlacedClaim>& placed,
                   Policy policy) {
  for (StateQuestion& truce : questions.truces) {
    answer(truce, placed, kTruceRules);
    relate_starts(truce, placed);
  }
  relate_offers(questions.truces, placed);
  for (StateQuestion& ground : questions.grounds) {
    answer(ground, placed, kGroundRules);
  }
  relate_sizes(questions.grounds, placed);
  for (auto* states : {&questions.truces, &questions.grounds}) {
    for (StateQuestion& question : *states) {
      question.topic.status = status_of(question.topic);
      question.topic.estimate.policy = name_in(kPolicyNames, policy);
    }
  }
}

template <typename AnyQuestion>
void take_topics(std::vector<AnyQuestion>& questions, Report& report) {
  for (AnyQuestion& question : questions) {
    report.topics.push_back(std::move(question.topic));
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

Inquiry ask(std::vector<ArticleRecords> articles,
            const ReconcileOptions& options) {
  Inquiry asked;
  Report& report = asked.report;
  report = gather(std::move(articles));
  report.policy = name_in(kPolicyNames, options.policy);
  report.policy_rules = policy_rules(options.policy);
  // Past this line each article and claim is there once, in a fixed order.
  find_copies(report.articles);
  settle_publication(report);
  leave_out_later(report, options.as_of);
  join_truces(report);
  // Past this line days are as well known as the set can tell.
  asked.placed = place_claims(report, options.include_furniture);
  asked.happenings = find_events(asked.placed, report);
  // Past this line each placed claim is in exactly one event.
  asked.questions = {find_topics(asked.happenings, asked.placed),
                     find_truce_topics(asked.happenings, asked.placed),
                     find_ground_topics(asked.happenings, asked.placed)};
  return asked;
}

void answer(Questions& questions, const std::vector<PlacedClaim>& placed,
            const ClaimIndex& claims, Policy policy) {
  answer_victims(questions.victims, placed, claims, policy);
  answer_states(questions, placed, policy);
}

Report reconcile(std::vector<ArticleRecords> articles,
                 const ReconcileOptions& options) {
  Inquiry asked = ask(std::move(articles), options);
  // Past this line each placed claim is in exactly one topic.
  answer(asked.questions, asked.placed, wholes_among(asked.report.claims),
         options.policy);
  lend_event_times(asked.happenings, asked.placed);
  Report report = std::move(asked.report);
  take_topics(asked.questions.victims, report);
  take_topics(asked.questions.truces, report);
  take_topics(asked.questions.grounds, report);
  for (Happening& happening : asked.happenings) {
    report.events.push_back(std::move(happening.event));
  }
  summarise(report);
  return report;
}

}  // namespace claimledger
