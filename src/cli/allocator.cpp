// Makes operator new and delete of the tool those of mimalloc. In a file of its
// own, for it must be compiled once and only into a program.
#include <mimalloc-new-delete.h>
#include <mimalloc.h>

namespace {

#if MI_MALLOC_VERSION >= 200 && MI_MALLOC_VERSION < 210
constexpr mi_option_t kDelay = mi_option_decommit_delay;
#else
constexpr mi_option_t kDelay = mi_option_reset_delay;
#endif

// What is freed is soon wanted again: given back to the system at once, as is
// the default, each page costs a fault more.
[[maybe_unused]] const bool kPatient = [] {
  constexpr long kMilliseconds = 10'000;
  mi_option_set_default(kDelay, kMilliseconds);
  return true;
}();

}  // namespace
