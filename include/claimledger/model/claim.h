#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claimledger/base/boxed.h"
#include "claimledger/base/names.h"
#include "claimledger/base/shared_text.h"
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
  SharedText text;  ///< the quantity's own words, empty if none
  bool operator==(const Count&) const = default;
};

/// A day, period or instant: TIMEX3 value, and its first and last day in EDTF
/// of the stated grain. start is empty while unresolved.
struct When {
  SharedText timex3;
  SharedText start;
  SharedText end;
  SharedText text;
  Span span;
  bool operator==(const When&) const = default;
};

struct Source {
  SharedText side;   ///< ISO 3166 alpha-3, group, organisation, outlet; or ""
  SharedText actor;  ///< id of the actor record, "" for the outlet's own voice
  SharedText name;
  SharedText role;
  SourceKind kind = SourceKind::none;
  SharedText cue;
  Manner manner = Manner::none;
  Stance stance = Stance::asserts;
  std::vector<SharedText> via;
  std::vector<Span> spans;  ///< the source's words, then the cue's
  bool operator==(const Source&) const = default;
};

struct Victims {
  SharedText side;
  SideBasis basis = SideBasis::none;
  VictimClass victim_class = VictimClass::any;
  SharedText text;
  bool operator==(const Victims&) const = default;
};

struct Blame {
  SharedText side;
  SharedText actor;
  SharedText text;
  Stance stance = Stance::asserts;
  bool operator==(const Blame&) const = default;
};

struct Casualty {
  Harm harm = Harm::killed;
  Count count;
  Victims victims;
  BoxedOptional<Blame> by;
  SharedText cause;
  Accounting accounting = Accounting::total;
  SharedText of;  ///< id of the whole's claim, for parts
  bool provisional = false;
  bool operator==(const Casualty&) const = default;
};

enum class CeasefireAction {
  called_for,
  proposed,
  agreed,
  in_effect,
  violated,
  failed,
  denied,
  no_comment,
  brokered,
  extended,
  ended,
  rejected
};
inline constexpr std::string_view kCeasefireActionNames[] = {
    "called-for", "proposed", "agreed", "in-effect",
    "violated",   "failed",   "denied", "no-comment",
    "brokered",   "extended", "ended",  "rejected"};

/// When a truce begins and ends: EDTF days, or instants in UTC; `timex3` as in
/// When, start empty while unresolved. `zone` is the offset ("UTC+4") or the
/// zone ("Asia/Yerevan") by which a local hour became UTC, `zone_evidence` the
/// words that tell it; both empty where no hour or no zone is given.
struct Effective {
  SharedText timex3;
  SharedText start;
  SharedText end;
  SharedText zone;
  SharedText zone_evidence;
  SharedText text;
  bool operator==(const Effective&) const = default;
};

struct Ceasefire {
  CeasefireAction action = CeasefireAction::agreed;
  SharedText truce;                  ///< id of the truce meant
  std::vector<std::string> parties;  ///< sides, sorted
  std::vector<std::string> brokers;  ///< sides, sorted
  std::optional<Effective> effective;
  bool operator==(const Ceasefire&) const = default;
};

enum class TerritoryAction {
  seized,
  controls,
  lost,
  liberated,
  withdrew,
  advanced,
  offered,
  recognised,
  unspecified
};
inline constexpr std::string_view kTerritoryActionNames[] = {
    "seized",   "controls", "lost",       "liberated",  "withdrew",
    "advanced", "offered",  "recognised", "unspecified"};

enum class Extent { none, part, full };
inline constexpr std::string_view kExtentNames[] = {"none", "part", "full"};

/// An area: bounds in square kilometres, rounded to a thousandth, and the
/// value and unit as stated. Both bounds absent: no area is stated.
struct Area {
  std::optional<std::int64_t> min;  ///< thousandths of a square kilometre
  std::optional<std::int64_t> max;
  Qualifier qualifier = Qualifier::exact;
  std::int64_t stated = 0;  ///< thousandths of `unit`
  SharedText unit;          ///< km2 | mi2 | ha | acre
  bool operator==(const Area&) const = default;
};

/// Settlements, villages, districts, heights ...; `unit` is their plural.
struct PlaceCount {
  Count count;
  SharedText unit;
  bool operator==(const PlaceCount&) const = default;
};

struct Territory {
  TerritoryAction action = TerritoryAction::unspecified;
  SharedText verb;    ///< the source's own word
  SharedText holder;  ///< side that holds or took it
  SharedText from;    ///< side that held it
  SharedText place_text;
  Extent extent = Extent::none;
  std::optional<Area> area;
  std::optional<PlaceCount> count;
  Accounting accounting = Accounting::total;
  bool operator==(const Territory&) const = default;
};

enum class ClaimKind { casualty, ceasefire, territory };
inline constexpr std::string_view kClaimKindNames[] = {"casualty", "ceasefire",
                                                       "territory"};

/// One thing said in one place of one article. Only the payload of its kind
/// means anything.
struct Claim {
  SharedText id;
  ClaimKind kind = ClaimKind::casualty;
  SharedText article;
  Region region = Region::body;
  SharedText text;
  Span span;
  Span sentence;
  Source source;
  BoxedOptional<When> said;
  BoxedOptional<When> time;
  SharedText place;
  SharedText place_country;
  Span place_span;
  SharedText event;  ///< id of the event; empty in a ledger
  SharedText about;  ///< id of the claim this one denies or doubts
  std::vector<SharedText> rules;
  Casualty casualty;
  Boxed<Ceasefire> ceasefire;
  Boxed<Territory> territory;
  bool operator==(const Claim&) const = default;
};

/// Sets `id`: hash of article, kind, span and value.
void identify(Claim& claim);

}  // namespace claimledger
