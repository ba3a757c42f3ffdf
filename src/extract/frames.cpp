#include "extract/frames.h"

#include <algorithm>
#include <tuple>

namespace claimledger {

namespace {

class FrameFinder {
 public:
  FrameFinder(Cascade& cascade, Parse& parse, Discourse& discourse)
      : cascade_(cascade),
        parse_(parse),
        discourse_(discourse),
        time_(parse.packs->vocabulary().time),
        filler_(parse.packs->vocabulary().hedge),
        preposition_(parse.packs->vocabulary().preposition),
        break_(parse.packs->vocabulary().clause_break),
        stop_(parse.packs->vocabulary().stop),
        relative_(parse.packs->vocabulary().relative),
        outlet_(parse.packs->vocabulary().outlet) {}

  void read(std::uint32_t number, std::vector<Frame>& out) {
    number_ = number;
    s_ = &parse_.sentences[number];
    if (!s_->warm) return;
    cascade_.matches(Level::frames, *s_, parse_, matches_);
    frames_.clear();
    choose();
    for (Frame& f : frames_) place_content(f);
    end_at_coordinates();
    for (Frame& f : frames_) {
      f.speaker = discourse_.resolve(f.source, referent(f.source));
      if (f.shape != 'v') remember(f.speaker);
      out.push_back(f);
    }
    if (frames_.empty()) remember_subject();
  }

 private:
  // Whom a pronoun means: he and she the last person who spoke or was the
  // subject of a sentence, it the last body or state, they the last of either.
  // One without a referent speaks, but is nobody known.
  Voice referent(PhraseId source) const {
    const Phrase& p = parse_.phrase(source);
    if (!parse_.is(p, parse_.packs->vocabulary().pronoun)) return current_;
    const std::string_view word = parse_.words(p);
    const bool person = word == "he" || word == "He" || word == "she" ||
                        word == "She" || word == "i" || word == "I";
    const bool thing = word == "it" || word == "It";
    const Voice& voice = person ? person_ : thing ? body_ : current_;
    if (voice.known()) return voice;
    Voice unknown;
    unknown.kind = SourceKind::anonymous;
    unknown.name = std::string(word);
    return unknown;
  }
  void remember(const Voice& voice) {
    if (!voice.known() || voice.kind == SourceKind::anonymous) return;
    current_ = voice;
    const bool person = voice.kind == SourceKind::person ||
                        voice.kind == SourceKind::office ||
                        voice.kind == SourceKind::witness;
    (person ? person_ : body_) = voice;
  }
  // "The minister spoke on television.": the first actor of a sentence that
  // reports nothing.
  void remember_subject() {
    const Vocabulary& v = parse_.packs->vocabulary();
    const auto size = std::min<std::size_t>(s_->nodes.size(), 3);
    for (std::uint32_t i = 0; i < size; ++i) {
      const bool actor = is(i, v.office) || is(i, v.body) || is(i, v.name) ||
                         (is(i, v.person) && node(i).rule != kNoRule);
      if (!actor) continue;
      remember(discourse_.resolve(s_->nodes[i], {}));
      return;
    }
  }

  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_->nodes[i]);
  }
  bool is(std::uint32_t i, ClassId id) const {
    return i < s_->nodes.size() && parse_.is(node(i), id);
  }
  bool mark(std::uint32_t i, char c) const {
    if (i >= s_->nodes.size()) return false;
    const Phrase& p = node(i);
    return p.rule == kNoRule && (*parse_.tokens)[p.first].punct == c;
  }
  std::uint32_t index_of(PhraseId id) const {
    for (std::uint32_t i = 0; i < s_->nodes.size(); ++i) {
      if (s_->nodes[i] == id) return i;
    }
    return 0;
  }

