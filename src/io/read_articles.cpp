#include "claimledger/io/read_articles.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "io/ledger_collector.h"
#include "io/ndjson.h"
#include "io/text_file.h"
#include "io/walk.h"

namespace claimledger {
namespace {

/// What the first bytes of a file show.
enum class Head { other, report, ledger, records };

Head look_at(const FoundFile& file) {
  std::array<char, 512> bytes;
  const ssize_t size = pread(file.handle.get(), bytes.data(), bytes.size(), 0);
  if (size <= 0) return Head::other;
  const std::string_view head(bytes.data(), static_cast<std::size_t>(size));
  if (is_own_report(head)) return Head::report;
  if (head.starts_with("{\"type\":\"ledger\"")) return Head::ledger;
  return head.starts_with("{\"") ? Head::records : Head::other;
}

FileFormat named_format(const std::string& format) {
  if (format == "md") return FileFormat::markdown;
  return format == "ndjson" ? FileFormat::ndjson : FileFormat::text;
}

/// Which of the readers a file goes to. JSON lines are known by their start
/// where the name says nothing; other files that the user named are text.
FileFormat settle_format(const FoundFile& file, const ReadOptions& options) {
  if (file.is_stdin) return FileFormat::ndjson;
  if (!options.format.empty()) return named_format(options.format);
  if (file.format != FileFormat::unknown && file.format != FileFormat::json) {
    return file.format;
  }
  const Head head = look_at(file);
  if (file.named && (head == Head::records || head == Head::ledger)) {
    return FileFormat::ndjson;
  }
  // A report is read as text to be recognised there.
  if (head == Head::report) return FileFormat::text;
  return file.format == FileFormat::json ? FileFormat::json : FileFormat::text;
}

}  // namespace

bool is_skip(const Remark& note) {
  constexpr std::string_view kSkips[] = {"unknown-type", "hidden",
                                         "link",         "not-a-file",
                                         "own-output",   "duplicate"};
  return std::find(std::begin(kSkips), std::end(kSkips), note.code) !=
         std::end(kSkips);
}

struct ArticleReader::State {
  State(std::vector<std::string> paths, ReadOptions given)
      : options(std::move(given)),
        collector(options.lean_claims),
        walk(std::move(paths), options, log),
        ndjson(options, log, collector) {
    struct stat info {};
    has_output = !options.output.empty() &&
                 stat(options.output.c_str(), &info) == 0 &&
                 S_ISREG(info.st_mode);
    output_device = info.st_dev;
    output_inode = info.st_ino;
  }

  bool is_output(const FoundFile& file) const {
    return has_output && !file.is_stdin && file.device == output_device &&
           file.inode == output_inode;
  }
  bool start(FoundFile file, Document& out);
  bool refuse_output(const FoundFile& file);

  ReadOptions options;
  ReadLog log;
  LedgerCollector collector;
  PathWalk walk;
  NdjsonReader ndjson;
  std::optional<Error> fatal;
  bool has_output = false;
  std::uint64_t output_device = 0;
  std::uint64_t output_inode = 0;
};

/// Opens a file; true where that gave an article at once.
bool ArticleReader::State::start(FoundFile file, Document& out) {
  if (is_output(file) && refuse_output(file)) return false;
  switch (settle_format(file, options)) {
    case FileFormat::ndjson:
      ndjson.open(std::move(file.handle), std::move(file.path));
      return false;
    case FileFormat::json: {
      const Remark remark{"unknown-type", file.path, 0, 0,
                          "is JSON, but not one record on each line"};
      (file.named ? log.warnings : log.notes).push_back(remark);
      return false;
    }
    case FileFormat::markdown:
      return read_text_file(file, true, options, log, out);
    case FileFormat::text:
    case FileFormat::unknown:
      break;
  }
  return read_text_file(file, false, options, log, out);
}

/// The output of an earlier run, met in a folder, is passed over; any other
/// input that would be overwritten ends the run.
bool ArticleReader::State::refuse_output(const FoundFile& file) {
  const Head head = look_at(file);
  const bool earlier_run =
      head == Head::report ||
      (head == Head::ledger && options.ledger_lines == LedgerLines::skip);
  if (file.named || !earlier_run) {
    fatal = Error{file.path, "is both input and output"};
  } else {
    log.notes.push_back(
        {"own-output", file.path, 0, 0, "is the output of an earlier run"});
  }
  return true;
}

ArticleReader::ArticleReader(std::vector<std::string> paths,
                             ReadOptions options)
    : state_(std::make_unique<State>(std::move(paths), std::move(options))) {}

ArticleReader::~ArticleReader() = default;

bool ArticleReader::next(Document& out) {
  State& state = *state_;
  while (!state.fatal) {
    bool found = false;
    if (state.ndjson.is_open()) {
      found = state.ndjson.next(out);
    } else if (auto file = state.walk.next()) {
      found = state.start(std::move(*file), out);
    } else {
      break;
    }
    if (found) {
      ++state.log.read;
      return true;
    }
  }
  return false;
}

const ReadLog& ArticleReader::log() const { return state_->log; }

const std::optional<Error>& ArticleReader::fatal() const {
  return state_->fatal;
}

const Ledger& ArticleReader::ledger() const {
  return state_->collector.ledger();
}

Ledger ArticleReader::take_ledger() { return state_->collector.take(); }

}  // namespace claimledger
