#include "extract/holders.h"

#include <algorithm>
#include <set>

#include "extract/fighter_names.h"

namespace claimledger {

Holders::Holders(const Parse& parse, Discourse& discourse)
    : parse_(parse),
      discourse_(discourse),
      nodes_(parse),
      v_(parse.packs->vocabulary()),
      subjects_(parse),
      parties_(parse, discourse) {
  const RulePacks& packs = *parse.packs;
  force_ = packs.class_id("force");
  man_ = packs.class_id("manword");
  fighting_ = packs.class_id("fighting");
  regime_ = packs.class_id("regimenoun");
  nonstate_ = packs.class_id("nonstate");
  genitive_ = packs.class_id("genitive");
  oblique_ = packs.class_id("oblique");
  det_ = packs.class_id("det");
  owner_det_ = packs.class_id("owner_det");
  vague_ = packs.class_id("vague");
  rebel_ = packs.class_id("rebelword");
  partner_ = packs.class_id("partnerword");
  poss_ = packs.class_id("poss");
  actor_ = packs.class_id("actor");
  named_force_ = packs.class_id("namedforce");
  vague_force_ = packs.class_id("vagueforce");
}

void Holders::enter(std::uint32_t sentence) {
  number_ = sentence;
  nodes_.enter(parse_.sentences[sentence]);
  subjects_.enter(parse_.sentences[sentence]);
  parties_.follow(sentence);
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
    const std::string& rebels = parties_.rebels();
    return !rebels.empty() ? rebels : vague ? std::string() : name;
  }
  const bool known = body || parse_.is(p, v_.person) ||
                     parse_.is(p, v_.office) || parse_.is(p, v_.name);
  if (!known) return {};
  if (parse_.is(p, v_.person)) {
    const std::string led = parties_.named(p);
    if (!led.empty()) return led;
  }
  const Voice voice = discourse_.resolve(id, {});
  if (!voice.side.empty()) return voice.side;
  if (parse_.is(p, v_.name)) return parties_.named(p);
  return body && !proper(p) ? parties_.state_in_charge(country_)
                            : std::string();
}

