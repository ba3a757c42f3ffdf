#include "extract/segment.h"

#include "claimledger/text/lexer.h"
#include "support/catch.h"
#include "support/extracting.h"

namespace claimledger {
namespace {

/// A text cut into paragraphs, sentences and quotes, nothing else read.
struct Cut {
  Tokens tokens;
  Parse parse;

  explicit Cut(std::string_view text) {
    lex(text, 0, test::builtin(), tokens);
    parse.text = text;
    parse.packs = &test::builtin();
    parse.tokens = &tokens.all;
    Cascade cascade(test::builtin());
    segment(cascade, parse);
  }
  std::string_view words(std::uint32_t first, std::uint32_t last) const {
    return cut(parse.text,
               {tokens.all[first].span.begin, tokens.all[last - 1].span.end});
  }
};

/// Sentences joined by " / "; asides in round brackets of their own.
std::string sentences(std::string_view text) {
  const Cut done(text);
  std::string out;
  for (const Sentence& s : done.parse.sentences) {
    const std::string words(cut(text, s.span));
    out += (out.empty() ? "" : " / ") + (s.aside ? "<" + words + ">" : words);
  }
  return out;
}

/// Direct speech joined by " / ".
std::string quotes(std::string_view text) {
  const Cut done(text);
  std::string out;
  for (const Quote& q : done.parse.quotes) {
    out += out.empty() ? "" : " / ";
    out += done.words(q.first, q.last);
    if (q.open) out += " (open)";
    if (q.continued) out += " (continued)";
  }
  return out;
}

/// Region of each sentence.
std::string regions(std::string_view text) {
  const Cut done(text);
  std::string out;
  for (const Sentence& s : done.parse.sentences) {
    out +=
        (out.empty() ? "" : " ") + std::string(name_in(kRegionNames, s.region));
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_CASE("segment: sentences end where they end") {
  const Row rows[] = {
      {"One died. Two fell.", "One died. / Two fell."},
      {"One died! Two fell? Yes.", "One died! / Two fell? / Yes."},
      {"One died.\n\nTwo fell.", "One died. / Two fell."},
      {"Lt. Col. Aram Torosyan spoke. He left.",
       "Lt. Col. Aram Torosyan spoke. / He left."},
      {"Gen. Smith met Dr. Jones. Mr. Hall left.",
       "Gen. Smith met Dr. Jones. / Mr. Hall left."},
      {"J. K. Rowling spoke. He left.", "J. K. Rowling spoke. / He left."},
      {"George W. Bush spoke. He left.", "George W. Bush spoke. / He left."},
      {"It began on Sept. 12-13 there. He left.",
       "It began on Sept. 12-13 there. / He left."},
      {"It began on Sept. 13. He left.", "It began on Sept. 13. / He left."},
      {"The U.S. army left. It rained.", "The U.S. army left. / It rained."},
      {"He left the U.S. The army stayed.",
       "He left the U.S. / The army stayed."},
      {"The U.S. Navy left.", "The U.S. Navy left."},
      {"It began at 8 a.m. on Tuesday. He left.",
       "It began at 8 a.m. on Tuesday. / He left."},
      {"He said no. Two fell.", "He said no. / Two fell."},
      {"It is No. 4 on the list. Two fell.",
       "It is No. 4 on the list. / Two fell."},
      {"It rose 1.2 percent. Two fell.", "It rose 1.2 percent. / Two fell."},
      {"It cost $1.2. Two fell.", "It cost $1.2. / Two fell."},
      {"Wait... what is it? Two fell.", "Wait... what is it? / Two fell."},
      {"Acme Inc. said so. Two fell.", "Acme Inc. said so. / Two fell."},
      {"\"One died.\" Two fell.", "\"One died.\" / Two fell."},
      {"\u201cOne died.\u201d Two fell.", "\u201cOne died.\u201d / Two fell."},
      {"\"One died,\" he said. \"Two fell.\"",
       "\"One died,\" he said. / \"Two fell.\""},
      {"\"Why?\" he asked. Two fell.", "\"Why?\" he asked. / Two fell."},
      {"One died. 12 fell.", "One died. / 12 fell."},
      {"One died. (Two fell.)", "One died. / <Two fell.>"},
      {"One died", "One died"},
      {"", ""},
      {"\n\n\n", ""},
      {"...", "..."},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(sentences(text) == expected);
  }
}

TEST_CASE("segment: parentheses stand aside") {
  const Row rows[] = {
      {"Ten men (two of them old) fell.",
       "Ten men (two of them old) fell. / <two of them old>"},
      {"We have 49 [servicemen] dead.", "We have 49 [servicemen] dead."},
      {"Ten men (two old) and (one young) fell.",
       "Ten men (two old) and (one young) fell. / <two old> / <one young>"},
      {"Ten men (two of them old fell.", "Ten men (two of them old fell."},
      {"Ten men () fell.", "Ten men () fell."},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(sentences(text) == expected);
  }
}

TEST_CASE("segment: direct speech") {
  const Row rows[] = {
      {"\"One died,\" he said.", "One died,"},
      {"\u201cOne died,\u201d he said.", "One died,"},
      {"\u00abOne died,\u00bb he said.", "One died,"},
      {"``One died,'' he said.", "One died,"},
      {"\"One died,\" he said. \"Two fell.\"", "One died, / Two fell."},
      {"\"He said 'no' to me,\" she said.", "He said 'no' to me,"},
      {"\u201cHe said \u2018no\u2019 to me,\u201d she said.",
       "He said \u2018no\u2019 to me,"},
      {"The soldiers' graves and O'Brien's.", ""},
      {"\"One died.", "One died. (open)"},
      {"\u201cOne died.\n\n\u201cTwo fell.\u201d",
       "One died. (open) / Two fell. (continued)"},
      {"\"One died.\n\n\"Two fell.\"",
       "One died. (open) / Two fell. (continued)"},
      {"\u201cOne died.\u201d\n\n\u201cTwo fell.\u201d",
       "One died. / Two fell."},
      {"\u201cOne died.\n\nTwo fell.", "One died. (open)"},
      {"He spoke of \u201cnarrow\u201d fire.", "narrow"},
      {"\"\"", ""},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(quotes(text) == expected);
  }
}

TEST_CASE("segment: the regions of a page") {
  const std::string lead =
      "Twelve people died in a fire that broke out at "
      "the market of the town.\n\n";
  const std::string body =
      "The fire began at night and spread fast through "
      "the wooden stalls.\n\n";
  struct Case {
    std::string text;
    std::string_view expected;
  };
  const Case cases[] = {
      {"Market fire kills 12\n\n" + lead + body, "headline lead body"},
      {"# Market fire kills 12\n\n" + lead + body, "headline lead body"},
      {lead + body, "lead body"},
      {lead + "## What we know\n\n" + body, "lead headline body"},
      {"Photo: A man stands guard\n\n" + lead, "caption lead"},
      {lead + "Photo: A man stands guard\n\n" + body, "lead caption body"},
      {lead + body + "Read also:\n\nMine blast kills 14\n\nTeam lost 2-0\n",
       "lead body furniture furniture furniture"},
      {lead + body + "Most Read News\n\nMine blast kills 14\n",
       "lead body furniture furniture"},
      {lead + "Related stories\n\nMine blast kills 14\n\n" + body,
       "lead furniture furniture body"},
      {lead + body + "Leave a Reply\n\nYour name\n",
       "lead body furniture furniture"},
      {lead + body + "Sign up for our newsletter\n", "lead body furniture"},
      {lead + body +
           "> READ MORE\n> - Who gains if the old port ever falls "
           "again to them?\n> - Peru: 12 killed in fire\n",
       "lead body furniture furniture furniture"},
      {"Twelve died in a fire", "lead"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(regions(text) == expected);
  }
}

TEST_CASE("segment: lines of wrapped text are one paragraph") {
  const std::string_view wrapped =
      "At least twelve people died in a fire that broke out at the market\n"
      "of the old town on Tuesday, the ministry said in a statement issued\n"
      "late at night, and more than thirty others were taken to hospitals\n"
      "in the capital, where doctors said that many of them would survive\n"
      "their burns.\n";
  CHECK(sentences(wrapped).find(" / ") == std::string::npos);
  CHECK(sentences("Fire kills 12\nTwelve people died in a fire at the "
                  "market of the old town.\nIt began at night and it spread "
                  "fast through the wooden stalls.\n") ==
        "Fire kills 12 / Twelve people died in a fire at the market of the "
        "old town. / It began at night and it spread fast through the wooden "
        "stalls.");
}

TEST_CASE("segment: a sentence without end is cut and said to be") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "word ";
  const Cut done(text);
  CHECK(done.parse.bound_reached);
  for (const Sentence& s : done.parse.sentences) {
    CHECK(s.last - s.first <= kMaxSentenceTokens + 1);
  }
  CHECK_FALSE(Cut("A short one.").parse.bound_reached);
}

TEST_CASE("segment: every token is in one sentence") {
  const Cut done(
      "\u201cWe have 49 [servicemen] dead,\u201d he said. It was "
      "Sept. 13.\n\nThe U.S. (and others) left.\n");
  std::uint32_t last = 0;
  for (const Sentence& s : done.parse.sentences) {
    if (s.aside) continue;
    CHECK(s.first >= last);
    CHECK(s.last > s.first);
    last = s.last;
    CHECK(s.span.begin == done.tokens.all[s.first].span.begin);
    CHECK(s.span.end == done.tokens.all[s.last - 1].span.end);
  }
}

}  // namespace claimledger
