#include "io/ndjson.h"

#include <cerrno>

#include "io/text_file.h"

namespace claimledger {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";
constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kSpace) == std::string_view::npos;
}

}  // namespace

void NdjsonReader::open(FileHandle handle, std::string path) {
  handle_ = std::move(handle);
  path_ = std::move(path);
  lines_.open(handle_.get());
  record_ = 0;
  skipped_ledger_ = false;
}

bool NdjsonReader::next(Document& out) {
  std::string_view line;
  while (next_record(line)) {
    if (read_record(line, out)) return true;
  }
  finish();
  return false;
}

/// The next line that is not blank; false at the end of the stream.
bool NdjsonReader::next_record(std::string_view& line) {
  while (true) {
    switch (lines_.next(line)) {
      case LineReader::Status::end:
        return false;
      case LineReader::Status::failed:
        log_.warnings.push_back({"unreadable", path_, 0, lines_.line_number(),
                                 system_message(errno)});
        handle_.close();
        return false;
      case LineReader::Status::too_long:
        ++record_;
        warn("too-large", "is a record of more than " +
                              std::to_string(options_.max_record) + " bytes");
        break;
      case LineReader::Status::line:
        if (lines_.line_number() == 1 && line.starts_with(kBom)) {
          line.remove_prefix(kBom.size());
        }
        if (is_blank(line)) break;
        ++record_;
        return true;
    }
  }
}

bool NdjsonReader::read_record(std::string_view line, Document& out) {
  simdjson::dom::object object;
  if (!parser_.parse_object(line, object)) {
    return warn(parser_.code(), parser_.reason());
  }
  const LedgerType type = ledger_type(object);
  if (type != LedgerType::none) {
    take_ledger_line(type, object);
    return false;
  }
  out.bytes = line.size();
  return read_article(object, out);
}

bool NdjsonReader::read_article(simdjson::dom::object object, Document& out) {
  out.path.clear();
  out.title.clear();
  out.outlet.clear();
  out.url.clear();
  out.language.clear();
  out.published = {};
  out.begin = 0;
  id_.clear();
  has_text_ = false;
  for (const auto [key, value] : object) read_member(key, value, out);
  return complete(out);
}

void NdjsonReader::read_member(std::string_view key,
                               simdjson::dom::element value, Document& out) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) {
    if (key == "id" && value.is_int64()) id_ = std::to_string(int64_t(value));
    return;
  }
  if (key == "text") {
    out.text.assign(text);
    has_text_ = true;
  } else if (key == "path") {
    out.path.assign(text);
  } else if (key == "id") {
    id_.assign(text);
  } else if (key == "title") {
    out.title.assign(text);
  } else if (key == "outlet") {
    out.outlet.assign(text);
  } else if (key == "url") {
    out.url.assign(text);
  } else if (key == "language") {
    out.language.assign(text);
  } else if (key == "published") {
    set_published(text, key, remark("", ""), log_, out.published);
  }
}

bool NdjsonReader::complete(Document& out) {
  if (!has_text_) return warn("bad-json", "has no \"text\" that is a string");
  if (out.text.size() > options_.max_text) {
    return warn("too-large", "holds more than " +
                                 std::to_string(options_.max_text) +
                                 " bytes of text");
  }
  // The line is valid UTF-8, but an escape can still spell half a surrogate.
  if (!simdjson::validate_utf8(out.text)) {
    return warn("bad-encoding", "its text holds half a surrogate pair");
  }
  if (is_blank(out.text)) return warn("empty", "holds no text");
  if (out.path.empty()) out.path = id_;
  if (out.path.empty()) out.path = path_ + "!" + std::to_string(record_);
  out.format = "ndjson";
  out.encoding = "utf-8";
  date_from_url(out.url, out.published);
  lend_date(options_, out.published);
  identify(out);
  return true;
}

void NdjsonReader::take_ledger_line(LedgerType type,
                                    simdjson::dom::object object) {
  if (options_.ledger_lines == LedgerLines::collect) {
    collector_.add(type, object, {path_, record_, lines_.line_number()});
  } else if (!skipped_ledger_) {
    skipped_ledger_ = true;
    log_.notes.push_back(
        {"own-output", path_, 0, 0, "is a ledger of claimledger"});
  }
}

void NdjsonReader::finish() {
  if (record_ == 0 && handle_.is_open()) {
    log_.warnings.push_back({"empty", path_, 0, 0, "holds no records"});
  }
  handle_.close();
}

Remark NdjsonReader::remark(std::string_view code, std::string reason) const {
  return {std::string(code), path_, record_, lines_.line_number(),
          std::move(reason)};
}

/// Always false, for the record is lost.
bool NdjsonReader::warn(std::string_view code, std::string reason) {
  log_.warnings.push_back(remark(code, std::move(reason)));
  return false;
}

}  // namespace claimledger
