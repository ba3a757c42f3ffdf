#include "extract/territories.h"

#include <algorithm>
#include <tuple>

#include "extract/grounds.h"
#include "extract/holders.h"
#include "extract/modality.h"

namespace claimledger {

namespace {

// One match of a rule, with its slots as nodes of `Sentence::grounds`.
struct Deed {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint16_t rule = kNoRule;
  std::uint32_t begin = 0, end = 0;  ///< from the first to the last slot
  std::uint32_t d = kNone, g = kNone, w = kNone, f = kNone, o = kNone,
                s = kNone, t = kNone, h = kNone;
  std::size_t slots = 0;
  char shape = 'a';  ///< `flag` of the rule
};

class TerritoryReader {
 public:
  TerritoryReader(Cascade& cascade, const Parse& parse,
                  const Attributor& attributor, Discourse& discourse)
      : cascade_(cascade),
        parse_(parse),
        v_(parse.packs->vocabulary()),
        attributor_(attributor),
        holders_(parse, discourse),
        modality_(parse) {
    const auto id = [&](const char* n) { return parse.packs->class_id(n); };
    weak_ = id("weakdeed"), state_ = id("state"), transfer_ = id("transfer");
    tpast_ = id("tpast"), land_ = id("land"), place_name_ = id("place-name");
    leaving_ = id("leaving"), moving_ = id("moving"), force_ = id("force");
    genitive_ = id("genitive"), place_ = id("place"), heldby_ = id("heldby"), under_ = id("under");
    giveonly_ = id("giveonly"), have_ = id("have"), be_ = id("be");
    adv_ = id("adv"), negator_ = id("negator"), ting_ = id("ting");
    poss_ = id("poss"), war_ = id("warword"), passive_ = id("passive");
    either_ = id("either"), det_ = id("det"), oblique_ = id("oblique");
    only_ = id("onlyfighters"), partof_ = id("partof"), tadv_ = id("tadv"), verdict_ = id("verdict"), ballot_ = id("ballotword");
  }

  void read(std::vector<Claim>& out) {
    for (std::uint32_t i = 0; i < parse_.sentences.size(); ++i) {
      if (!parse_.sentences[i].land) continue;
      read_sentence(i, out);
    }
  }

 private:
  static constexpr std::uint32_t kNone = Deed::kNone;

  void read_sentence(std::uint32_t number, std::vector<Claim>& out) {
    number_ = number;
    s_ = &parse_.sentences[number];
    nodes_.nodes = s_->grounds;
    cascade_.matches(Level::territories, nodes_, parse_, matches_);
    if (matches_.empty() || !war() || polls()) return;
    holders_.enter(number);
    std::vector<Deed> deeds;
    for (const Match& m : matches_) deeds.push_back(deed_of(m));
    std::sort(deeds.begin(), deeds.end(), [](const Deed& a, const Deed& b) {
      const auto key = [](const Deed& x) {
        return std::tuple(-static_cast<int>(x.slots), x.end - x.begin, x.begin,
                          x.rule);
      };
      return key(a) < key(b);
    });
    std::vector<std::uint32_t> used;
    std::vector<Deed> kept;
    for (const Deed& d : deeds) keep(d, used, kept);
    std::sort(kept.begin(), kept.end(), [](const Deed& a, const Deed& b) {
      return std::tuple(a.begin, a.end) < std::tuple(b.begin, b.end);
    });
    first_ = out.size();
    for (const Deed& d : kept) add(d, out);
  }

  // Some word of war in the article, looked for once: an election is no war.
  bool war() {
    if (war_known_) return war_found_;
    war_known_ = true;
    for (const Token& t : *parse_.tokens) {
      if (parse_.packs->is(t.symbol, war_)) return war_found_ = true;
    }
    return false;
  }

  // Votes, matches and markets are won and lost too.
  bool polls() const {
    for (std::uint32_t i = 0; i < s_->grounds.size(); ++i) {
      if (is(i, ballot_)) return true;
    }
    return false;
  }

