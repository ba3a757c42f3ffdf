#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"
#include "io/json_writer.h"

namespace claimledger {

// The members of the records that ledgers and reports share, in the order of
// the contract. Each writes keys into an object the caller has begun; what is
// absent is null. read_records.h reads them back.

void write_article(JsonWriter& json, const Article& article);
void write_unread(JsonWriter& json, const Unread& unread);
void write_aliases(JsonWriter& json, const std::vector<Alias>& aliases);
void write_claim(JsonWriter& json, const Claim& claim);
void write_ceasefire(JsonWriter& json, const Ceasefire& ceasefire);
void write_territory(JsonWriter& json, const Territory& territory);
void write_remark(JsonWriter& json, const Remark& remark);

/// Any member, text or count; empty text is null.
void member(JsonWriter& json, std::string_view key, std::string_view text);
void number(JsonWriter& json, std::string_view key, std::uint64_t value);

/// Whole values.
void write_count(JsonWriter& json, const Count& count);
void write_span(JsonWriter& json, Span span);
template <typename Text>
void write_texts(JsonWriter& json, const std::vector<Text>& texts) {
  json.begin_array(JsonWriter::Layout::flat);
  for (const Text& text : texts) json.text(text);
  json.end_array();
}

}  // namespace claimledger
