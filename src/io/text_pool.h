#pragma once
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "claimledger/base/shared_text.h"

namespace claimledger {

/// Gives texts that were met before as the same bytes again. It remembers one
/// text for each slot, so it never grows, and whatever is read, each text costs
/// one look: a text that lost its slot is merely stored twice.
class TextPool {
 public:
  TextPool() : slots_(kSlots) {}

  SharedText get(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > kLongest) return text;
    SharedText& slot =
        slots_[std::hash<std::string_view>()(text) & (kSlots - 1)];
    if (slot != text) slot = text;
    return slot;
  }

 private:
  static constexpr std::size_t kSlots = std::size_t{1} << 16;
  static constexpr std::size_t kLongest = 64;  // longer ones seldom repeat

  std::vector<SharedText> slots_;
};

}  // namespace claimledger