  // A cue has one source: the one right before it, else the one after.
  void choose() {
    std::sort(
        matches_.begin(), matches_.end(),
        [this](const Match& a, const Match& b) { return rank(a) < rank(b); });
    std::vector<PhraseId> used;
    for (const Match& m : matches_) {
      const char shape =
          static_cast<char>(parse_.packs->rules()[m.rule].gives.flag);
      const PhraseId source = m.slot("src"), cue = m.slot("cue");
      const auto taken = [&](PhraseId id) {
        return id != kNoPhrase &&
               std::find(used.begin(), used.end(), id) != used.end();
      };
      if (taken(cue) || taken(source)) continue;
      if (shape == 'h' && m.begin != 0) continue;
      Frame f;
      f.sentence = number_;
      f.rule = m.rule;
      f.source = source;
      f.cue = cue;
      f.target = m.slot("target");
      f.node_begin = m.begin;
      f.node_end = std::min<std::uint32_t>(
          m.end, static_cast<std::uint32_t>(s_->nodes.size()));
      f.shape = shape;
      frames_.push_back(f);
      used.push_back(source);
      if (cue != kNoPhrase) used.push_back(cue);
    }
    std::sort(frames_.begin(), frames_.end(),
              [](const Frame& a, const Frame& b) {
                return a.node_begin < b.node_begin;
              });
  }
  std::tuple<int, std::uint32_t, std::uint32_t, std::uint16_t> rank(
      const Match& m) const {
    const char shape =
        static_cast<char>(parse_.packs->rules()[m.rule].gives.flag);
    const int order = shape == 'c'   ? 0
                      : shape == 'p' ? 1
                      : shape == 'i' ? 3
                                     : 2;
    // "A hospital in Lima said": the fullest subject, not the nearest name.
    const std::uint32_t length = m.end - m.begin;
    return {order, shape == 'p' ? ~length : length, m.begin, m.rule};
  }

  std::uint32_t skip_fillers(std::uint32_t i) const {
    while (is(i, time_) || is(i, filler_)) ++i;
    return i;
  }

