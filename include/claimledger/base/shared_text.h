#pragma once
#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#endif

#include <atomic>
#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace claimledger {

/// Text that is never changed once made: copies share the same bytes. Claims
/// are kept by the million and repeat the same few names, so each costs a
/// pointer here. Empty text holds nothing. At most 4 GiB. May be copied by
/// several threads at once.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string_view text)  // NOLINT: stands wherever text does
      : block_(text.empty() ? nullptr : make(text)) {}
  SharedText(const std::string& text)  // NOLINT
      : SharedText(std::string_view(text)) {}
  SharedText(const char* text)  // NOLINT
      : SharedText(std::string_view(text)) {}
  SharedText(const SharedText& other) : block_(other.block_) {
    if (block_) count(*block_, 1);
  }
  SharedText(SharedText&& other) noexcept
      : block_(std::exchange(other.block_, nullptr)) {}
  SharedText& operator=(SharedText other) noexcept {
    std::swap(block_, other.block_);
    return *this;
  }
  ~SharedText() {
    if (block_ && count(*block_, -1) == 0) drop(block_);
  }

  std::string_view view() const {
    return block_ ? std::string_view(bytes(block_), block_->size)
                  : std::string_view();
  }
  operator std::string_view() const { return view(); }          // NOLINT
  operator std::string() const { return std::string(view()); }  // NOLINT

  bool empty() const { return block_ == nullptr; }
  std::size_t size() const { return view().size(); }
  void clear() { *this = SharedText(); }
  char operator[](std::size_t at) const { return view()[at]; }
  std::string substr(std::size_t from,
                     std::size_t size = std::string::npos) const {
    return std::string(view().substr(from, size));
  }

  bool starts_with(std::string_view text) const {
    return view().starts_with(text);
  }
  bool ends_with(std::string_view text) const { return view().ends_with(text); }
  std::size_t find(std::string_view text, std::size_t from = 0) const {
    return view().find(text, from);
  }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.block_ == b.block_ || a.view() == b.view();
  }
  friend auto operator<=>(const SharedText& a, const SharedText& b) {
    if (a.block_ == b.block_) return std::strong_ordering::equal;
    return a.view() <=> b.view();
  }
  template <std::convertible_to<std::string_view> Text>
  friend bool operator==(const SharedText& a, const Text& b) {
    return a.view() == std::string_view(b);
  }
  template <std::convertible_to<std::string_view> Text>
  friend auto operator<=>(const SharedText& a, const Text& b) {
    return a.view() <=> std::string_view(b);
  }

  template <std::convertible_to<std::string_view> Text>
  friend std::string operator+(const SharedText& a, const Text& b) {
    return std::string(a.view()).append(std::string_view(b));
  }
  template <typename Text>
  requires(std::convertible_to<Text, std::string_view> &&
           !std::same_as<Text, SharedText>)  //
      friend std::string
      operator+(const Text& a, const SharedText& b) {
    return std::string(std::string_view(a)).append(b.view());
  }

 private:
  /// The bytes follow.
  struct Block {
    std::atomic<std::uint32_t> owners;
    std::uint32_t size;
  };

  /// Adds to the owners, and gives how many there are then. A program that
  /// runs no second thread is spared the bus lock, as in std::shared_ptr.
  static std::uint32_t count(Block& block, int more) {
    const auto add = static_cast<std::uint32_t>(more);
#if __has_include(<sys/single_threaded.h>)
    if (__libc_single_threaded != 0) {
      const auto owners = block.owners.load(std::memory_order_relaxed) + add;
      block.owners.store(owners, std::memory_order_relaxed);
      return owners;
    }
#endif
    return block.owners.fetch_add(add, std::memory_order_acq_rel) + add;
  }

  static Block* make(std::string_view text);
  static void drop(Block* block);
  static const char* bytes(const Block* block) {
    return reinterpret_cast<const char*>(block + 1);
  }

  Block* block_ = nullptr;
};

}  // namespace claimledger
