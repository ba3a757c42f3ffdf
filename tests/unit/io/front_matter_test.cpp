#include "io/front_matter.h"

#include "support/catch.h"

namespace claimledger {

TEST_CASE("front matter: values") {
  struct Case { std::string_view lines; std::string_view expected; };
  // expected: title | outlet | url | published by key
  const Case cases[] = {
      {"title: Plain: with colon\n", "Plain: with colon||| by "},
      {"title: \"A \\\"b\\\" c\" # x\n", "A \"b\" c||| by "},
      {"title: 'It''s'\n", "It's||| by "},
      {"title: Text # comment\n", "Text||| by "},
      {"Title: Case\r\noutlet: X\r\n", "Case|X|| by "},
      {"source: Reuters\n", "|Reuters|| by "},
      {"source: https://a.example/1\n", "||https://a.example/1| by "},
      {"outlet: A\nsource: B\n", "|A|| by "},
      {"created: 2022-01-01\ndate: 2022-01-02\n", "|||2022-01-02 by date"},
      {"published: 2022-01-03\ndate: 2022-01-02\n",
       "|||2022-01-03 by published"},
      {"published:\ndate: 2022-01-02\n", "|||2022-01-02 by date"},
      {"tags:\n  - title: not this\n", "||| by "},
      {"title: null\noutlet: ~\n", "||| by "},
  };
  for (const auto& [lines, expected] : cases) {
    const std::string text = "---\n" + std::string(lines) + "---\nbody";
    CAPTURE(text);
    const FrontMatter front = read_front_matter(text);
    CHECK(front.title + "|" + front.outlet + "|" + front.url + "|" +
              front.published + " by " + front.published_key ==
          expected);
    CHECK(text.substr(front.end) == "body");
  }
}

TEST_CASE("front matter: what is none") {
  const std::string_view cases[] = {"",
                                    "---",
                                    "---\n",
                                    "---\ntitle: x\nno end\n",
                                    "body\n---\ntitle: x\n---\n",
                                    " ---\ntitle: x\n---\n",
                                    "----\ntitle: x\n---\n"};
  for (const std::string_view text : cases) {
    CAPTURE(text);
    const FrontMatter front = read_front_matter(text);
    CHECK(front.end == 0);
    CHECK(front.title.empty());
  }
}

TEST_CASE("front matter: first heading") {
  struct Case { std::string_view text; std::string_view title; };
  const Case cases[] = {
      {"# One\n# Two\n", "One"},   {"text\n\n#  One  \r\n", "One"},
      {"## Two\n# One", "One"},    {"# Closed ##\n", "Closed"},
      {"# About C#\n", "About C#"}, {"#hashtag\n", ""},
      {"# #\n", ""},               {"", ""},
  };
  for (const auto& [text, title] : cases) {
    CAPTURE(text);
    CHECK(first_heading(text) == title);
  }
}

}  // namespace claimledger
