#include <string>
#include <vector>

#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// "2031-05-13 inferred" for each text, in their order.
std::vector<std::string> days(const std::vector<std::string>& texts) {
  std::vector<ArticleRecords> records;
  for (const std::string& text : texts) {
    Document d = test::document(text);
    d.path = std::string(1, static_cast<char>('a' + records.size()));
    records.push_back(test::read(d));
  }
  std::vector<std::string> out;
  for (const Article& one : reconcile(std::move(records), {}).articles) {
    out.push_back(one.published.value + " " +
                  std::string(name_in(kBasisNames, one.published.basis)));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("undated sets: a bombing told by three articles") {
  CHECK(days({
      "Car bomb kills 19 at Tamale market\n\n"
      "A car bomb tore through a crowded market in the northern Ghanaian city "
      "of Tamale, killing 19 people and wounding 40, police said on Tuesday "
      "(13/5).\n\n"
      "No group has claimed the attack, the worst in Ghana since 2029.\n",
      "Death toll from Ghana market blast rises to 22\n\n"
      "The death toll from a car bomb at a market in Ghana has risen to 22, "
      "the health ministry said on Wednesday.\n\n"
      "Three people died of their wounds overnight, it said. The bomb went off "
      "on Tuesday morning, when the market in Tamale was full.\n",
      "Ghana buries victims of market bombing\n\n"
      "Thousands attended the funeral on Friday of some of the 23 people "
      "killed by a car bomb in Ghana this week.\n\n"
      "President Ama Owusu said on Thursday that three suspects had been "
      "arrested over Tuesday's explosion, which wounded more than 40 people.\n",
  }) == Lines{"2031-05-13 inferred", "2031-05-14 set", "2031-05-16 set"});
}

TEST_CASE("undated sets: an earthquake with one dateline") {
  CHECK(days({
      "Peru quake kills at least 120\n\nMay 13, 2031\n\n"
      "At least 120 people were killed when a strong earthquake struck "
      "southern Peru on Monday night, officials said.\n",
      "Rescuers search rubble after Peru earthquake\n\n"
      "At least 300 people died in the earthquake that hit Peru on Monday, the "
      "civil defence agency said on Wednesday. More than 1,000 people were "
      "injured.\n\nIt was the deadliest since 2007.\n",
      "Peru ends search for quake survivors\n\n"
      "Peru said on May 17 that 410 people were killed in the earthquake of "
      "May 12.\n\nRescuers had found no one alive since May 15.\n",
  }) == Lines{"2031-05-13 dateline", "2031-05-14 set", "2031-05-17 set"});
}

TEST_CASE("undated sets: nothing names the year") {
  CHECK(days({
      "Clashes on Chile's border with Peru\n\n"
      "Chile said on Thursday that nine of its soldiers were killed in clashes "
      "with Peru on Tuesday. It was the worst fighting since 2027.\n",
      "Peru reports losses\n\n"
      "Peru lost 14 soldiers in fighting with Chile this week, the defence "
      "ministry said on Friday.\n",
      "Peru and Chile trade blame\n\n"
      "Last month's clashes between Chile and Peru killed 23 soldiers, Lima "
      "said on May 13.\n",
  }) == Lines{" none", " none", " none"});
}

}  // namespace claimledger
