#include "io/text_file.h"

#include <algorithm>
#include <cerrno>

#include "claimledger/base/day.h"
#include "claimledger/io/write_report.h"
#include "io/decode.h"
#include "io/file.h"
#include "io/front_matter.h"

namespace claimledger {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

void warn(ReadLog& log, std::string_view code, const std::string& path,
          std::string reason) {
  log.warnings.push_back({std::string(code), path, 0, 0, std::move(reason)});
}

bool read_bytes(const FoundFile& file, const ReadOptions& options, ReadLog& log,
                std::string& bytes) {
  const ReadStatus status =
      file.size > options.max_file
          ? ReadStatus::too_large
          : read_rest(file.handle.get(), file.size, options.max_file, bytes);
  if (status == ReadStatus::failed) {
    warn(log, "unreadable", file.path, system_message(errno));
  } else if (status == ReadStatus::too_large) {
    warn(log, "too-large", file.path,
         "is larger than " + std::to_string(options.max_file) + " bytes");
  }
  return status == ReadStatus::whole;
}

bool decode_text(const FoundFile& file, const ReadOptions& options,
                 ReadLog& log, Document& out, std::size_t& begin) {
  switch (decode(out.text, out.encoding, begin)) {
    case DecodeStatus::binary:
      warn(log, "binary", file.path, "is not text");
      return false;
    case DecodeStatus::bad_encoding:
      warn(log, "bad-encoding", file.path,
           "is not valid " + out.encoding + " text");
      return false;
    case DecodeStatus::done:
      break;
  }
  if (out.text.size() <= options.max_text) return true;
  warn(
      log, "too-large", file.path,
      "holds more than " + std::to_string(options.max_text) + " bytes of text");
  return false;
}

/// Fills in what front matter says; returns where the article starts.
std::size_t read_head(const std::string& path, std::size_t begin, ReadLog& log,
                      Document& out) {
  FrontMatter front =
      read_front_matter(std::string_view(out.text).substr(begin));
  out.title = std::move(front.title);
  out.outlet = std::move(front.outlet);
  out.url = std::move(front.url);
  out.language = std::move(front.language);
  if (!front.published.empty()) {
    set_published(front.published, front.published_key, {"", path, 0, 0, ""},
                  log, out.published);
  }
  begin += front.end;
  if (out.title.empty()) {
    out.title = first_heading(std::string_view(out.text).substr(begin));
  }
  return begin;
}

void date_from_name(std::string_view path, Published& published) {
  if (published.basis != Basis::none) return;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const auto day = day_in_name(name);
  if (day) published = {*day, Basis::file_name, std::string(name)};
}

void clear(Document& out) {
  out.id.clear();
  out.title.clear();
  out.outlet.clear();
  out.url.clear();
  out.language.clear();
  out.published = {};
  out.begin = 0;
}

}  // namespace

bool is_own_report(std::string_view head) {
  head = head.substr(0, 512);
  const std::size_t first = head.find_first_not_of(kSpace);
  return first != std::string_view::npos && head[first] == '{' &&
         head.find(kReportSchemaStem) != std::string_view::npos;
}

bool read_text_file(const FoundFile& file, bool markdown,
                    const ReadOptions& options, ReadLog& log, Document& out) {
  clear(out);
  if (!read_bytes(file, options, log, out.text)) return false;
  out.bytes = out.text.size();
  if (is_own_report(out.text)) {
    log.notes.push_back(
        {"own-output", file.path, 0, 0, "is a report of claimledger"});
    return false;
  }
  std::size_t begin = 0;
  if (!decode_text(file, options, log, out, begin)) return false;
  if (markdown) begin = read_head(file.path, begin, log, out);
  if (out.text.find_first_not_of(kSpace, begin) == std::string::npos) {
    warn(log, "empty", file.path, "holds no text");
    return false;
  }
  out.path = file.path;
  out.format = markdown ? "md" : "txt";
  out.begin = static_cast<std::uint32_t>(begin);
  date_from_url(out.url, out.published);
  date_from_name(file.path, out.published);
  lend_date(options, out.published);
  identify(out);
  return true;
}

// Eight digits in an address are most often the number of the article; only
// as a segment of the path are they a day.
std::string without_numbers(std::string_view url) {
  constexpr std::size_t kDay = 8;
  std::string out(url);
  for (std::size_t at = 0; at < out.size();) {
    std::size_t end = at;
    while (end < out.size() && out[end] >= '0' && out[end] <= '9') ++end;
    const bool segment =
        at > 0 && out[at - 1] == '/' && (end == out.size() || out[end] == '/');
    if (end - at >= kDay && !segment) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(at),
                out.begin() + static_cast<std::ptrdiff_t>(end), 'x');
    }
    at = end + 1;
  }
  return out;
}

void date_from_url(std::string_view url, Published& published) {
  if (published.basis != Basis::none) return;
  const auto day = day_in_name(without_numbers(url));
  if (day) published = {*day, Basis::url, std::string(url)};
}

void lend_date(const ReadOptions& options, Published& published) {
  if (published.basis != Basis::none || options.date.empty()) return;
  published = {options.date, Basis::option, "--date"};
}

void set_published(std::string_view stated, std::string_view field,
                   Remark place, ReadLog& log, Published& published) {
  const std::size_t first = stated.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return;
  if (const auto day = leading_day(stated.substr(first))) {
    published = {std::string(*day), Basis::metadata, std::string(field)};
    return;
  }
  place.code = "bad-date";
  place.reason = "no day of the form YYYY-MM-DD in " + std::string(field) +
                 ": " + std::string(stated.substr(0, 40));
  log.notes.push_back(std::move(place));
}

}  // namespace claimledger
