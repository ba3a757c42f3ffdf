#include "claimledger/text/builtin_packs.h"

// The blob goes into the read-only data as it is: no generated source file of
// a megabyte to compile, nothing to find on disk at run time.
asm(".section .rodata\n"
    ".balign 16\n"
    "claimledger_packs_begin:\n"
    ".incbin \"" CLAIMLEDGER_PACKS_BIN
    "\"\n"
    "claimledger_packs_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char claimledger_packs_begin[];
extern const char claimledger_packs_end[];
}

namespace claimledger {

std::string_view builtin_packs() {
  return {claimledger_packs_begin,
          static_cast<std::size_t>(claimledger_packs_end -
                                   claimledger_packs_begin)};
}

}  // namespace claimledger
