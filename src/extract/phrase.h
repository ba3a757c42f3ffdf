#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/base/span.h"
#include "claimledger/model/claim.h"
#include "claimledger/text/attrs.h"
#include "claimledger/text/rule_packs.h"
#include "claimledger/text/token.h"

namespace claimledger {

using PhraseId = std::uint32_t;
inline constexpr PhraseId kNoPhrase = 0xFFFFFFFF;
inline constexpr std::uint16_t kNoRule = 0xFFFF;

/// A number of things as read, before it belongs to a claim.
struct Quantity {
  static constexpr std::int64_t kOpen = -1;
  std::int64_t min = kOpen;
  std::int64_t max = kOpen;
  Qualifier qualifier = Qualifier::exact;
  bool known = false;  ///< some quantity was read
};

/// A token, or what a rule made of several: one node of a sentence.
struct Phrase {
  Symbol symbol = 0;
  std::uint16_t rule = kNoRule;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  Attrs attrs;
  Quantity quantity;
  std::uint32_t slots = 0;  ///< slots [slots, slots + slot_count) of the parse
  std::uint16_t slot_count = 0;
};

/// A named part of a phrase, or of a match.
struct Slot {
  std::string_view name;
  PhraseId phrase = kNoPhrase;
};

enum class QuoteKind : std::uint8_t { straight, curly };

/// Direct speech: tokens [first, last), marks excluded.
struct Quote {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
  bool open = false;       ///< never closed: ends with its paragraph
  bool continued = false;  ///< goes on from the paragraph before
};

struct Sentence {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
  Span span;
  Region region = Region::body;
  bool aside = false;  ///< the inside of parentheses
  bool hot = false;    ///< holds a word of harm, or follows one that does
  bool warm = false;   ///< hot, or near a hot one: its speakers matter
  bool timed = false;  ///< its times are read: warm, or any may date the text
  bool truce = false;  ///< may speak of a ceasefire
  bool land = false;   ///< may speak of ground taken, held or lost
  std::vector<PhraseId> nodes;
  /// Nodes before victims and verbs were read, for ceasefires and territory;
  /// empty in sentences that speak of neither.
  std::vector<PhraseId> plain;
  /// Plain nodes after level `grounds`, where `land` is set.
  std::vector<PhraseId> grounds;
};

/// Where a rule matched: node indices of one sentence.
struct Match {
  std::uint16_t rule = kNoRule;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<Slot> slots;
  PhraseId slot(std::string_view name) const {
    for (const Slot& s : slots) {
      if (s.name == name) return s.phrase;
    }
    return kNoPhrase;
  }
};

/// All that is known of one article's text; stages add to it in turn.
struct Parse {
  std::string_view text;
  const RulePacks* packs = nullptr;
  const std::vector<Token>* tokens = nullptr;
  std::vector<Quote> quotes;
  std::vector<std::int32_t> quote_of;  ///< by token: quote or -1
  std::vector<Sentence> sentences;
  std::vector<Phrase> phrases;
  std::vector<Slot> slots;
  std::vector<PhraseId> credits;  ///< outlets named in a line of credit
  std::string title;
  bool bound_reached = false;

  const Phrase& phrase(PhraseId id) const { return phrases[id]; }
  Span span(const Phrase& p) const {
    return {(*tokens)[p.first].span.begin, (*tokens)[p.last - 1].span.end};
  }
  std::string_view words(const Phrase& p) const { return cut(text, span(p)); }
  PhraseId slot(const Phrase& p, std::string_view name) const {
    for (std::uint32_t i = 0; i < p.slot_count; ++i) {
      if (slots[p.slots + i].name == name) return slots[p.slots + i].phrase;
    }
    return kNoPhrase;
  }
  bool is(const Phrase& p, ClassId id) const { return packs->is(p.symbol, id); }
  /// Whether some token inside a phrase has the class.
  bool holds(const Phrase& p, ClassId id) const {
    for (std::uint32_t t = p.first; t < p.last; ++t) {
      if (packs->is((*tokens)[t].symbol, id)) return true;
    }
    return false;
  }
};

}  // namespace claimledger
