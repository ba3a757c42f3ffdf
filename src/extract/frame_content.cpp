#include "extract/frame_content.h"

#include <algorithm>

namespace claimledger {

bool FrameContent::mark(std::uint32_t i, char c) const {
  if (i >= size()) return false;
  const Phrase& p = node(i);
  return p.rule == kNoRule && (*parse_.tokens)[p.first].punct == c;
}

bool FrameContent::word(std::uint32_t i, std::string_view text) const {
  return i < size() && node(i).rule == kNoRule && parse_.words(node(i)) == text;
}

std::uint32_t FrameContent::skip_fillers(std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  while (is(i, v.time) || is(i, v.hedge) || word(i, "again")) ++i;
  return i;
}

// "..., X said." and "..., X said in a statement": what is said stands
// before. "X said ...": it follows. A quote that closed right before leaves
// no doubt.
bool FrameContent::trailing(const Frame& f) const {
  if (f.node_begin == 0 || !before_is_break(f.node_begin)) return false;
  std::uint32_t after = skip_fillers(f.node_end);
  if (tells(f)) after = skip_addressee(after);
  if (that_follows(after)) return false;
  if (after_quote(f.node_begin)) return true;
  if (mark(after, ':')) {  // "In a message, X said: '...'": it follows
    return after + 1 < size() && parse_.quote_of[node(after + 1).first] < 0;
  }
  return after >= size() || mark(after, '.') || mark(after, ',') ||
         word(after, "of") ||
         is(after, parse_.packs->vocabulary().preposition) || mark(after, '~');
}

// "In the same context, X said on Wednesday that ...": it follows.
bool FrameContent::that_follows(std::uint32_t i) const {
  constexpr std::uint32_t kReach = 5;
  const std::uint32_t end = i + kReach;
  for (; i < end && i < size() && node(i).rule == kNoRule; ++i) {
    if (word(i, "that")) return true;
    if (mark(i, ',') || mark(i, '.')) return false;
    if (is(i + 1, parse_.packs->vocabulary().time)) ++i;
  }
  return false;
}

// "witnesses told AFP." names one more before the sentence ends.
bool FrameContent::tells(const Frame& f) const {
  return f.cue != kNoPhrase &&
         parse_.is(parse_.phrase(f.cue), parse_.packs->vocabulary().telling);
}

std::uint32_t FrameContent::skip_addressee(std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  std::uint32_t at = i;
  while (at < i + 3 && at < size() && !is(at, v.relative) && !mark(at, ',') &&
         !mark(at, '.') && !is(at, v.counted)) {
    ++at;
  }
  return skip_fillers(at);
}

// Where a speaker's words begin: "..., the Taliban said", "..., Kelmar's mayor
// said" have article and owner outside the phrase.
std::uint32_t FrameContent::owner_start(std::uint32_t i) const {
  const Vocabulary& v = parse_.packs->vocabulary();
  if (i > 2 && mark(i - 1, 's')) {
    std::uint32_t at = i - 2;
    if (at > 0 && is(at, region_)) --at;
    if (is(at, v.name) || is(at, v.country) || is(at, v.capital)) i = at;
  }
  // "the relief office Kelmar said".
  if (i > 1 && is(i - 1, v.body)) --i;
  return i > 1 && is(i - 1, det_) ? i - 1 : i;
}

bool FrameContent::before_is_break(std::uint32_t i) const {
  i = owner_start(i);
  return mark(i - 1, ',') || mark(i - 1, '~') || mark(i - 1, '?') ||
         mark(i - 1, '!') || after_quote(i);
}

bool FrameContent::after_quote(std::uint32_t i) const {
  const std::uint32_t token = node(i).first;
  const bool single = token > 1 && (*parse_.tokens)[token - 1].punct == '\'' &&
                      parse_.quote_of[token - 2] >= 0;
  if (single && parse_.quote_of[token] < 0) return true;
  return token > 0 && parse_.quote_of[token] < 0 &&
         ((*parse_.tokens)[token - 1].punct == '>' ||
          (*parse_.tokens)[token - 1].punct == '"');
}

void FrameContent::place_one(Frame& f) const {
  switch (f.shape) {
    case 'p':
      place_prefix(f);
      break;
    case 'i':
      f.begin = whole_before(f.node_begin);
      f.end = f.node_begin;
      place_tail(f);
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
      while (f.end < size() &&
             !is(f.end, parse_.packs->vocabulary().relative) &&
             !is(f.end, parse_.packs->vocabulary().clause_break)) {
        ++f.end;
      }
      break;
    case 'g':
    case 'n':
    case 'r':
      f.begin = f.node_end;
      f.end = end_after(f.node_end);
      break;
    case 'h':
      f.begin = f.node_end;
      f.end = size();
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

// "..., the late general X said.": nothing follows, so it stands before.
std::uint32_t FrameContent::last_break(const Frame& f) const {
  constexpr std::uint32_t kReach = 6;
  std::uint32_t after = skip_fillers(f.node_end);
  if (after < size() && !mark(after, '.')) return 0;
  for (std::uint32_t i = f.node_begin; i > 0 && i + kReach > f.node_begin;
       --i) {
    if (before_is_break(i)) return i;
  }
  return 0;
}

void FrameContent::place_prefix(Frame& f) const {
  const std::uint32_t before = last_break(f);
  if (before > 0) {
    f.begin = whole_before(before);
    f.end = before;
  } else if (trailing(f)) {
    f.begin = whole_before(f.node_begin);
    f.end = f.node_begin;
    place_tail(f);
  } else {
    f.begin = f.node_end;
    f.end = end_after(f.node_end);
  }
}

// All that stands before: "Two died on Monday, when a bomb fell, X said". A
// quote right before is the whole of it where a sentence or colon precedes.
std::uint32_t FrameContent::whole_before(std::uint32_t i) const {
  std::uint32_t begin = i;
  while (begin > 0 && !mark(begin - 1, ';')) --begin;
  if (!after_quote(i)) return begin;
  std::uint32_t first = i;
  std::int32_t quote = -1;
  while (first > begin) {
    const auto own = parse_.quote_of[node(first - 1).first];
    if (own < 0 ? quote >= 0 : quote >= 0 && own != quote) break;
    if (own >= 0) quote = own;
    --first;
  }
  const bool apart =
      first > begin && (mark(first - 1, '.') || mark(first - 1, ':'));
  return apart ? first : begin;
}

// "All of it, X said, was lost", "Two died, X said, and ten were hurt": what X
// says goes on, unless the writer sets something against it.
void FrameContent::place_tail(Frame& f) const {
  std::uint32_t at = f.node_end;
  while (at < size() && !mark(at, ',') && !mark(at, '.') && !mark(at, ';') &&
         !mark(at, ':')) {
    if (at > f.node_end + 4) return;
    ++at;
  }
  // "Ten people died, X said: six men and four women".
  if (mark(at, ':')) {
    f.tail_begin = at + 1;
    f.tail_end = size();
    return;
  }
  if (!mark(at, ',') || at + 2 >= size()) return;
  const Vocabulary& v = parse_.packs->vocabulary();
  // "..., he said, though ten were dead": of one heard at length, his.
  const bool goes_on = is(f.node_begin, v.pronoun) && f.shape == 'p' &&
                       (word(at + 1, "though") || word(at + 1, "although"));
  if (!goes_on && (is(at + 1, v.clause_break) || is(at + 1, v.relative))) {
    return;
  }
  f.tail_begin = at + 1;
  f.tail_end = end_after(goes_on ? at + 2 : at + 1);
}

std::uint32_t FrameContent::start_before(std::uint32_t i) const {
  const ClassId stop = parse_.packs->vocabulary().clause_break;
  while (i > 0 && !is(i - 1, stop) && !mark(i - 1, ';')) --i;
  return i;
}

std::uint32_t FrameContent::end_after(std::uint32_t i) const {
  const ClassId stop = parse_.packs->vocabulary().clause_break;
  while (i < size() && !is(i, stop) && !mark(i, ';')) ++i;
  return i;
}

// A paper, a broadcaster, "news agencies".
bool FrameContent::relays(const Frame& f) const {
  const Phrase& p = parse_.phrase(f.source);
  const PhraseId head = parse_.slot(p, "head");
  constexpr auto kOutlet = static_cast<std::int8_t>(SourceKind::outlet);
  return p.attrs.kind == kOutlet ||
         (head != kNoPhrase && parse_.phrase(head).attrs.kind == kOutlet);
}

// "Ten died, the Kelmar news agency said, citing the army": the army speaks,
// the agency stands between.
void FrameContent::cite(std::vector<Frame>& frames) const {
  constexpr std::uint32_t kNear = 4;
  constexpr std::uint32_t kAhead = 8;  // "Citing the army in Dorv, X said"
  for (Frame& inner : frames) {
    const std::string_view opens = parse_.words(node(inner.node_begin));
    const bool cites =
        inner.shape == 'a' &&
        (opens.starts_with("citing") || opens.starts_with("quoting") ||
         opens.starts_with("Citing") || opens.starts_with("Quoting"));
    if (!cites) continue;
    for (Frame& outer : frames) {
      const bool after = outer.node_begin < inner.node_begin &&
                         inner.node_begin <= outer.node_end + kNear;
      const bool held = outer.node_end <= outer.begin &&
                        outer.begin < inner.node_begin &&
                        inner.node_begin <= outer.end + 1;
      const bool ahead = inner.node_begin == 0 && outer.node_begin < kAhead;
      if (outer.shape == 'v' || outer.shape == 'a' || !relays(outer) ||
          (!after && !held && !ahead)) {
        continue;
      }
      inner.begin = outer.begin;
      inner.end = held ? inner.node_begin : outer.end;
      outer.shape = 'v';
      outer.begin = outer.end = outer.node_begin;
      outer.tail_begin = outer.tail_end = 0;
      break;
    }
  }
}

// "X said A and Y said B": A ends where Y's own frame begins, unless Y
// speaks inside what X reports ("X reported that Y said B").
void FrameContent::share(std::vector<Frame>& frames) const {
  for (std::size_t i = 0; i + 1 < frames.size(); ++i) {
    for (std::size_t j = i + 1; j < frames.size(); ++j) {
      share_two(frames[i], frames[j]);
    }
  }
}

void FrameContent::share_two(Frame& outer, Frame& inner) const {
  if (inner.shape == 'v' || outer.shape == 'v') return;
  if (outer.begin >= outer.node_end && inner.node_begin < outer.end &&
      inner.node_begin > outer.begin && inner.begin >= inner.node_end &&
      (inner.shape == 'g' || coordinate(inner.node_begin))) {
    outer.end = inner.node_begin;
  }
  if (outer.tail_end > inner.node_begin) {
    outer.tail_end = std::max(outer.tail_begin, inner.node_begin);
  }
  // A trailing frame takes nothing that an earlier one governs.
  if (inner.end <= inner.node_begin && inner.begin < outer.node_end) {
    if (outer.begin >= outer.node_end) {
      inner.begin = inner.end;
    } else if (outer.end <= outer.node_begin) {
      inner.begin = std::min(inner.end, outer.node_end);
    }
  }
}

bool FrameContent::coordinate(std::uint32_t i) const {
  return i > 0 && (mark(i - 1, ',') ||
                   is(i - 1, parse_.packs->vocabulary().conjunction));
}

void FrameContent::place(const Sentence& sentence, std::vector<Frame>& frames) {
  s_ = &sentence;
  for (Frame& f : frames) place_one(f);
  cite(frames);
  share(frames);
  // "Source: X." and "the Y Report": no words of theirs.
  std::erase_if(frames, [this](const Frame& f) {
    return f.shape == 'p' && f.begin >= f.node_end && f.begin < f.end &&
           f.end == f.begin + 1 && mark(f.begin, '.') &&
           parse_.quote_of[node(f.node_begin).first] < 0;
  });
}

}  // namespace claimledger
