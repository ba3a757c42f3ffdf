#pragma once
#include <string_view>

#include "claimledger/io/read_articles.h"
#include "io/walk.h"

namespace claimledger {

/// Whether the start of a file is that of a report that we wrote.
bool is_own_report(std::string_view head);

/// Reads a text or Markdown file into `out`. Where it cannot be read or is a
/// report of our own, logs that and returns false.
bool read_text_file(const FoundFile& file, bool markdown,
                    const ReadOptions& options, ReadLog& log, Document& out);

/// The day that an address holds, for an article that states none.
void date_from_url(std::string_view url, Published& published);

/// The day that the options lend to an article that states none.
void lend_date(const ReadOptions& options, Published& published);

/// A day stated in a metadata field. One that cannot be read stays absent,
/// with a note at `place` (code and reason are set here).
void set_published(std::string_view stated, std::string_view field,
                   Remark place, ReadLog& log, Published& published);

}  // namespace claimledger
