#pragma once
#include <cstdint>
#include <string>

#include "claimledger/base/names.h"

namespace claimledger {

/// How a publication day is known. `none`: it is not.
enum class Basis {
  none, option, metadata, dateline, url, file_name, inferred, set
};
inline constexpr std::string_view kBasisNames[] = {
    "none", "option", "metadata", "dateline",
    "url",  "file-name", "inferred", "set"};

/// Publication date: EDTF (a day where stated, else empty), how it is known,
/// and the words or field that say so.
struct Published {
  std::string value;
  Basis basis = Basis::none;
  std::string evidence;
};

/// One article as read. `text` is the base of every span: the file's own bytes
/// for UTF-8 text and Markdown (a BOM and front matter included), the `text`
/// field of an NDJSON record, the decoded text for other encodings. The
/// article proper begins at `begin`, past BOM and front matter.
struct Document {
  std::string id;        ///< XXH3-128 over text, title, outlet, url, published
  std::string path;      ///< never empty: path, else record id, else FILE!N
  std::string format;    ///< txt | md | ndjson
  std::string encoding;  ///< utf-8 | utf-16le | utf-16be | windows-1252
  std::string title;     ///< where stated, else empty
  std::string outlet;
  std::string url;
  std::string language;
  Published published;
  std::string text;
  std::uint32_t begin = 0;
  std::uint64_t bytes = 0;  ///< size as read
};

/// Sets `id` from the content; the same article has one id on every machine.
void identify(Document& document);

}  // namespace claimledger
