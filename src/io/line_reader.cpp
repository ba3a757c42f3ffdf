#include "io/line_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "io/file.h"

namespace claimledger {
namespace {

constexpr std::size_t kFirstCapacity = std::size_t{512} << 10;

}  // namespace

void LineReader::open(int fd) {
  fd_ = fd;
  begin_ = scanned_ = end_ = 0;
  line_number_ = 0;
}

LineReader::Status LineReader::next(std::string_view& line) {
  while (true) {
    const char* at = buffer_.get();
    const void* newline =
        scanned_ < end_ ? std::memchr(at + scanned_, '\n', end_ - scanned_)
                        : nullptr;
    if (newline != nullptr) {
      const auto end =
          static_cast<std::size_t>(static_cast<const char*>(newline) - at);
      line = {at + begin_, end - begin_};
      begin_ = scanned_ = end + 1;
      ++line_number_;
      return line.size() > max_line_ ? Status::too_long : Status::line;
    }
    scanned_ = end_;
    if (end_ - begin_ > max_line_) return skip_line();
    const Status status = fill();
    if (status == Status::line) continue;
    if (status == Status::failed || begin_ == end_) return status;
    line = {at + begin_, end_ - begin_};  // the last line has no end
    begin_ = end_;
    ++line_number_;
    return Status::line;
  }
}

/// Reads more bytes: `line` where some came.
LineReader::Status LineReader::fill() {
  if (!make_room()) {
    errno = ENOMEM;
    return Status::failed;
  }
  const long count =
      read_some(fd_, buffer_.get() + end_, capacity_ - kPadding - end_);
  if (count < 0) return Status::failed;
  end_ += static_cast<std::size_t>(count);
  return count == 0 ? Status::end : Status::line;
}

bool LineReader::make_room() {
  if (begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    scanned_ -= begin_;
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ + kPadding < capacity_) return true;
  const std::size_t wanted = std::max(
      kFirstCapacity, std::min(2 * capacity_, max_line_ + 2 * kPadding));
  void* grown = std::realloc(buffer_.get(), wanted);
  if (grown == nullptr) return false;
  static_cast<void>(buffer_.release());
  buffer_.reset(static_cast<char*>(grown));
  std::memset(buffer_.get() + wanted - kPadding, 0, kPadding);
  capacity_ = wanted;
  return true;
}

LineReader::Status LineReader::skip_line() {
  while (true) {
    begin_ = scanned_ = end_;
    const Status status = fill();
    if (status == Status::failed) return status;
    const char* at = buffer_.get();
    const void* newline = end_ > 0 ? std::memchr(at, '\n', end_) : nullptr;
    if (newline == nullptr && status == Status::line) continue;
    begin_ =
        newline == nullptr
            ? end_
            : static_cast<std::size_t>(static_cast<const char*>(newline) - at) +
                  1;
    scanned_ = begin_;
    ++line_number_;
    return Status::too_long;
  }
}

}  // namespace claimledger
