#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/io/read_articles.h"
#include "io/file.h"

namespace claimledger {

/// What the name of a file says it holds.
enum class FileFormat { text, markdown, ndjson, json, unknown };

FileFormat format_of(std::string_view name);

/// A regular file (or standard input) opened for reading.
struct FoundFile {
  FileHandle handle;
  std::string path;
  FileFormat format = FileFormat::unknown;
  bool named = false;  ///< given as an argument, not met in a folder
  bool is_stdin = false;
  std::uint64_t size = 0;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
};

/// Opens the files below some paths one after the other, folders in the
/// bytewise order of the whole paths. Links are never followed, FIFOs, devices
/// and sockets never opened: each gives a remark, a warning where the user
/// named it and a note where it was met in a folder.
class PathWalk {
 public:
  PathWalk(std::vector<std::string> paths, const ReadOptions& options,
           ReadLog& log)
      : paths_(std::move(paths)), options_(options), log_(log) {}

  std::optional<FoundFile> next();

 private:
  struct Entry {
    std::string key;  ///< the name, a folder's with a slash: the sort order
    unsigned mode = 0;
  };
  struct Folder {
    FileHandle handle;
    std::string prefix;  ///< with a slash at the end
    std::vector<Entry> entries;
    std::size_t at = 0;
  };

  std::optional<FoundFile> next_argument();
  std::optional<FoundFile> next_entry();
  std::optional<FoundFile> visit(Folder& folder, const Entry& entry);
  void enter(int parent, const char* name, std::string prefix);
  bool list(Folder& folder);
  std::optional<FoundFile> open(int parent, const char* name, std::string path,
                                bool named);
  bool refuse_special(unsigned mode, const std::string& path, bool named);
  void warn_unreadable(std::string path, int error);

  std::vector<std::string> paths_;
  std::size_t at_ = 0;
  std::vector<Folder> folders_;
  const ReadOptions& options_;
  ReadLog& log_;
};

}  // namespace claimledger
