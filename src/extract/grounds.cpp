#include "extract/grounds.h"

#include <algorithm>

#include "claimledger/model/describe.h"
#include "extract/area.h"
#include "extract/nodes.h"
#include "extract/quantity.h"

namespace claimledger {

namespace {

constexpr int kPasses = 6;

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return out;
}

// Reads the plain nodes inside a phrase of land, first to last.
class LandReader {
 public:
  LandReader(const Parse& parse, const Sentence& s, PhraseId id)
      : parse_(parse), v_(parse.packs->vocabulary()), whole_(parse.phrase(id)) {
    for (const PhraseId n : s.plain) {
      const Phrase& p = parse.phrase(n);
      if (p.first >= whole_.first && p.last <= whole_.last) nodes_.push_back(n);
    }
  }

  Land read() {
    land_.span = parse_.span(whole_);
    if (whole_.attrs.side != 0) land_.owner = string(whole_.attrs.side);
    for (at_ = 0; at_ < nodes_.size(); ++at_) node();
    if (whole_.attrs.accounting == static_cast<int>(Accounting::increment)) {
      land_.accounting = Accounting::increment;
    }
    place();
    return land_;
  }

 private:
  const Phrase& phrase(std::size_t i) const { return parse_.phrase(nodes_[i]); }
  ClassId id(std::string_view name) const {
    return parse_.packs->class_id(name);
  }
  bool is(std::size_t i, ClassId c) const {
    return i < nodes_.size() && parse_.is(phrase(i), c);
  }
  bool is(std::size_t i, std::string_view name) const {
    return is(i, id(name));
  }
  bool says(std::size_t i, std::string_view word) const {
    return i < nodes_.size() && parse_.words(phrase(i)) == word;
  }
  std::string string(StringId s) const {
    return std::string(parse_.packs->string(s));
  }

  void node() {
    // "some 40 square kilometers" are no part of any.
    if (is(at_, "extpart") && !is(at_, "site") && !is(at_ + 1, "measure")) {
      land_.extent = Extent::part;
    }
    if (is(at_, "extpart") && says(at_ + 1, "of")) land_.extent = Extent::part;
    if (is(at_, "extall") && land_.extent == Extent::none) {
      land_.extent = Extent::full;
    }
    land_.noun |= is(at_, "ground");
    // "much of the north": a quarter of the country is ground too.
    const bool quarter = is(at_, "geo") && at_ + 1 == nodes_.size();
    land_.noun |= quarter;
    land_.site |= is(at_, "site") || quarter;
    land_.posts |= is(at_, "milsite");
    if (is(at_, "poss") && land_.possessive == kNoPhrase) {
      land_.possessive = nodes_[at_];
    }
    if (is(at_, "newword") && !says(at_ + 1, "than") && !compared()) {
      land_.accounting = Accounting::increment;
    }
    if (is(at_, "measure")) measure();
    if (is(at_, v_.quantity) || is(at_, "number")) count();
    if (is(at_, v_.country) || is(at_, v_.capital)) state();
    if (is(at_, v_.name) || is(at_, "place")) name();
  }

  // "more land than before" is no increment.
  bool compared() const {
    const auto& tokens = *parse_.tokens;
    return whole_.last < tokens.size() &&
           cut(parse_.text, tokens[whole_.last].span) == "than";
  }

  void measure() {
    const Phrase& p = phrase(at_);
    std::string words(parse_.words(p));
    // "75% of the region", "60 percent of the town"
    if (words.find('%') != words.npos || words.find("per") != words.npos) {
      if (words.find("100") == words.npos) land_.extent = Extent::part;
      return;
    }
    land_.measured = true;
    // "a 10-square-kilometre strip": the unit goes on behind the measure.
    for (std::size_t i = at_ + 1; i < nodes_.size() && i < at_ + 3; ++i) {
      if (is(i, "unit") || says(i, "-")) words += parse_.words(phrase(i));
    }
    if (parse_.text.substr(parse_.span(p).end).starts_with("\xC2\xB2")) {
      words = "square " + words;
    }
    std::optional<std::int64_t> spelled;
    auto qualifier = whole_.attrs.qualifier < 0
                         ? Qualifier::exact
                         : static_cast<Qualifier>(whole_.attrs.qualifier);
    const PhraseId n = parse_.slot(p, "n");
    if (n != kNoPhrase) {
      const Phrase& number = parse_.phrase(n);
      if (number.quantity.known) {
        spelled = number.quantity.min;
      } else if (number.attrs.value != Attrs::kNoValue) {
        spelled = number.attrs.value;
        if (parse_.is(number, v_.vague)) qualifier = Qualifier::vague;
      }
    }
    if (!land_.area) land_.area = read_area(words, spelled, qualifier);
  }

