#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/result.h"

namespace claimledger {

/// Nodes [begin, end) of a symbol string; begin < 0: the slot is empty.
struct NodeRange {
  std::int32_t begin = -1;
  std::int32_t end = -1;
  bool empty() const { return begin < 0; }
  bool operator==(const NodeRange&) const = default;
};

/// A regular expression over strings of one byte a node (see Alphabet): the
/// only face that RE2 has here.
class Pattern {
 public:
  static Result<Pattern> compile(const std::string& regex);
  /// One that is known to be sound: compiled when it is first sought, for a
  /// program that reads one article needs few of its rules.
  static Pattern later(std::string regex);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  int slots() const;
  /// First match at or after node `from`; groups[0] is the whole match.
  /// Tests first and captures last: captures cost three times a bare test.
  bool find(std::string_view symbols, std::int32_t from,
            std::vector<NodeRange>& groups) const;

 private:
  struct State;
  explicit Pattern(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimledger
