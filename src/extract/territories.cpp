#include "extract/territories.h"

#include <algorithm>

#include "extract/deeds.h"
#include "extract/fighter_names.h"
#include "extract/ground_check.h"
#include "extract/grounds.h"
#include "extract/holders.h"
#include "extract/modality.h"

namespace claimledger {

namespace {

class TerritoryReader {
 public:
  TerritoryReader(Cascade& cascade, const Parse& parse,
                  const Attributor& attributor, Discourse& discourse)
      : parse_(parse),
        v_(parse.packs->vocabulary()),
        attributor_(attributor),
        finder_(cascade, parse),
        ground_(parse),
        holders_(parse, discourse),
        modality_(parse),
        nodes_(parse) {
    const auto id = [&](const char* n) { return parse.packs->class_id(n); };
    weak_ = id("weakdeed"), state_ = id("state"), transfer_ = id("transfer");
    tpast_ = id("tpast"), ting_ = id("ting"), either_ = id("either");
    land_ = id("land"), partof_ = id("partof"), heldby_ = id("heldby");
    under_ = id("under"), genitive_ = id("genitive"), poss_ = id("poss");
    det_ = id("det"), oblique_ = id("oblique"), tadv_ = id("tadv");
    negator_ = id("negator"), verdict_ = id("verdict");
  }

  void read(std::vector<Claim>& out) {
    for (std::uint32_t i = 0; i < parse_.sentences.size(); ++i) {
      if (!parse_.sentences[i].land) continue;
      number_ = i;
      nodes_.enter(parse_.sentences[i]);
      const std::vector<Deed> deeds = finder_.find(nodes_);
      if (deeds.empty()) continue;
      holders_.enter(i);
      first_ = out.size();
      for (const Deed& d : deeds) add(d, out);
    }
  }

 private:
  static constexpr std::uint32_t kNone = Deed::kNone;

  const Phrase& node(std::uint32_t i) const { return nodes_[i]; }
  bool is(std::uint32_t i, ClassId id) const { return nodes_.is(i, id); }
  std::string_view words(std::uint32_t i) const { return nodes_.words(i); }

