#include "extract/credits.h"

#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// "outlet|||asserts; ..." of the claims of an article.
std::string sources(std::string_view text, std::string_view outlet = "") {
  Document d = test::document(text, "2031-05-13");
  d.outlet = std::string(outlet);
  std::string out;
  for (const Claim& claim : test::read(d).claims) {
    out += (out.empty() ? "" : "; ") + test::source_line(claim);
  }
  return out;
}

}  // namespace

TEST_CASE("credits: agencies that an article is taken from", "[copies]") {
  struct Case {
    std::string_view text;
    std::string_view expected;
  };
  const Case cases[] = {
      {"LIMA (Reuters) - At least 12 people were killed on Monday.",
       "outlet||Reuters|asserts"},
      {"LIMA, Aug 3 (AFP) \u2014 At least 12 people were killed on Monday.",
       "outlet||AFP|asserts"},
      {"At least 12 people were killed on Monday in the hills. (AFP)",
       "outlet||AFP|asserts"},
      {"At least 12 people were killed on Monday.\n\nSource: Interfax\n",
       "outlet||Interfax|asserts"},
      {"At least 12 people were killed on Monday.\n\n"
       "(With reporting by AFP and Reuters)\n",
       "outlet||AFP+Reuters|asserts"},
      {"LIMA (Reuters) - At least 12 people were killed on Monday.\n\n"
       "AFP contributed to this report.\n",
       "outlet||Reuters+AFP|asserts"},
      {"LIMA (AFP) - At least 12 people were killed, Reuters said.",
       "outlet|Reuters|AFP|asserts"},
      {"LIMA (AFP) - At least 12 people were killed, AFP said.",
       "outlet|AFP||asserts"},
      {"At least 12 people (AFP) were killed on Monday.", "outlet|||asserts"},
      {"At least 12 people were killed on Monday, a toll (Reuters) that rose.",
       "outlet|||asserts"},
      {"At least 12 people were killed on Monday.\n\nSource: Ana Salgado\n",
       "outlet|||asserts"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(sources(text) == expected);
  }
}

TEST_CASE("credits: an agency is not between itself and its report",
          "[copies]") {
  CHECK(sources("LIMA (AFP) - At least 12 people were killed.", "AFP") ==
        "outlet|||asserts");
}

}  // namespace claimledger
