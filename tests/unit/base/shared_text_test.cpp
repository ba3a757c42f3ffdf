#include "claimledger/base/shared_text.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "support/catch.h"

namespace claimledger {

TEST_CASE("shared text: stands where text does") {
  struct Case { bool holds; std::string_view what; };
  const SharedText empty;
  const SharedText copied = SharedText("copied");
  const std::string text = copied;
  std::string added = "is ";
  added += copied;
  const Case cases[] = {
      {empty.empty() && empty == "" && empty.view().empty(), "empty"},
      {SharedText("") == empty, "empty from text"},
      {copied == "copied" && copied == text && text == copied, "equal"},
      {copied != "other" && copied != empty, "unequal"},
      {SharedText("a") < SharedText("b") && SharedText("b") > "a", "order"},
      {std::tie(copied) == std::tie(copied), "in tuples"},
      {copied + "!" == "copied!" && "a " + copied == "a copied", "sum"},
      {added == "is copied", "appended"},
      {copied.size() == 6 && copied[0] == 'c', "bytes"},
      {SharedText(std::string_view("a\0b", 3)).size() == 3, "NUL"},
      {copied.substr(3) == "ied" && copied.starts_with("cop"), "parts"},
  };
  for (const auto& [holds, what] : cases) {
    CAPTURE(what);
    CHECK(holds);
  }
}

TEST_CASE("shared text: copies share, and outlive what they came from") {
  auto first = SharedText("the ministry of defence");
  SharedText second = first;
  CHECK(second.view().data() == first.view().data());
  first = "another";
  CHECK(second == "the ministry of defence");
  second = second;  // NOLINT
  CHECK(second == "the ministry of defence");
  const SharedText moved = std::move(second);
  CHECK(moved == "the ministry of defence");
  std::vector<SharedText> many(100, moved);
  many.resize(3);
  CHECK(many[2] == moved);
}

}  // namespace claimledger
