#include "accuracy/kind_score.h"
#include "support/catch.h"

namespace claimledger {
namespace {

/// As in corpus_test.cpp: whoever falls below has broken something.
struct Floors {
  const char* set;
  ClaimKind kind;
  int plain;
  int found;
  int hard_found;
  int sources;
  int most_unasked;
};
constexpr Floors kFloors[] = {
    {"truces", ClaimKind::ceasefire, 54, 51, 19, 50, 0},
    {"truces", ClaimKind::territory, 39, 34, 7, 32, 0},
    {"attacks", ClaimKind::ceasefire, 20, 11, 5, 11, 0},
    {"attacks", ClaimKind::territory, 17, 4, 1, 4, 0},
};

std::string listed(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "\n  " + line;
  return out;
}

}  // namespace

TEST_CASE("accuracy: truces and ground as people read them") {
  for (const Floors& f : kFloors) {
    const test::KindScore s = test::KindScorer(f.set, f.kind).run();
    INFO(f.set << " " << name_in(kClaimKindNames, f.kind) << " found "
               << s.found << "+" << s.hard_found << ", sources " << s.sources
               << ", unasked " << s.unasked << "\nmissed:" << listed(s.missed)
               << "\nunasked:" << listed(s.extra));
    CHECK(s.plain == f.plain);
    CHECK(s.found >= f.found);
    CHECK(s.hard_found >= f.hard_found);
    CHECK(s.sources >= f.sources);
    CHECK(s.unasked <= f.most_unasked);
  }
}

TEST_CASE("accuracy: the day of undated articles") {
  for (const char* set : {"truces", "attacks"}) {
    const auto wrong = test::KindScorer(set, ClaimKind::ceasefire).wrong_days();
    INFO(listed(wrong));
    // One says "twelve days after Sunday 2 October", which is not computed.
    const std::size_t known = set == std::string_view("truces") ? 1 : 0;
    CHECK(wrong.size() <= known);
  }
}

}  // namespace claimledger
