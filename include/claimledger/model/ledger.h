#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/base/span.h"
#include "claimledger/model/claim.h"
#include "claimledger/model/document.h"
#include "claimledger/model/fingerprint.h"
#include "claimledger/model/mention.h"

namespace claimledger {

/// A warning (unreadable, damaged: exit 1) or a note (skipped, bounded: 0).
/// Codes are stable words: unreadable, binary, empty, bad-json, bad-encoding,
/// too-large, unknown-type, hidden, link, own-output, bound-reached.
struct Remark {
  std::string code;
  std::string path;
  std::uint64_t record = 0;  ///< 1-based record of an NDJSON file, 0: none
  std::uint64_t line = 0;    ///< 1-based line, 0: none
  std::string reason;
};

struct Alias {
  std::string text;
  std::uint32_t count = 0;
  bool operator==(const Alias&) const = default;
};

/// Someone who speaks, suffers or acts, kept for one article.
struct Actor {
  std::string id;  ///< hash of side, kind and name
  std::string name;
  std::vector<Alias> aliases;  ///< every surface form, in order of first use
  SourceKind kind = SourceKind::none;
  std::string side;
};

/// A sentence outside furniture with a harm word and a number but no claim.
struct Unread {
  Span span;
  std::string text;
};

/// A time expression from which the day of an undated article can be told.
struct TimeClue {
  std::string timex3;  ///< as in time_form.h; known values too
  std::string text;
  Span span;
  bool said = false;  ///< dates a saying: as near to publication as can be
  bool lead = false;  ///< stands in the headline or the lead
  int weekday = 0;    ///< named beside a date, 1 (Monday) to 7; 0: none
};

/// What a ledger and a report keep of an article: all but its text.
struct Article {
  std::string id;
  std::string path;
  std::string format;
  std::string title;
  std::string outlet;
  std::string url;
  std::string language;
  Published published;
  std::uint64_t bytes = 0;
  std::string hash;  ///< XXH3-128 of the text alone
  std::vector<std::string> names;  ///< beside its claims; tell what it is about
  std::vector<Unread> unread;
  std::vector<TimeClue> clues;  ///< only where no day is stated
  /// Absent where there are no claims, or too few words to tell copies by.
  std::optional<Fingerprint> fingerprint;
  /// Id of the first article, by path, of those with nearly the same text;
  /// empty for that one itself. In reports only.
  std::string copy_of;
};

/// All records of one article, in text order.
struct ArticleRecords {
  Article article;
  std::vector<Actor> actors;
  std::vector<Claim> claims;
  std::vector<Remark> notes;
  Mentions mentions;  ///< empty unless asked for
  /// Taken from a report: without clues, days and truces as it settled them.
  bool settled = false;
};

}  // namespace claimledger
