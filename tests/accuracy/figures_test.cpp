#include "accuracy/score.h"
#include "support/catch.h"

namespace claimledger {
namespace {

/// What is reached; whoever falls below has broken something, whoever rises
/// above raises the floor.
struct Floors {
  const char* set;
  int easy;  ///< entries not marked hard: all that `found` can reach
  int found;
  int hard_found;
  int victims;
  int classes;
  int sources;
  int accounts;
  int most_wrong;  ///< a ceiling: claims that nobody asked for
};
constexpr Floors kFloors[] = {
    {"ferry-disaster", 30, 29, 7, 36, 36, 29, 35, 1},
    {"karabakh-2022", 15, 14, 8, 21, 20, 21, 22, 0},
    {"truces", 28, 28, 10, 20, 33, 33, 38, 0},
    {"attacks", 78, 65, 7, 40, 71, 43, 71, 0},
    {"dispatches", 171, 145, 1, 101, 137, 131, 115, 6},
};

std::string listed(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "\n  " + line;
  return out;
}

/// What fell below its floor; "" where all is well.
std::string below(const test::Score& score, const Floors& floors) {
  std::string out;
  const auto check = [&](const char* what, int got, int least) {
    if (got >= least) return;
    out += std::string(what) + " " + std::to_string(got) + " of " +
           std::to_string(least) + "; ";
  };
  check("found", score.found, floors.found);
  check("hard found", score.hard_found, floors.hard_found);
  check("victims' side", score.victims, floors.victims);
  check("class", score.classes, floors.classes);
  check("source's side", score.sources, floors.sources);
  check("accounting", score.accounts, floors.accounts);
  check("unasked", -score.wrong, -floors.most_wrong);
  return out;
}

}  // namespace

TEST_CASE("accuracy: figures, victims and sources as people read them") {
  for (const Floors& f : kFloors) {
    const test::Score score = test::Scorer(f.set).run();
    INFO(f.set << "\nmissed:" << listed(score.missed)
               << "\nunasked:" << listed(score.unasked)
               << "\nfound with other sides:" << listed(score.sides));
    CHECK(score.easy == f.easy);
    CHECK(below(score, f) == "");
  }
}

TEST_CASE("accuracy: what is no claim gives none") {
  for (const char* set : test::kCorpusSets) {
    const test::Score score = test::Scorer(set).run();
    INFO(set << listed(score.traps));
    CHECK(score.traps.empty());
  }
}

TEST_CASE("accuracy: sport, markets and science give no claim of any kind") {
  for (const Document& d : test::corpus_articles("quiet")) {
    for (const Claim& claim : test::read(d).claims) {
      FAIL_CHECK(d.path << ": " << describe(claim) << " \"" << claim.text.view()
                        << '"');
    }
  }
}

TEST_CASE("accuracy: spans cut the words again") {
  for (const Document& d : test::corpus_articles()) {
    for (const Claim& claim : test::read(d).claims) {
      CAPTURE(d.path, claim.text);
      CHECK(cut(d.text, claim.span) == claim.text);
      CHECK(claim.sentence.contains(claim.span));
    }
  }
}

}  // namespace claimledger
