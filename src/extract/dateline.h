#pragma once
#include <cstdint>

#include "claimledger/model/document.h"
#include "extract/phrase.h"

namespace claimledger {

/// The publication day that the text itself states: a line of its own near
/// the top ("Wednesday, 14 September 2022"), or a dateline before the first
/// sentence ("LIMA, Sept. 14, 2022 -"). Only a day with its year counts;
/// basis none where there is no such line.
Published find_dateline(const Parse& parse);

/// Whether a node is an ISO day in front of a text's first words ("2022-09-14
/// Troops left", "date 2022-09-14 ..."): scraped pages begin so, prose never.
bool heads_page(const Parse& parse, std::uint32_t sentence, std::uint32_t node);

/// The day to read an article by: what it states of itself beats a flag for
/// the whole run (basis option), metadata and file names beat both.
Published published_day(const Published& given, const Parse& parse);

/// Sentences at the top of a text in which a dateline is sought.
inline constexpr std::size_t kDatelineSentences = 8;

}  // namespace claimledger
