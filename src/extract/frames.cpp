#include "extract/frames.h"

#include <algorithm>
#include <tuple>

#include "extract/frame_content.h"
#include "extract/frame_veto.h"
#include "extract/names.h"
#include "extract/speaker_head.h"

namespace claimledger {

namespace {

class FrameFinder {
 public:
  FrameFinder(Cascade& cascade, Parse& parse, Discourse& discourse)
      : cascade_(cascade),
        parse_(parse),
        discourse_(discourse),
        content_(parse),
        veto_(parse, discourse),
        owner_(parse.packs->class_id("ownerpron")),
        participle_(parse.packs->class_id("participle")),
        head_(parse),
        seated_(parse.packs->class_id("seated")),
        saying_(parse.packs->class_id("saying")),
        be_(parse.packs->class_id("be")),
        have_(parse.packs->class_id("have")),
        oblique_(parse.packs->class_id("oblique")),
        geo_(parse.packs->class_id("geo")),
        cue_(parse.packs->class_id("saying")),
        pastword_(parse.packs->class_id("pastword")),
        plain_(parse.packs->class_id("plain")),
        lower_(parse.packs->class_id("lower")),
        genitive_(parse.packs->class_id("genitive")),
        papers_(parse.packs->class_id("papers")) {}

  void read(std::uint32_t number, std::vector<Frame>& out) {
    number_ = number;
    s_ = &parse_.sentences[number];
    if (!s_->warm) return;
    cascade_.matches(Level::frames, *s_, parse_, matches_);
    frames_.clear();
    spoken_for_ = false;
    choose();
    content_.place(*s_, frames_);
    for (Frame& f : frames_) {
      f.speaker = discourse_.resolve(f.source, referent(f.source));
      if (f.shape != 'v') remember(f.speaker);
      note_gender(f);
      // "A spokesman for the faction Orla said ... He said".
      if (f.shape == 'p' && spoken_for_) person_ = f.speaker;
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
    if (!parse_.is(p, parse_.packs->vocabulary().pronoun) &&
        !parse_.is(p, owner_)) {
      return current_;
    }
    const std::string word = fold(parse_.words(p));
    const bool person = word == "he" || word == "she" || word == "i" ||
                        word == "his" || word == "her";
    const bool thing = word == "it" || word == "its";
    const Voice& voice = person ? person_ : thing ? body_ : current_;
    // "She said ... He said": another one.
    const char gender = gender_of(word);
    const bool other = person && gender != 0 && gender_ != 0 &&
                       gender != gender_ && person_.name == gendered_;
    if (voice.known() && !other) return voice;
    // "The general staff said ... she also said": somebody of that body.
    const bool spoke = person && !person_.known() && body_.known() &&
                       word != "i" && body_.kind != SourceKind::outlet &&
                       body_.kind != SourceKind::organisation;
    if (spoke) return body_;
    Voice unknown;
    unknown.kind = SourceKind::anonymous;
    unknown.name = std::string(parse_.words(p));
    return unknown;
  }
  static char gender_of(std::string_view word) {
    if (word == "he" || word == "his") return 'm';
    return word == "she" || word == "her" ? 'f' : '\0';
  }
  void note_gender(const Frame& f) {
    const char gender =
        gender_of(fold(parse_.words(parse_.phrase(f.source))));
    if (gender == 0 || !person_.known() || f.speaker.name != person_.name) {
      return;
    }
    gender_ = gender;
    gendered_ = person_.name;
  }
  void remember(const Voice& voice) {
    // A pronoun that nobody is found for; "activists" are somebody.
    const bool nobody = voice.kind == SourceKind::anonymous && voice.actor < 0;
    if (!voice.known() || nobody) return;
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
    // "... the count kept by the group Orla. It has ...".
    if (s_->nodes.size() < 2) return;
    const auto last = static_cast<std::uint32_t>(s_->nodes.size() - 2);
    if (is(last, v.organisation) || is(last, v.group)) {
      remember(discourse_.resolve(s_->nodes[last], {}));
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
      PhraseId source = m.slot("src");
      const PhraseId cue = m.slot("cue");
      if (hangs(m, shape, source, cue)) {
        source = subject(index_of(cue));
      } else if (shape == 'p') {
        source = head_of(source, cue);
      }
      if (source == kNoPhrase) continue;
      std::uint32_t begin = m.begin;
      if (shape == 'p' || shape == 'n' || shape == 'r') {
        const std::uint32_t head = head_.of(*s_, index_of(source));
        if (aside(source, head, cue, shape)) continue;
        source = s_->nodes[head];
        begin = std::min(begin, head);
      }
      const auto taken = [&](PhraseId id) {
        return id != kNoPhrase &&
               std::find(used.begin(), used.end(), id) != used.end();
      };
      if (taken(cue)) continue;
      if (shape != 'g' && source == m.slot("src") && taken(source) &&
          !in_relative(cue)) {
        continue;
      }
      if (shape == 'h' && m.begin != 0) continue;
      if (shape == 't' && s_->aside) continue;
      if (veto_.refuses(*s_, m, shape, source)) continue;
      Frame f;
      f.sentence = number_;
      f.rule = m.rule;
      f.source = source;
      f.cue = cue;
      f.target = m.slot("target");
      f.node_begin = begin;
      f.node_end = std::min<std::uint32_t>(
          m.end, static_cast<std::uint32_t>(s_->nodes.size()));
      f.shape = shape == 'q' ? 'p' : shape;
      // "put the dead at 12": the figure that made the cue is what is said.
      if (shape == 'n' || shape == 'r') f.node_end = index_of(cue) + 1;
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
    const int order = shape == 'c' || shape == 'q' ? 0
                      : shape == 'i' && closed(m)  ? 1
                      : shape == 'p'               ? 2 + crossed(m)
                      : shape == 'i'               ? 4
                      : shape == 'g'               ? 5
                                                   : 3;
    // "A hospital in Lima said": the fullest subject, not the nearest name.
    const std::uint32_t length = m.end - m.begin;
    return {order, shape == 'p' ? ~length : length, m.begin, m.rule};
  }

  // "Farmers who left, X said": another speaker stands nearer to the cue.
  bool crossed(const Match& m) const {
    const PhraseId source = m.slot("src"), cue = m.slot("cue");
    if (source == kNoPhrase || cue == kNoPhrase) return false;
    const std::uint32_t end = index_of(cue);
    const std::uint32_t first = index_of(source) + 1;
    // "X, a club of Vesk's, said": the commas close round what X is.
    if (mark(first, ',') && end > first + 1 && mark(end - 1, ',')) return false;
    for (std::uint32_t i = first; i < end; ++i) {
      if (mark(i, ',') && speaks(i + 1)) return true;
    }
    return false;
  }
  // "Officials, who had said that ten died, now say": the same once more.
  bool in_relative(PhraseId cue) const {
    const std::uint32_t at = cue == kNoPhrase ? 0 : index_of(cue);
    return at > 0 && is(at - 1, parse_.packs->vocabulary().relative);
  }
  // "Boats in Kelmar, X said": a place behind "in" ends what is said.
  bool aside(PhraseId source, std::uint32_t head, PhraseId cue,
             char shape) const {
    const std::uint32_t at = index_of(source);
    if (head != at || at == 0 || cue == kNoPhrase) return false;
    const Vocabulary& v = parse_.packs->vocabulary();
    if (!is(at, v.name) && !is(at, v.country) && !is(at, v.capital)) {
      return false;
    }
    const std::uint32_t said = index_of(cue);
    if (said <= at || (shape == 'p' && !mark(said - 1, ','))) return false;
    const bool owner = at > 1 && mark(at - 1, 's');
    return is(at - 1, seated_) || (owner && at > 2 && is(at - 3, seated_));
  }
  // "..., said X." and "..., said X, who": X ends the clause.
  bool closed(const Match& m) const {
    if (m.end >= s_->nodes.size()) return true;
    return mark(m.end, '.') || mark(m.end, ',') || seated(m.end);
  }
  // "..., said doctors at the town's hospital.": no verb up to the stop.
  bool seated(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 9;
    const Vocabulary& v = parse_.packs->vocabulary();
    if (!is(i, seated_) && !is(i, v.relative)) return false;
    if (is(i, v.relative)) return parse_.words(node(i)) != "that";
    for (std::uint32_t n = i + 1; n < i + kReach; ++n) {
      if (n >= s_->nodes.size() || mark(n, '.') || mark(n, ',')) return true;
      if (is(n, v.harm) || is(n, saying_) || is(n, be_) || is(n, have_)) {
        return false;
      }
    }
    return false;
  }
  // "..., adding that": said by the subject of the clause, not by the name
  // that happens to stand before the comma.
  bool hangs(const Match& m, char shape, PhraseId source, PhraseId cue) const {
    if (shape == 'g') return true;
    if (shape != 'p' || cue == kNoPhrase || source == kNoPhrase) return false;
    const std::uint32_t at = index_of(cue);
    return parse_.is(parse_.phrase(cue), participle_) && at > 0 &&
           mark(at - 1, ',') && m.begin > 0 &&
           (index_of(source) + 2 == at || !mark(index_of(source) + 1, ','));
  }
  bool speaks(std::uint32_t i) const {
    const Vocabulary& v = parse_.packs->vocabulary();
    return is(i, v.office) || is(i, v.body) || is(i, v.name) ||
           is(i, v.speakers) || is(i, v.pronoun) || is(i, v.country) ||
           is(i, v.capital) || is(i, v.metonym) || is(i, v.group) ||
           is(i, v.organisation) || is(i, v.outlet) || is(i, v.nationals) ||
           (is(i, v.person) && node(i).rule != kNoRule);
  }
  // The first actor of the clause that no preposition governs.
  PhraseId subject(std::uint32_t before) const {
    constexpr std::uint32_t kReach = 8;
    const Vocabulary& v = parse_.packs->vocabulary();
    for (std::uint32_t i = 0; i < before && i < kReach; ++i) {
      if (is(i, v.harm)) return kNoPhrase;
      if (!speaks(i)) continue;
      if (i > 0 && is(i - 1, v.preposition)) continue;
      if (i > 1 && is(i - 1, v.article) && is(i - 2, v.preposition)) continue;
      return s_->nodes[i];
    }
    return kNoPhrase;
  }

  // Whether a preposition stands before what leads up to node `i`.
  bool governed(std::uint32_t i) const {
    const Vocabulary& v = parse_.packs->vocabulary();
    while (i > 0 && !is(i - 1, oblique_) && !is(i - 1, v.mark) &&
           (is(i - 1, v.article) || is(i - 1, geo_) ||
            (is(i - 1, lower_) && is(i - 1, v.unknown)))) {
      --i;
    }
    return i > 0 && is(i - 1, oblique_);
  }
  // "The Vesk faction Orla said", "Vesk's Orla said": the group before the cue.
  std::uint32_t group_behind(std::uint32_t at, PhraseId cue) const {
    const Vocabulary& v = parse_.packs->vocabulary();
    std::uint32_t i = index_of(cue);
    while (i > at + 1 && (is(i - 1, v.time) || is(i - 1, v.preposition))) --i;
    if (i < at + 2 || i > at + 4 ||
        (!is(i - 1, v.group) && !is(i - 1, v.organisation))) {
      return at;
    }
    const bool beside =
        i == at + 2 ||
        (i == at + 3 && (is(at + 1, genitive_) || mark(at + 1, '\'')));
    return beside ? i - 1 : at;
  }
  // "The bulletin by the army said", "men of Orla said": theirs after all.
  bool authored(std::uint32_t at) const {
    while (at > 0 && is(at - 1, parse_.packs->vocabulary().article)) --at;
    const std::string_view word =
        at > 0 ? parse_.words(node(at - 1)) : std::string_view();
    return word == "by" ||
           (word == "of" && is(at, parse_.packs->vocabulary().group));
  }
  // "Rebels in northern Vesk said": not Vesk, but who stands before what the
  // preposition opens, if anybody who speaks does.
  PhraseId head_of(PhraseId source, PhraseId cue) {
    constexpr std::uint32_t kReach = 8;
    const Vocabulary& v = parse_.packs->vocabulary();
    const std::uint32_t at = index_of(source);
    const std::uint32_t named = group_behind(at, cue);
    if (named != at) {
      spoken_for_ |= is(at, v.office);
      return s_->nodes[named];
    }
    if (!governed(at) || authored(at)) return source;
    const std::uint32_t first = at > kReach ? at - kReach : 0;
    for (std::uint32_t i = at; i-- > first;) {
      if (is(i, v.mark) || is(i, v.conjunction) || is(i, v.relative) ||
          is(i, v.time) || is(i, v.harm) || is(i, cue_) || is(i, pastword_)) {
        break;
      }
      const bool people = is(i, plain_) || (speaks(i) && !is(i, v.demonym));
      // "Reports from the army said": the army's.
      if (people && parse_.holds(node(i), papers_)) break;
      if (people && !governed(i)) return s_->nodes[i];
    }
    return source;
  }

  Cascade& cascade_;
  Parse& parse_;
  Discourse& discourse_;
  FrameContent content_;
  FrameVeto veto_;
  ClassId owner_, participle_;
  SpeakerHead head_;
  ClassId seated_, saying_, be_, have_, oblique_, geo_, cue_, pastword_, plain_,
      lower_, genitive_, papers_;
  std::uint32_t number_ = 0;
  bool spoken_for_ = false;  ///< by somebody in an office, "he" further on
  const Sentence* s_ = nullptr;
  std::vector<Match> matches_;
  std::vector<Frame> frames_;
  char gender_ = 0;       ///< of the person whom "he" or "she" meant last
  std::string gendered_;  ///< and that one's name
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
