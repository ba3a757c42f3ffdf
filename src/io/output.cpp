#include "claimledger/io/output.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>

#include "io/file.h"

namespace claimledger {
namespace {

constexpr std::size_t kBuffer = std::size_t{256} << 10;
constexpr std::size_t kMaxRead = std::size_t{256} << 20;

/// write(2) until all is written; errno tells why not.
bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      pollfd wait{fd, POLLOUT, 0};
      ::poll(&wait, 1, -1);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

/// The file behind a link, so that replacing it leaves the link in place.
std::string behind_links(const std::string& path) {
  char resolved[PATH_MAX];
  return ::realpath(path.c_str(), resolved) ? std::string(resolved) : path;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// A file system may know no fsync for folders; a real error is another one.
bool sync(int fd) {
  return ::fsync(fd) == 0 || errno == EINVAL || errno == EROFS;
}

bool sync_folder(const std::string& folder) {
  const FileHandle handle(
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // A folder that may be written but not listed cannot be opened.
  return !handle.is_open() || sync(handle.get());
}

}  // namespace

struct Output::State {
  ~State() {
    if (!temporary.empty()) ::unlink(temporary.c_str());
  }

  bool fail(int code) {
    if (!failed) error = {shown, system_message(code)};
    failed = true;
    return false;
  }
  bool open_temporary();
  bool link_temporary();
  bool replace();
  bool flush();

  std::string shown;      ///< in messages
  std::string target;     ///< to replace; empty: written directly
  std::string temporary;  ///< to remove
  FileHandle handle;
  std::string buffer;
  Error error;
  bool failed = false;
};

/// A file without a name vanishes by itself should the process be killed. Not
/// every file system knows these.
bool Output::State::open_temporary() {
  const std::string folder = folder_of(target);
  handle = FileHandle(
      ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
  if (handle.is_open()) return true;
  temporary = target + ".tmp" + std::to_string(::getpid());
  handle = FileHandle(
      ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
  if (handle.is_open()) return true;
  const int code = errno;
  temporary.clear();  // it was not ours
  return fail(code);
}

/// Gives the nameless file a name beside the target.
bool Output::State::link_temporary() {
  const std::string from = "/proc/self/fd/" + std::to_string(handle.get());
  const std::string name = target + ".tmp" + std::to_string(::getpid());
  if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, name.c_str(),
               AT_SYMLINK_FOLLOW) != 0) {
    return fail(errno);
  }
  temporary = name;
  return true;
}

bool Output::State::replace() {
  if (!sync(handle.get())) return fail(errno);
  if (temporary.empty() && !link_temporary()) return false;
  if (::rename(temporary.c_str(), target.c_str()) != 0) return fail(errno);
  temporary.clear();
  return sync_folder(folder_of(target)) || fail(errno);
}

bool Output::State::flush() {
  if (failed) return false;
  if (!write_all(handle.get(), buffer)) return fail(errno);
  buffer.clear();
  return true;
}

Output::Output(std::unique_ptr<State> state) : state_(std::move(state)) {}
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;
Output::~Output() = default;

Result<Output> Output::open(const std::string& path) {
  auto state = std::make_unique<State>();
  state->shown = path.empty() ? "standard output" : path;
  struct stat info {};
  if (path.empty()) {
    state->handle = FileHandle(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0));
    if (!state->handle.is_open()) state->fail(errno);
  } else if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode)) {
    state->handle =
        FileHandle(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!state->handle.is_open()) state->fail(errno);
  } else {
    state->target = behind_links(path);
    state->open_temporary();
  }
  if (state->failed) return state->error;
  return Output(std::move(state));
}

bool Output::write(std::string_view bytes) {
  if (bytes.size() >= kBuffer && state_->flush()) {
    return write_all(state_->handle.get(), bytes) || state_->fail(errno);
  }
  state_->buffer += bytes;
  return state_->buffer.size() < kBuffer ? !state_->failed : state_->flush();
}

bool Output::commit() {
  State& state = *state_;
  if (!state.flush()) return false;
  if (!state.target.empty() && !state.replace()) return false;
  // Some file systems tell of a full disk only now.
  return ::close(state.handle.release()) == 0 || state.fail(errno);
}

const Error& Output::error() const { return state_->error; }

Result<std::string> read_file(const std::string& path) {
  const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  std::string bytes;
  const ReadStatus status = file.is_open()
                                ? read_rest(file.get(), 0, kMaxRead, bytes)
                                : ReadStatus::failed;
  if (status == ReadStatus::failed) return Error{path, system_message(errno)};
  if (status == ReadStatus::too_large) return Error{path, "is too large"};
  return bytes;
}

}  // namespace claimledger
