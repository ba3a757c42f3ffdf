#include "claimledger/reconcile/diff.h"

#include <deque>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include "claimledger/reconcile/questions.h"
#include "reconcile/compare.h"
#include "reconcile/unite.h"

namespace claimledger {
namespace {

/// The claims of one of the two sets, also by id.
struct SetOfClaims {
  std::unordered_set<const Claim*> has;
  ClaimIndex by_id;
};

SetOfClaims claims_in(const std::set<std::string>& ids,
                      const std::deque<Claim>& claims) {
  SetOfClaims set;
  for (const Claim& claim : claims) {
    if (ids.contains(claim.id)) set.has.insert(&claim);
  }
  return set;
}

/// Each claim gets its own id back, for in one set it is alone with it.
void restore_ids(const std::map<std::string, std::string>& own_id,
                 std::deque<Claim>& claims) {
  for (Claim& claim : claims) {
    const auto it = own_id.find(claim.id);
    if (it != own_id.end()) claim.id = it->second;
  }
}

void index(SetOfClaims& set) {
  for (const Claim* claim : set.has) set.by_id.emplace(claim->id, claim);
}

/// Of each question what it asks of one set alone; where it asks nothing of
/// it, it is left out.
template <typename AnyQuestion>
std::vector<AnyQuestion> put_to(const SetOfClaims& set, const Inquiry& asked,
                                const std::vector<AnyQuestion>& questions) {
  std::vector<AnyQuestion> out;
  for (AnyQuestion question : questions) {
    std::erase_if(question.claims, [&](std::size_t i) {
      return !set.has.contains(asked.placed[i].claim);
    });
    if (question.claims.empty()) continue;
    question.topic.claims.clear();
    for (const std::size_t i : question.claims) {
      question.topic.claims.push_back(asked.placed[i].claim->id);
    }
    out.push_back(std::move(question));
  }
  return out;
}

using Answers = std::map<std::string, Topic>;

template <typename AnyQuestion>
void take(std::vector<AnyQuestion>& questions, Answers& answers) {
  for (AnyQuestion& question : questions) {
    std::string id = question.topic.id;
    answers.emplace(std::move(id), std::move(question.topic));
  }
}

/// What one set alone answers, by id of the topic.
Answers answers(const Inquiry& asked, const SetOfClaims& set, Policy policy) {
  Questions questions{put_to(set, asked, asked.questions.victims),
                      put_to(set, asked, asked.questions.truces),
                      put_to(set, asked, asked.questions.grounds)};
  answer(questions, asked.placed, set.by_id, policy);
  Answers out;
  take(questions.victims, out);
  take(questions.truces, out);
  take(questions.grounds, out);
  return out;
}

void count(Change change, DiffSummary& summary) {
  switch (change) {
    case Change::added:
      ++summary.added;
      break;
    case Change::removed:
      ++summary.removed;
      break;
    case Change::changed:
      ++summary.changed;
      break;
    case Change::unchanged:
      ++summary.unchanged;
      break;
  }
}

}  // namespace

ReportDiff diff(std::vector<ArticleRecords> before,
                std::vector<ArticleRecords> after,
                const ReconcileOptions& options) {
  UnitedSets united = unite(std::move(before), std::move(after));
  // Past this line each claim is of one set or of both.
  Inquiry asked = ask(std::move(united.articles), options);
  std::deque<Claim>& claims = asked.report.claims;
  SetOfClaims first = claims_in(united.before, claims);
  SetOfClaims second = claims_in(united.after, claims);
  restore_ids(united.own_id, claims);
  index(first);
  index(second);
  // Past this line ids are unique in one set only.
  const Answers old_answers = answers(asked, first, options.policy);
  const Answers new_answers = answers(asked, second, options.policy);
  const auto find = [](const Answers& all, const std::string& id) {
    const auto it = all.find(id);
    return it == all.end() ? nullptr : &it->second;
  };
  ReportDiff out;
  const auto compare_all = [&](const auto& questions) {
    for (const auto& question : questions) {
      const std::string& id = question.topic.id;
      TopicDiff topic = compare({find(old_answers, id), &first.by_id},
                                {find(new_answers, id), &second.by_id});
      count(topic.change, out.summary);
      if (topic.change != Change::unchanged) {
        out.topics.push_back(std::move(topic));
      }
    }
  };
  compare_all(asked.questions.victims);
  compare_all(asked.questions.truces);
  compare_all(asked.questions.grounds);
  return out;
}

}  // namespace claimledger
