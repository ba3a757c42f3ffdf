#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/reconcile/topics.h"

namespace claimledger {

/// Relations inside one topic: neighbours in time of one source, and the last
/// figures of different sources at one cut-off.
void relate_inside(Question& question);

/// Relations across topics: sums over the sides, bodies beneath the killed,
/// parts and their wholes, denials and what they deny. Each stands in the
/// topic of its end `b`.
void relate_across(std::vector<Question>& questions);

/// One of our own words, such as the name of a relation or a rule: a million
/// relations share the bytes of a few. `word` must stay as long as the thread.
SharedText word_of_ours(std::string_view word);

/// Appends a relation between two statements: the earlier one first, and a part
/// before its whole.
void add_relation(Question& home, const Question& a_topic, const Statement& a,
                  const Question& b_topic, const Statement& b,
                  std::string_view relation, std::string_view rule,
                  std::string why);

}  // namespace claimledger
