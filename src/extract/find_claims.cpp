#include "extract/find_claims.h"

#include <algorithm>
#include <tuple>

#include "extract/claim_checks.h"

namespace claimledger {

namespace {

class Finder {
 public:
  Finder(Cascade& cascade, const Parse& parse)
      : cascade_(cascade),
        parse_(parse),
        checks_(parse),
        list_(parse.packs->vocabulary().list),
        single_(parse.packs->class_id("single")),
        subject_(parse.packs->class_id("subjectpronoun")),
        vouching_(parse.packs->class_id("vouching")) {}

  void read(std::uint32_t number, std::vector<Finding>& out) {
    number_ = number;
    s_ = &parse_.sentences[number];
    if (!s_->hot) return;
    cascade_.matches(Level::claims, *s_, parse_, matches_);
    if (matches_.empty()) return;
    std::sort(
        matches_.begin(), matches_.end(),
        [this](const Match& a, const Match& b) { return rank(a) < rank(b); });
    std::vector<PhraseId> used;
    const std::size_t first = out.size();
    bool provisional = false;
    for (const Match& m : matches_) {
      if (rule(m).gives.flag == 'f')
        provisional = true;
      else
        take(m, used, out);
    }
    for (std::size_t i = first; i < out.size(); ++i) {
      out[i].provisional = provisional;
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const Finding& a, const Finding& b) {
                return std::pair(a.span, a.rule) < std::pair(b.span, b.rule);
              });
    inherit_harm(first, out);
  }

 private:
  const Rule& rule(const Match& m) const {
    return parse_.packs->rules()[m.rule];
  }

  // Nearest pair of figure and harm word first, then the fuller reading.
  std::tuple<int, std::uint32_t, int, std::uint32_t, std::uint16_t> rank(
      const Match& m) const {
    PhraseId other = m.slot("h");
    if (other == kNoPhrase) other = m.slot("t");
    const PhraseId victims = m.slot("v");
    std::uint32_t apart = 0;
    if (victims != kNoPhrase && other != kNoPhrase) {
      const Phrase& a = parse_.phrase(victims);
      const Phrase& b = parse_.phrase(other);
      apart = a.first < b.first ? b.first - a.last : a.first - b.last;
    }
    return {-rule(m).priority, apart, -static_cast<int>(m.slots.size()),
            m.begin, m.rule};
  }

  void take(const Match& m, std::vector<PhraseId>& used,
            std::vector<Finding>& out) {
    const PhraseId victims = m.slot("v");
    const PhraseId harm = m.slot("h");
    const auto taken = [&](PhraseId id) {
      return id != kNoPhrase &&
             std::find(used.begin(), used.end(), id) != used.end();
    };
    // One word of harm may stand for several figures in a row.
    const bool shared = rule(m).gives.flag == 's';
    if (taken(victims) || (!shared && taken(harm))) return;
    const bool silence = withholds(m);
    if (silence ? !keeps_silent(m) : asked(m) || others_act(m)) return;
    Finding f;
    f.sentence = number_;
    f.rule = m.rule;
    f.begin = m.begin;
    f.end = std::min<std::uint32_t>(
        m.end, static_cast<std::uint32_t>(s_->nodes.size()));
    f.victims = victims;
    f.harm_phrase = harm;
    f.side_phrase = m.slot("side");
    if (f.side_phrase == kNoPhrase) f.side_phrase = m.slot("who");
    if (f.side_phrase == kNoPhrase) f.side_phrase = m.slot("p");
    f.source_phrase = m.slot("src");
    if (!read_harm(m, f)) return;
    if (!checks_.allow(m, f)) return;
    read_quantity(m, f);
    if (rule(m).gives.flag == 'p' && !s_->aside) return;
    f.withholds = silence;
    f.only_denied = rule(m).gives.flag == 'd';
    f.span = span_of(m, f);
    trim(m, f);
    if (victims != kNoPhrase) used.push_back(victims);
    if (harm != kNoPhrase && !shared) used.push_back(harm);
    add(f, out);
  }

  bool withholds(const Match& m) const {
    return rule(m).gives.stance == static_cast<int>(Stance::withholds);
  }

