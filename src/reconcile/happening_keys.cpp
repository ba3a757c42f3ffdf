#include "happening_keys.h"

#include <algorithm>

#include "claimledger/model/calendar.h"
#include "claimledger/reconcile/context.h"

namespace claimledger {
namespace {

using Sides = std::set<std::string>;

constexpr std::string_view kViolence = "violence";
constexpr std::string_view kBlast = "blast";
constexpr std::string_view kFire = "fire";
constexpr std::int64_t kTelling = 5;  // fewer dead are soon the same by chance

/// Explosions are told of as one event; "clashes" may be of any day.
bool is_blast(std::string_view cause) {
  const std::string_view head = cause.substr(cause.rfind(' ') + 1);
  return head == "bombing" || head == "bomb" || head == "blast" ||
         head == "explosion";
}

/// What one article tells as its news.
struct Telling {
  Sides parties;  ///< suffer, are blamed, keep or break a truce, hold ground
  Sides speakers;
  Sides named;
  std::set<std::string> kinds;
  std::set<std::string> places;
  std::set<std::string> figures;  ///< "GHA killed 19"

  void add(const Claim& claim);
};

void Telling::add(const Claim& claim) {
  // "Rebels" are others in the next article.
  const auto party = [&](const std::string& side) {
    const bool name = !side.empty() && !(side[0] >= 'a' && side[0] <= 'z');
    if (name) parties.insert(side);
  };
  if (is_party(claim.source.side, claim.source.kind)) {
    speakers.insert(claim.source.side);
  }
  if (!claim.place.empty()) places.insert(claim.place);
  if (claim.kind != ClaimKind::casualty) {
    for (const std::string& side : claim.ceasefire->parties) party(side);
    party(claim.territory->holder);
    party(claim.territory->from);
    kinds.emplace(kViolence);
    return;
  }
  const Casualty& harm = claim.casualty;
  party(harm.victims.side);
  if (harm.by) party(harm.by->side);
  const std::string_view family = cause_family(harm.cause);
  if (is_blast(harm.cause)) kinds.emplace(kBlast);
  if (!family.empty()) kinds.emplace(family);
  const Count& count = harm.count;
  if (!harm.victims.side.empty() && count.min && count.min == count.max &&
      *count.min >= kTelling && harm.accounting == Accounting::total) {
    figures.insert(harm.victims.side + " " +
                   std::string(name_in(kHarmNames, harm.harm)) + " " +
                   std::to_string(*count.min));
  }
}

/// A claim about a whole month or year, or in the page's furniture, is not the
/// news.
bool is_news(const Claim& claim) {
  if (claim.region == Region::furniture) return false;
  if (!claim.time) return true;
  const auto time = days_of(*claim.time, std::nullopt);
  return !time || !is_loose(*time);
}

void add_pairs(const Sides& some, const Sides& others, std::string_view kind,
               Sides& keys) {
  for (const std::string& a : some) {
    for (const std::string& b : others) {
      if (a == b) continue;
      keys.insert(std::string(kind) + " " + std::min(a, b) + " " +
                  std::max(a, b));
    }
  }
}

/// What one article tells for sure and another in passing they share in
/// passing: each level holds the surer ones too, and no key of another level.
HappeningKeys by_level(const HappeningKeys& keys) {
  HappeningKeys out;
  for (std::size_t tier = 0; tier < keys.tiers.size(); ++tier) {
    for (std::size_t level = tier; level < keys.tiers.size(); ++level) {
      for (const std::string& key : keys.tiers[tier]) {
        out.tiers[level].insert(std::to_string(level) + ' ' + key);
      }
    }
  }
  return out;
}

HappeningKeys keys_of(const Telling& told) {
  HappeningKeys keys;
  Sides kinds = told.kinds;
  // A blast between two parties is part of their fighting; and "fire" may be
  // that of guns.
  if (kinds.empty() || kinds.contains(std::string(kBlast)) ||
      kinds.contains(std::string(kFire))) {
    kinds.emplace(kViolence);
  }
  for (const std::string& kind : kinds) {
    Sides actors = told.parties;
    actors.insert(told.speakers.begin(), told.speakers.end());
    const bool one_sided = kind != kViolence;
    if (!one_sided) {
      add_pairs(told.parties, told.parties, kind, keys.tiers[0]);
      add_pairs(told.parties, actors, kind, keys.tiers[1]);
      add_pairs(actors, told.named, kind, keys.tiers[3]);
    }
    for (const std::string& side : told.parties) {
      for (const std::string& place : told.places) {
        keys.tiers[3].insert(kind + " " + side + " at " + place);
      }
      if (one_sided) keys.tiers[2].insert(kind + " " + side);
    }
  }
  keys.tiers[2].insert(told.figures.begin(), told.figures.end());
  return by_level(keys);
}

}  // namespace

std::map<std::string_view, HappeningKeys> happening_keys(const Report& report) {
  std::map<std::string_view, Telling> by_article;
  for (const Claim& claim : report.claims) {
    if (is_news(claim)) by_article[claim.article].add(claim);
  }
  for (const ReportActor& known : report.actors) {
    if (!is_party(known.actor.side, known.actor.kind)) continue;
    for (const std::string& article : known.articles) {
      const auto it = by_article.find(article);
      if (it != by_article.end()) it->second.named.insert(known.actor.side);
    }
  }
  std::map<std::string_view, HappeningKeys> keys;
  for (const auto& [article, told] : by_article) {
    keys.emplace(article, keys_of(told));
  }
  return keys;
}

}  // namespace claimledger
