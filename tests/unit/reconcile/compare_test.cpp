#include "reconcile/compare.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/diff_lines.h"

using namespace claimledger;
using namespace claimledger::test;

namespace {

Topic topic(ClaimKind kind, const Figure& figure) {
  Topic out;
  out.kind = kind;
  Position position;
  position.side = "ORL";
  position.speakers = {{"Tarn", {figure}}};
  position.latest_state = figure.state;
  position.latest_hold = figure.hold;
  out.positions.push_back(position);
  return out;
}

Topic truce(CeasefireAction action) {
  Figure figure;
  figure.said = "2031-05-12";
  figure.state.emplace();
  figure.state->action = action;
  figure.state->parties = {"ORL", "VSK"};
  return topic(ClaimKind::ceasefire, figure);
}

Topic ground(TerritoryAction action, const std::string& holder) {
  Figure figure;
  figure.said = "2031-05-12";
  figure.hold.emplace();
  figure.hold->action = action;
  figure.hold->holder = holder;
  return topic(ClaimKind::territory, figure);
}

}  // namespace

TEST_CASE("compare: answers of truces and of territory") {
  const ClaimIndex none;
  struct Case {
    Topic before;
    Topic after;
    std::vector<std::string> lines;
  };
  const Case cases[] = {
      {truce(CeasefireAction::agreed),
       truce(CeasefireAction::failed),
       {"changed  ", "changed ORL agreed ORL+VSK > failed ORL+VSK: state"}},
      {truce(CeasefireAction::agreed),
       truce(CeasefireAction::agreed),
       {"unchanged  "}},
      {ground(TerritoryAction::controls, "ORL"),
       ground(TerritoryAction::lost, "VSK"),
       {"changed  ", "changed ORL controls ORL > lost VSK: hold"}},
  };
  for (const auto& [before, after, expected] : cases) {
    ReportDiff found;
    found.topics = {compare({&before, &none}, {&after, &none})};
    CHECK(lines(found) == expected);
  }
}

TEST_CASE("compare: a topic that only one set asks") {
  const ClaimIndex none;
  const Topic agreed = truce(CeasefireAction::agreed);
  ReportDiff found;
  found.topics = {compare({}, {&agreed, &none}), compare({&agreed, &none}, {})};
  CHECK(lines(found) ==
        std::vector<std::string>{"added  ",
                                 "added ORL - > agreed ORL+VSK:", "removed  ",
                                 "removed ORL agreed ORL+VSK > -:"});
}
