#pragma once
#include <optional>
#include <string_view>

#include "claimledger/model/claim.h"
#include "extract/phrase.h"

namespace claimledger {

/// The value of a time phrase. `published` is an EDTF day or empty; without it
/// weekdays, "last month" and days without a year stay unresolved (start is
/// empty) and keep their TIMEX3 form. No clock is ever read.
When read_time(const Parse& parse, const Phrase& phrase,
               std::string_view published);

/// Short form for rule examples and `explain`.
std::string describe_time(const Parse& parse, const Phrase& phrase);

}  // namespace claimledger
