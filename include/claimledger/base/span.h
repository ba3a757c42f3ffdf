#pragma once
#include <cstdint>
#include <string_view>

namespace claimledger {

/// Half-open byte range in a document's text. Never splits a UTF-8 sequence;
/// the lexer and the phrase rules are the only makers. 32 bits: an article is
/// at most 16 MiB, and claims are kept by the million.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  std::uint32_t size() const { return end - begin; }
  bool contains(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  bool operator==(const Span&) const = default;
  auto operator<=>(const Span&) const = default;  // NOLINT
};

/// The smallest span that holds both; an empty one counts for nothing.
inline Span cover(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// The words of `span`; empty where it does not lie in `text`.
inline std::string_view cut(std::string_view text, Span span) {
  if (span.end > text.size() || span.begin > span.end) return {};
  return text.substr(span.begin, span.size());
}

}  // namespace claimledger
