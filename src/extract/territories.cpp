#include "extract/territories.h"

#include <algorithm>

#include "extract/deed_words.h"
#include "extract/deeds.h"
#include "extract/fighter_names.h"
#include "extract/ground_check.h"
#include "extract/ground_meant.h"
#include "extract/ground_parts.h"
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
        nodes_(parse),
        words_(parse, nodes_),
        meant_(parse),
        parts_(parse) {
    const auto id = [&](const char* n) { return parse.packs->class_id(n); };
    weak_ = id("weakdeed"), transfer_ = id("transfer");
    place_ = id("place"), place_name_ = id("place-name");
    ting_ = id("ting"), land_ = id("land"), heldby_ = id("heldby");
    under_ = id("under"), genitive_ = id("genitive"), poss_ = id("poss");
    gone_ = id("gone"), oblique_ = id("oblique");
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
  bool set_sides(const Deed& d, const Land& land, const Frame* frame, Claim& c);
  bool set_gone(const Deed& d, const Land& land, const Frame* frame, Claim& c);
  std::optional<std::uint32_t> holder_node(const Deed& d,
                                           const Frame* frame) const;
  Land land_of(const Deed& d) const;
  std::string country_of(const Deed& d, const Land& land) const;
  void add_piece(const Deed& d, Land land, std::vector<Claim>& out);
  void name_place(const Deed& d, const Land& land, Claim& c) const;
  bool add_owned(const Deed& d, Land land, std::vector<Claim>& out);

  const Parse& parse_;
  const Vocabulary& v_;
  const Attributor& attributor_;
  DeedFinder finder_;
  GroundCheck ground_;
  Holders holders_;
  Modality modality_;
  GroundNodes nodes_;  ///< of the sentence being read
  DeedWords words_;
  MeantGround meant_;
  GroundParts parts_;
  ClassId place_, place_name_, weak_, transfer_, ting_, land_, heldby_, under_,
      genitive_, poss_, gone_, oblique_;
  std::uint32_t number_ = 0;
  std::size_t first_ = 0;  ///< first claim of this sentence
};

Land TerritoryReader::land_of(const Deed& d) const {
  const std::uint32_t at = d.g != kNone ? d.g : d.o;
  return read_land(parse_, nodes_.sentence(), nodes_.id(at));
}