  Deed deed_of(const Match& m) const {
    Deed d;
    d.rule = m.rule;
    d.slots = m.slots.size();
    d.begin = kNone;
    d.shape = static_cast<char>(parse_.packs->rules()[m.rule].gives.flag);
    for (const Slot& slot : m.slots) {
      const auto at = std::find(s_->grounds.begin() + m.begin,
                                s_->grounds.end(), slot.phrase);
      const auto n = static_cast<std::uint32_t>(at - s_->grounds.begin());
      d.begin = std::min(d.begin, n);
      d.end = std::max(d.end, n + 1);
      std::uint32_t* place = slot.name == "d"   ? &d.d
                             : slot.name == "g" ? &d.g
                             : slot.name == "w" ? &d.w
                             : slot.name == "f" ? &d.f
                             : slot.name == "o" ? &d.o
                             : slot.name == "s" ? &d.s
                             : slot.name == "t" ? &d.t
                             : slot.name == "h" ? &d.h
                                                : nullptr;
      if (place != nullptr) *place = n;
    }
    return d;
  }

  // A deed word tells of one deed; the fuller match was tried first.
  void keep(const Deed& d, std::vector<std::uint32_t>& used,
            std::vector<Deed>& kept) const {
    const std::uint32_t key = d.d != kNone ? d.d : d.g;
    if (std::find(used.begin(), used.end(), key) != used.end()) return;
    used.push_back(key);
    kept.push_back(d);
  }

  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_->grounds[i]);
  }
  bool is(std::uint32_t i, ClassId id) const {
    return i < s_->grounds.size() && parse_.is(node(i), id);
  }
  bool holds(std::uint32_t i, ClassId id) const {
    const Phrase& p = node(i);
    for (std::uint32_t t = p.first; t < p.last; ++t) {
      if (parse_.packs->is((*parse_.tokens)[t].symbol, id)) return true;
    }
    return false;
  }
  bool slot_holds(std::uint32_t i, ClassId id) const {
    const PhraseId d = parse_.slot(node(i), "d");
    return d != kNoPhrase ? parse_.is(parse_.phrase(d), id) : is(i, id);
  }
  std::string_view words(std::uint32_t i) const {
    return i < s_->grounds.size() ? parse_.words(node(i))
                                  : std::string_view();
  }

  Spot spot(const Deed& d) const {
    const std::uint32_t a = d.d != kNone ? d.d : d.g;
    const std::uint32_t b = d.g != kNone ? d.g : d.o != kNone ? d.o : a;
    const std::uint32_t first = node(std::min(a, b)).first;
    const std::uint32_t last = node(std::max(a, b)).last;
    std::uint32_t begin = 0, end = 0;
    for (std::uint32_t i = 0; i < s_->plain.size(); ++i) {
      const Phrase& p = parse_.phrase(s_->plain[i]);
      if (p.first <= first) begin = i;
      if (p.first < last) end = i + 1;
    }
    return attributor_.spot_of_plain(number_, begin, end, kNoPhrase);
  }

  void add(const Deed& d, std::vector<Claim>& out);
  bool set_action(const Deed& d, const Land& land, Territory& t) const;
  bool set_sides(const Deed& d, const Land& land, const Frame* frame,
                 Territory& t);
  std::optional<std::uint32_t> holder_node(const Deed& d,
                                           const Frame* frame) const;
  bool is_ground(const Deed& d, const Land& land, const Territory& t,
                 std::optional<std::uint32_t> holder);
  bool named_place(std::uint32_t i);
  Land land_of(const Deed& d) const;
  std::string verb_of(const Deed& d) const;
  bool increment(const Deed& d, const Land& land, std::vector<Claim>& out);
  void name_place(const Deed& d, const Land& land, Claim& c) const;
  bool negated(std::uint32_t i) const;
  bool adjectival(std::uint32_t i) const;
  bool disputed(std::uint32_t i) const;
  bool add_owned(const Deed& d, Land land, std::vector<Claim>& out);

  Cascade& cascade_;
  const Parse& parse_;
  const Vocabulary& v_;
  const Attributor& attributor_;
  Holders holders_;
  Modality modality_;
  ClassId weak_, state_, transfer_, tpast_, land_, place_name_, leaving_,
      moving_, force_, genitive_, place_, heldby_, under_, giveonly_, have_, be_,
      adv_, negator_, ting_, poss_, war_, passive_, either_, det_, oblique_,
      verdict_, ballot_, only_, partof_, tadv_;
  std::uint32_t number_ = 0;
  const Sentence* s_ = nullptr;
  Sentence nodes_;  ///< carries the nodes of grounds to the cascade
  std::vector<Match> matches_;
  std::size_t first_ = 0;  ///< first claim of this sentence
  bool war_known_ = false, war_found_ = false;
  bool places_known_ = false;
  std::set<std::string> places_;
};

