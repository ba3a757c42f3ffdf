/// Catch2, whichever of its versions 2 and 3 is installed. Tests keep to what
/// both have: REQUIRE, CHECK, SECTION, GENERATE, CAPTURE.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
