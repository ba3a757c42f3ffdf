#include "io/decode.h"

#include <iconv.h>
#include <simdjson.h>

#include <algorithm>
#include <cerrno>

namespace claimledger {
namespace {

constexpr std::string_view kBomUtf8 = "\xEF\xBB\xBF";
constexpr std::string_view kBomUtf16le = "\xFF\xFE";
constexpr std::string_view kBomUtf16be = "\xFE\xFF";

class Converter {
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }

  bool is_open() const { return handle_ != iconv_t(-1); }

  bool convert(std::string_view in, std::string& out) const {
    // No character of these encodings needs more than three bytes for one.
    out.resize(in.size() * 3);
    char* from = const_cast<char*>(in.data());
    char* to = out.data();
    std::size_t from_left = in.size();
    std::size_t to_left = out.size();
    if (iconv(handle_, &from, &from_left, &to, &to_left) == std::size_t(-1)) {
      return false;
    }
    out.resize(out.size() - to_left);
    return true;
  }

 private:
  iconv_t handle_;
};

DecodeStatus convert(std::string& bytes, std::size_t skip, const char* from) {
  const Converter converter(from);
  std::string out;
  if (!converter.is_open() ||
      !converter.convert(std::string_view(bytes).substr(skip), out)) {
    return DecodeStatus::bad_encoding;
  }
  if (out.find('\0') != std::string::npos) return DecodeStatus::binary;
  bytes = std::move(out);
  return DecodeStatus::done;
}

/// Control characters that no text holds; compressed files are full of them.
bool has_controls(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x08 || (byte >= 0x0E && byte < 0x1B);
  });
}

}  // namespace

DecodeStatus decode(std::string& bytes, std::string& encoding,
                    std::size_t& begin) {
  begin = 0;
  if (bytes.starts_with(kBomUtf16le) || bytes.starts_with(kBomUtf16be)) {
    encoding = bytes.starts_with(kBomUtf16le) ? "utf-16le" : "utf-16be";
    return convert(bytes, kBomUtf16le.size(),
                   encoding == "utf-16le" ? "UTF-16LE" : "UTF-16BE");
  }
  if (bytes.find('\0') != std::string::npos) return DecodeStatus::binary;
  if (simdjson::validate_utf8(bytes)) {
    encoding = "utf-8";
    if (bytes.starts_with(kBomUtf8)) begin = kBomUtf8.size();
    return DecodeStatus::done;
  }
  if (has_controls(bytes)) return DecodeStatus::binary;
  encoding = "windows-1252";
  return convert(bytes, 0, "WINDOWS-1252");
}

}  // namespace claimledger
