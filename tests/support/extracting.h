/// A text's claims by the built-in packs, in the short forms that rows of
/// tests compare.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimledger/claimledger.h"
#include "claimledger/model/describe.h"

namespace claimledger::test {

/// The built-in packs, loaded once.
inline const RulePacks& builtin() {
  static const RulePacks packs = [] {
    auto loaded = RulePacks::load(builtin_packs(), {});
    return std::move(*loaded);
  }();
  return packs;
}

inline Document document(std::string_view text, std::string_view day = "") {
  Document d;
  d.path = "test.txt";
  d.format = "txt";
  d.encoding = "utf-8";
  d.text = std::string(text);
  d.bytes = text.size();
  if (!day.empty()) d.published = {std::string(day), Basis::option, ""};
  identify(d);
  return d;
}

inline ArticleRecords read(const Document& d,
                           const RulePacks& packs = builtin()) {
  Workspace workspace(packs);
  return extract(d, packs, workspace, {});
}

inline ArticleRecords read(std::string_view text, std::string_view day = "") {
  return read(document(text, day));
}

/// The claims of `text` alone, read beside a paragraph that makes sure the
/// article is one of harm: short texts do not always pass the gate.
inline ArticleRecords read_gated(std::string_view text,
                                 std::string_view day = "") {
  const std::string whole =
      std::string(text) + "\n\nThat blast killed nine people there.\n";
  ArticleRecords records = read(whole, day);
  std::erase_if(records.claims, [&](const Claim& claim) {
    return claim.span.begin >= text.size();
  });
  return records;
}

/// "killed 12 | any" for each claim, joined by "; ": harm, count, victims,
/// accounting, without the source. "" where there is none.
inline std::string harms(const ArticleRecords& records) {
  std::string out;
  for (const Claim& claim : records.claims) {
    std::string line = describe(claim);
    const auto first = line.find(" | ");
    const auto source = line.find(" | ", first + 3);
    const auto rest = line.find(" | ", source + 3);
    line = line.substr(0, source) +
           (rest == std::string::npos ? "" : line.substr(rest));
    out += (out.empty() ? "" : "; ") + line;
  }
  return out;
}

/// `describe` of each ceasefire claim, joined by "; ".
inline std::string ceasefires(const ArticleRecords& records) {
  std::string out;
  for (const Claim& claim : records.claims) {
    if (claim.kind != ClaimKind::ceasefire) continue;
    out += (out.empty() ? "" : "; ") + describe(claim);
  }
  return out;
}

/// `line` of each territory claim, joined by "; ".
template <typename Line>
std::string territories(std::string_view text, Line line) {
  std::string out;
  const ArticleRecords records = read_gated(text);
  for (const Claim& claim : records.claims) {
    if (claim.kind != ClaimKind::territory) continue;
    out += (out.empty() ? "" : "; ") + line(claim);
  }
  return out;
}

inline std::string territories(std::string_view text) {
  return territories(text, [](const Claim& c) { return describe(c.territory); });
}

/// "side|name|via|stance" of one claim's source; the outlet is "outlet|||..."
inline std::string source_line(const Claim& claim) {
  const Source& s = claim.source;
  std::string via;
  for (const SharedText& one : s.via) via += (via.empty() ? "" : "+") + one;
  return s.side + "|" + s.name + "|" + via + "|" +
         std::string(name_in(kStanceNames, s.stance));
}

}  // namespace claimledger::test