  // "over 300 settlements and villages": the first noun behind the number.
  // Vague words give no count.
  void count() {
    if (land_.count) return;
    Quantity q = phrase(at_).quantity;
    if (!q.known || q.qualifier == Qualifier::vague) return;
    constexpr std::size_t kReach = 8;
    bool of = false;  // "five of the 12 districts"
    for (std::size_t i = at_ + 1; i < nodes_.size() && i < at_ + kReach; ++i) {
      of |= says(i, "of");
      if ((is(i, v_.quantity) && !of) || is(i, "mark")) return;
      if (!is(i, "sites")) continue;
      land_.count = PlaceCount{to_count(q, parse_.words(phrase(at_))),
                               folded(parse_.words(phrase(i)))};
      return;
    }
  }

  // "Peru's land" and "the land of Peru" are owned, "in Peru" is where.
  void state() {
    const Phrase& p = phrase(at_);
    if (p.attrs.side == 0) return;
    const bool owns = is(at_ + 1, "genitive") ||
                      (at_ > 0 && says(at_ - 1, "of") && land_.noun);
    // "a town in Peru's north" is in Peru, too.
    if (owns && land_.noun && at_ > 0 && is(at_ - 1, "landin")) {
      land_.within = string(p.attrs.side);
    }
    if (owns && land_.owner.empty() && is(at_, v_.country)) {
      land_.owner = string(p.attrs.side);
    } else if (!owns) {
      land_.within = string(p.attrs.side);
      state_ = at_;
    }
  }

  // The first name is the place ("X in the Y district"), but for one that
  // has no "of" in front ("the Y city of X").
  void name() {
    const bool of = at_ > 0 && says(at_ - 1, "of");
    if (!land_.place.empty() && (!of || of_)) return;
    of_ = of;
    std::size_t last = at_;
    const auto part = [&](std::size_t i) {
      return is(i, v_.name) || is(i, "place") ||
             (is(i, v_.cap) && is(i, v_.unknown));
    };
    while (part(last + 1) || (says(last + 1, "-") && part(last + 2))) {
      last += part(last + 1) ? 1 : 2;
    }
    land_.place_span =
        cover(parse_.span(phrase(at_)), parse_.span(phrase(last)));
    land_.place = std::string(cut(parse_.text, land_.place_span));
    if (phrase(at_).attrs.country != 0) {
      land_.country = string(phrase(at_).attrs.country);
    }
  }

