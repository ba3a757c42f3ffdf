#include "io/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace claimledger {
namespace {

struct CloseDirectory {
  void operator()(DIR* directory) const { closedir(directory); }
};

/// O_NONBLOCK: should a FIFO take the file's place meanwhile, do not hang.
constexpr int kOpenFlags =
    O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

std::string_view special_name(unsigned mode) {
  if (S_ISFIFO(mode)) return "is a FIFO";
  if (S_ISSOCK(mode)) return "is a socket";
  return "is a device";
}

/// The type of an entry, asked for where the folder does not say.
unsigned mode_of(int folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return DTTOIF(entry.d_type);
  struct stat info {};
  if (fstatat(folder, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0) return 0;
  return info.st_mode & S_IFMT;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

FileFormat format_of(std::string_view name) {
  const std::size_t dot = name.find_last_of("./");
  if (dot == std::string_view::npos || name[dot] == '/') {
    return FileFormat::unknown;
  }
  const std::string extension = lower(name.substr(dot + 1));
  if (extension == "txt" || extension == "text") return FileFormat::text;
  if (extension == "md" || extension == "markdown") return FileFormat::markdown;
  if (extension == "jsonl" || extension == "ndjson") return FileFormat::ndjson;
  return extension == "json" ? FileFormat::json : FileFormat::unknown;
}

std::optional<FoundFile> PathWalk::next() {
  while (!folders_.empty() || at_ < paths_.size()) {
    auto found = folders_.empty() ? next_argument() : next_entry();
    if (found) return found;
  }
  return std::nullopt;
}

std::optional<FoundFile> PathWalk::next_argument() {
  const std::string& path = paths_[at_++];
  if (path == "-") {
    FoundFile found;
    found.handle = FileHandle(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
    found.path = path;
    found.named = found.is_stdin = true;
    if (found.handle.is_open()) return found;
    warn_unreadable(path, errno);
    return std::nullopt;
  }
  struct stat info {};
  if (lstat(path.c_str(), &info) != 0) {
    warn_unreadable(path, errno);
  } else if (S_ISDIR(info.st_mode)) {
    enter(AT_FDCWD, path.c_str(), path.ends_with('/') ? path : path + '/');
  } else if (!refuse_special(info.st_mode, path, true)) {
    return open(AT_FDCWD, path.c_str(), path, true);
  }
  return std::nullopt;
}

std::optional<FoundFile> PathWalk::next_entry() {
  Folder& folder = folders_.back();
  if (folder.at == folder.entries.size()) {
    folders_.pop_back();
    return std::nullopt;
  }
  const Entry entry = std::move(folder.entries[folder.at++]);
  return visit(folder, entry);
}

std::optional<FoundFile> PathWalk::visit(Folder& folder, const Entry& entry) {
  std::string path = folder.prefix + entry.key;
  if (entry.key.starts_with('.')) {
    log_.notes.push_back({"hidden", std::move(path), 0, 0, "is hidden"});
    return std::nullopt;
  }
  if (S_ISDIR(entry.mode)) {
    const std::string name = entry.key.substr(0, entry.key.size() - 1);
    enter(folder.handle.get(), name.c_str(), std::move(path));
    return std::nullopt;
  }
  if (refuse_special(entry.mode, path, false)) return std::nullopt;
  const bool known = format_of(entry.key) != FileFormat::unknown;
  if (!known && options_.format.empty()) {
    log_.notes.push_back({"unknown-type", std::move(path), 0, 0,
                          "is not .txt, .md, .jsonl or .ndjson"});
    return std::nullopt;
  }
  return open(folder.handle.get(), entry.key.c_str(), std::move(path), false);
}

void PathWalk::enter(int parent, const char* name, std::string prefix) {
  if (folders_.size() >= options_.max_depth_of_folders) {
    log_.notes.push_back({"bound-reached", std::move(prefix), 0, 0,
                          "folders are nested too deep"});
    return;
  }
  // The name may be an argument with a slash at its end, so a link to a
  // folder: what the user wrote is what is meant.
  Folder folder;
  folder.handle = FileHandle(openat(parent, name, kOpenFlags | O_DIRECTORY));
  folder.prefix = std::move(prefix);
  if (!folder.handle.is_open() || !list(folder)) {
    warn_unreadable(folder.prefix, errno);
  } else {
    folders_.push_back(std::move(folder));
  }
}

/// Reads the names in a folder; errno tells why it could not.
bool PathWalk::list(Folder& folder) {
  FileHandle copy(fcntl(folder.handle.get(), F_DUPFD_CLOEXEC, 0));
  const std::unique_ptr<DIR, CloseDirectory> directory(
      copy.is_open() ? fdopendir(copy.get()) : nullptr);
  if (!directory) return false;
  static_cast<void>(copy.release());
  errno = 0;
  while (const dirent* entry = readdir(directory.get())) {
    Entry found{entry->d_name, mode_of(folder.handle.get(), *entry)};
    if (found.key == "." || found.key == "..") continue;
    if (S_ISDIR(found.mode)) found.key += '/';
    folder.entries.push_back(std::move(found));
    errno = 0;
  }
  const int error = errno;
  std::sort(folder.entries.begin(), folder.entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
  errno = error;
  return error == 0;
}

std::optional<FoundFile> PathWalk::open(int parent, const char* name,
                                        std::string path, bool named) {
  FoundFile found;
  found.handle = FileHandle(openat(parent, name, kOpenFlags));
  struct stat info {};
  if (!found.handle.is_open() || fstat(found.handle.get(), &info) != 0) {
    warn_unreadable(std::move(path), errno);
    return std::nullopt;
  }
  if (refuse_special(info.st_mode, path, named)) return std::nullopt;
  found.path = std::move(path);
  found.format = format_of(found.path);
  found.named = named;
  found.size = static_cast<std::uint64_t>(info.st_size);
  found.device = info.st_dev;
  found.inode = info.st_ino;
  return found;
}

/// Whether the path is no regular file; says so in the log.
bool PathWalk::refuse_special(unsigned mode, const std::string& path,
                              bool named) {
  if (S_ISREG(mode) || (mode & S_IFMT) == 0) return false;
  Remark remark{"not-a-file", path, 0, 0, std::string(special_name(mode))};
  if (S_ISLNK(mode)) {
    remark.code = "link";
    remark.reason = "is a symbolic link, and links are not followed";
  }
  (named ? log_.warnings : log_.notes).push_back(std::move(remark));
  return true;
}

void PathWalk::warn_unreadable(std::string path, int error) {
  log_.warnings.push_back(
      {"unreadable", std::move(path), 0, 0, system_message(error)});
}

}  // namespace claimledger
