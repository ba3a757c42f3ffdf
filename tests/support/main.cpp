// main() for a Catch2 2 without its Catch2WithMain library; otherwise empty.
#ifdef CLAIMLEDGER_CATCH_MAIN
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