  // "commented on the dead" is no silence, "declined to comment on" is. "Gave
  // no number" is one of figures only where harm was spoken of (flag q).
  bool keeps_silent(const Match& m) const {
    const PhraseId cue = m.slot("c");
    if (cue != kNoPhrase) {
      const int stance = parse_.phrase(cue).attrs.stance;
      if (stance != static_cast<int>(Stance::withholds) &&
          stance != static_cast<int>(Stance::no_comment)) {
        return false;
      }
    }
    if (vouches(m)) return false;
    if (rule(m).gives.flag != 'q') return true;
    if (last_sentence_ + 1 == number_) return true;
    for (std::uint32_t i = 0; i < m.begin; ++i) {
      const Phrase& p = parse_.phrase(s_->nodes[i]);
      if (parse_.packs->gate(p.symbol) >= Gate::weak ||
          parse_.is(p, parse_.packs->vocabulary().harm)) {
        return true;
      }
    }
    return false;
  }

  // Who did "not confirm the toll" does not keep silent about the harm.
  bool vouches(const Match& m) const {
    for (std::uint32_t i = m.begin; i < m.end && i < s_->nodes.size(); ++i) {
      if (parse_.holds(parse_.phrase(s_->nodes[i]), vouching_)) return true;
    }
    return false;
  }

  // "three men whom the rebels had seized as they fled": the pronoun is the
  // subject of the verb, and nothing tells that it means the three.
  bool others_act(const Match& m) const {
    const PhraseId victims = m.slot("v"), harm = m.slot("h");
    if (victims == kNoPhrase || harm == kNoPhrase) return false;
    if (m.slot("same") != kNoPhrase) return false;
    for (std::uint32_t i = m.begin + 2; i < m.end && i < s_->nodes.size();
         ++i) {
      if (s_->nodes[i] != harm) continue;
      return parse_.phrase(victims).first < parse_.phrase(harm).first &&
             s_->nodes[i - 1] != victims &&
             parse_.is(parse_.phrase(s_->nodes[i - 1]), subject_);
    }
    return false;
  }

  // "did not say how many of its 300 men were killed" gives no figure.
  bool asked(const Match& m) const {
    constexpr std::uint32_t kReach = 6;
    const std::uint32_t first = m.begin < kReach ? 0 : m.begin - kReach;
    for (std::uint32_t i = first; i < m.end && i < s_->nodes.size(); ++i) {
      const Phrase& p = parse_.phrase(s_->nodes[i]);
      if (parse_.is(p, parse_.packs->vocabulary().how_many)) return true;
    }
    return false;
  }

  bool read_harm(const Match& m, Finding& f) const {
    int harm = rule(m).gives.harm;
    if (harm < 0 && f.harm_phrase != kNoPhrase) {
      const Phrase& h = parse_.phrase(f.harm_phrase);
      harm = h.attrs.harm;
      // "killed or wounded": one number for both.
      PhraseId second = m.slot("h2");
      if (second == kNoPhrase) second = parse_.slot(h, "h2");
      if (second != kNoPhrase && parse_.phrase(second).attrs.harm != harm) {
        harm = static_cast<int>(Harm::losses);
      }
    }
    if (harm < 0) {
      if (rule(m).gives.accounting != static_cast<int>(Accounting::part)) {
        return false;
      }
      harm = -1;
    }
    f.harm = harm < 0 ? Harm::losses : static_cast<Harm>(harm);
    return true;
  }

  void read_quantity(const Match& m, Finding& f) const {
    const Attrs& gives = rule(m).gives;
    if (f.victims != kNoPhrase) {
      const Phrase& v = parse_.phrase(f.victims);
      f.quantity = v.quantity;
      if (v.attrs.accounting >= 0) {
        f.accounting = static_cast<Accounting>(v.attrs.accounting);
      }
    }
    if (!f.quantity.known && gives.qualifier >= 0) {
      f.quantity.qualifier = static_cast<Qualifier>(gives.qualifier);
      if (gives.value != Attrs::kNoValue) {
        f.quantity.min = f.quantity.max = gives.value;
      }
      f.quantity.known = true;
    }
    if (gives.accounting >= 0) {
      f.accounting = static_cast<Accounting>(gives.accounting);
    }
  }

  // From the first to the last slot: words that only rule out other readings
  // (a preposition behind the match) are no part of the claim.
  Span span_of(const Match& m, const Finding& f) const {
    Span span;
    for (const Slot& slot : m.slots) {
      span = cover(span, parse_.span(parse_.phrase(slot.phrase)));
    }
    if (span.empty() ||
        (f.victims == kNoPhrase && f.source_phrase == kNoPhrase)) {
      span = cover(parse_.span(parse_.phrase(s_->nodes[f.begin])),
                   parse_.span(parse_.phrase(s_->nodes[f.end - 1])));
    }
    return span;
  }

