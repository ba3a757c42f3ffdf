#include "extract/fingerprint.h"

#include "claimledger/reconcile/copies.h"
#include "support/catch.h"
#include "support/extracting.h"
#include "support/hostile.h"
#include "support/wire.h"

namespace claimledger {
namespace {

std::optional<Fingerprint> print_of(std::string_view text) {
  return test::read(text, "2031-05-13").article.fingerprint;
}

std::size_t agreeing_with_wire(std::string_view text) {
  const auto wire = print_of(test::kWire);
  const auto print = print_of(text);
  REQUIRE(wire);
  REQUIRE(print);
  return agreeing(*wire, *print);
}

std::string replaced(std::string text, std::string_view from,
                     std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos;) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

}  // namespace

TEST_CASE("fingerprint: copies of a wire report, and what only looks like one",
          "[copies]") {
  struct Case {
    std::string_view name;
    std::string text;
    bool copy;
  };
  const std::string byline = "By Ana Salgado\n\nTARNAVEL (AFP) - ";
  const std::string cut = test::without_last_paragraph(test::kWire);
  const Case cases[] = {
      {"last paragraph cut", cut, true},
      {"last two cut", test::without_last_paragraph(cut), true},
      {"byline, dateline, credit line",
       "Bloodshed in Tarnavel\n\n" + byline + test::kWireBody +
           "\n(Reporting by Ana Salgado; Editing by Tom Hale)\n",
       true},
      {"lightly edited", test::lightly_edited(), true},
      {"edited and cut", test::without_last_paragraph(test::lightly_edited()),
       true},
      {"only the toll differs", test::with(test::kWire, "17 people", "19 men"),
       true},
      {"another agency, the same quotes", test::kOtherAgency, false},
      {"a new version, half of it as before", test::updated(), false},
  };
  for (const auto& [name, text, copy] : cases) {
    const std::size_t same = agreeing_with_wire(text);
    CAPTURE(name, same);
    CHECK((same >= kCopyBins) == copy);
    // No row hangs on a lucky bin or two.
    CHECK((same > kCopyBins ? same - kCopyBins : kCopyBins - same) >= 12);
  }
}

TEST_CASE("fingerprint: what makes no difference", "[copies]") {
  struct Case {
    std::string_view name;
    std::string text;
  };
  const Case cases[] = {
      {"another headline", "Seventeen die in Orlan\n\n" + test::kWireBody},
      {"line ends", replaced(test::kWire, "\n", "\r\n")},
      {"quotes",
       replaced(replaced(test::kWire, " \"", " \u201C"), "\"", "\u201D")},
      {"capitals", replaced(test::kWire, "Tarnavel", "TARNAVEL")},
      {"a caption",
       test::kWireHeadline + "Photo: A stall burns.\n\n" + test::kWireBody},
      {"links", test::kWire + "\nRead also:\n\n- Talks fail\n- Road shut\n"},
  };
  for (const auto& [name, text] : cases) {
    CAPTURE(name);
    CHECK(agreeing_with_wire(text) == Fingerprint::kBins);
  }
}

TEST_CASE("fingerprint: the same on every machine", "[copies]") {
  const auto print = print_of(test::kWire);
  REQUIRE(print);
  CHECK(hex(*print).substr(0, 32) == "8129fe1eaa863a07042e5246734e4ce4");
  CHECK(fingerprint_from(hex(*print)) == print);
}

TEST_CASE("fingerprint: none where there is too little to tell", "[copies]") {
  const std::string line = "Rockets killed 12 people in Tarnavel on Tuesday.";
  const std::string flash =
      "At least 12 people were killed when a bus ran off the mountain road "
      "near Tarnavel on Monday night, police said, and 30 others were taken "
      "to a hospital in the valley, most of them with broken bones.";
  CHECK_FALSE(print_of(""));
  CHECK_FALSE(print_of(line));
  CHECK_FALSE(print_of(test::repeated(line + "\n\n", 1000)));
  CHECK_FALSE(print_of("12 people were killed. " +
                       test::repeated("rocket ", 1'000'000)));
  CHECK_FALSE(
      print_of("A very good season for the orchards of the valley "
               "ended on Sunday with a fair and a parade."));
  CHECK(print_of(flash));
  CHECK_FALSE(Sketch().take());
}

TEST_CASE("fingerprint: digits that are none", "[copies]") {
  const std::string good = hex(Fingerprint());
  CHECK(fingerprint_from(good) == Fingerprint());
  CHECK_FALSE(fingerprint_from(""));
  CHECK_FALSE(fingerprint_from(good + "00"));
  CHECK_FALSE(fingerprint_from(good.substr(1)));
  CHECK_FALSE(fingerprint_from("G" + good.substr(1)));
  CHECK_FALSE(fingerprint_from("A" + good.substr(1)));
}

}  // namespace claimledger
