#include "claimledger/base/shared_text.h"

#include <cstring>
#include <limits>
#include <new>

namespace claimledger {

SharedText::Block* SharedText::make(std::string_view text) {
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  void* memory = ::operator new(sizeof(Block) + text.size());
  auto* block = new (memory) Block{1, static_cast<std::uint32_t>(text.size())};
  std::memcpy(static_cast<char*>(memory) + sizeof(Block), text.data(),
              text.size());
  return block;
}

void SharedText::drop(Block* block) {
  block->~Block();
  ::operator delete(block);
}

}  // namespace claimledger
