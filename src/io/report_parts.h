#pragma once
#include <string_view>

#include "claimledger/io/ledger.h"
#include "claimledger/model/report.h"
#include "io/json_writer.h"

namespace claimledger {

// Members that reports and differences of reports share; each writes its key
// and value into an object the caller has begun.

void write_generator(JsonWriter& json, const Generator& generator);
/// `key` of the topic's kind.
void write_key(JsonWriter& json, const Topic& topic);
/// `latest`: count, state or hold; null where there is none.
void write_latest(JsonWriter& json, const Position& position);
void write_estimate(JsonWriter& json, std::string_view key,
                    const Estimate& estimate);

/// A relation as a whole object, without a key.
void write_relation(JsonWriter& json, const Relation& relation);

}  // namespace claimledger
