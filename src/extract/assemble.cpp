#include "extract/assemble.h"

#include <algorithm>
#include <map>

#include "extract/blame.h"
#include "extract/dates.h"
#include "extract/quantity.h"
#include "extract/speech.h"
#include "extract/victims.h"

namespace claimledger {

namespace {

// "told parliament on Wednesday that": how far the day may stand off.
constexpr std::uint32_t kCueReach = 6;

class Assembler {
 public:
  Assembler(const Article& article, const Parse& parse,
            const std::vector<Frame>& frames, Discourse& discourse)
      : article_(article),
        parse_(parse),
        frames_(frames),
        discourse_(discourse),
        speech_(parse, frames),
        victims_(parse, discourse),
        time_(parse.packs->vocabulary().time),
        cause_(parse.packs->vocabulary().cause) {
    for (std::size_t i = 0; i < frames.size(); ++i) {
      by_sentence_.emplace(frames[i].sentence, i);
    }
  }

  Claim make(const Finding& f) {
    const Sentence& s = parse_.sentences[f.sentence];
    Claim c;
    c.article = article_.id;
    c.region = s.region;
    c.span = f.span;
    c.text = std::string(cut(parse_.text, f.span));
    c.sentence = s.span;
    c.rules.push_back(parse_.packs->rules()[f.rule].id);
    const Frame* frame = governing(f);
    set_source(f, frame, c);
    if (f.withholds) c.source.stance = Stance::withholds;
    c.casualty.harm = f.harm;
    c.casualty.count = to_count(f.quantity, count_words(f));
    c.casualty.accounting = f.accounting;
    c.casualty.provisional = f.provisional;
    c.casualty.victims = victims_.read(f, frame, c.source);
    inherit(f, c.casualty.victims);
    set_times(f, frame, c);
    set_cause(f, c);
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

  // The innermost frame whose content holds the finding.
  const Frame* governing(const Finding& f) const {
    const Frame* best = nullptr;
    const auto [first, last] = by_sentence_.equal_range(f.sentence);
    for (auto it = first; it != last; ++it) {
      const Frame& frame = frames_[it->second];
      if (frame.shape == 'v' || !frame.speaker.known()) continue;
      if (frame.begin > f.begin || f.end > frame.end) continue;
      if (best == nullptr || closer(frame, *best)) best = &frame;
    }
    if (best != nullptr) return best;
    return speech_.speaker_of(
        parse_.sentences[f.sentence].nodes.empty() ? 0 : first_token(f));
  }
  // A pronoun that nobody is found for gives way to any named speaker.
  static bool closer(const Frame& a, const Frame& b) {
    const bool a_named = a.speaker.kind != SourceKind::anonymous;
    const bool b_named = b.speaker.kind != SourceKind::anonymous;
    if (a_named != b_named) return a_named;
    return a.end - a.begin < b.end - b.begin;
  }
  std::uint32_t first_token(const Finding& f) const {
    const Sentence& s = parse_.sentences[f.sentence];
    return parse_.phrase(s.nodes[f.begin]).first;
  }

  void set_source(const Finding& f, const Frame* frame, Claim& c) {
    c.source.side = "outlet";
    c.source.kind = SourceKind::outlet;
    if (f.source_phrase != kNoPhrase) {
      fill(discourse_.resolve(f.source_phrase,
                              frame != nullptr ? frame->speaker : Voice{}),
           f.source_phrase, c.source);
      c.source.manner = Manner::indirect;
    } else if (frame != nullptr) {
      fill(frame->speaker, frame->source, c.source);
      c.rules.push_back(parse_.packs->rules()[frame->rule].id);
      const bool quoted = parse_.quote_of[first_token(f)] >= 0;
      c.source.manner = quoted ? Manner::direct : Manner::indirect;
      if (frame->cue != kNoPhrase) {
        const Phrase& cue = parse_.phrase(frame->cue);
        c.source.cue = std::string(parse_.words(cue));
        c.source.spans.push_back(parse_.span(cue));
        if (cue.attrs.stance >= 0) {
          c.source.stance = static_cast<Stance>(cue.attrs.stance);
        }
      }
    }
    if (frame != nullptr) add_via(*frame, c.source);
  }

  void fill(const Voice& speaker, PhraseId phrase, Source& source) const {
    if (!speaker.known()) return;
    source.side = speaker.side;
    // "The army", "officials": of the one country the article is about.
    if (source.side.empty() && (speaker.kind == SourceKind::body ||
                                speaker.kind == SourceKind::office)) {
      source.side = discourse_.main_country();
    }
    // The contract's words for those of whom no more is known.
    if (source.side.empty() && speaker.kind == SourceKind::witness) {
      source.side = "witness";
    } else if (source.side.empty() && speaker.kind == SourceKind::medical) {
      source.side = "medics";
    }
    source.name = speaker.name;
    source.role = speaker.role;
    source.kind = speaker.kind;
    if (speaker.actor >= 0) source.actor = std::to_string(speaker.actor);
    source.spans.push_back(parse_.span(parse_.phrase(phrase)));
  }

  // "X said, quoted by Y"; "Y reported that X said": Y stands between.
  void add_via(const Frame& frame, Source& source) const {
    const auto [first, last] = by_sentence_.equal_range(frame.sentence);
    for (auto it = first; it != last; ++it) {
      const Frame& other = frames_[it->second];
      if (&other == &frame || !other.speaker.known()) continue;
      const bool outer = other.speaker.kind == SourceKind::outlet &&
                         other.begin <= frame.node_begin &&
                         frame.node_end <= other.end;
      if (other.shape == 'v' || outer) {
        source.via.push_back(other.speaker.name);
      }
    }
  }

  // The nearest time expression of the sentence that is not the frame's own.
  void set_times(const Finding& f, const Frame* frame, Claim& c) const {
    const Sentence& s = parse_.sentences[f.sentence];
    std::optional<When> best;
    std::uint32_t best_distance = 0xFFFFFFFF;
    for (std::uint32_t i = 0; i < s.nodes.size(); ++i) {
      const Phrase& p = parse_.phrase(s.nodes[i]);
      if (!parse_.is(p, time_) || p.attrs.time == 0) continue;
      const std::string_view shape = parse_.packs->string(p.attrs.time);
      if (shape == "duration" || shape == "clock") continue;
      const Frame* cue = cue_of_time(f.sentence, i, s);
      if (cue != nullptr) {
        if (cue == frame && !c.said) {
          c.said = read_time(parse_, p, article_.published.value);
        }
        continue;
      }
      const std::string_view words = parse_.words(p);
      if (words.starts_with("since") || words.starts_with("Since")) continue;
      const std::uint32_t distance = i < f.begin  ? (f.begin - i) * 2
                                     : i >= f.end ? (i - f.end) * 2 + 1
                                                  : 0;
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = read_time(parse_, p, article_.published.value);
    }
    c.time = best;
  }
  // The frame whose saying a time expression dates: it stands inside the
  // frame's own words, or right behind them and before what is said.
  const Frame* cue_of_time(std::uint32_t sentence, std::uint32_t i,
                           const Sentence& s) const {
    const auto [first, last] = by_sentence_.equal_range(sentence);
    for (auto it = first; it != last; ++it) {
      if (dates_cue(frames_[it->second], i, s)) return &frames_[it->second];
    }
    return nullptr;
  }
  bool dates_cue(const Frame& frame, std::uint32_t i, const Sentence& s) const {
    if (frame.node_begin <= i && i < frame.node_end) return true;
    if (i < frame.node_end || i > frame.node_end + kCueReach) return false;
    const Vocabulary& v = parse_.packs->vocabulary();
    for (std::uint32_t n = frame.node_end; n < i; ++n) {
      const Phrase& p = parse_.phrase(s.nodes[n]);
      if (parse_.is(p, v.counted) || parse_.is(p, v.quantity) ||
          parse_.is(p, v.harm) || parse_.is(p, v.relative)) {
        return false;
      }
    }
    const bool content_before = frame.end <= frame.node_begin;
    const bool that = i + 1 < s.nodes.size() &&
                      parse_.is(parse_.phrase(s.nodes[i + 1]), v.relative);
    return content_before || that || i <= frame.node_end + 1;
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

  const Article& article_;
  const Parse& parse_;
  const std::vector<Frame>& frames_;
  Discourse& discourse_;
  Speech speech_;
  VictimReader victims_;
  std::multimap<std::uint32_t, std::size_t> by_sentence_;
  ClassId time_, cause_;
  Victims last_victims_;
  std::uint32_t last_sentence_ = 0xFFFFFFFF;
};

}  // namespace

std::vector<Claim> assemble(const Article& article, const Parse& parse,
                            const std::vector<Finding>& findings,
                            const std::vector<Frame>& frames,
                            Discourse& discourse) {
  Assembler assembler(article, parse, frames, discourse);
  std::vector<Claim> claims;
  claims.reserve(findings.size());
  for (const Finding& f : findings) claims.push_back(assembler.make(f));
  return claims;
}

}  // namespace claimledger
