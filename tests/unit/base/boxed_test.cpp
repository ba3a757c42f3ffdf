#include "claimledger/base/boxed.h"

#include <optional>
#include <string>

#include "support/catch.h"

namespace claimledger {
namespace {

struct Place {
  std::string name = "nowhere";
};

}  // namespace

TEST_CASE("boxed: reads as a fresh value until it is written") {
  const Boxed<Place> none;
  CHECK(none->name == "nowhere");
  Boxed<Place> place;
  place->name = "Tarn";
  Boxed<Place> copy = place;
  copy->name = "Vesk";
  CHECK(place->name == "Tarn");
  place = none;
  CHECK(place->name == "nowhere");
  const Place& plain = copy;
  CHECK(plain.name == "Vesk");
}

TEST_CASE("boxed optional: is used as std::optional is") {
  BoxedOptional<Place> place;
  CHECK_FALSE(place);
  place = std::optional<Place>(Place{"Tarn"});
  REQUIRE(place);
  const BoxedOptional<Place> copy = place;
  place->name = "Vesk";
  CHECK(copy->name == "Tarn");
  place = std::optional<Place>();
  CHECK_FALSE(place.has_value());
  place.emplace().name = "Orl";
  CHECK((*place).name == "Orl");
  place = std::nullopt;
  CHECK_FALSE(place);
}

}  // namespace claimledger