  // "..., X said." and "..., X said in a statement": what is said stands
  // before. "X said ...": it follows.
  bool trailing(const Frame& f) const {
    if (f.node_begin == 0 || !before_is_break(f.node_begin)) return false;
    std::uint32_t after = skip_fillers(f.node_end);
    if (tells(f)) after = skip_addressee(after);
    const auto size = static_cast<std::uint32_t>(s_->nodes.size());
    if (that_follows(after)) return false;
    return after >= size || mark(after, '.') || mark(after, ',') ||
           is(after, preposition_) || mark(after, '~');
  }
  // "In the same context, X said on Wednesday that ...": it follows.
  bool that_follows(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 5;
    const std::uint32_t end = i + kReach;
    for (; i < end && i < s_->nodes.size() && node(i).rule == kNoRule; ++i) {
      if (parse_.words(node(i)) == "that") return true;
      if (mark(i, ',') || mark(i, '.')) return false;
      if (is(i + 1, time_)) ++i;
    }
    return false;
  }
  // "witnesses told AFP." names one more before the sentence ends.
  bool tells(const Frame& f) const {
    return f.cue != kNoPhrase &&
           parse_.is(parse_.phrase(f.cue), parse_.packs->vocabulary().telling);
  }
  std::uint32_t skip_addressee(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at < i + 3 && at < s_->nodes.size() && !is(at, relative_) &&
           !mark(at, ',') && !mark(at, '.') &&
           !is(at, parse_.packs->vocabulary().counted)) {
      ++at;
    }
    return skip_fillers(at);
  }
  bool before_is_break(std::uint32_t i) const {
    return mark(i - 1, ',') || mark(i - 1, '~') || mark(i - 1, '?') ||
           mark(i - 1, '!') || after_quote(i);
  }
  bool after_quote(std::uint32_t i) const {
    const std::uint32_t token = node(i).first;
    return token > 0 && parse_.quote_of[token] < 0 &&
           ((*parse_.tokens)[token - 1].punct == '>' ||
            (*parse_.tokens)[token - 1].punct == '"');
  }

  void place_content(Frame& f) {
    const auto size = static_cast<std::uint32_t>(s_->nodes.size());
    switch (f.shape) {
      case 'p':
        if (trailing(f)) {
          f.begin = start_before(f.node_begin);
          f.end = f.node_begin;
        } else {
          f.begin = f.node_end;
          f.end = end_after(f.node_end);
        }
        break;
      case 'i':
        f.begin = start_before(f.node_begin);
        f.end = f.node_begin;
        break;
      case 'a':
        if (f.node_begin == 0) {
          f.begin = f.node_end;
          f.end = end_after(f.node_end);
        } else {
          f.begin = start_before(f.node_begin);
          f.end = f.node_begin;
          if (mark(f.node_end, ',')) f.end = end_after(f.node_end);
        }
        break;
      case 'c':
        f.begin = f.node_end;
        f.end = f.node_end;
        while (f.end < size && !is(f.end, relative_) && !is(f.end, break_)) {
          ++f.end;
        }
        break;
      case 'h':
        f.begin = f.node_end;
        f.end = size;
        break;
      case 't':
        f.begin = 0;
        f.end = f.node_begin;
        break;
      case 'b':
        f.begin = start_before(f.node_begin);
        f.end = end_after(f.node_end);
        break;
      default:  // via: it speaks through others
        f.begin = f.end = f.node_begin;
    }
  }

  std::uint32_t start_before(std::uint32_t i) const {
    while (i > 0 && !is(i - 1, break_) && !mark(i - 1, ';')) --i;
    return i;
  }
  std::uint32_t end_after(std::uint32_t i) const {
    const auto size = static_cast<std::uint32_t>(s_->nodes.size());
    while (i < size && !is(i, break_) && !mark(i, ';')) ++i;
    return i;
  }

  // "X said A and Y said B": A ends where Y's own frame begins, unless Y
  // speaks inside what X reports ("X reported that Y said B").
  void end_at_coordinates() {
    for (std::size_t i = 0; i + 1 < frames_.size(); ++i) {
      for (std::size_t j = i + 1; j < frames_.size(); ++j) {
        Frame& outer = frames_[i];
        Frame& inner = frames_[j];
        if (inner.shape == 'v' || outer.shape == 'v') continue;
        if (outer.begin >= outer.node_end && inner.node_begin < outer.end &&
            inner.node_begin > outer.begin && inner.begin >= inner.node_end &&
            coordinate(inner.node_begin)) {
          outer.end = inner.node_begin;
        }
        // A trailing frame takes nothing that an earlier one governs.
        if (inner.end <= inner.node_begin && outer.begin >= outer.node_end &&
            inner.begin < outer.node_end) {
          inner.begin = inner.end;
        }
      }
    }
  }
  bool coordinate(std::uint32_t i) const {
    return i > 0 && (mark(i - 1, ',') ||
                     is(i - 1, parse_.packs->vocabulary().conjunction));
  }

  Cascade& cascade_;
  Parse& parse_;
  Discourse& discourse_;
  ClassId time_, filler_, preposition_, break_, stop_, relative_, outlet_;
  std::uint32_t number_ = 0;
  const Sentence* s_ = nullptr;
  std::vector<Match> matches_;
  std::vector<Frame> frames_;
  Voice current_, person_, body_;
};

}  // namespace

std::vector<Frame> find_frames(Cascade& cascade, Parse& parse,
                               Discourse& discourse) {
  std::vector<Frame> out;
  Discourse whole(parse);
  for (const Sentence& s : parse.sentences) whole.see_persons(s);
  discourse.learn_from(whole);
  FrameFinder finder(cascade, parse, discourse);
  for (std::uint32_t i = 0; i < parse.sentences.size(); ++i) {
    discourse.see(parse.sentences[i]);
    finder.read(i, out);
  }
  return out;
}

}  // namespace claimledger
