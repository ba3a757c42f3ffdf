#include "extract/holders.h"

#include <algorithm>
#include <set>

#include "extract/fighter_names.h"

namespace claimledger {

Holders::Holders(const Parse& parse, Discourse& discourse)
    : parse_(parse), discourse_(discourse), v_(parse.packs->vocabulary()) {
  const RulePacks& packs = *parse.packs;
  force_ = packs.class_id("force");
  fighting_ = packs.class_id("fighting");
  regime_ = packs.class_id("regimenoun");
  nonstate_ = packs.class_id("nonstate");
  genitive_ = packs.class_id("genitive");
  oblique_ = packs.class_id("oblique");
  say_ = packs.class_id("say");
  tell_ = packs.class_id("tell");
  ting_ = packs.class_id("ting");
  det_ = packs.class_id("det");
  owner_det_ = packs.class_id("owner_det");
  vague_ = packs.class_id("vague");
  relative_ = packs.class_id("relative");
  rebel_ = packs.class_id("rebelword");
  partner_ = packs.class_id("partnerword");
  poss_ = packs.class_id("poss");
  adv_ = packs.class_id("adv");
  tadv_ = packs.class_id("tadv");
  actor_ = packs.class_id("actor");
  deed_ = packs.class_id("deed");
  named_force_ = packs.class_id("namedforce");
  vague_force_ = packs.class_id("vagueforce");
}

void Holders::enter(std::uint32_t sentence) {
  number_ = sentence;
  s_ = &parse_.sentences[sentence];
  follow_groups();
}

// "The rebels" are those of the group that was named last.
void Holders::follow_groups() {
  for (; followed_ < number_; ++followed_) {
    for (const PhraseId id : parse_.sentences[followed_].nodes) {
      const Phrase& p = parse_.phrase(id);
      if (p.attrs.side != 0 &&
          p.attrs.kind == static_cast<int>(SourceKind::group)) {
        last_group_ = parse_.packs->string(p.attrs.side);
      }
    }
  }
}

bool Holders::holds(const Phrase& p, ClassId id) const {
  for (std::uint32_t t = p.first; t < p.last; ++t) {
    if (parse_.packs->is((*parse_.tokens)[t].symbol, id)) return true;
  }
  return false;
}

bool Holders::actor(std::uint32_t i) const {
  if (is(i, force_) || is(i, v_.country) || is(i, v_.capital) ||
      is(i, v_.metonym) || is(i, v_.group) || is(i, v_.name)) {
    return true;
  }
  if (is(i, v_.nationals)) return !is(i, v_.demonym);
  if (is(i, v_.pronoun)) {
    const std::string w = lowered(words(i));
    return w == "it" || w == "they" || w == "we";
  }
  return is(i, actor_);
}

// Behind a preposition nobody acts: "soldiers from Peru", "in Peru".
bool Holders::oblique(std::uint32_t i) const {
  if (i == 0) return false;
  if (is(i - 1, oblique_)) return true;
  // "Peru's army" has its owner in front.
  return is(i + 1, genitive_);
}

// "rebels fighting the army", "killed 12 soldiers".
bool Holders::object(std::uint32_t i) const {
  if (i == 0) return false;
  const Phrase& before = node(i - 1);
  if (before.rule != kNoRule) return is(i - 1, deed_);
  const std::string_view w = parse_.words(before);
  return w.size() > 5 && w.ends_with("ing") && w[0] >= 'a';
}

bool Holders::ends_clause(std::uint32_t i) const {
  if (says(i)) return true;
  const Phrase& p = node(i);
  if (p.rule != kNoRule) return false;
  const char mark = (*parse_.tokens)[p.first].punct;
  return mark == ';' || mark == ':' || mark == '~' || mark == '?';
}

// "the rise of the rebels, who seized the town": the one right before. A
// state is no "who".
std::optional<std::uint32_t> Holders::antecedent(std::uint32_t i) const {
  const bool who = words(i) == "who";
  while (i > 0 && words(i - 1) == ",") --i;
  for (; i-- > 0;) {
    const bool state = is(i, v_.country) || is(i, v_.capital);
    if (actor(i) && !(who && state)) return i;
    // "soldiers from Peru who": back over where they are from.
    if (!state && !is(i, oblique_) && !is(i, v_.time)) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Holders::subject(std::uint32_t deed) const {
  std::uint32_t before = deed;
  while (before > 0 && (is(before - 1, adv_) || is(before - 1, tadv_) ||
                        is(before - 1, v_.time))) {
    --before;
  }
  // "claimed to have seized", "managed to hold".
  if (before > 1 && words(before - 1) == "to") {
    // "allowed X to seize"
    if (actor(before - 2)) return before - 2;
    before -= 2;
  }
  const bool participle = holds(node(deed), ting_);
  // "denied seizing", "reported losing".
  if (before > 1 && participle && says(before - 1)) --before;
  if (before == 0) return participle ? behind(deed) : std::nullopt;
  if (is(before - 1, relative_)) return antecedent(before - 1);
  const bool adjacent = actor(before - 1) && !is(before - 1, v_.name);
  // ", capturing two villages", "and seized": the subject of the main clause
  // stands first; else the nearest one.
  const bool joined =
      !adjacent && (is(before - 1, v_.conjunction) || words(before - 1) == ",");
  std::optional<std::uint32_t> found;
  for (std::uint32_t i = before; i-- > 0;) {
    if (ends_clause(i)) break;
    if (!actor(i) || object(i)) continue;
    const bool with = i > 0 && i + 1 == before && participle &&
                      lowered(words(i - 1)) == "with";
    if (oblique(i) && !with) continue;
    found = i;
    if (!joined) break;
  }
  return found || !participle ? found : behind(deed);
}

// "After seizing the town, rebels moved on": the subject of what follows.
std::optional<std::uint32_t> Holders::behind(std::uint32_t deed) const {
  constexpr std::uint32_t kReach = 12;
  for (std::uint32_t i = deed + 1; i < deed + kReach; ++i) {
    if (i + 1 >= s_->grounds.size()) break;
    if (words(i) != ",") continue;
    if (!actor(i + 1)) return std::nullopt;
    return i + 1;
  }
  return std::nullopt;
}

std::string Holders::without_determiner(const Phrase& p) const {
  std::uint32_t first = p.first;
  const auto skipped = [&](const Token& t) {
    return parse_.packs->is(t.symbol, det_) ||
           parse_.packs->is(t.symbol, owner_det_) ||
           parse_.packs->is(t.symbol, poss_) || t.kind == TokenKind::number ||
           parse_.packs->is(t.symbol, vague_);
  };
  while (first + 1 < p.last && skipped((*parse_.tokens)[first])) ++first;
  return in_one_line(cut(
      parse_.text,
      cover((*parse_.tokens)[first].span, (*parse_.tokens)[p.last - 1].span)));
}

// The army of an article about one state needs no name.
std::string Holders::state_in_charge() const {
  return discourse_.main_country();
}

std::string Holders::plain(const Phrase& p, PhraseId id) {
  if (p.attrs.side != 0 && !parse_.is(p, actor_)) {
    return std::string(parse_.packs->string(p.attrs.side));
  }
  const bool body = parse_.is(p, v_.body);
  if (body && !holds(p, fighting_) && !holds(p, regime_)) return {};
  if (p.attrs.side != 0) {
    return std::string(parse_.packs->string(p.attrs.side));
  }
  if (body && (holds(p, nonstate_) || holds(p, rebel_))) {
    const std::string name = without_determiner(p);
    const bool vague =
        holds(p, vague_force_) && name.find(' ') == std::string::npos;
    if (!vague && parse_.words(p).size() == name.size()) return name;
    return !last_group_.empty() ? last_group_ : vague ? std::string() : name;
  }
  const bool known = body || parse_.is(p, v_.person) ||
                     parse_.is(p, v_.office) || parse_.is(p, v_.name);
  if (!known) return {};
  const Voice voice = discourse_.resolve(id, {});
  if (!voice.side.empty()) return voice.side;
  return body ? state_in_charge() : std::string();
}

// "Houthi fighters", "NATO forces": one word of the lists, which has no side;
// its own words have.
std::string Holders::listed(const Phrase& p) {
  listed_group_ = false;
  const Lexicon& lexicon = parse_.packs->lexicon();
  for (std::uint32_t t = p.first; t < p.last; ++t) {
    const Token& token = (*parse_.tokens)[t];
    if (token.word == 0) continue;
    // "Islamic State fighters": the name of the group in front.
    const LongEntry entry = t + 1 < p.last
                                ? lexicon.longest(*parse_.tokens, t, p.last - 1)
                                : LongEntry{};
    if (entry.symbol != 0 && lexicon.attrs(entry.attrs).side != 0) {
      const Attrs& whole = lexicon.attrs(entry.attrs);
      listed_group_ = whole.kind == static_cast<int>(SourceKind::group);
      return std::string(parse_.packs->string(whole.side));
    }
    const auto c = static_cast<int>(token.letter_case);
    const Attrs& attrs = lexicon.attrs(lexicon.word(token.word).attrs[c]);
    if (attrs.side == 0) continue;
    listed_group_ = attrs.kind == static_cast<int>(SourceKind::group);
    return std::string(parse_.packs->string(attrs.side));
  }
  return {};
}

// Fighters of a group are the group; rebels of a country are not the state.
std::string Holders::force(std::uint32_t i, const Frame* frame) {
  const Phrase& p = node(i);
  const PhraseId head = parse_.slot(p, "head");
  const bool nonstate =
      holds(p, rebel_) ||
      (head != kNoPhrase ? parse_.is(parse_.phrase(head), nonstate_)
                         : holds(p, nonstate_));
  std::string state;
  for (std::uint32_t k = 0; k < p.slot_count; ++k) {
    const Slot& slot = parse_.slots[p.slots + k];
    const Attrs& attrs = parse_.phrase(slot.phrase).attrs;
    if (slot.name != "side" || attrs.side == 0) continue;
    if (attrs.kind == static_cast<int>(SourceKind::group)) {
      return std::string(parse_.packs->string(attrs.side));
    }
    state = parse_.packs->string(attrs.side);
  }
  // "CAPITAL - Orlani forces": what stands before is a dateline.
  const bool whole = head != kNoPhrase &&
                     parse_.phrase(head).last > parse_.phrase(head).first + 1;
  const std::string own = whole ? listed(parse_.phrase(head)) : std::string();
  if (!own.empty()) state = own;
  if (state.empty()) state = listed(p);
  if (!state.empty() && listed_group_) return state;
  const std::string name = without_determiner(p);
  const std::string low = lowered(name);
  const bool borrowed = low.starts_with("ethnic ") || low.starts_with("pro-") ||
                        holds(p, partner_);
  if (!state.empty()) return nonstate || borrowed ? name : state;
  const PhraseId poss = parse_.slot(p, "poss");
  if (poss != kNoPhrase) {
    return owner(i, parse_.words(parse_.phrase(poss)), frame, {});
  }
  if (i > 1 && is(i - 1, genitive_)) {
    const std::string side_before = side(i - 2, frame);
    if (!side_before.empty()) return side_before;
  }
  if (!nonstate) return borrowed ? name : state_in_charge();
  return by_name(p, name);
}

// "The rebels" are of the group named last; "a group" is nobody known.
std::string Holders::by_name(const Phrase& p, const std::string& name) const {
  const bool bare = name.find(' ') == std::string::npos;
  const bool the = lowered(parse_.words(p)).starts_with("the ");
  const bool proper = holds(p, named_force_);
  if (the && bare && !proper && !last_group_.empty()) return last_group_;
  if (bare && holds(p, vague_force_)) return {};
  return p.first == s_->first && !proper ? uncapitalised(name) : name;
}

std::string Holders::side(std::uint32_t i, const Frame* frame) {
  if (is(i, force_)) return force(i, frame);
  if (is(i, v_.pronoun)) return owner(i, words(i), frame, {});
  const Token& first = (*parse_.tokens)[node(i).first];
  if (is(i, v_.body) && parse_.packs->is(first.symbol, poss_)) {
    if (!holds(node(i), fighting_) && !holds(node(i), regime_)) return {};
    return owner(i, cut(parse_.text, first.span), frame, {});
  }
  return plain(node(i), s_->grounds[i]);
}

std::string Holders::side_of_compound(std::uint32_t i, const Frame* frame) {
  const PhraseId poss = parse_.slot(node(i), "poss");
  if (poss != kNoPhrase) {
    return owner(i, parse_.words(parse_.phrase(poss)), frame, {});
  }
  const PhraseId who = parse_.slot(node(i), "who");
  if (who == kNoPhrase) return {};
  if (parse_.is(parse_.phrase(who), v_.body)) {
    return plain(parse_.phrase(who), who);
  }
  const std::string word = lowered(parse_.words(parse_.phrase(who)));
  if (word == "government" || word == "army" || word == "regime" ||
      word == "state") {
    return state_in_charge();
  }
  if (!parse_.is(parse_.phrase(who), rebel_)) return {};
  return last_group_.empty() ? word + "s" : last_group_;
}

std::string Holders::owner(std::uint32_t before, std::string_view pronoun,
                           const Frame* frame, std::string_view other) {
  const std::string word = lowered(pronoun);
  const std::string speaker =
      frame != nullptr ? frame->speaker.side : std::string();
  if (word == "we" || word == "our" || word == "us") return speaker;
  // Inside a report the nearest subject of the report, else the speaker.
  const bool many = word == "they" || word == "their";
  std::set<std::string> mentioned;
  for (std::uint32_t i = before; i-- > 0;) {
    if (says(i)) break;
    if (!actor(i) || is(i, v_.pronoun) || is(i, v_.name)) continue;
    if (is(i, force_) && parse_.slot(node(i), "poss") != kNoPhrase) continue;
    const std::string who =
        is(i, force_) ? force(i, frame) : plain(node(i), s_->grounds[i]);
    if (who.empty() || who == other) continue;
    if (!oblique(i) || is(i + 1, genitive_) || (many && is(i, force_))) {
      return who;
    }
    mentioned.insert(who);
  }
  if (!speaker.empty() && speaker != other && speaker != "outlet") {
    return speaker;
  }
  const std::string fighters = speaking_force(before, frame);
  if (!fighters.empty() && fighters != other) return fighters;
  // "sanctions on Peru after it seized": the only one there is.
  if (mentioned.size() == 1) return *mentioned.begin();
  const bool nobody = mentioned.empty() && other.empty();
  return nobody ? before_this_sentence() : std::string();
}

// "Rebels said they had taken it": a speaker without a side of the lists.
std::string Holders::speaking_force(std::uint32_t before, const Frame* frame) {
  if (frame == nullptr || frame->source == kNoPhrase) return {};
  const Phrase& source = parse_.phrase(frame->source);
  for (std::uint32_t i = 0; i < s_->grounds.size(); ++i) {
    const Phrase& p = node(i);
    const bool same = p.first <= source.first && source.first < p.last;
    if (!same || i == before || !is(i, force_)) continue;
    if (parse_.slot(p, "poss") != kNoPhrase) return {};
    return force(i, nullptr);
  }
  return {};
}

// The first actor of the sentence before.
std::string Holders::before_this_sentence() {
  if (number_ == 0) return {};
  const Sentence& s = parse_.sentences[number_ - 1];
  if (s.region == Region::furniture) return {};
  for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
    const Phrase& p = parse_.phrase(s.nodes[i]);
    const bool state = parse_.is(p, v_.country) || parse_.is(p, v_.capital) ||
                       parse_.is(p, v_.metonym) || parse_.is(p, v_.group) ||
                       parse_.is(p, v_.body);
    if (!state || p.attrs.side == 0) continue;
    if (i > 0 && parse_.is(parse_.phrase(s.nodes[i - 1]), oblique_)) continue;
    return std::string(parse_.packs->string(p.attrs.side));
  }
  return {};
}

}  // namespace claimledger
