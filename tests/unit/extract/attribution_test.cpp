#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

/// The source of the first claim, as "side|name|via|stance".
std::string source(std::string_view text) {
  const ArticleRecords records = test::read_gated(text);
  return records.claims.empty() ? "no claim"
                                : test::source_line(records.claims[0]);
}

std::string sources(std::string_view text) {
  std::string out;
  for (const Claim& claim : test::read_gated(text).claims) {
    out += (out.empty() ? "" : "; ") + test::source_line(claim);
  }
  return out;
}

}  // namespace

TEST_CASE("attribution: direct speech") {
  const Row rows[] = {
      {"\"We have 49 soldiers killed,\" Armenian Prime Minister Nikol "
       "Pashinyan said.",
       "ARM|Nikol Pashinyan||asserts"},
      {"\"We have 49 soldiers killed,\" said Armenian Prime Minister Nikol "
       "Pashinyan.",
       "ARM|Nikol Pashinyan||asserts"},
      {"\u201cWe have 49 soldiers killed,\u201d said Armenian Prime Minister "
       "Nikol Pashinyan.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan spoke on Tuesday.\n\n\"We "
       "have 49 soldiers killed,\" Pashinyan said.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan spoke on Tuesday.\n\n\"We "
       "have 49 soldiers killed,\" Pashinian said.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan spoke on Tuesday.\n\n\"We "
       "have 49 soldiers killed,\" the prime minister said.",
       "ARM|Nikol Pashinyan||asserts"},
      {"\"It is a hard day,\" Armenian Prime Minister Nikol Pashinyan said. "
       "\"We have 49 soldiers killed.\"",
       "ARM|Nikol Pashinyan||asserts"},
      {"\u201cIt is a hard day,\u201d Armenian Prime Minister Nikol Pashinyan "
       "said. \u201cWe have 49 soldiers killed.\u201d",
       "ARM|Nikol Pashinyan||asserts"},
      {"\"It is a hard day,\" Armenian Prime Minister Nikol Pashinyan "
       "said.\n\n\"We have 49 soldiers killed.\"",
       "ARM|Nikol Pashinyan||asserts"},
      {"\"It is a hard day,\" Armenian Prime Minister Nikol Pashinyan said. "
       "\"We are grieving.\n\n\"We have 49 soldiers killed.\"",
       "ARM|Nikol Pashinyan||asserts"},
      {"\u201cIt is a hard day,\u201d Armenian Prime Minister Nikol Pashinyan "
       "said. \u201cWe are grieving.\n\n\u201cWe have 49 soldiers "
       "killed.\u201d",
       "ARM|Nikol Pashinyan||asserts"},
      {"\u201cAs of this hour we count 49 dead,\u201d Armenian Prime Minister "
       "Nikol Pashinyan told deputies. \u201cSadly, this is not a final "
       "number.\u201d",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan said: \u201c49 soldiers were "
       "killed.\u201d",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan: \u201c49 soldiers were "
       "killed.\u201d",
       "ARM|Nikol Pashinyan||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: before and after the content") {
  const Row rows[] = {
      {"12 people were killed, Armenia said.", "ARM|Armenia||asserts"},
      {"12 people were killed, said Armenia.", "ARM|Armenia||asserts"},
      {"12 people were killed, according to Armenia.", "ARM|Armenia||asserts"},
      {"According to Armenia, 12 people were killed.", "ARM|Armenia||asserts"},
      {"According to the Armenian health ministry, 12 people were killed.",
       "ARM|Armenian health ministry||asserts"},
      {"12 people were killed, the Armenian health ministry said on Tuesday.",
       "ARM|Armenian health ministry||asserts"},
      {"12 people were killed, the Armenian health ministry announced.",
       "ARM|Armenian health ministry||asserts"},
      {"12 people were killed, the Armenian health ministry said in a "
       "statement.",
       "ARM|Armenian health ministry||asserts"},
      {"12 soldiers killed: Armenia", "ARM|Armenia||asserts"},
      {"12 soldiers killed - Armenian ministry",
       "ARM|Armenian ministry||asserts"},
      {"12 soldiers killed, Armenia says", "ARM|Armenia||asserts"},
      {"The death toll given by Armenia stands at 105.",
       "ARM|Armenia||asserts"},
      {"49 Armenian soldiers were killed, the Defence Ministry said.",
       "ARM|Defence Ministry||asserts"},
      {"Ana Beltran, a coast guard spokeswoman, said 123 people were missing.",
       "|Ana Beltran||asserts"},
      {"Rodel Macaraeg, a fisherman, told reporters that 12 people were "
       "killed.",
       "|Rodel Macaraeg||asserts"},
      {"The dead included two women, the ministry said.", "|ministry||asserts"},
      {"Forty-nine soldiers were killed, Prime Minister Nikol Pashinyan said.",
       "|Nikol Pashinyan||asserts"},
      {"The deaths of 49 soldiers were announced by Armenia.",
       "ARM|Armenia||asserts"},
      {"49 soldiers were killed, as reported by the Armenian Defence Ministry.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"The mayor of Goris, Arushan Arushanyan, said 49 people were killed.",
       "ARM|Arushan Arushanyan||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: stances") {
  const Row rows[] = {
      {"Armenia admitted that 12 of its soldiers were killed.",
       "ARM|Armenia||admits"},
      {"Armenia acknowledged the death of one of its soldiers.",
       "ARM|Armenia||admits"},
      {"Armenia acknowledged that 12 of its soldiers were killed.",
       "ARM|Armenia||admits"},
      {"Armenia denied that 12 of its soldiers were killed.",
       "ARM|Armenia||denies"},
      {"Armenia estimated that 12 people were killed.",
       "ARM|Armenia||estimates"},
      {"Armenia doubted that 12 people were killed.", "ARM|Armenia||doubts"},
      {"The ministry denied reports that 12 people were killed.",
       "|ministry||denies"},
      {"The Armenian side did not mention casualties.",
       "ARM|Armenian side||withholds"},
      {"Azerbaijan has not disclosed its losses.", "AZE|Azerbaijan||withholds"},
      {"Armenian Health Minister Anahit Avanesyan believes that 49 people "
       "were killed.",
       "ARM|Anahit Avanesyan||estimates"},
      {"Azerbaijan denies that 50 of its soldiers were killed, as Armenia "
       "claims.",
       "AZE|Azerbaijan||denies"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: the outlet's own voice") {
  const Row rows[] = {
      {"12 people were killed.", "outlet|||asserts"},
      {"12 people were killed on Tuesday in a blast.", "outlet|||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: by way of another") {
  const Row rows[] = {
      {"12 people were killed, Armenia said, quoted by Reuters.",
       "ARM|Armenia|Reuters|asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: short forms") {
  const Row rows[] = {
      {"The Armenian Defence Ministry spoke on Tuesday.\n\nThe ministry said "
       "49 soldiers were killed.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"The Armenian Defence Ministry spoke on Tuesday.\n\nThe ministry's "
       "spokesman said 49 soldiers were killed.",
       "ARM|ministry's spokesman||asserts"},
      {"Armenia spoke on Tuesday.\n\nThe army said 49 soldiers were killed.",
       "ARM|army||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: the clause that is said") {
  const Row rows[] = {
      // The whole sentence before a trailing cue, whatever its clauses.
      {"Twelve people died on Monday, when a mine fell in, the Chilean army "
       "said.",
       "CHL|Chilean army||asserts"},
      {"Ten people died in Arica, including two miners, says the Chilean army.",
       "CHL|Chilean army||asserts; CHL|Chilean army||asserts"},
      {"Two people died, the Chilean army said, and ten were wounded.",
       "CHL|Chilean army||asserts; CHL|Chilean army||asserts"},
      // A participle belongs to the subject, not to the name before it.
      {"The Chilean army closed the road to Peru, adding that 12 people were "
       "killed.",
       "CHL|Chilean army||asserts"},
      {"The Chilean army left Arica and said that 12 people were killed.",
       "CHL|Chilean army||asserts"},
      {"\"It fell on the people of Norway,\" said Ana Salgado, 25. \"Then 12 "
       "people were killed.\"",
       "|Ana Salgado||asserts"},
      {"\"She is unfit to be president,\" Salgado said. \"Today 12 people "
       "were killed.\"",
       "|Salgado||asserts"},
      {"\"I think 12 people were killed,\" Ana Salgado said.",
       "|Ana Salgado||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(sources(text) == expected);
  }
}

TEST_CASE("attribution: tallies") {
  const Row rows[] = {
      {"The Chilean health minister, Ana Salgado, put the losses at 130 dead.",
       "CHL|Ana Salgado||asserts"},
      {"The Chilean army counts 45 dead.", "CHL|Chilean army||asserts"},
      {"The Chilean army has spoken of 11 soldiers killed.",
       "CHL|Chilean army||asserts"},
      {"The Chilean army searched all night. Its lists held 123 missing.",
       "CHL|Chilean army||asserts"},
      {"The government in Santiago said 12 people were killed.",
       "CHL|government in Santiago||asserts"},
      {"Twelve people were killed, state agency Xinhua said on Monday.",
       "CHN|Xinhua||asserts"},
      {"Twelve people were killed, Xinhua said on Monday.",
       "outlet|Xinhua||asserts"},
      {"Ana Salgado, 25, said 12 people were killed.", "|Ana Salgado||asserts"},
      {"Ten Chilean soldiers were killed, the military says.",
       "CHL|military||asserts"},
      {"\"I saw 12 bodies in the river,\" said Ana Salgado, 49.",
       "witness|Ana Salgado||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(sources(text) == expected);
  }
}

TEST_CASE("attribution: several claims") {
  const Row rows[] = {
      {"Armenia said 12 people were killed and Azerbaijan said 30 were killed.",
       "ARM|Armenia||asserts; AZE|Azerbaijan||asserts"},
      {"Armenia said 12 people were killed, while Azerbaijan said 30 were "
       "killed.",
       "ARM|Armenia||asserts; AZE|Azerbaijan||asserts"},
      {"At least 12 people were killed and 30 wounded, the ministry said.",
       "|ministry||asserts; |ministry||asserts"},
      {"The ministry said 12 people were killed. Another 30 were wounded, it "
       "said.",
       "|ministry||asserts; |ministry||asserts"},
      {"The ministry said 12 people were killed. It added that 30 were "
       "wounded.",
       "|ministry||asserts; |ministry||asserts"},
      {"The Armenian Defence Ministry reported 49 dead and 30 wounded.",
       "ARM|Armenian Defence Ministry||asserts; ARM|Armenian Defence "
       "Ministry||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(sources(text) == expected);
  }
}

}  // namespace claimledger
