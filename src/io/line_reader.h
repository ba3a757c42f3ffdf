#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace claimledger {

/// Splits a stream into lines, in a buffer that serves one file after the
/// other. The bytes of a line are followed by kPadding readable ones, as the
/// JSON parser wants them.
class LineReader {
 public:
  static constexpr std::size_t kPadding = 64;
  enum class Status { line, too_long, end, failed };

  explicit LineReader(std::size_t max_line) : max_line_(max_line) {}

  void open(int fd);
  /// The next line without its end; valid until the next call. `too_long`
  /// passes over the whole line. errno tells why it failed.
  Status next(std::string_view& line);
  std::uint64_t line_number() const { return line_number_; }

 private:
  struct Free {
    void operator()(char* p) const { std::free(p); }
  };

  Status fill();
  bool make_room();
  Status skip_line();

  std::unique_ptr<char, Free> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;    ///< of the bytes not handed out yet
  std::size_t scanned_ = 0;  ///< no newline between begin_ and here
  std::size_t end_ = 0;
  std::size_t max_line_;
  std::uint64_t line_number_ = 0;
  int fd_ = -1;
};

}  // namespace claimledger
