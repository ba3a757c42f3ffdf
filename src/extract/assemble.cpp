#include "extract/assemble.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "extract/blame.h"
#include "extract/places.h"
#include "extract/quantity.h"
#include "extract/silences.h"
#include "extract/victims.h"

namespace claimledger {

namespace {

class Assembler {
 public:
  Assembler(const Parse& parse, const Attributor& attributor,
            Discourse& discourse)
      : parse_(parse),
        attributor_(attributor),
        discourse_(discourse),
        victims_(parse, discourse),
        silences_(parse, attributor),
        cause_(parse.packs->vocabulary().cause) {}

  /// Nothing where the text does not tell who is silent, or nobody denies.
  std::optional<Claim> make(const Finding& f) {
    Spot spot{f.sentence, f.begin, f.end, f.source_phrase, f.span};
    const Frame* frame = attributor_.governing(spot);
    if (f.withholds && spot.source_phrase == kNoPhrase) {
      const Silent silent = silences_.silent_side(spot);
      if (!silent.known()) return std::nullopt;
      spot.source_phrase = silent.phrase;
      frame = silent.frame;
    }
    Claim c = attributor_.claim_at(spot, f.rule, frame);
    if (f.only_denied && c.source.stance != Stance::denies) return std::nullopt;
    if (f.withholds) c.source.stance = Stance::withholds;
    c.casualty.harm = f.harm;
    c.casualty.count = to_count(f.quantity, count_words(f));
    c.casualty.accounting = f.accounting;
    c.casualty.provisional = f.provisional;
    c.casualty.victims = victims_.read(f, frame, c.source);
    const Victims before =
        f.sentence == last_sentence_ ? last_victims_ : Victims{};
    inherit(f, c.casualty.victims);
    VictimReader::name_army(c.casualty.victims, c.source);
    set_cause(f, c);
    set_place(f, c);
    place_victims(f, frame, c);
    side_with(f, before, c.casualty.victims);
    c.casualty.by = find_blame(parse_, f, discourse_, c.source);
    return c;
  }

 private:
  std::string_view count_words(const Finding& f) const {
    if (f.victims == kNoPhrase) return {};
    const Phrase& v = parse_.phrase(f.victims);
    if (parse_.is(v, parse_.packs->vocabulary().quantity)) {
      return parse_.words(v);
    }
    const PhraseId n = parse_.slot(v, "n");
    return parse_.words(n == kNoPhrase ? v : parse_.phrase(n));
  }

  // "Ten soldiers were killed and 12 wounded": a number without a noun counts
  // the same people as the one before it in the sentence.
  void inherit(const Finding& f, Victims& victims) {
    const bool bare = f.victims != kNoPhrase &&
                      parse_.is(parse_.phrase(f.victims),
                                parse_.packs->vocabulary().quantity);
    // A toll or a count names its people by itself.
    const bool plain = f.side_phrase == kNoPhrase &&
                       parse_.packs->rules()[f.rule].slots.size() == 2;
    if (bare && plain && f.sentence == last_sentence_) {
      const std::string text = victims.text;
      victims = last_victims_;
      victims.text = text;
    } else if (f.victims != kNoPhrase) {
      last_victims_ = victims;
      last_sentence_ = f.sentence;
    }
  }

  // "One Orlani soldier was killed and two others wounded": the same side's,
  // not that of the place.
  static void side_with(const Finding& f, const Victims& before,
                        Victims& victims) {
    const bool others =
        f.victims != kNoPhrase &&
        (victims.text.ends_with(" others") || victims.text.ends_with(" more"));
    if (!others) return;
    if (victims.victim_class == VictimClass::any &&
        (before.victim_class == VictimClass::military ||
         before.victim_class == VictimClass::militant)) {
      victims.victim_class = before.victim_class;
    }
    if (before.side.empty() ||
        (!victims.side.empty() && victims.basis != SideBasis::place)) {
      return;
    }
    victims.side = before.side;
    victims.basis = before.basis;
  }