Land TerritoryReader::land_of(const Deed& d) const {
  const std::uint32_t at = d.g != kNone ? d.g : d.o;
  return read_land(parse_, *s_, s_->grounds[at]);
}

// The verb as the source has it, without auxiliaries.
std::string TerritoryReader::verb_of(const Deed& d) const {
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
      span.begin = parse_.span(node(d.d - 1)).begin;
    }
    const PhraseId owner = parse_.slot(node(d.o), "side");
    const bool part = is(d.o, partof_) && owner != kNoPhrase;
    span.end = part ? parse_.span(parse_.phrase(owner)).begin
                    : parse_.span(node(d.o)).begin;
    while (span.end > span.begin && parse_.text[span.end - 1] <= ' ') {
      --span.end;
    }
  }
  return in_one_line(cut(parse_.text, span));
}

bool TerritoryReader::negated(std::uint32_t i) const {
  for (std::uint32_t k = i; k-- > 0 && k + 4 > i;) {
    if (is(k, negator_)) return true;
  }
  return false;
}

// "the occupied town", "in newly liberated areas": no deed is told.
bool TerritoryReader::adjectival(std::uint32_t i) const {
  if (i == 0 || !is(i, either_)) return false;
  return is(i - 1, det_) || is(i - 1, poss_) || is(i - 1, genitive_) ||
         is(i - 1, oblique_) || is(i - 1, v_.article);
}

// "denied that rebels hold the town", by nobody whose words are known.
bool TerritoryReader::disputed(std::uint32_t i) const {
  while (i-- > 0) {
    if (is(i, verdict_)) return true;
  }
  return false;
}

// What was occupied and is kept: "occupies" and "was occupied" describe a
// state, "occupied" and anything more of it a deed.
bool TerritoryReader::set_action(const Deed& d, const Land& land,
                                 Territory& t) const {
  int action = parse_.packs->rules()[d.rule].gives.action;
  if (action < 0 && d.d != kNone) action = node(d.d).attrs.action;
  if (action < 0) return false;
  t.action = static_cast<TerritoryAction>(action);
  if (d.d == kNone || !slot_holds(d.d, state_)) return true;
  const bool more = land.accounting == Accounting::increment;
  const bool deed =
      d.shape == 'a' && (slot_holds(d.d, tpast_) || d.s != kNone);
  if (!deed && !more) t.action = TerritoryAction::controls;
  return true;
}

std::optional<std::uint32_t> TerritoryReader::holder_node(
    const Deed& d, const Frame* frame) const {
  if (d.w != kNone) return d.w;
  if (d.shape != 'a' || d.d == kNone) return std::nullopt;
  // "X accused Y of seizing": Y.
  if (frame != nullptr && frame->shape == 'c' && frame->target != kNoPhrase &&
      holds(d.d, ting_)) {
    const Phrase& target = parse_.phrase(frame->target);
    for (std::uint32_t i = 0; i < d.d; ++i) {
      if (node(i).first <= target.first && target.first < node(i).last) {
        return i;
      }
    }
  }
  return holders_.subject(d.d);
}

// A bare name needs evidence, a verb of many meanings a noun for ground, and
// where an army stands is only news when it is taken or lost.
bool TerritoryReader::is_ground(const Deed& d, const Land& land,
                                const Territory& t,
                                std::optional<std::uint32_t> holder) {
  const bool weak = d.d != kNone && slot_holds(d.d, weak_);
  const bool fighters =
      holder && (is(*holder, force_) || is(*holder, v_.group) ||
                 is(*holder, v_.body));
  if (d.g == kNone) return true;
  if (d.d != kNone && slot_holds(d.d, only_) && !fighters) return false;
  // "returned the land to them" gives, "returned the land" does not.
  if (d.d != kNone && slot_holds(d.d, giveonly_) && d.t == kNone) return false;
  if (!is(d.g, land_)) {
    if (is(d.g, v_.country) || is(d.g, v_.capital)) {
      return !is(d.g + 1, genitive_) && (!weak || fighters);
    }
    return named_place(d.g);
  }
  if (is(d.g + 1, genitive_)) return false;
  if (land.measured && !land.area) return false;
  // Where an army stands: "took positions", "hold positions" take nothing.
  const bool gives = t.action == TerritoryAction::lost ||
                     t.action == TerritoryAction::withdrew;
  const bool takes = t.action == TerritoryAction::seized &&
                     !slot_holds(d.d, state_) &&
                     (!weak || d.f != kNone || !land.owner.empty());
  if (land.posts && !gives && !takes) return false;
  if (land.noun || land.area) return true;
  if (land.site) return !weak || fighters;
  return !land.place.empty() || !land.within.empty();
}

