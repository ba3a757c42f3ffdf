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

}  // namespace

TEST_CASE("attribution: states") {
  const Row rows[] = {
      {"Armenia said 12 people were killed.", "ARM|Armenia||asserts"},
      {"Armenia says 12 people were killed.", "ARM|Armenia||asserts"},
      {"Yerevan said 12 people were killed.", "ARM|Yerevan||asserts"},
      {"The Kremlin said 12 people were killed.", "RUS|Kremlin||asserts"},
      {"Armenia announced that 12 people were killed.", "ARM|Armenia||asserts"},
      {"Armenia claimed that 12 people were killed.", "ARM|Armenia||asserts"},
      {"Armenia confirmed that 12 people were killed.", "ARM|Armenia||asserts"},
      {"Armenia says 12 soldiers killed", "ARM|Armenia||asserts"},
      {"Armenia accused Azerbaijan of killing 12 people.",
       "ARM|Armenia||asserts"},
      {"Armenia blamed Azerbaijan for the deaths of 12 people.",
       "ARM|Armenia||asserts"},
      {"Washington said 12 people were killed.", "USA|Washington||asserts"},
      {"Armenia said 12 people were killed but gave no details.",
       "ARM|Armenia||asserts"},
      {"The fighting, which killed 12 people, ended on Tuesday, Armenia said.",
       "ARM|Armenia||asserts"},
      {"Armenia said the fighting, in which 12 people were killed, had ended.",
       "ARM|Armenia||asserts"},
      {"Armenia said that Azerbaijan had killed 49 soldiers.",
       "ARM|Armenia||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: bodies") {
  const Row rows[] = {
      {"The Armenian Defence Ministry said 12 people were killed.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"Armenia's Defense Ministry said 12 people were killed.",
       "ARM|Armenia's Defense Ministry||asserts"},
      {"The Ministry of Defence of Armenia said 12 people were killed.",
       "ARM|Ministry of Defence of Armenia||asserts"},
      {"Police said 12 people were killed.", "|Police||asserts"},
      {"The US military said 12 people were killed.",
       "USA|US military||asserts"},
      {"Israel's military said 12 people were killed.",
       "ISR|Israel's military||asserts"},
      {"The Israeli army said 12 people were killed.",
       "ISR|Israeli army||asserts"},
      {"The Israel Defense Forces said 12 people were killed.",
       "ISR|Israel Defense Forces||asserts"},
      {"The Hamas-run health ministry said 12 people were killed.",
       "Hamas|Hamas-run health ministry||asserts"},
      {"The coast guard said 12 people were killed.", "|coast guard||asserts"},
      {"The Philippine Coast Guard said 12 people were killed.",
       "PHL|Philippine Coast Guard||asserts"},
      {"A statement from the Armenian Defence Ministry said 12 people were "
       "killed.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"In a statement, the Armenian Defence Ministry said 12 people were "
       "killed.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"In a statement on Tuesday the Armenian Defence Ministry said that 12 "
       "people were killed.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"Residents said 12 people were killed.", "witness|Residents||asserts"},
      {"As the Armenian Defence Ministry reported, 49 soldiers were killed.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"The Armenian Defence Ministry reported the death of 49 soldiers.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"The Armenian Defence Ministry reported 49 dead.",
       "ARM|Armenian Defence Ministry||asserts"},
      {"Police chief Aram Torosyan said 49 people were killed.",
       "|Aram Torosyan||asserts"},
      {"China's foreign ministry said 49 people were killed.",
       "CHN|China's foreign ministry||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: ministers") {
  const Row rows[] = {
      {"Armenian Prime Minister Nikol Pashinyan said 12 people were killed.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Speaking in parliament, Armenian Prime Minister Nikol Pashinyan said "
       "12 people were killed.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan told parliament that 12 "
       "people were killed.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Prime Minister Nikol Pashinyan tweeted that 12 people were "
       "killed.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Forty-nine soldiers were killed, Armenian Prime Minister Nikol "
       "Pashinyan told parliament on Tuesday.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Forty-nine soldiers were killed in clashes along the border "
       "overnight, Armenian Prime Minister Nikol Pashinyan said on Tuesday, "
       "while foreign capitals called for calm.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Armenian Health Minister Anahit Avanesyan wrote on Facebook that 49 "
       "people were killed.",
       "ARM|Anahit Avanesyan||asserts"},
      {"Armenian Health Minister Anahit Avanesyan insisted that 49 people "
       "were killed.",
       "ARM|Anahit Avanesyan||asserts"},
      {"Armenian Health Minister Anahit Avanesyan warned that 49 people were "
       "killed.",
       "ARM|Anahit Avanesyan||asserts"},
      {"Armenian Health Minister Anahit Avanesyan revealed that 49 people "
       "were killed.",
       "ARM|Anahit Avanesyan||asserts"},
      {"Armenian Health Minister Anahit Avanesyan alleged that 49 people were "
       "killed.",
       "ARM|Anahit Avanesyan||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: organisations and groups") {
  const Row rows[] = {
      {"Nikol Pashinyan, the Armenian prime minister, said 12 people were "
       "killed.",
       "ARM|Nikol Pashinyan||asserts"},
      {"Hamas said 12 people were killed.", "Hamas|Hamas||asserts"},
      {"Hezbollah said 12 of its fighters were killed.",
       "Hezbollah|Hezbollah||asserts"},
      {"The United Nations said 12 people were killed.",
       "UN|United Nations||asserts"},
      {"The UN said 12 people were killed.", "UN|United Nations||asserts"},
      {"The Red Cross said 12 people were killed.",
       "Red Cross|Red Cross||asserts"},
      {"The International Committee of the Red Cross said 12 people were "
       "killed.",
       "ICRC|ICRC||asserts"},
      {"Human Rights Watch said 12 people were killed.",
       "Human Rights Watch|Human Rights Watch||asserts"},
      {"Doctors said 12 people were killed.", "medics|Doctors||asserts"},
      {"Medics said 12 people were killed.", "medics|Medics||asserts"},
      {"A hospital source said 12 people were killed.",
       "medics|hospital source||asserts"},
      {"Armenia: 12 soldiers killed", "ARM|Armenia||asserts"},
      {"The Syrian Observatory for Human Rights said 12 people were killed.",
       "Syrian Observatory for Human Rights|Syrian Observatory for Human "
       "Rights||asserts"},
      {"Survivors said 12 people were killed.", "witness|Survivors||asserts"},
      {"Nikol Pashinyan said 49 soldiers were killed.",
       "|Nikol Pashinyan||asserts"},
      {"Azerbaijan said Armenia lost 300 soldiers killed.",
       "AZE|Azerbaijan||asserts"},
      {"Goris Mayor Arushan Arushanyan said 49 people were killed.",
       "ARM|Arushan Arushanyan||asserts"},
      {"Spokesman Aram Torosyan said 49 people were killed.",
       "|Aram Torosyan||asserts"},
      {"UN Secretary-General Antonio Guterres said 49 people were killed.",
       "UN|Antonio Guterres||asserts"},
      {"UNICEF said 49 children were killed.", "UN|UNICEF||asserts"},
      {"The Taliban said 49 people were killed.", "Taliban|Taliban||asserts"},
      {"Houthi rebels said 49 people were killed.",
       "Houthis|Houthi rebels||asserts"},
      {"The European Union said 49 people were killed.",
       "EU|European Union||asserts"},
      {"NATO said 49 people were killed.", "NATO|NATO||asserts"},
      {"North Korea said 49 people were killed.", "PRK|North Korea||asserts"},
      {"The Pentagon said 49 people were killed.", "USA|Pentagon||asserts"},
      {"The White House said 49 people were killed.",
       "USA|White House||asserts"},
      {"Beijing said 49 people were killed.", "CHN|Beijing||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: unnamed sources") {
  const Row rows[] = {
      {"Armenia reported that 12 people were killed.", "ARM|Armenia||asserts"},
      {"Witnesses said 12 people were killed.", "witness|Witnesses||asserts"},
      {"A witness said 12 people were killed.", "witness|witness||asserts"},
      {"Eyewitnesses said 12 people were killed.",
       "witness|Eyewitnesses||asserts"},
      {"Hospital officials said 12 people were killed.",
       "medics|Hospital officials||asserts"},
      {"Officials said 12 people were killed.", "|Officials||asserts"},
      {"Armenian officials said 12 people were killed.",
       "ARM|Armenian officials||asserts"},
      {"US officials said 12 people were killed.", "USA|US officials||asserts"},
      {"Activists said 12 people were killed.", "activists|Activists||asserts"},
      {"Unnamed sources said 12 people were killed.",
       "|Unnamed sources||asserts"},
      {"The report says 12 people were killed.", "|report||asserts"},
      {"Iranian state TV reported that 49 people were killed.",
       "IRN|Iranian state TV||asserts"},
      {"Palestinian officials said 49 people were killed.",
       "PSE|Palestinian officials||asserts"},
      {"U.S. officials said 49 people were killed.",
       "USA|U.S. officials||asserts"},
      {"UK officials said 49 people were killed.", "GBR|UK officials||asserts"},
      {"British officials said 49 people were killed.",
       "GBR|British officials||asserts"},
      {"South Korean officials said 49 people were killed.",
       "KOR|South Korean officials||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: spokespersons") {
  const Row rows[] = {
      {"A spokesman for the Armenian army said 12 people were killed.",
       "ARM|spokesman for the Armenian army||asserts"},
      {"Armenian army spokesman Artsrun Hovhannisyan said 12 people were "
       "killed.",
       "ARM|Artsrun Hovhannisyan||asserts"},
      {"Defence Ministry spokesperson Aram Torosyan said 12 people were "
       "killed.",
       "|Aram Torosyan||asserts"},
      {"Coast guard spokeswoman Ana Beltran said 123 people were missing.",
       "|Ana Beltran||asserts"},
      {"Police spokesman Aram Torosyan said 49 people were killed.",
       "|Aram Torosyan||asserts"},
      {"Aram Torosyan, a spokesman for the Armenian Defence Ministry, said 49 "
       "people were killed.",
       "ARM|Aram Torosyan||asserts"},
      {"Aram Torosyan, spokesman of the Armenian Defence Ministry, said 49 "
       "people were killed.",
       "ARM|Aram Torosyan||asserts"},
      {"Armenian Defence Ministry spokesman Aram Torosyan said 49 people were "
       "killed.",
       "ARM|Aram Torosyan||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

TEST_CASE("attribution: persons and offices") {
  const Row rows[] = {
      {"President Joe Biden said 12 people were killed.",
       "|Joe Biden||asserts"},
      {"U.S. President Joe Biden said 12 people were killed.",
       "USA|Joe Biden||asserts"},
      {"Ukraine's President Volodymyr Zelensky said 12 people were killed.",
       "UKR|Volodymyr Zelensky||asserts"},
      {"Governor Ernesto Villamayor said 12 people were killed.",
       "|Ernesto Villamayor||asserts"},
      {"The governor said 12 people were killed.", "|governor||asserts"},
      {"Lt. Col. Aram Torosyan said 49 soldiers were killed.",
       "|Aram Torosyan||asserts"},
      {"Rodel Macaraeg said 12 people were killed.",
       "|Rodel Macaraeg||asserts"},
      {"Mr. Macaraeg said 12 people were killed.", "|Macaraeg||asserts"},
      {"Ms Beltran said 12 people were killed.", "|Beltran||asserts"},
      {"Turkish President Recep Tayyip Erdogan said 49 people were killed.",
       "TUR|Recep Tayyip Erdogan||asserts"},
      {"Turkish President Recep Tayyip Erdo\u011fan said 49 people were "
       "killed.",
       "TUR|Recep Tayyip Erdo\u011fan||asserts"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(source(text) == expected);
  }
}

}  // namespace claimledger