  void set_place(const Finding& f, Claim& c) const {
    const Sentence& s = parse_.sentences[f.sentence];
    const auto place =
        scene_of(parse_, s, parse_.phrase(s.nodes[f.begin]).first,
                 parse_.phrase(s.nodes[f.end - 1]).last);
    if (!place) return;
    c.place = place->name;
    c.place_country = place->country;
    c.place_span = place->span;
  }

  // Nothing told whose they were: those of the country in which it happened.
  // Soldiers and fighters may be anybody's.
  void place_victims(const Finding& f, const Frame* frame, Claim& c) const {
    Victims& victims = c.casualty.victims;
    if (!victims.side.empty() ||
        victims.victim_class == VictimClass::military ||
        victims_.aliens(f, victims)) {
      return;
    }
    const Sentence& s = parse_.sentences[f.sentence];
    std::string country =
        country_of_scene(parse_, s, parse_.phrase(s.nodes[f.begin]).first,
                         parse_.phrase(s.nodes[f.end - 1]).last);
    const bool apart = frame != nullptr && speaks_there(*frame, f, c);
    if (country.empty() && !apart) country = c.place_country;
    if (country.empty() || victims_.both_sides(f, country)) return;
    victims.side = country;
    victims.basis = SideBasis::place;
  }

  // "A group based in Vesk said": where the speaker is, not the dead.
  bool speaks_there(const Frame& frame, const Finding& f,
                    const Claim& c) const {
    if (frame.sentence != f.sentence || frame.node_end == 0) return false;
    const Sentence& s = parse_.sentences[f.sentence];
    const Span from = parse_.span(parse_.phrase(s.nodes[frame.node_begin]));
    const Span to = parse_.span(parse_.phrase(s.nodes[frame.node_end - 1]));
    return cover(from, to).contains(c.place_span);
  }

  void set_cause(const Finding& f, Claim& c) const {
    const Sentence& s = parse_.sentences[f.sentence];
    std::uint32_t best = 0xFFFFFFFF;
    for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
      const Phrase& p = parse_.phrase(s.nodes[i]);
      if (!parse_.is(p, cause_) || p.attrs.cause == 0) continue;
      const std::uint32_t distance = i < f.begin  ? f.begin - i
                                     : i >= f.end ? i - f.end
                                                  : 0;
      if (distance >= best || distance > 12) continue;
      best = distance;
      c.casualty.cause = std::string(parse_.packs->string(p.attrs.cause));
    }
  }

  const Parse& parse_;
  const Attributor& attributor_;
  Discourse& discourse_;
  VictimReader victims_;
  SilenceReader silences_;
  ClassId cause_;
  Victims last_victims_;
  std::uint32_t last_sentence_ = 0xFFFFFFFF;
};

// One person beside figures of more: no total of its own.
void settle_singles(const std::vector<std::size_t>& singles,
                    std::vector<Claim>& claims) {
  if (singles.empty()) return;
  std::array<bool, std::size(kHarmNames)> several{};
  for (const Claim& c : claims) {
    several[static_cast<std::size_t>(c.casualty.harm)] |=
        c.casualty.count.min.value_or(0) > 1;
  }
  for (const std::size_t i : singles) {
    Casualty& one = claims[i].casualty;
    if (several[static_cast<std::size_t>(one.harm)]) {
      one.accounting = Accounting::part;
    }
  }
}

}  // namespace

std::vector<Claim> assemble(const Parse& parse,
                            const std::vector<Finding>& findings,
                            const Attributor& attributor,
                            Discourse& discourse) {
  Assembler assembler(parse, attributor, discourse);
  std::vector<Claim> claims;
  claims.reserve(findings.size());
  std::vector<std::size_t> singles;
  for (const Finding& f : findings) {
    auto claim = assembler.make(f);
    if (!claim) continue;
    const int flag = parse.packs->rules()[f.rule].gives.flag;
    if (flag == 'o' || flag == 'l' || flag == 'a') {
      singles.push_back(claims.size());
    }
    claims.push_back(std::move(*claim));
  }
  settle_sides(claims);
  settle_singles(singles, claims);
  return claims;
}

}  // namespace claimledger
