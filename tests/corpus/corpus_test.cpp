#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

#include "claimledger/io/read_articles.h"
#include "corpus/score.h"
#include "support/catch.h"

namespace claimledger {
namespace {

// What is reached; a change that falls below has broken something.
constexpr Floors kFloors[] = {
    {"ferry-disaster", 0, 0, 0, 0},
    {"karabakh-2022", 0, 0, 0, 0},
};

}  // namespace

TEST_CASE("corpus: figures, victims and sources as read by people") {
  for (const Floors& floors : kFloors) {
    const Score score = score_set(std::string(floors.set));
    INFO(score.listing);
    CAPTURE(floors.set, score.expected, score.found, score.right_victims,
            score.right_source, score.extra);
    CHECK(score.found >= floors.found);
    CHECK(score.right_victims >= floors.victims);
    CHECK(score.right_source >= floors.source);
    CHECK(score.extra <= floors.extra);
  }
}

TEST_CASE("corpus: what is no claim gives none") {
  for (const Floors& floors : kFloors) {
    const Score score = score_set(std::string(floors.set));
    CAPTURE(floors.set);
    CHECK(score.traps == std::vector<std::string>{});
  }
}

}  // namespace claimledger
