#include "claimledger/base/hash.h"

#include "claimledger/model/document.h"
#include "support/catch.h"

namespace claimledger {

TEST_CASE("hash: stable, and no two lists of parts run together") {
  // Known value: ids made on different machines must agree.
  CHECK(content_hash({}) == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash({"ab", "c"}) != content_hash({"a", "bc"}));
  CHECK(content_hash({"a", ""}) != content_hash({"a"}));
  CHECK(content_hash({"a"}).size() == 32);
}

TEST_CASE("hash: an article's id comes from what it states") {
  Document document;
  document.text = "text";
  document.path = "one";
  identify(document);
  const std::string id = document.id;
  const auto changes_id = [&](auto change) {
    Document other = document;
    change(other);
    identify(other);
    return other.id != id;
  };
  CHECK(changes_id([](Document& d) { d.text += '.'; }));
  CHECK(changes_id([](Document& d) { d.title = "t"; }));
  CHECK(changes_id([](Document& d) { d.outlet = "o"; }));
  CHECK(changes_id([](Document& d) { d.url = "u"; }));
  CHECK(changes_id([](Document& d) {
    d.published = {"2022-09-14", Basis::metadata, "date"};
  }));
  CHECK_FALSE(changes_id([](Document& d) { d.path = "two"; }));
  CHECK_FALSE(changes_id([](Document& d) {
    d.published = {"2022-09-14", Basis::option, "--date"};
  }));
}

}  // namespace claimledger
