#include "claimledger/reconcile/reconcile.h"

#include <deque>
#include <functional>
#include <string_view>
#include <unordered_map>
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
#include "claimledger/reconcile/scopes.h"
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
                    const ClaimIndex& claims, Policy policy, Periods& periods) {
  for (Question& question : questions) {
    take_positions(question, placed, claims);
  }
  const std::vector<Sum> sums = find_sums(questions);
  for (Question& question : questions) relate_inside(question);
  relate_found(sums);
  relate_across(questions);
  periods.collect(questions);
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

namespace {

/// What happened; nothing is asked of it yet.
Inquiry look(std::vector<ArticleRecords> articles,
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
  asked.questions.truces = find_truce_topics(asked.happenings, asked.placed);
  asked.questions.grounds = find_ground_topics(asked.happenings, asked.placed);
  return asked;
}

/// By id; ids of topics are unique.
template <typename Topics, typename TopicIn>
std::function<Topic&(std::string_view)> topics_by_id(Topics& topics,
                                                     TopicIn topic_in) {
  std::unordered_map<std::string_view, Topic*> by_id;
  for (auto& each : topics) by_id.emplace(topic_in(each).id, &topic_in(each));
  return [by_id = std::move(by_id)](std::string_view id) -> Topic& {
    return *by_id.at(id);
  };
}

}  // namespace

Inquiry ask(std::vector<ArticleRecords> articles,
            const ReconcileOptions& options) {
  Inquiry asked = look(std::move(articles), options);
  asked.questions.victims = find_topics(asked.happenings, asked.placed);
  return asked;
}

void answer(Questions& questions, const std::vector<PlacedClaim>& placed,
            const ClaimIndex& claims, Policy policy) {
  Periods periods(placed);
  answer_victims(questions.victims, placed, claims, policy, periods);
  periods.relate(topics_by_id(questions.victims,
                              [](Question& q) -> Topic& { return q.topic; }));
  answer_states(questions, placed, policy);
}

Report reconcile(std::vector<ArticleRecords> articles,
                 const ReconcileOptions& options) {
  Inquiry asked = look(std::move(articles), options);
  Report& report = asked.report;
  const ClaimIndex wholes = wholes_among(report.claims);
  Periods periods(asked.placed);
  for (Happening& happening : asked.happenings) {
    // One at a time: what is known of its statements is not kept.
    std::vector<Question> victims = find_topics({&happening, 1}, asked.placed);
    answer_victims(victims, asked.placed, wholes, options.policy, periods);
    take_topics(victims, report);
  }
  periods.relate(topics_by_id(report.topics,
                              [](Topic& topic) -> Topic& { return topic; }));
  answer_states(asked.questions, asked.placed, options.policy);
  // Past this line each placed claim is in exactly one topic.
  take_topics(asked.questions.truces, report);
  take_topics(asked.questions.grounds, report);
  lend_event_times(asked.happenings, asked.placed);
  for (Happening& happening : asked.happenings) {
    report.events.push_back(std::move(happening.event));
  }
  summarise(report);
  return std::move(asked.report);
}

}  // namespace claimledger
