#include "claimledger/text/pattern.h"

#include <re2/re2.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace claimledger {

namespace {

constexpr int kMaxGroups = 16;
constexpr std::int64_t kMaxMemory = 4 << 20;

RE2::Options options() {
  RE2::Options o;
  o.set_log_errors(false);
  o.set_encoding(RE2::Options::EncodingLatin1);  // one byte a node
  o.set_max_mem(kMaxMemory);
  return o;
}

std::int32_t node(std::string_view whole, const char* at) {
  return static_cast<std::int32_t>(at - whole.data());
}

}  // namespace

struct Pattern::State {
  explicit State(std::string written) : regex(std::move(written)) {}

  /// Several threads may ask for it first.
  const RE2& get() {
    if (const RE2* known = ready.load(std::memory_order_acquire)) return *known;
    std::call_once(once, [this] {
      re.emplace(regex, options());
      groups = re->NumberOfCapturingGroups();
      ready.store(&*re, std::memory_order_release);
    });
    return *re;
  }

  std::string regex;
  std::once_flag once;
  std::atomic<const RE2*> ready = nullptr;
  std::optional<RE2> re;
  int groups = 0;
};

Pattern::Pattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(const std::string& regex) {
  Pattern pattern = later(regex);
  const RE2& re = pattern.state_->get();
  if (!re.ok()) return Error{"", re.error()};
  if (pattern.slots() >= kMaxGroups) return Error{"", "more than 15 slots"};
  return pattern;
}

Pattern Pattern::later(std::string regex) {
  return Pattern(std::make_unique<State>(std::move(regex)));
}

int Pattern::slots() const {
  static_cast<void>(state_->get());
  return state_->groups;
}

bool Pattern::find(std::string_view symbols, std::int32_t from,
                   std::vector<NodeRange>& groups) const {
  const re2::StringPiece text(symbols.data(), symbols.size());
  const auto start = static_cast<std::size_t>(from);
  if (start > symbols.size()) return false;
  const RE2& re = state_->get();
  re2::StringPiece found[kMaxGroups];
  if (!re.Match(text, start, symbols.size(), RE2::UNANCHORED, found,
                state_->groups + 1)) {
    return false;
  }
  groups.assign(static_cast<std::size_t>(state_->groups) + 1, NodeRange{});
  for (int i = 0; i <= state_->groups; ++i) {
    if (found[i].data() == nullptr) continue;
    groups[static_cast<std::size_t>(i)] = {
        node(symbols, found[i].data()),
        node(symbols, found[i].data() + found[i].size())};
  }
  return true;
}

}  // namespace claimledger
