#include "extract/attributor.h"

namespace claimledger {

namespace {

// A pronoun that nobody is found for gives way to any named speaker.
bool closer(const Frame& a, const Frame& b) {
  const bool a_named = a.speaker.kind != SourceKind::anonymous;
  const bool b_named = b.speaker.kind != SourceKind::anonymous;
  if (a_named != b_named) return a_named;
  return a.end - a.begin < b.end - b.begin;
}

}  // namespace

Attributor::Attributor(const Article& article, const Parse& parse,
                       const std::vector<Frame>& frames, Discourse& discourse,
                       const Timeline& timeline)
    : article_(article),
      parse_(parse),
      frames_(frames),
      discourse_(discourse),
      timeline_(timeline),
      speech_(parse, frames),
      times_(parse, frames, timeline),
      state_owned_(parse.packs->class_id("stateowned")),
      nonstate_(parse.packs->class_id("nonstate")),
      rebel_(parse.packs->class_id("rebelword")),
      near_(parse.packs->class_id("nearone")),
      lived_(parse.packs->class_id("livedword")) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    by_sentence_.emplace(frames[i].sentence, i);
  }
}

Claim Attributor::claim_at(const Spot& spot, std::uint16_t rule) const {
  return claim_at(spot, rule, governing(spot));
}

Claim Attributor::claim_at(const Spot& spot, std::uint16_t rule,
                           const Frame* frame) const {
  const Sentence& s = parse_.sentences[spot.sentence];
  Claim c;
  c.article = article_.id;
  c.region = s.region;
  c.span = spot.span;
  c.text = std::string(cut(parse_.text, spot.span));
  c.sentence = s.span;
  c.rules.push_back(parse_.packs->rules()[rule].id);
  set_source(spot, frame, c);
  times_.set(spot, frame, c);
  return c;
}

// Victims and verbs joined nodes after the plain ones were kept, so the same
// tokens can be fewer nodes.
Spot Attributor::spot_of_plain(std::uint32_t sentence, std::uint32_t begin,
                               std::uint32_t end,
                               PhraseId source_phrase) const {
  const Sentence& s = parse_.sentences[sentence];
  const Phrase& first = parse_.phrase(s.plain[begin]);
  const Phrase& last = parse_.phrase(s.plain[end - 1]);
  Spot spot;
  spot.sentence = sentence;
  spot.source_phrase = source_phrase;
  spot.span = cover(parse_.span(first), parse_.span(last));
  const auto size = static_cast<std::uint32_t>(s.nodes.size());
  while (spot.begin + 1 < size &&
         parse_.phrase(s.nodes[spot.begin]).last <= first.first) {
    ++spot.begin;
  }
  spot.end = spot.begin + 1;
  while (spot.end < size &&
         parse_.phrase(s.nodes[spot.end]).first < last.last) {
    ++spot.end;
  }
  return spot;
}

// The innermost frame whose content holds the finding.
const Frame* Attributor::governing(const Spot& spot) const {
  const Frame* best = nullptr;
  const auto [first, last] = by_sentence_.equal_range(spot.sentence);
  for (auto it = first; it != last; ++it) {
    const Frame& frame = frames_[it->second];
    if (frame.shape == 'v' || !frame.speaker.known()) continue;
    if (!frame.governs(spot.begin, spot.end)) continue;
    if (best == nullptr || closer(frame, *best)) best = &frame;
  }
  if (best != nullptr) return best;
  return speech_.speaker_of(
      parse_.sentences[spot.sentence].nodes.empty() ? 0 : first_token(spot));
}

std::vector<const Frame*> Attributor::frames_of(std::uint32_t sentence) const {
  std::vector<const Frame*> out;
  const auto [first, last] = by_sentence_.equal_range(sentence);
  for (auto it = first; it != last; ++it) out.push_back(&frames_[it->second]);
  return out;
}

std::uint32_t Attributor::first_token(const Spot& spot) const {
  const Sentence& s = parse_.sentences[spot.sentence];
  return parse_.phrase(s.nodes[spot.begin]).first;
}

void Attributor::set_source(const Spot& spot, const Frame* frame,
                            Claim& c) const {
  c.source.side = "outlet";
  c.source.kind = SourceKind::outlet;
  if (spot.source_phrase != kNoPhrase) {
    fill(discourse_.resolve(spot.source_phrase,
                            frame != nullptr ? frame->speaker : Voice{}),
         spot.source_phrase, c.source);
    c.source.manner = Manner::indirect;
  } else if (frame != nullptr) {
    fill(frame->speaker, frame->source, c.source);
    if (saw_it(spot, *frame)) c.source.side = "witness";
    c.rules.push_back(parse_.packs->rules()[frame->rule].id);
    const bool quoted = parse_.quote_of[first_token(spot)] >= 0;
    c.source.manner = quoted ? Manner::direct : Manner::indirect;
    if (frame->cue != kNoPhrase) {
      const Phrase& cue = parse_.phrase(frame->cue);
      c.source.cue = std::string(parse_.words(cue));
      c.source.spans.push_back(parse_.span(cue));
      if (cue.attrs.stance >= 0) {
        c.source.stance = static_cast<Stance>(cue.attrs.stance);
      } else if (parse_.packs->rules()[frame->rule].gives.stance >= 0) {
        c.source.stance = static_cast<Stance>(
            parse_.packs->rules()[frame->rule].gives.stance);
      }
    }
  }
  if (frame != nullptr) add_via(*frame, c.source);
}

