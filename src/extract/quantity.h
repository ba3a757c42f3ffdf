#pragma once
#include "claimledger/model/claim.h"
#include "extract/phrase.h"

namespace claimledger {

/// Sets the quantity of a phrase from its rule's qualifier and its slots:
/// n (the number), lo and hi (a range), k (a vague factor of n).
void set_quantity(const Parse& parse, Phrase& phrase);

/// As the contract writes it: bounds leave the other end open.
Count to_count(const Quantity& quantity, std::string_view words);

}  // namespace claimledger