bool TerritoryReader::named_place(std::uint32_t i) {
  if (is(i, place_) || is(i, place_name_)) return true;
  if (!is(i, v_.name)) return false;
  if (!places_known_) {
    places_known_ = true;
    places_ = names_of_places(parse_);
  }
  return places_.count(std::string(words(i))) != 0;
}

bool TerritoryReader::set_sides(const Deed& d, const Land& land,
                                const Frame* frame, Territory& t) {
  const auto holder = holder_node(d, frame);
  std::string side;
  const bool adjective = d.w == kNone && d.d != kNone &&
                         (is(d.d, heldby_) || is(d.d, under_));
  if (adjective) {  // "rebel-held", "under rebel control"
    const Phrase& h = node(d.d);
    side = h.attrs.side != 0
               ? std::string(parse_.packs->string(h.attrs.side))
               : holders_.side_of_compound(d.d, frame);
  } else if (holder) {
    side = is(*holder, poss_)
               ? holders_.owner(d.d, words(*holder), frame, {})
               : holders_.side(*holder, frame);
  }
  if (!is_ground(d, land, t, holder)) return false;
  if (d.f != kNone && !is(d.f + 1, genitive_)) {
    t.from = holders_.side(d.f, frame);
  }
  if (d.h != kNone && t.from.empty()) {  // "retook the rebel-held town"
    const StringId held = node(d.h).attrs.side;
    t.from = held != 0 ? std::string(parse_.packs->string(held))
                       : holders_.side_of_compound(d.h, frame);
  }
  const bool gives = t.action == TerritoryAction::lost ||
                     t.action == TerritoryAction::withdrew ||
                     t.action == TerritoryAction::offered;
  // A town that fell to nobody known is news; one that was "taken" is not.
  const bool nameless = d.shape == 'p' && d.w == kNone && d.d != kNone &&
                        !slot_holds(d.d, weak_) && land.noun &&
                        t.action != TerritoryAction::controls;
  if (side.empty() && !nameless && t.from.empty()) return false;
  if (gives) {
    if (t.from.empty()) std::swap(t.from, side);
    if (d.t != kNone && slot_holds(d.d, transfer_)) {
      t.holder = holders_.side(d.t, frame);
    }
  } else {
    t.holder = side;
  }
  if (t.from.empty() && t.action != TerritoryAction::liberated && !gives) {
    std::string owner = land.owner;
    if (land.possessive != kNoPhrase) {
      const std::uint32_t before = std::min(d.d, d.g);
      owner = holders_.owner(
          before, parse_.words(parse_.phrase(land.possessive)), frame,
          t.holder);
    }
    if (owner != t.holder) t.from = owner;
  }
  return true;
}

void TerritoryReader::name_place(const Deed& d, const Land& land,
                                 Claim& c) const {
  c.place = land.place;
  c.place_country = land.country;
  c.place_span = land.place_span;
  if (d.g == kNone || is(d.g, land_)) return;
  const Phrase& p = node(d.g);
  c.place_span = parse_.span(p);
  c.place = std::string(cut(parse_.text, c.place_span));
  const StringId country =
      p.attrs.country != 0 ? p.attrs.country : p.attrs.side;
  if (country != 0) c.place_country = std::string(parse_.packs->string(country));
}

// ", with 10 square kilometers more now": of the claim before.
bool TerritoryReader::increment(const Deed& d, const Land& land,
                                std::vector<Claim>& out) {
  if (land.accounting != Accounting::increment || out.size() == first_) {
    return false;
  }
  Claim c = attributor_.claim_at(spot(d), d.rule);
  c.kind = ClaimKind::territory;
  c.territory = out.back().territory;
  c.territory.area = land.area;
  c.territory.count = land.count;
  c.territory.extent = land.extent;
  c.territory.accounting = land.accounting;
  c.place = out.back().place;
  c.place_country = out.back().place_country;
  c.place_span = out.back().place_span;
  c.territory.place_text = out.back().territory.place_text;
  out.push_back(std::move(c));
  return true;
}