// "the Yugoslav army": a name in it says that it is not the army meant by "the
// army".
bool Holders::proper(const Phrase& p) const {
  for (std::uint32_t t = p.first + 1; t < p.last; ++t) {
    const Token& token = (*parse_.tokens)[t];
    if (token.kind != TokenKind::word) continue;
    const char c = cut(parse_.text, token.span)[0];
    if (c >= 'A' && c <= 'Z') return true;
  }
  return false;
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

// "Chilean-backed", but not "tank-backed".
bool Holders::backed(const Phrase& p) const {
  const auto& tokens = *parse_.tokens;
  for (std::uint32_t t = p.first; t < p.last; ++t) {
    if (!parse_.packs->is(tokens[t].symbol, partner_)) continue;
    const bool joined = t >= p.first + 2 && tokens[t - 1].punct == '-';
    if (!joined || tokens[t - 2].letter_case != WordCase::lower) return true;
  }
  return false;
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
  // "French and Malian troops": the first named.
  const PhraseId first = parse_.slot(p, "first");
  if (first != kNoPhrase && parse_.phrase(first).attrs.side != 0) {
    state = parse_.packs->string(parse_.phrase(first).attrs.side);
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
  const bool borrowed =
      low.starts_with("ethnic ") || low.starts_with("pro-") || backed(p);
  if (!state.empty()) return nonstate || borrowed ? name : state;
  const PhraseId poss = parse_.slot(p, "poss");
  if (poss != kNoPhrase) {
    return owner(i, parse_.words(parse_.phrase(poss)), frame, {});
  }
  if (i > 1 && is(i - 1, genitive_)) {
    const std::string side_before = side(i - 2, frame);
    // "Kelm's men" are nobody known where Kelm is not.
    const bool somebody =
        is(i - 2, v_.name) || is(i - 2, v_.person) || is(i - 2, v_.office);
    if (!side_before.empty() || somebody) return side_before;
  }
  // "troops of General Kelm" are nobody's known.
  const bool somebodys = words(i + 1) == "of" && !is(i + 2, det_);
  if (!nonstate && somebodys) return {};
  if (!nonstate) {
    if (borrowed || proper(p)) return name;
    // Where troops stand does not say whose they are; "the army" is at home.
    return parties_.state_in_charge(holds(p, regime_) ? country_ : "");
  }
  return by_name(p, name);
}

// "The rebels" are of the group named last; "a group" is nobody known.
std::string Holders::by_name(const Phrase& p, const std::string& name) {
  // "the Islamist militants", too, but not "the Tuareg rebels".
  const bool kind =
      p.last > p.first + 1 && std::count(name.begin(), name.end(), ' ') == 1 &&
      parse_.packs->is((*parse_.tokens)[p.last - 2].symbol, rebel_);
  const bool bare = kind || name.find(' ') == std::string::npos;
  const std::string low = lowered(parse_.words(p));
  const bool the = low.starts_with("the ") || low.starts_with("that the ");
  const bool proper = !kind && holds(p, named_force_);
  if (the && bare && !proper && !parties_.rebels().empty()) {
    return parties_.rebels();
  }
  if (bare && holds(p, vague_force_)) return {};
  return p.first == nodes_.sentence().first && !proper ? uncapitalised(name)
                                                       : name;
}

std::string Holders::side(std::uint32_t i, const Frame* frame) {
  if (is(i, force_)) return force(i, frame);
  if (is(i, rebel_)) return adjective(nodes_.id(i));
  if (is(i, v_.pronoun)) return owner(i, words(i), frame, {});
  const Token& first = (*parse_.tokens)[node(i).first];
  if (is(i, v_.body) && parse_.packs->is(first.symbol, poss_)) {
    if (!holds(node(i), fighting_) && !holds(node(i), regime_)) return {};
    return owner(i, cut(parse_.text, first.span), frame, {});
  }
  // "Held by ethnic Chileans": of Chile, but not Chile's.
  if (i > 0 && is(i, v_.nationals) && words(i - 1) == "ethnic") {
    return "ethnic " + in_one_line(words(i));
  }
  std::string own = plain(node(i), nodes_.id(i));
  return own.empty() ? told_of(i, frame) : own;
}

// "The ministry of Vesk said the army had taken it": Vesk's, though the text
// is about two states that have one.
std::string Holders::told_of(std::uint32_t i, const Frame* frame) const {
  const bool army = is(i, v_.body) && holds(node(i), fighting_) &&
                    !holds(node(i), nonstate_) && !holds(node(i), rebel_) &&
                    !proper(node(i));
  if (!army || frame == nullptr) return {};
  const Voice& who = frame->speaker;
  const bool states =
      who.side.size() == 3 &&
      (who.kind == SourceKind::body || who.kind == SourceKind::office ||
       who.kind == SourceKind::person || who.kind == SourceKind::state);
  const bool told = frame->source != kNoPhrase &&
                    parse_.phrase(frame->source).first != node(i).first;
  return states && told ? who.side : std::string();
}

std::string Holders::side_of_compound(std::uint32_t i, const Frame* frame) {
  const PhraseId poss = parse_.slot(node(i), "poss");
  if (poss != kNoPhrase) {
    return owner(i, parse_.words(parse_.phrase(poss)), frame, {});
  }
  const PhraseId who = parse_.slot(node(i), "who");
  return who == kNoPhrase ? std::string() : adjective(who);
}

// The first word of "rebel-held", "government hands".
std::string Holders::adjective(PhraseId who) {
  const Phrase& p = parse_.phrase(who);
  const std::string word = lowered(parse_.words(p));
  if (word == "government" || word == "army" || word == "regime" ||
      word == "military") {
    return parties_.state_in_charge(country_);
  }
  if (word == "opposition") {
    return parties_.rebels().empty() ? word : parties_.rebels();
  }
  if (parse_.is(p, v_.body) || parse_.is(p, v_.name)) return plain(p, who);
  if (!parse_.is(p, rebel_)) return {};
  if (parse_.is(p, named_force_)) return in_one_line(parse_.words(p)) + "s";
  return parties_.rebels().empty() ? word + "s" : parties_.rebels();
}

std::string Holders::owner(std::uint32_t before, std::string_view pronoun,
                           const Frame* frame, std::string_view other) {
  const std::string word = lowered(pronoun);
  std::string speaker = frame != nullptr ? frame->speaker.side : std::string();
  if (word == "we" || word == "our" || word == "us") return speaker;
  // "it captured the town, monitors said": they observe, and come later.
  const bool monitor = frame != nullptr &&
                       frame->speaker.kind == SourceKind::organisation &&
                       frame->source != kNoPhrase &&
                       parse_.phrase(frame->source).first > node(before).first;
  if (monitor) speaker.clear();
  // Inside a report the nearest subject of the report, else the speaker.
  const bool many = word == "they" || word == "their";
  // "forces said they": theirs, whoever they are.
  std::optional<std::uint32_t> teller;
  bool said = false;
  std::set<std::string> mentioned;
  for (std::uint32_t i = before; i-- > 0;) {
    if (subjects_.says(i)) {
      said = true;
      teller = subjects_.subject(i);
      break;
    }
    if (!subjects_.actor(i) || is(i, v_.pronoun)) continue;
    if (is(i, v_.name) && !names_group(i)) continue;
    // "from the ONA, another group": a second name of somebody.
    if (i > 1 && words(i - 1) == "," && subjects_.actor(i - 2)) continue;
    if (is(i, force_) && parse_.slot(node(i), "poss") != kNoPhrase) continue;
    const std::string who =
        is(i, force_) ? force(i, frame) : plain(node(i), nodes_.id(i));
    if (who.empty() || who == other) continue;
    if (!subjects_.oblique(i) || is(i + 1, genitive_) ||
        (many && is(i, force_))) {
      return who;
    }
    mentioned.insert(who);
  }
  if (!speaker.empty() && speaker != other && speaker != "outlet") {
    return speaker;
  }
  const std::string fighters = speaking_force(before, frame);
  if (!fighters.empty() && fighters != other) return fighters;
  if (teller && !is(*teller, v_.pronoun)) {
    const std::string theirs = is(*teller, force_)
                                   ? force(*teller, frame)
                                   : plain(node(*teller), nodes_.id(*teller));
    if (!theirs.empty() && theirs != other) return theirs;
  }
  // "sanctions on Peru after it seized": the only one there is.
  if (mentioned.size() == 1) return *mentioned.begin();
  const bool nobody = mentioned.empty() && other.empty() && (!said || monitor);
  return nobody ? before_this_sentence() : std::string();
}

// "Rebels said they had taken it": a speaker without a side of the lists.
std::string Holders::speaking_force(std::uint32_t before, const Frame* frame) {
  if (frame == nullptr || frame->source == kNoPhrase) return {};
  const Phrase& source = parse_.phrase(frame->source);
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const Phrase& p = node(i);
    const bool same = p.first <= source.first && source.first < p.last;
    if (!same || i == before || !is(i, force_)) continue;
    if (parse_.slot(p, "poss") != kNoPhrase) return {};
    return force(i, nullptr);
  }
  return {};
}

// Fighters, or those of a side.
bool Holders::acts(const Phrase& p) const {
  return holds(p, fighting_) || holds(p, man_);
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
                       parse_.is(p, v_.body) || parse_.is(p, v_.name);
    if (!state || (p.attrs.side == 0 && parse_.is(p, v_.place))) continue;
    if (i > 0 && parse_.is(parse_.phrase(s.nodes[i - 1]), oblique_)) continue;
    // "the army's coup", but "Kelm's men"
    const bool owns = i + 1 < s.nodes.size() &&
                      parse_.is(parse_.phrase(s.nodes[i + 1]), genitive_);
    if (owns &&
        !(i + 2 < s.nodes.size() && acts(parse_.phrase(s.nodes[i + 2])))) {
      continue;
    }
    const std::string who =
        p.attrs.side != 0 ? std::string(parse_.packs->string(p.attrs.side))
        : parse_.is(p, v_.name) ? parties_.named(p)
                                : plain(p, s.nodes[i]);
    if (!who.empty()) return who;
  }
  return {};
}

}  // namespace claimledger
