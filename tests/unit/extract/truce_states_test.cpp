#include "support/truce_rows.h"

namespace claimledger {
namespace {

TEST_CASE("what a clause says of the truce it belongs to", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"The truce, which Norway mediated in May 2031, crumbled within days.",
       "brokered by NOR from 2031-05 | outlet; failed by NOR | outlet"},
      {"Peru scorned the truce that Chile had offered on Monday.",
       "rejected CHL+PER | Peru (PER); proposed CHL+PER | Chile (CHL)"},
      {"A truce declared by Chile on Monday broke down before dawn.",
       "agreed CHL from 2031-06-09 | Chile (CHL); failed | outlet"},
      {"The ceasefire that Chile and Peru had signed did not survive a week.",
       "agreed CHL+PER | outlet; failed CHL+PER | outlet"},
      {"The ceasefire offer was rejected by Peru.", "rejected | Peru (PER)"},
  };
  test::check_truces(rows);
}

TEST_CASE("a truce named before and meant again", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"Peru proposed a truce. Chile accepted it on Monday.",
       "proposed | Peru (PER); agreed CHL | Chile (CHL)"},
      {"Peru proposed a truce. Chile turned it down.",
       "proposed | Peru (PER); rejected | Chile (CHL)"},
      {"Peru proposed a truce. Chile rejected the overture.",
       "proposed | Peru (PER); rejected | Chile (CHL)"},
      {"Peru declared a truce. It collapsed on Tuesday.",
       "agreed PER | Peru (PER); failed | outlet"},
      {"Peru declared a truce. It called it off in May.",
       "agreed PER | Peru (PER); ended PER | Peru (PER)"},
      {"Peru broke the truce, Chile said. Lima denied the charge.",
       "violated PER | Chile (CHL); denied CHL+PER | Lima (PER)"},
      {"The truce began. The guns fell silent at dawn.",
       "in-effect | outlet; in-effect | outlet"},
      // Not of a truce.
      {"Peru proposed a law. Chile rejected it.", ""},
      {"Peru declared a truce. Talks that collapsed in May will resume.",
       "agreed PER | Peru (PER)"},
      {"The guns fell silent at dawn.", ""},
  };
  test::check_truces(rows);
}

TEST_CASE("a truce told without its noun", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"Chile told its troops to hold fire on Monday.",
       "agreed CHL from 2031-06-09 | Chile (CHL)"},
      {"Norway urged both sides to lay down their arms.",
       "called-for | Norway (NOR)"},
      {"Norway urged the rebels to lay down their arms.", ""},
      {"Chilean gunners shelled Arica minutes into the truce.",
       "violated CHL | outlet"},
      {"Fighting resumed within hours of the truce.", "failed | outlet"},
      {"The truce lasted only three hours.", "failed | outlet"},
      {"The truce lasted three years.", ""},
      {"Chile and Peru have extended the truce. It has held. The ceasefire "
       "will last until 3 July.",
       "extended CHL+PER | outlet; in-effect CHL+PER | outlet; extended "
       "CHL+PER | outlet"},
  };
  test::check_truces(rows);
}

TEST_CASE("an hour in parentheses tells when a truce begins", "[ceasefires]") {
  const ArticleRecords records =
      test::read("The truce began at midnight in Lima (05:00 GMT on Tuesday).",
                 test::kTruceDay);
  REQUIRE(records.claims.size() == 1);
  REQUIRE(records.claims[0].ceasefire->effective);
  CHECK(records.claims[0].ceasefire->effective->start == "2031-06-10T05:00Z");
}

}  // namespace
}  // namespace claimledger
