#include "extract/deed_words.h"

#include "extract/fighter_names.h"

namespace claimledger {

DeedWords::DeedWords(const Parse& parse, const GroundNodes& nodes)
    : parse_(parse), v_(parse.packs->vocabulary()), nodes_(nodes) {
  const auto id = [&](const char* n) { return parse.packs->class_id(n); };
  state_ = id("state"), tpast_ = id("tpast"), either_ = id("either");
  partof_ = id("partof"), genitive_ = id("genitive"), poss_ = id("poss");
  det_ = id("det"), oblique_ = id("oblique"), tadv_ = id("tadv");
  negator_ = id("negator"), verdict_ = id("verdict");
}

// The verb as the source has it, without auxiliaries.
std::string DeedWords::verb_of(const Deed& d) const {
  const std::uint32_t at = d.d != kNone ? d.d : d.g;
  Span span;
  const Phrase& p = node(at);
  for (std::uint32_t k = 0; k < p.slot_count; ++k) {
    const Slot& slot = parse_.slots[p.slots + k];
    if (slot.name == "d" || slot.name == "d2" || slot.name == "full") {
      span = cover(span, parse_.span(parse_.phrase(slot.phrase)));
    }
  }
  if (span.empty()) span = parse_.span(p);
  if (d.shape == 'u' && d.d != kNone && d.o != kNone) {
    // "internationally recognised as part of"
    if (d.d > 0 && is(d.d - 1, tadv_)) {
      span.begin = nodes_.span(d.d - 1).begin;
    }
    const PhraseId owner = parse_.slot(node(d.o), "side");
    const bool part = is(d.o, partof_) && owner != kNoPhrase;
    span.end =
        part ? parse_.span(parse_.phrase(owner)).begin : nodes_.span(d.o).begin;
    while (span.end > span.begin && parse_.text[span.end - 1] <= ' ') {
      --span.end;
    }
  }
  return in_one_line(cut(parse_.text, span));
}

bool DeedWords::negated(std::uint32_t i) const {
  for (std::uint32_t k = i; k-- > 0 && k + 4 > i;) {
    if (is(k, negator_)) return true;
  }
  return false;
}

// "the occupied town", "in newly liberated areas": no deed is told.
bool DeedWords::adjectival(std::uint32_t i) const {
  if (i == 0 || !is(i, either_)) return false;
  return is(i - 1, det_) || is(i - 1, poss_) || is(i - 1, genitive_) ||
         is(i - 1, oblique_) || is(i - 1, v_.article);
}

// "denied that rebels hold the town", by nobody whose words are known.
bool DeedWords::disputed(std::uint32_t i) const {
  while (i-- > 0) {
    if (is(i, verdict_)) return true;
  }
  return false;
}

// What was occupied and is kept: "occupies" and "was occupied" describe a
// state, "occupied" and anything more of it a deed.
bool DeedWords::set_action(const Deed& d, const Land& land,
                           Territory& t) const {
  int action = parse_.packs->rules()[d.rule].gives.action;
  if (action < 0 && d.d != kNone) action = node(d.d).attrs.action;
  if (action < 0) return false;
  t.action = static_cast<TerritoryAction>(action);
  // "no longer holds" has lost.
  if (t.action == TerritoryAction::controls && d.d > 1 &&
      words(d.d - 1) == "longer") {
    t.action = TerritoryAction::lost;
  }
  if (d.d == kNone || !nodes_.deed_is(d.d, state_)) return true;
  const bool more = land.accounting == Accounting::increment;
  const bool deed =
      d.shape == 'a' && (nodes_.deed_is(d.d, tpast_) || d.s != kNone);
  // "has occupied it since" is a state as well.
  const bool since = words(d.g + 1).starts_with("since");
  if ((!deed && !more) || since) t.action = TerritoryAction::controls;
  return true;
}

}  // namespace claimledger
