#include "claimledger/reconcile/diff.h"

#include <map>
#include <utility>

#include "claimledger/reconcile/questions.h"
#include "reconcile/compare.h"
#include "reconcile/unite.h"

namespace claimledger {
namespace {

/// The claims of one of the two sets, by id and by place in the report.
struct SetOfClaims {
  std::vector<bool> has;
  ClaimIndex by_id;
};

SetOfClaims claims_in(const std::set<std::string>& ids,
                      const std::vector<Claim>& claims) {
  SetOfClaims set;
  for (const Claim& claim : claims) set.has.push_back(ids.contains(claim.id));
  return set;
}

/// Each claim gets its own id back, for in one set it is alone with it.
void restore_ids(const std::map<std::string, std::string>& own_id,
                 std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    const auto it = own_id.find(claim.id);
    if (it != own_id.end()) claim.id = it->second;
  }
}

void index(const std::vector<Claim>& claims, SetOfClaims& set) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (set.has[i]) set.by_id.emplace(claims[i].id, &claims[i]);
  }
}

/// What one set alone answers, by the number of the question.
std::map<std::size_t, Topic> answers(const Inquiry& asked,
                                     const SetOfClaims& set) {
  std::vector<Question> questions;
  std::vector<std::size_t> numbers;
  for (std::size_t n = 0; n < asked.questions.size(); ++n) {
    Question question = asked.questions[n];
    std::erase_if(question.claims, [&](std::size_t i) {
      return !set.has[static_cast<std::size_t>(asked.placed[i].claim -
                                               asked.report.claims.data())];
    });
    if (question.claims.empty()) continue;
    question.topic.claims.clear();
    for (const std::size_t i : question.claims) {
      question.topic.claims.push_back(asked.placed[i].claim->id);
    }
    questions.push_back(std::move(question));
    numbers.push_back(n);
  }
  answer(questions, asked.placed, set.by_id);
  std::map<std::size_t, Topic> topics;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    topics.emplace(numbers[i], std::move(questions[i].topic));
  }
  return topics;
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
  std::vector<Claim>& claims = asked.report.claims;
  SetOfClaims first = claims_in(united.before, claims);
  SetOfClaims second = claims_in(united.after, claims);
  restore_ids(united.own_id, claims);
  index(claims, first);
  index(claims, second);
  // Past this line ids are unique in one set only.
  const auto old_answers = answers(asked, first);
  const auto new_answers = answers(asked, second);
  ReportDiff out;
  for (std::size_t n = 0; n < asked.questions.size(); ++n) {
    const auto was = old_answers.find(n);
    const auto is = new_answers.find(n);
    TopicDiff topic = compare(
        {was == old_answers.end() ? nullptr : &was->second, &first.by_id},
        {is == new_answers.end() ? nullptr : &is->second, &second.by_id});
    count(topic.change, out.summary);
    if (topic.change != Change::unchanged) {
      out.topics.push_back(std::move(topic));
    }
  }
  return out;
}

}  // namespace claimledger
