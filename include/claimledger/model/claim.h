#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/base/names.h"
#include "claimledger/base/span.h"

namespace claimledger {

// The vocabulary of the JSON contract: attribution corpora (source, cue,
// content), TIMEX3 (times), UCDP GED (low, best, high). Absent is nullopt or
// an empty string, written as null; nothing is ever filled in.

enum class Region { headline, lead, body, caption, furniture };
inline constexpr std::string_view kRegionNames[] = {
    "headline", "lead", "body", "caption", "furniture"};

enum class Harm {
  killed, wounded, missing, captured, displaced, bodies, losses
};
inline constexpr std::string_view kHarmNames[] = {
    "killed",    "wounded", "missing", "captured",
    "displaced", "bodies",  "losses"};

enum class Qualifier {
  exact, at_least, more_than, at_most, fewer_than,
  about, range, vague, zero, unspecified
};
inline constexpr std::string_view kQualifierNames[] = {
    "exact", "at-least", "more-than", "at-most", "fewer-than",
    "about", "range",    "vague",     "zero",    "unspecified"};

enum class VictimClass {
  any, military, civilian, police, militant, medic, journalist, child
};
inline constexpr std::string_view kVictimClassNames[] = {
    "any",      "military", "civilian",   "police",
    "militant", "medic",    "journalist", "child"};

enum class SideBasis {
  none, stated, possessive, apposition, speaker, place, inferred
};
inline constexpr std::string_view kSideBasisNames[] = {
    "none",    "stated", "possessive", "apposition",
    "speaker", "place",  "inferred"};

enum class Accounting { total, increment, part };
inline constexpr std::string_view kAccountingNames[] = {"total", "new", "part"};

enum class Stance {
  asserts, admits, denies, estimates, doubts, withholds, no_comment
};
inline constexpr std::string_view kStanceNames[] = {
    "asserts", "admits",    "denies",    "estimates",
    "doubts",  "withholds", "no-comment"};

enum class Manner { none, direct, indirect, mixed };
inline constexpr std::string_view kMannerNames[] = {"none", "direct",
                                                    "indirect", "mixed"};

enum class SourceKind {
  none, person, office, body, state, group,
  organisation, outlet, witness, medical, anonymous
};
inline constexpr std::string_view kSourceKindNames[] = {
    "none",         "person", "office",  "body",    "state", "group",
    "organisation", "outlet", "witness", "medical", "anonymous"};

/// Persons; whole numbers. max absent: open above. Both absent: no figure.
struct Count {
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
  Qualifier qualifier = Qualifier::unspecified;
  std::string text;  ///< the quantity's own words, empty if none
};

/// A day, period or instant: TIMEX3 value, and its first and last day in EDTF
/// of the stated grain. start is empty while unresolved.
struct When {
  std::string timex3;
  std::string start;
  std::string end;
  std::string text;
  Span span;
};

struct Source {
  std::string side;  ///< ISO 3166 alpha-3, group, organisation, outlet; or ""
  std::string actor; ///< id of the actor record, "" for the outlet's own voice
  std::string name;
  std::string role;
  SourceKind kind = SourceKind::none;
  std::string cue;
  Manner manner = Manner::none;
  Stance stance = Stance::asserts;
  std::vector<std::string> via;
  std::vector<Span> spans;  ///< the source's words, then the cue's
};

struct Victims {
  std::string side;
  SideBasis basis = SideBasis::none;
  VictimClass victim_class = VictimClass::any;
  std::string text;
};

struct Blame {
  std::string side;
  std::string actor;
  std::string text;
  Stance stance = Stance::asserts;
};

struct Casualty {
  Harm harm = Harm::killed;
  Count count;
  Victims victims;
  std::optional<Blame> by;
  std::string cause;
  Accounting accounting = Accounting::total;
  std::string of;  ///< id of the whole's claim, for parts
  bool provisional = false;
};

/// One thing said in one place of one article. Only casualty claims so far;
/// `casualty` is the payload of that kind.
struct Claim {
  std::string id;
  std::string article;
  Region region = Region::body;
  std::string text;
  Span span;
  Span sentence;
  Source source;
  std::optional<When> said;
  std::optional<When> time;
  std::string place;
  std::string place_country;
  Span place_span;
  std::string event;  ///< id of the event; empty in a ledger
  std::string about;  ///< id of the claim this one denies or doubts
  std::vector<std::string> rules;
  Casualty casualty;
};

/// Sets `id`: hash of article, kind, span and value.
void identify(Claim& claim);

}  // namespace claimledger
