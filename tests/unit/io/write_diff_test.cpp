#include "claimledger/io/write_diff.h"

#include <nlohmann/json.hpp>

#include "claimledger/reconcile/diff.h"
#include "support/catch.h"
#include "support/claims.h"

using namespace claimledger;
using namespace claimledger::test;

TEST_CASE("write_diff: one JSON object with all kinds of members") {
  const auto a = article("a", "2031-05-12", {Says("ORL", "40", "ORL")});
  const auto b = article("b", "2031-05-12", {Says("VSK", "90", "ORL")});
  const auto c = article("c", "2031-05-12", {Says("VSK", "", "VSK")});
  ReportDiff found = diff({a, c}, {a, b}, {});
  found.before = "a \"quoted\" name";
  found.warnings.push_back({"empty", "x.txt", 0, 0, "holds no text"});
  const auto json =
      nlohmann::json::parse(diff_json(found, {"claimledger", "1", "r"}));

  CHECK(json["schema"] == "claimledger/diff/1");
  CHECK(json["before"] == found.before);
  CHECK(json["warnings"][0]["code"] == "empty");
  CHECK(json["summary"] ==
        nlohmann::json(
            {{"added", 0}, {"removed", 1}, {"changed", 1}, {"unchanged", 0}}));
  const auto& changed = json["topics"][0];
  CHECK(changed["change"] == "changed");
  CHECK(changed["key"]["side"] == "ORL");
  CHECK(changed["status"]["after"] == "conflict");
  CHECK(changed["estimate"]["after"]["high"] == 90);
  CHECK(changed["relations"]["new"][0]["relation"] == "contradicts");
  CHECK(changed["relations"]["gone"].empty());
  CHECK(changed["positions"][1]["before"].is_null());
  CHECK(changed["positions"][1]["after"]["latest"]["min"] == 90);
  const auto& removed = json["topics"][1];
  CHECK(removed["change"] == "removed");
  CHECK(removed["status"]["after"].is_null());
  CHECK(removed["estimate"]["after"].is_null());
  CHECK(removed["positions"][0]["before"]["latest"].is_null());
}