  void place() {
    const auto alpha3 = [](const std::string& side) {
      return side.size() == 3 &&
             std::all_of(side.begin(), side.end(),
                         [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (land_.country.empty() && alpha3(land_.within)) {
      land_.country = land_.within;
    }
    if (!land_.place.empty() || state_ == kNowhere) return;
    land_.place_span = parse_.span(phrase(state_));
    land_.place = std::string(cut(parse_.text, land_.place_span));
  }

  static constexpr std::size_t kNowhere = ~std::size_t{0};
  const Parse& parse_;
  const Vocabulary& v_;
  const Phrase& whole_;
  std::vector<PhraseId> nodes_;
  std::size_t at_ = 0;
  std::size_t state_ = kNowhere;
  bool of_ = false;  ///< the name read stands behind "of"
  Land land_;
};

// "The airport" may speak, and is a body then; here it is ground. Of "the
// jihadist group" only the last word was one, and "Orlani forces" fight.
void free_words(Parse& parse, Sentence& s) {
  const ClassId site = parse.packs->class_id("site");
  const ClassId nonstate = parse.packs->class_id("nonstate");
  const ClassId men = parse.packs->class_id("manword");
  const ClassId fighting = parse.packs->class_id("fighting");
  const ClassId speakers = parse.packs->vocabulary().speakers;
  const ClassId body = parse.packs->vocabulary().body;
  std::vector<PhraseId> out;
  for (const PhraseId id : s.plain) {
    const Phrase p = parse.phrase(id);
    const Token& last = (*parse.tokens)[p.last - 1];
    const bool ground =
        parse.is(p, body) && (parse.packs->is(last.symbol, site) ||
                              parse.packs->is(last.symbol, nonstate));
    const bool fighters = parse.is(p, speakers) && p.rule != kNoRule &&
                          (parse.packs->is(last.symbol, fighting) ||
                           parse.packs->is(last.symbol, men));
    if (!ground && !fighters) {
      out.push_back(id);
      continue;
    }
    Sentence part;
    part.first = p.first;
    part.last = p.last;
    make_nodes(parse, part);
    out.insert(out.end(), part.nodes.begin(), part.nodes.end());
  }
  s.plain = std::move(out);
}

}  // namespace

void read_grounds(Cascade& cascade, Parse& parse) {
  Sentence pass;
  for (Sentence& s : parse.sentences) {
    if (!s.land) continue;
    free_words(parse, s);
    pass.nodes = s.plain;
    for (int i = 0; i < kPasses; ++i) {
      const std::vector<PhraseId> before = pass.nodes;
      cascade.phrases(Level::grounds, pass, parse);
      if (pass.nodes == before) break;
    }
    s.grounds = pass.nodes;
  }
}

Land read_land(const Parse& parse, const Sentence& sentence, PhraseId id) {
  return LandReader(parse, sentence, id).read();
}

std::string describe(const Land& land) {
  Territory t;
  t.action = TerritoryAction::seized;
  t.holder = "-";
  t.extent = land.extent;
  t.area = land.area;
  t.count = land.count;
  t.accounting = land.accounting;
  const std::string rest =
      describe(t).substr(std::string_view("seized -").size());
  return "land" + (land.owner.empty() ? "" : " " + land.owner) + rest;
}

namespace {

// ", the largest city in the east": but no ", the city's mayor".
bool called_ground(const Parse& parse, const std::vector<PhraseId>& nodes,
                   std::size_t i) {
  constexpr std::size_t kReach = 6;
  const auto is = [&](std::size_t n, ClassId c) {
    return n < nodes.size() && parse.is(parse.phrase(nodes[n]), c);
  };
  if (i >= nodes.size() || parse.words(parse.phrase(nodes[i])) != ",") {
    return false;
  }
  const RulePacks& packs = *parse.packs;
  const ClassId ground = packs.class_id("ground");
  const ClassId oblique = packs.class_id("oblique");
  if (!is(i + 1, packs.class_id("owner_det"))) return false;
  for (std::size_t n = i + 2; n < i + kReach; ++n) {
    if (is(n, packs.class_id("mark"))) return false;
    if (!is(n, ground)) continue;
    return is(n + 1, oblique) || is(n + 1, packs.class_id("mark")) ||
           is(n + 1, packs.vocabulary().relative);
  }
  return false;
}

}  // namespace

std::set<std::string> names_of_places(const Parse& parse) {
  std::set<std::string> out;
  const ClassId name = parse.packs->vocabulary().name;
  const ClassId at = parse.packs->class_id("locative");
  const ClassId site = parse.packs->class_id("ground");
  for (const Sentence& s : parse.sentences) {
    // "Kelmar, a peasant stronghold": before "a peasant" was somebody.
    const auto& nodes = s.land ? s.plain : s.nodes;
    const auto is = [&](std::size_t i, ClassId c) {
      return i < nodes.size() && parse.is(parse.phrase(nodes[i]), c);
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!is(i, name)) continue;
      const bool of = i > 1 && is(i - 2, site) &&
                      parse.words(parse.phrase(nodes[i - 1])) == "of";
      const bool joint = i + 1 < nodes.size() &&
                         parse.words(parse.phrase(nodes[i + 1])) == "-";
      if (joint) continue;
      if ((i > 0 && is(i - 1, at)) || of || is(i + 1, site) ||
          called_ground(parse, nodes, i + 1)) {
        out.insert(std::string(parse.words(parse.phrase(nodes[i]))));
      }
    }
  }
  return out;
}

}  // namespace claimledger