  // Nodes of figure and harm alone, for the test of which frame governs them:
  // the verb of "reported losses" is the cue itself.
  void trim(const Match& m, Finding& f) const {
    if (m.slots.empty()) return;
    std::uint32_t first = f.end, last = f.begin;
    for (std::uint32_t i = f.begin; i < f.end; ++i) {
      for (const Slot& slot : m.slots) {
        if (slot.phrase != s_->nodes[i]) continue;
        if (slot.phrase != f.victims && slot.phrase != f.harm_phrase) continue;
        first = std::min(first, i);
        last = std::max(last, i + 1);
      }
    }
    if (first < last) {
      f.begin = first;
      f.end = last;
    }
  }

  // A list gives one finding for each member; a bound before the first covers
  // all (but "at least four rebels and a soldier": one soldier), and a member
  // without a noun takes the last one's kind.
  void add(const Finding& f, std::vector<Finding>& out) {
    if (f.victims == kNoPhrase || !parse_.is(parse_.phrase(f.victims), list_)) {
      out.push_back(f);
      return;
    }
    const Phrase& list = parse_.phrase(f.victims);
    Qualifier bound = Qualifier::exact;
    bool first = true;
    for (std::uint32_t i = 0; i < list.slot_count; ++i) {
      const Slot& slot = parse_.slots[list.slots + i];
      if (slot.name != "m") continue;
      const Phrase& member = parse_.phrase(slot.phrase);
      Finding one = f;
      one.victims = slot.phrase;
      one.quantity = member.quantity;
      if (!one.quantity.known) one.quantity = {1, 1, Qualifier::exact, true};
      if (first) bound = one.quantity.qualifier;
      if (one.quantity.qualifier == Qualifier::exact &&
          !parse_.is(member, single_) &&
          (bound == Qualifier::at_least || bound == Qualifier::more_than)) {
        one.quantity.qualifier = Qualifier::at_least;
        one.quantity.max = Quantity::kOpen;
      }
      first = false;
      one.span = parse_.span(member);
      out.push_back(one);
    }
  }

  // "..., including 13 children": the harm of the figure before it.
  void inherit_harm(std::size_t first, std::vector<Finding>& out) {
    for (std::size_t i = first; i < out.size();) {
      const bool open = out[i].accounting == Accounting::part &&
                        out[i].harm == Harm::losses &&
                        out[i].harm_phrase == kNoPhrase;
      if (!open) {
        last_harm_ = out[i].harm;
        last_most_ = last_sentence_ == number_
                         ? std::max(last_most_, out[i].quantity.max)
                         : out[i].quantity.max;
        last_sentence_ = number_;
        ++i;
        continue;
      }
      // In a new sentence only its first figure can be part of the one before.
      // One without a number only of a figure of its own sentence.
      const bool near = last_sentence_ == number_ ||
                        (last_sentence_ + 1 == number_ && leads(out[i]) &&
                         out[i].victims != kNoPhrase && fits(out[i]));
      if (!near) {
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
        continue;
      }
      out[i].harm = last_harm_;
      ++i;
    }
  }

  // In parentheses: "12 people (two women and a boy)", not "12 people at the
  // mill (200 men and 30 women)".
  bool fits(const Finding& f) const {
    return parse_.packs->rules()[f.rule].gives.flag != 'p' ||
           f.quantity.max <= last_most_;
  }

  bool leads(const Finding& f) const {
    const Vocabulary& v = parse_.packs->vocabulary();
    for (std::uint32_t i = 0; i < f.begin; ++i) {
      const Phrase& p = parse_.phrase(s_->nodes[i]);
      if (parse_.is(p, v.counted) || parse_.is(p, v.quantity)) return false;
    }
    return true;
  }

  static constexpr std::uint32_t kNone = 0xFFFFFFF0;
  Cascade& cascade_;
  const Parse& parse_;
  ClaimChecks checks_;
  ClassId list_, single_, subject_, vouching_;
  std::uint32_t number_ = 0;
  const Sentence* s_ = nullptr;
  std::vector<Match> matches_;
  Harm last_harm_ = Harm::killed;
  std::int64_t last_most_ = 0;
  std::uint32_t last_sentence_ = kNone;
};

}  // namespace

std::vector<Finding> find_claims(Cascade& cascade, const Parse& parse) {
  std::vector<Finding> out;
  Finder finder(cascade, parse);
  for (std::uint32_t i = 0; i < parse.sentences.size(); ++i) {
    finder.read(i, out);
  }
  return out;
}

}  // namespace claimledger