// Recognition and descriptions: whose ground it is, not who took it.
bool TerritoryReader::add_owned(const Deed& d, Land land,
                                std::vector<Claim>& out) {
  Claim c = attributor_.claim_at(spot(d), d.rule);
  Territory& t = c.territory;
  const std::uint32_t at = d.d != kNone ? d.d : d.g;
  if (negated(at) || !set_action(d, land, t)) return false;
  const Frame* frame = attributor_.governing(spot(d));
  if (d.w != kNone) {
    t.holder = is(d.w, poss_) || is(d.w, v_.pronoun)
                   ? holders_.owner(d.w, words(d.w), frame, {})
                   : holders_.side(d.w, frame);
  } else if (d.o != kNone) {
    const Land owner = read_land(parse_, *s_, s_->grounds[d.o]);
    if (is(d.o, land_)) {
      t.holder = owner.owner.empty() ? owner.within : owner.owner;
    } else {
      t.holder = holders_.side(d.o, frame);
    }
  } else {
    t.holder = land.owner;
  }
  if (t.holder.empty()) return false;
  if (d.g != kNone && !is(d.g, land_) && !is(d.g, v_.country) &&
      !is(d.g, v_.capital) && !named_place(d.g)) {
    return false;
  }
  if (d.g != kNone && is(d.g, land_) && !land.noun && !land.site) return false;
  c.kind = ClaimKind::territory;
  t.verb = verb_of(d);
  t.place_text =
      in_one_line(words(d.g != kNone ? d.g : d.w != kNone ? d.w : d.o));
  if (d.g != kNone) name_place(d, land, c);
  c.span = cover(parse_.span(node(d.begin)), parse_.span(node(d.end - 1)));
  c.text = std::string(cut(parse_.text, c.span));
  out.push_back(std::move(c));
  return true;
}

void TerritoryReader::add(const Deed& d, std::vector<Claim>& out) {
  const Land land = d.g != kNone || d.o != kNone ? land_of(d) : Land{};
  if (d.shape == 'n') {
    increment(d, land, out);
    return;
  }
  if (d.shape == 'u') {
    add_owned(d, land, out);
    return;
  }
  const Spot here = spot(d);
  const Frame* frame = attributor_.governing(here);
  Claim c = attributor_.claim_at(here, d.rule);
  Territory& t = c.territory;
  if (!set_action(d, land, t)) return;
  if (d.shape == 'a' && adjectival(d.d)) return;
  if (frame == nullptr && disputed(d.d)) return;
  const Reality reality = modality_.of(*s_, d.d, d.shape == 'r');
  if (reality == Reality::undone) return;
  if (reality == Reality::offered) t.action = TerritoryAction::offered;
  // "returned the territory" is given back, "returned to" is not.
  if (!set_sides(d, land, frame, t)) return;
  c.kind = ClaimKind::territory;
  t.verb = verb_of(d);
  t.place_text = in_one_line(words(d.g));
  t.extent = land.extent;
  if (parse_.slot(node(d.d), "full") != kNoPhrase && t.extent == Extent::none) {
    t.extent = Extent::full;
  }
  t.area = land.area;
  t.count = land.count;
  t.accounting = land.accounting;
  name_place(d, land, c);
  const std::uint32_t last = d.s != kNone && words(d.s + 1) != "by"
                                 ? d.s
                                 : std::max(d.end - 1, d.g) -
                                       (d.s != kNone ? 1 : 0);
  c.span = cover(parse_.span(node(d.begin)), parse_.span(node(last)));
  // Auxiliaries in front of the verb are no part of the claim.
  const PhraseId verb = parse_.slot(node(d.begin), "d");
  if (d.begin == d.d && verb != kNoPhrase) {
    c.span.begin = parse_.span(parse_.phrase(verb)).begin;
  }
  c.text = std::string(cut(parse_.text, c.span));
  out.push_back(std::move(c));
}

}  // namespace

void read_territories(Cascade& cascade, const Parse& parse,
                     const Attributor& attributor, Discourse& discourse,
                     std::vector<Claim>& out) {
  TerritoryReader(cascade, parse, attributor, discourse).read(out);
}

}  // namespace claimledger
