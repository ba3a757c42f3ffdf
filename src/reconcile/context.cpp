#include "claimledger/reconcile/context.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claimledger/model/sides.h"

namespace claimledger {
namespace {

// Only to keep a flood and a battle apart: causes that fit either (explosion,
// collapse) are left out, and a cause not listed says nothing.
constexpr std::pair<std::string_view, std::string_view> kFamilies[] = {
    {"accident", "crash"},     {"airstrike", "violence"},
    {"ambush", "violence"},    {"attack", "violence"},
    {"avalanche", "flood"},    {"battle", "violence"},
    {"blaze", "fire"},         {"bombardment", "violence"},
    {"bombing", "violence"},   {"capsizing", "crash"},
    {"clash", "violence"},     {"clashes", "violence"},
    {"cholera", "disease"},    {"collision", "crash"},
    {"combat", "violence"},    {"conflict", "violence"},
    {"crash", "crash"},        {"cyclone", "storm"},
    {"derailment", "crash"},   {"earthquake", "earthquake"},
    {"epidemic", "disease"},   {"fighting", "violence"},
    {"fire", "fire"},          {"flood", "flood"},
    {"flooding", "flood"},     {"gunfire", "violence"},
    {"hurricane", "storm"},    {"landslide", "flood"},
    {"missile", "violence"},   {"mudslide", "flood"},
    {"offensive", "violence"}, {"pandemic", "disease"},
    {"quake", "earthquake"},   {"raid", "violence"},
    {"shelling", "violence"},  {"shooting", "violence"},
    {"sinking", "crash"},      {"stampede", "stampede"},
    {"storm", "storm"},        {"strike", "violence"},
    {"tornado", "storm"},      {"tsunami", "earthquake"},
    {"typhoon", "storm"},      {"war", "violence"},
    {"wildfire", "fire"},
};

std::string_view family_of_word(std::string_view word) {
  if (word.empty()) return {};
  for (const auto& [name, family] : kFamilies) {
    if (name[0] == word[0] && name == word) return family;
  }
  if (word.ends_with('s'))
    return family_of_word(word.substr(0, word.size() - 1));
  return {};
}

/// The few names of one happening: looked through, which spares most claims
/// the text that a search by key would need.
void put(std::set<std::string>& names, std::string_view name) {
  constexpr std::size_t kFew = 8;
  if (names.size() <= kFew &&
      std::any_of(names.begin(), names.end(),
                  [&](const std::string& known) { return known == name; })) {
    return;
  }
  names.emplace(name);
}

/// Two sides exchange fire: that of guns.
bool is_gunfire(const Context& a, const Context& b) {
  return a.sides.size() > 1 && a.causes.contains("fire") &&
         b.causes.contains("violence");
}

/// Violence, or a cause that is not told.
bool is_violent(const Context& context) {
  return context.causes.empty() || context.causes.contains("violence");
}

}  // namespace

bool share_any(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  return std::any_of(small.begin(), small.end(),
                     [&](const auto& name) { return large.contains(name); });
}

bool is_party(std::string_view side, SourceKind kind) {
  if (side.empty() || is_word_for_many(side)) return false;
  switch (kind) {
    case SourceKind::outlet:
    case SourceKind::organisation:
    case SourceKind::witness:
    case SourceKind::anonymous:
      return false;
    default:
      return true;
  }
}

std::string_view cause_family(std::string_view cause) {
  // The head of an English compound is its last word.
  return family_of_word(cause.substr(cause.rfind(' ') + 1));
}

void Context::add(const Claim& claim) {
  const auto subject = [&](std::string_view side) {
    if (side.empty()) return;
    put(subjects, side);
    put(sides, side);
  };
  switch (claim.kind) {
    case ClaimKind::casualty:
      subject(claim.casualty.victims.side);
      if (claim.casualty.by) subject(claim.casualty.by->side);
      break;
    case ClaimKind::ceasefire:
      for (const std::string& side : claim.ceasefire->parties) subject(side);
      break;
    case ClaimKind::territory:
      subject(claim.territory->holder);
      subject(claim.territory->from);
      break;
  }
  // Whoever calls for a truce or speaks of ground need not be a party to it.
  if (claim.kind == ClaimKind::casualty &&
      is_party(claim.source.side, claim.source.kind)) {
    put(sides, claim.source.side);
  }
  // One happening is told from a town, a province and a country.
  const SharedText& where =
      claim.place_country.empty() ? claim.place : claim.place_country;
  if (!where.empty()) put(places, where);
  // There is a truce, and ground to take, only where there is fighting.
  const auto family = claim.kind == ClaimKind::casualty
                          ? cause_family(claim.casualty.cause)
                          : std::string_view("violence");
  if (!family.empty()) put(causes, family);
}

void Context::add(const Context& other) {
  subjects.insert(other.subjects.begin(), other.subjects.end());
  sides.insert(other.sides.begin(), other.sides.end());
  places.insert(other.places.begin(), other.places.end());
  causes.insert(other.causes.begin(), other.causes.end());
  names.insert(other.names.begin(), other.names.end());
}

bool may_be_one(const Context& a, const Context& b) {
  if (!a.causes.empty() && !b.causes.empty() &&
      !share_any(a.causes, b.causes) && !is_gunfire(a, b) &&
      !is_gunfire(b, a)) {
    return false;
  }
  // Fighting between two parties is told from many places; an accident or a
  // shooting in one country is one place's.
  if (a.sides.size() > 1 || b.sides.size() > 1) return true;
  // Bombs go off in two towns of a country on one day; earthquakes do not.
  if (is_violent(a) && is_violent(b) && !a.names.empty() && !b.names.empty() &&
      !share_any(a.names, b.names)) {
    return false;
  }
  return a.places.empty() || b.places.empty() || share_any(a.places, b.places);
}

}  // namespace claimledger
