#include "extract/truce_times.h"

#include <map>

#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

TEST_CASE("ceasefires: the hour at which a truce takes effect") {
  struct Row {
    const char* text;
    const char* start;
    const char* zone;
  };
  // Published on Friday, 13 June 2031.
  const Row rows[] = {
      {"A truce took effect at 8pm local time (16:00 GMT) on Wednesday.",
       "2031-06-11T16:00Z", "UTC+4"},
      {"A truce took effect at 10:30 a.m. (1500 GMT) on Sunday.",
       "2031-06-08T15:00Z", "UTC-4:30"},
      {"A truce took effect at 8pm local time [16:00GMT] on Wednesday.",
       "2031-06-11T16:00Z", "UTC"},
      {"It was unclear if both sides were keeping the truce, which began at "
       "8pm local time (16:00 GMT) on Wednesday.",
       "2031-06-11T16:00Z", "UTC+4"},
      {"A truce took effect on Monday at 05:00 GMT.", "2031-06-09T05:00Z",
       "UTC"},
      {"A truce took effect at 8pm on Wednesday.", "2031-06-11T20:00", ""},
      {"A truce took effect on Wednesday.", "2031-06-11", ""},
      // The zone of the parties, where their clocks agree.
      {"A truce between Norway and Sweden took effect at 8pm local time on "
       "Wednesday.",
       "2031-06-11T18:00Z", "Europe/Oslo"},
      {"A truce between Norway and Iceland took effect at 8pm local time on "
       "Wednesday.",
       "2031-06-11T20:00", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const ArticleRecords records = test::read(row.text, "2031-06-13");
    REQUIRE(!records.claims.empty());
    const auto& effective = records.claims[0].ceasefire->effective;
    REQUIRE(effective);
    CHECK(effective->start == row.start);
    CHECK(effective->end.empty());
    CHECK(effective->zone == row.zone);
    if (!effective->zone.empty()) CHECK(!effective->zone_evidence.empty());
  }
}

// The truces that an article's claims mean, as letters in order of mention.
std::string truces(std::string_view text) {
  std::map<std::string, char> letters;
  std::string out;
  for (const Claim& claim : test::read(text, "2031-06-11").claims) {
    if (claim.kind != ClaimKind::ceasefire) continue;
    const auto next = static_cast<char>('a' + letters.size());
    out += letters.emplace(claim.ceasefire->truce, next).first->second;
  }
  return out;
}

TEST_CASE("claims that mean the same truce share its id", "[ceasefires]") {
  struct Row {
    const char* text;
    const char* truces;
  };
  const Row rows[] = {
      {"Chile and Peru agreed to a truce. The deal collapsed on Monday.", "aa"},
      {"A truce took effect on Monday. A previous ceasefire failed.", "ab"},
      {"The 2020 war ended in a Norway-brokered truce. Chile and Peru agreed "
       "to a ceasefire on Monday.",
       "ab"},
      {"Norway called for a truce. Chile and Peru agreed to a ceasefire.",
       "ab"},
      {"Chile proposed a truce. Peru rejected the proposal. A ceasefire was "
       "agreed on Monday.",
       "aab"},
      {"The 2020 war ended with a truce brokered by Norway. The truce broke "
       "down in weeks.",
       "aa"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(truces(row.text) == row.truces);
  }
}

}  // namespace
}  // namespace claimledger
