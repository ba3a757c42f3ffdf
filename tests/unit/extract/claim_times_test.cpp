#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// "start/end said day" of the first claim; "-" for what is not told.
std::string times(std::string_view text) {
  Workspace workspace(test::builtin());
  const ArticleRecords records = extract(test::document(text, "2022-09-14"),
                                         test::builtin(), workspace, {});
  if (records.claims.empty()) return "no claim";
  const Claim& claim = records.claims.front();
  const auto range = [](const auto& when) {
    return when ? when->start + "/" + when->end : std::string("-");
  };
  return range(claim.time) + " said " + range(claim.said);
}

}  // namespace

TEST_CASE("claim times: what a day beside a claim is the day of") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"Rebels killed 12 people on Monday.", "2022-09-12/2022-09-12 said -"},
      {"Rebels killed 12 people on Monday and Tuesday.",
       "2022-09-12/2022-09-13 said -"},
      {"Rebels killed 12 people on Monday, police said on Tuesday.",
       "2022-09-12/2022-09-12 said 2022-09-13/2022-09-13"},
      // A toll rises on a day on which nobody need have died.
      {"The death toll from the fire rose to 12 on Monday.",
       "- said 2022-09-12/2022-09-12"},
      {"The death toll stood at 12 on Monday.", "- said 2022-09-12/2022-09-12"},
      {"The fire of Sunday killed 12 people.", "2022-09-11/2022-09-11 said -"},
      // What began on a day goes on.
      {"Some 12 people have died since Monday.", "2022-09-12/.. said -"},
      {"Some 12 people have died since the war began in May.",
       "2022-05/.. said -"},
      {"At least 12 people died in the clashes, which broke out on May 4.",
       "2022-05-04/.. said -"},
      {"At least 12 people died in the fire, which was put out on Monday.",
       "2022-09-12/2022-09-12 said -"},
      // The day of something else.
      {"Rebels killed 12 people, the worst loss since the war began in May.",
       "- said -"},
      {"Some 12 people died when the ferry sank in the morning.", "- said -"},
      {"2022-09-14 Rebels killed 12 people.", "- said -"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(times(text) == expected);
  }
}

}  // namespace claimledger
