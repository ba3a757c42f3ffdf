#include "io/file.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace claimledger {

void FileHandle::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

std::string system_message(int error) {
  return std::generic_category().message(error);
}

long read_some(int fd, char* into, std::size_t size) {
  while (true) {
    const ssize_t count = ::read(fd, into, size);
    if (count >= 0) return count;
    if (errno == EAGAIN) {  // a standard input that another program shares
      pollfd wait{fd, POLLIN, 0};
      ::poll(&wait, 1, -1);
    } else if (errno != EINTR) {
      return -1;
    }
  }
}

ReadStatus read_rest(int fd, std::size_t expected, std::size_t limit,
                     std::string& out) {
  // One byte more than expected, so that the end shows in the first read.
  out.resize(std::min(expected, limit) + 1);
  std::size_t size = 0;
  while (true) {
    const long count = read_some(fd, out.data() + size, out.size() - size);
    if (count < 0) return ReadStatus::failed;
    size += static_cast<std::size_t>(count);
    if (size > limit) return ReadStatus::too_large;
    if (count == 0) break;
    if (size == out.size()) out.resize(std::min(limit + 1, 2 * size + 4096));
  }
  out.resize(size);
  return ReadStatus::whole;
}

}  // namespace claimledger