// "State agency X", "the official X": it speaks for its state.
std::string Attributor::state_voice(PhraseId phrase) const {
  constexpr std::uint32_t kReach = 4;
  const Phrase& p = parse_.phrase(phrase);
  if (p.attrs.country == 0) return {};
  for (std::uint32_t i = p.first; i-- > 0 && i + kReach >= p.first;) {
    const Token& t = (*parse_.tokens)[i];
    if (t.kind != TokenKind::word && t.punct != '-') return {};
    if (parse_.packs->is(t.symbol, state_owned_)) {
      return std::string(parse_.packs->string(p.attrs.country));
    }
  }
  return {};
}

// "I saw dozens of bodies," said X, a man of whom no more is known.
bool Attributor::saw_it(const Spot& spot, const Frame& frame) const {
  const Voice& speaker = frame.speaker;
  if (speaker.kind != SourceKind::person || !speaker.side.empty() ||
      speaker.official) {
    return false;
  }
  std::uint32_t token = first_token(spot);
  // "A man fell on my wife," who was hurt, X said.
  const Sentence& s = parse_.sentences[spot.sentence];
  for (std::uint32_t i = s.first; parse_.quote_of[token] < 0; ++i) {
    if (i == s.last) return false;
    if (parse_.quote_of[i] >= 0) token = i;
  }
  if (their_own(parse_.quote_of[token])) return true;
  if (!speaker.role.empty()) return false;
  const auto& tokens = *parse_.tokens;
  for (std::uint32_t i = token; i-- > 0 && i + 8 > token;) {
    if (parse_.quote_of[i] != parse_.quote_of[token]) return false;
    const std::string_view w = cut(parse_.text, tokens[i].span);
    if (w != "saw" && w != "counted" && w != "found" && w != "watched") {
      continue;
    }
    const std::string_view who = cut(parse_.text, tokens[i - 1].span);
    return who == "I" || who == "we" || who == "We";
  }
  return false;
}

// "My wife was hit", "I ran": the words of somebody who was there.
bool Attributor::their_own(std::int32_t quote) const {
  const auto& tokens = *parse_.tokens;
  const Quote& q = parse_.quotes[static_cast<std::size_t>(quote)];
  for (std::uint32_t i = q.first; i + 1 < q.last; ++i) {
    const std::string_view w = cut(parse_.text, tokens[i].span);
    const Symbol next = tokens[i + 1].symbol;
    const bool mine = w == "my" || w == "My" || w == "our" || w == "Our";
    if (mine && parse_.packs->is(next, near_)) return true;
    // "In front of me".
    const bool before_me = (w == "of" || w == "around" || w == "beside" ||
                            w == "behind" || w == "near") &&
                           (cut(parse_.text, tokens[i + 1].span) == "me" ||
                            cut(parse_.text, tokens[i + 1].span) == "us");
    if (before_me) return true;
    const bool self = w == "I" || w == "we" || w == "We";
    if (self && parse_.packs->is(next, lived_)) return true;
  }
  return false;
}

// "The rebels", "the faction's commander": no state's.
bool Attributor::rebellious(PhraseId phrase) const {
  const Phrase& p = parse_.phrase(phrase);
  // "Salgado's command": his, and no state's.
  return parse_.holds(p, nonstate_) || parse_.holds(p, rebel_) ||
         parse_.slot(p, "owner") != kNoPhrase;
}

void Attributor::fill(const Voice& speaker, PhraseId phrase,
                      Source& source) const {
  if (!speaker.known()) return;
  source.side = speaker.side;
  // "The army", "officials": of the one country the article is about.
  if (source.side.empty() && !speaker.civil && !rebellious(phrase) &&
      (speaker.kind == SourceKind::body || speaker.kind == SourceKind::office ||
       speaker.official)) {
    source.side = discourse_.office_country();
  }
  if (speaker.kind == SourceKind::outlet && source.side.empty()) {
    source.side = state_voice(phrase);
    if (source.side.empty()) source.side = "outlet";
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
void Attributor::add_via(const Frame& frame, Source& source) const {
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

}  // namespace claimledger