std::string TerritoryReader::country_of(const Deed& d, const Land& land) const {
  if (!land.country.empty() || d.g == kNone) return land.country;
  const StringId country = node(d.g).attrs.country;
  return country == 0 ? land.within
                      : std::string(parse_.packs->string(country));
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
                                const Frame* frame, Claim& c) {
  Territory& t = c.territory;
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
  const bool group = holder && holders_.names_group(*holder);
  if (!ground_.passes(d, land, t.action, nodes_, holder, group)) return false;
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
  const bool nameless = d.shape == 'p' && d.w == kNone && d.d != kNone;
  const bool gone = nameless && set_gone(d, land, frame, c);
  if (side.empty()) side = t.holder;
  if (side.empty() && !gone && t.from.empty()) return false;
  if (gives) {
    if (t.from.empty()) t.from = std::exchange(side, {});
    if (d.t != kNone &&
        (nodes_.deed_is(d.d, transfer_) || t.action == TerritoryAction::lost)) {
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

// Ground that nobody is said to take. That a town fell is news, that one was
// "taken" is not, unless an army adds it to what it took; what "was lost" was
// the speaker's.
bool TerritoryReader::set_gone(const Deed& d, const Land& land,
                               const Frame* frame, Claim& c) {
  Territory& t = c.territory;
  const std::string group = holders_.speaker(frame);
  const std::string speaker =
      c.source.side.empty() ? group : std::string(c.source.side);
  const bool party = !speaker.empty() &&
                     (!group.empty() || c.source.kind == SourceKind::person ||
                      c.source.kind == SourceKind::office ||
                      c.source.kind == SourceKind::body ||
                      c.source.kind == SourceKind::state ||
                      c.source.kind == SourceKind::group);
  const bool named = land.noun || !is(d.g, land_);
  if (party && t.action == TerritoryAction::lost && named) {
    t.from = speaker;
    return true;
  }
  // "11 villages have been freed in the operation", says who frees them.
  const bool freed =
      t.action == TerritoryAction::liberated && (land.count || land.area);
  if (party && (freed || (t.action == TerritoryAction::seized &&
                          land.accounting == Accounting::increment))) {
    t.holder = speaker;
    return true;
  }
  return !nodes_.deed_is(d.d, weak_) && named &&
         t.action != TerritoryAction::controls;
}

void TerritoryReader::name_place(const Deed& d, const Land& land,
                                 Claim& c) const {
  c.place = land.place;
  c.place_country = land.country;
  c.place_span = land.place_span;
  if (d.g == kNone || is(d.g, land_) || is(d.g, v_.pronoun)) return;
  const Phrase& p = node(d.g);
  c.place_span = parse_.span(p);
  c.place = std::string(cut(parse_.text, c.place_span));
  const StringId country =
      p.attrs.country != 0 ? p.attrs.country : p.attrs.side;
  if (country != 0) {
    c.place_country = std::string(parse_.packs->string(country));
  }
}

// ", with 10 square kilometers more now", "and seven villages further south",
// "nine of the villages lie in the north": as the claim before has it.
void TerritoryReader::add_piece(const Deed& d, Land land,
                                std::vector<Claim>& out) {
  const Claim* whole = nullptr;
  if (d.shape == 'm') {
    if (parts_.told_apart(d.g, nodes_)) return;
    if (!parts_.included(d.g, nodes_) && !parts_.among(d.g, nodes_)) return;
    whole = parts_.whole_of(land, out, number_);
    land.accounting = Accounting::part;
  } else if (out.size() > first_) {
    const bool more = land.accounting == Accounting::increment ||
                      (d.shape == 'k' && !parts_.told_apart(d.g, nodes_) &&
                       same_measure(land, out.back().territory));
    if (more) whole = &out.back();
  }
  if (whole == nullptr) return;
  const Claim before = *whole;
  Claim c = attributor_.claim_at(spot(d), d.rule);
  c.kind = ClaimKind::territory;
  c.territory = before.territory;
  c.territory->area = land.area;
  c.territory->count = land.count;
  c.territory->extent = land.extent;
  c.territory->accounting = land.accounting;
  c.place = before.place;
  c.place_country = before.place_country;
  c.place_span = before.place_span;
  if (d.shape == 'm' && d.o != kNone) {
    const Land where = read_land(parse_, nodes_.sentence(), nodes_.id(d.o));
    Deed at = d;
    at.g = d.o;
    name_place(at, where, c);
    c.span = cover(nodes_.span(d.g), nodes_.span(d.o));
    c.text = std::string(cut(parse_.text, c.span));
    c.territory->place_text = in_one_line(c.text);
  }
  out.push_back(std::move(c));
}

// Recognition and descriptions: whose ground it is, not who took it.
bool TerritoryReader::add_owned(const Deed& d, Land land,
                                std::vector<Claim>& out) {
  Claim c = attributor_.claim_at(spot(d), d.rule);
  Territory& t = c.territory;
  const std::uint32_t at = d.d != kNone ? d.d : d.g;
  if (words_.negated(at) || !words_.set_action(d, land, t)) return false;
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
  t.verb = words_.verb_of(d);
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
  Land land = d.g != kNone || d.o != kNone ? land_of(d) : Land{};
  if (d.shape == 'n' || d.shape == 'm' || d.shape == 'k') {
    add_piece(d, land, out);
    return;
  }
  if (d.shape == 'u') {
    add_owned(d, land, out);
    return;
  }
  if (d.g != kNone) meant_.find(nodes_, number_, d.g, land);
  if (d.g != kNone && is(d.g, v_.pronoun)) {
    if (land.place.empty()) return;
    land.noun = true;
  }
  const Spot here = spot(d);
  const Frame* frame = attributor_.governing(here);
  Claim c = attributor_.claim_at(here, d.rule);
  Territory& t = c.territory;
  if (!words_.set_action(d, land, t)) return;
  if (d.shape == 'a' && words_.adjectival(d.d)) return;
  if (frame == nullptr && words_.disputed(d.d)) return;
  // "Prices in Kelmar have fallen"
  if (is(d.d, gone_) && d.g > 0 && is(d.g - 1, oblique_)) return;
  const Reality reality = modality_.of(nodes_.sentence(), d.d, d.shape == 'r');
  if (reality == Reality::undone) return;
  if (reality == Reality::offered) t.action = TerritoryAction::offered;
  holders_.on_ground_of(country_of(d, land));
  if (!set_sides(d, land, frame, c)) return;
  c.kind = ClaimKind::territory;
  t.verb = words_.verb_of(d);
  t.place_text = in_one_line(words(d.g));
  t.extent = land.extent;
  if (parse_.slot(node(d.d), "full") != kNoPhrase && t.extent == Extent::none) {
    t.extent = Extent::full;
  }
  t.area = land.area;
  t.count = land.count;
  t.accounting = land.accounting;
  name_place(d, land, c);
  if (d.g != kNone && parts_.included(d.g, nodes_)) {
    if (const Claim* whole = parts_.whole_of(land, out, number_)) {
      t.accounting = Accounting::part;
      if (t.holder.empty()) t.holder = whole->territory->holder;
      if (c.place.empty()) {
        c.place = whole->place;
        c.place_country = whole->place_country;
        c.place_span = whole->place_span;
      }
      // "That includes ...": whoever gave the figure goes on.
      if (frame == nullptr) c.source = whole->source;
    }
  }
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