  Spot spot(const Deed& d) const {
    const std::uint32_t a = d.d != kNone ? d.d : d.g;
    const std::uint32_t b = d.g != kNone ? d.g : d.o != kNone ? d.o : a;
    const std::uint32_t first = node(std::min(a, b)).first;
    const std::uint32_t last = node(std::max(a, b)).last;
    std::uint32_t begin = 0, end = 0;
    for (std::uint32_t i = 0; i < nodes_.sentence().plain.size(); ++i) {
      const Phrase& p = parse_.phrase(nodes_.sentence().plain[i]);
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
  Land land_of(const Deed& d) const;
  std::string verb_of(const Deed& d) const;
  bool increment(const Deed& d, const Land& land, std::vector<Claim>& out);
  void name_place(const Deed& d, const Land& land, Claim& c) const;
  bool negated(std::uint32_t i) const;
  bool adjectival(std::uint32_t i) const;
  bool disputed(std::uint32_t i) const;
  bool add_owned(const Deed& d, Land land, std::vector<Claim>& out);

  const Parse& parse_;
  const Vocabulary& v_;
  const Attributor& attributor_;
  DeedFinder finder_;
  GroundCheck ground_;
  Holders holders_;
  Modality modality_;
  GroundNodes nodes_;  ///< of the sentence being read
  ClassId weak_, state_, transfer_, tpast_, ting_, either_, land_, partof_,
      heldby_, under_, genitive_, poss_, det_, oblique_, tadv_, negator_,
      verdict_;
  std::uint32_t number_ = 0;
  std::size_t first_ = 0;  ///< first claim of this sentence
};

Land TerritoryReader::land_of(const Deed& d) const {
  const std::uint32_t at = d.g != kNone ? d.g : d.o;
  return read_land(parse_, nodes_.sentence(), nodes_.id(at));
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
  if (d.d == kNone || !nodes_.deed_is(d.d, state_)) return true;
  const bool more = land.accounting == Accounting::increment;
  const bool deed =
      d.shape == 'a' && (nodes_.deed_is(d.d, tpast_) || d.s != kNone);
  // "has occupied it since" is a state as well.
  const bool since = words(d.g + 1).starts_with("since");
  if ((!deed && !more) || since) t.action = TerritoryAction::controls;
  return true;
}

std::optional<std::uint32_t> TerritoryReader::holder_node(
    const Deed& d, const Frame* frame) const {
  if (d.w != kNone) return d.w;
  if (d.shape != 'a' || d.d == kNone) return std::nullopt;
  // "X accused Y of seizing": Y.
  if (frame != nullptr && frame->shape == 'c' && frame->target != kNoPhrase &&
      nodes_.holds(d.d, ting_)) {
    const Phrase& target = parse_.phrase(frame->target);
    for (std::uint32_t i = 0; i < d.d; ++i) {
      if (node(i).first <= target.first && target.first < node(i).last) {
        return i;
      }
    }
  }
  return holders_.subject(d.d);
}

bool TerritoryReader::set_sides(const Deed& d, const Land& land,
                                const Frame* frame, Territory& t) {
  const auto holder = holder_node(d, frame);
  std::string side;
  const bool adjective =
      d.w == kNone && d.d != kNone && (is(d.d, heldby_) || is(d.d, under_));
  if (adjective) {  // "rebel-held", "under rebel control"
    const Phrase& h = node(d.d);
    side = h.attrs.side != 0 ? std::string(parse_.packs->string(h.attrs.side))
                             : holders_.side_of_compound(d.d, frame);
  } else if (holder) {
    side = is(*holder, poss_) ? holders_.owner(d.d, words(*holder), frame, {})
                              : holders_.side(*holder, frame);
  }
  if (!ground_.passes(d, land, t.action, nodes_, holder)) return false;
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
                        !nodes_.deed_is(d.d, weak_) && land.noun &&
                        t.action != TerritoryAction::controls;
  if (side.empty() && !nameless && t.from.empty()) return false;
  if (gives) {
    if (t.from.empty()) std::swap(t.from, side);
    if (d.t != kNone && nodes_.deed_is(d.d, transfer_)) {
      t.holder = holders_.side(d.t, frame);
    }
  } else {
    t.holder = side;
  }
  if (t.from.empty() && t.action != TerritoryAction::liberated && !gives) {
    std::string owner = land.owner;
    if (land.possessive != kNoPhrase) {
      const std::uint32_t before = std::min(d.d, d.g);
      owner =
          holders_.owner(before, parse_.words(parse_.phrase(land.possessive)),
                         frame, t.holder);
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
  if (country != 0) {
    c.place_country = std::string(parse_.packs->string(country));
  }
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
    const Land owner = read_land(parse_, nodes_.sentence(), nodes_.id(d.o));
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
      !is(d.g, v_.capital) && !ground_.named_place(d.g, nodes_)) {
    return false;
  }
  if (d.g != kNone && is(d.g, land_) && !land.noun && !land.site) return false;
  c.kind = ClaimKind::territory;
  t.verb = verb_of(d);
  t.place_text = in_one_line(words(d.g != kNone   ? d.g
                                   : d.w != kNone ? d.w
                                                  : d.o));
  if (d.g != kNone) name_place(d, land, c);
  c.span = cover(nodes_.span(d.begin), nodes_.span(d.end - 1));
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
  const Reality reality = modality_.of(nodes_.sentence(), d.d, d.shape == 'r');
  if (reality == Reality::undone) return;
  if (reality == Reality::offered) t.action = TerritoryAction::offered;
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
  const std::uint32_t last =
      d.s != kNone && words(d.s + 1) != "by"
          ? d.s
          : std::max(d.end - 1, d.g) - (d.s != kNone ? 1 : 0);
  c.span = cover(nodes_.span(d.begin), nodes_.span(last));
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
  const bool land = std::any_of(parse.sentences.begin(), parse.sentences.end(),
                                [](const Sentence& s) { return s.land; });
  if (!land) return;
  TerritoryReader(cascade, parse, attributor, discourse).read(out);
}

}  // namespace claimledger
