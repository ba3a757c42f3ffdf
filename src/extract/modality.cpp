#include "extract/modality.h"

namespace claimledger {

Modality::Modality(const Parse& parse) : parse_(parse) {
  const RulePacks& packs = *parse.packs;
  modal_ = packs.class_id("modal");
  negator_ = packs.class_id("negator");
  have_ = packs.class_id("have");
  be_ = packs.class_id("be");
  adv_ = packs.class_id("adv");
  tadv_ = packs.class_id("tadv");
  real_ = packs.class_id("realto");
  offer_ = packs.class_id("offerto");
  transfer_ = packs.class_id("transfer");
  ting_ = packs.class_id("ting");
  tbase_ = packs.class_id("tbase");
  demand_ = packs.class_id("demandword");
  condition_ = packs.class_id("condition");
  saying_ = packs.class_id("say");
  preposition_ = packs.class_id("oblique");
  accusing_ = packs.class_id("accuse");
  will_ = packs.class_id("willword");
  aim_ = packs.class_id("aimword");
  keeping_ = packs.class_id("keepsground");
}

bool Modality::is(const Sentence& s, std::uint32_t i, ClassId id) const {
  return parse_.is(parse_.phrase(s.grounds[i]), id);
}

bool Modality::holds(const Sentence& s, std::uint32_t i, ClassId id) const {
  const Phrase& p = parse_.phrase(s.grounds[i]);
  const PhraseId verb = parse_.slot(p, "d");
  if (verb != kNoPhrase && parse_.is(parse_.phrase(verb), id)) return true;
  for (std::uint32_t t = p.first; t < p.last; ++t) {
    if (parse_.packs->is((*parse_.tokens)[t].symbol, id)) return true;
  }
  return is(s, i, id);
}

// "managed to seize" was done, "ready to cede" is offered, the rest is not.
Reality Modality::after_to(const Sentence& s, std::uint32_t to,
                           std::uint32_t deed) const {
  std::uint32_t i = to;
  while (i > 0 && (is(s, i - 1, adv_) || is(s, i - 1, tadv_))) --i;
  if (i == 0) return Reality::undone;
  const bool negated =
      (i > 1 && is(s, i - 2, negator_)) || (i > 2 && is(s, i - 3, negator_));
  if (negated) return Reality::undone;
  if (is(s, i - 1, real_)) return Reality::done;
  // "allowed them to hold"
  if (i > 1 && is(s, i - 2, real_)) return Reality::done;
  const bool offers = is(s, i - 1, offer_);
  return offers && holds(s, deed, transfer_) ? Reality::offered
                                             : Reality::undone;
}

// "if", "provided that", "demanded that they withdraw" before the deed.
bool Modality::hypothetical(const Sentence& s, std::uint32_t deed) const {
  const bool base = holds(s, deed, tbase_);
  for (std::uint32_t i = deed; i-- > 0;) {
    if (is(s, i, condition_)) return true;
    if (base && is(s, i, demand_)) return true;
    if (is(s, i, saying_)) break;
  }
  return false;
}

// "aimed at retaking", "without losing": the words before an -ing form. An
// accusation of seizing says that it was done, and so do "by" and "after".
bool Modality::aimed_at(const Sentence& s, std::uint32_t deed) const {
  if (deed == 0 || !holds(s, deed, ting_) || is(s, deed - 1, be_)) return false;
  const std::string_view before =
      parse_.words(parse_.phrase(s.grounds[deed - 1]));
  if (is(s, deed - 1, aim_)) return true;
  if (!is(s, deed - 1, preposition_)) return false;
  if (before == "by" || before == "after" || before == "in") return false;
  for (std::uint32_t i = deed; i-- > 0 && i + 8 > deed;) {
    if (is(s, i, accusing_)) return false;
  }
  return true;
}

Reality Modality::of(const Sentence& s, std::uint32_t deed,
                     bool embedded) const {
  constexpr std::uint32_t kReach = 6;
  for (std::uint32_t i = deed; i-- > 0 && i + kReach > deed;) {
    const std::string_view word = parse_.words(parse_.phrase(s.grounds[i]));
    // "no longer holds": it did. What was never taken is no longer taken.
    if (word == "longer" && i > 0) {
      return holds(s, deed, keeping_) ? Reality::done : Reality::undone;
    }
    if (is(s, i, negator_)) return Reality::undone;
    if (is(s, i, modal_)) {
      const bool promised = is(s, i, will_) && holds(s, deed, transfer_);
      return promised ? Reality::offered : Reality::undone;
    }
    if (word == "to") {
      // "are believed to have seized"
      const Token& first =
          (*parse_.tokens)[parse_.phrase(s.grounds[deed]).first];
      return parse_.packs->is(first.symbol, have_) ? Reality::done
                                                   : after_to(s, i, deed);
    }
    if (!is(s, i, adv_) && !is(s, i, tadv_) && !is(s, i, have_) &&
        !is(s, i, be_)) {
      break;
    }
  }
  if (aimed_at(s, deed)) return Reality::undone;
  if (!embedded && hypothetical(s, deed)) return Reality::undone;
  return Reality::done;
}

}  // namespace claimledger
