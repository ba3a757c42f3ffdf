#include "claimledger/reconcile/truces.h"

#include <algorithm>
#include <map>

#include "support/catch.h"

namespace claimledger {
namespace {

struct Told {
  const char* truce;
  CeasefireAction action;
  const char* effective;
  const char* time = "";
  const char* source = "ORL";
  std::vector<std::string> parties = {"ORL", "VSK"};
};

Claim claim_of(const Told& told, const std::string& article) {
  Claim claim;
  claim.kind = ClaimKind::ceasefire;
  claim.article = article;
  claim.source.side = told.source;
  claim.ceasefire->action = told.action;
  claim.ceasefire->truce = told.truce;
  claim.ceasefire->parties = told.parties;
  if (*told.effective != 0) {
    Effective at;
    at.start = told.effective;
    claim.ceasefire->effective = at;
  }
  if (*told.time != 0) {
    claim.time = When{told.time, told.time, told.time, "", {}};
  }
  return claim;
}

/// The truces as the joined ids group them: "a b a" for three claims, two of
/// them of one truce.
std::string groups(std::vector<Told> told, bool reversed) {
  if (reversed) std::reverse(told.begin(), told.end());
  Report report;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const std::string article = "article " + std::to_string(i);
    Article a;
    a.id = article;
    a.published.value = "2031-05-14";
    report.articles.push_back(a);
    report.claims.push_back(claim_of(told[i], article));
  }
  join_truces(report);
  if (reversed) std::reverse(report.claims.begin(), report.claims.end());
  std::map<std::string, std::string> letters;
  std::string out;
  for (const Claim& claim : report.claims) {
    const std::string next(1, static_cast<char>('a' + letters.size()));
    out += letters.emplace(claim.ceasefire->truce, next).first->second;
  }
  return out;
}

}  // namespace

TEST_CASE("truces: one truce that several articles name") {
  using enum CeasefireAction;
  struct Case {
    const char* what;
    std::vector<Told> told;
    const char* expected;
  };
  const Case cases[] = {
      {"the same instant and its day",
       {{"t1", agreed, "2031-05-13T16:00Z"}, {"t2", in_effect, "2031-05-13"}},
       "aa"},
      {"two days, two truces",
       {{"t1", agreed, "2031-05-13"}, {"t2", agreed, "2031-05-14"}},
       "ab"},
      {"other parties",
       {{"t1", agreed, "2031-05-13"},
        {"t2", agreed, "2031-05-13", "", "ORL", {"KEL", "VSK"}}},
       "ab"},
      {"parties not known",
       {{"t1", agreed, "2031-05-13", "", "outlet", {}},
        {"t2", agreed, "2031-05-13", "", "outlet", {}}},
       "ab"},
      {"parties not known, told by one of them",
       {{"t1", agreed, "2031-05-13", "", "ORL", {}},
        {"t2", agreed, "2031-05-13", "", "ORL", {}}},
       "aa"},
      {"a breach by one, told by the other",
       {{"t1", violated, "", "2031-05-13", "ORL", {"VSK"}},
        {"t2", denied, "", "2031-05-13", "VSK"}},
       "aa"},
      {"the only truce of a year",
       {{"t1", brokered, "2020-11"}, {"t2", brokered, "", "2020"},
        {"t3", brokered, "", "2020-11"}},
       "aaa"},
      {"the truce of a year, told twice",
       {{"t1", brokered, "2020-11-10"}, {"t2", brokered, "", "2020"},
        {"t3", brokered, "", "2020"}},
       "aaa"},
      {"a year with two truces tells neither",
       {{"t1", brokered, "2020-03-02"}, {"t2", brokered, "2020-11-10"},
        {"t3", brokered, "", "2020"}},
       "abc"},
      {"offers of one side within a day",
       {{"t1", proposed, "", "2031-05-13"}, {"t2", called_for, ""}}, "aa"},
      {"offers of two sides",
       {{"t1", proposed, ""}, {"t2", proposed, "", "", "VSK"}}, "ab"},
      {"an offer is no deal",
       {{"t1", proposed, "", "2031-05-13"}, {"t2", agreed, "2031-05-13"}},
       "ab"},
      {"what two articles tell on one day",
       {{"t1", violated, ""}, {"t2", failed, ""}}, "aa"},
      {"agreed, then in force, then broken",
       {{"t1", agreed, "", "2031-05-10"}, {"t2", in_effect, "2031-05-13"},
        {"t3", violated, "", "2031-05-20"}},
       "aaa"},
      {"in force long after it was agreed",
       {{"t1", agreed, "", "2031-05-01"}, {"t2", in_effect, "2031-05-13"}},
       "ab"},
      {"a new one after the end",
       {{"t1", agreed, "", "2031-05-10"}, {"t2", ended, "", "2031-05-12"},
        {"t3", agreed, "", "2031-05-13"}},
       "aab"},
      {"a deal that is only named",
       {{"t1", in_effect, "2031-05-13"}, {"t2", brokered, ""}}, "ab"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(groups(c.told, false) == c.expected);
    CHECK(groups(c.told, true) == c.expected);
  }
}

}  // namespace claimledger
