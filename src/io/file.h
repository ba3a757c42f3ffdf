#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "claimledger/base/result.h"

namespace claimledger {

/// Owns a file descriptor; -1 owns nothing.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int fd) : fd_(fd) {}
  FileHandle(FileHandle&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~FileHandle() { close(); }

  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }
  int release() { return std::exchange(fd_, -1); }
  void close();

 private:
  int fd_ = -1;
};

/// The message of an errno value: "No such file or directory".
std::string system_message(int error);

/// read(2) that goes on after signals: bytes read, 0 at the end, or -1.
long read_some(int fd, char* into, std::size_t size);

enum class ReadStatus { whole, too_large, failed };

/// Replaces `out` by the rest of the file, at most `limit` bytes. `expected`
/// saves growing where the size is known. errno tells why it failed.
ReadStatus read_rest(int fd, std::size_t expected, std::size_t limit,
                     std::string& out);

}  // namespace claimledger
