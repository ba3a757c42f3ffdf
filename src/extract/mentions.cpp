#include "extract/mentions.h"

#include <algorithm>

#include "extract/places.h"
#include "extract/quantity.h"
#include "extract/speech.h"

namespace claimledger {

namespace {

class MentionFinder {
 public:
  explicit MentionFinder(const Parse& parse)
      : parse_(parse), v_(parse.packs->vocabulary()) {}

  void read(const Sentence& s, Mentions& out) {
    for (const PhraseId id : s.nodes) {
      const Phrase& p = parse_.phrase(id);
      add_quantity(p, out);
    }
    // Places are read off the tokens: a name may be part of a title above.
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      auto place = place_at(parse_, s, i);
      if (!place) continue;
      out.places.push_back(std::move(place->mention));
      i = place->last - 1;
    }
  }

  // Places that no title or verb makes a person are places only, and "reports"
  // and "sources" are nobody.
  void read_actors(const Discourse& discourse, Mentions& out) const {
    for (const Discourse::Seen& seen : discourse.seen()) {
      const Phrase& p = parse_.phrase(seen.phrase);
      if (seen.actor < 0 || parse_.is(p, v_.place)) continue;
      const Actor& actor = discourse.actor(seen.actor);
      if (actor.kind == SourceKind::anonymous) continue;
      out.actors.push_back({parse_.span(p), std::string(parse_.words(p)),
                            std::to_string(seen.actor), actor.side});
    }
  }

  AttributionMention attribution(const Frame& frame,
                                 const Speech& speech) const {
    AttributionMention out;
    const Sentence& s = parse_.sentences[frame.sentence];
    if (frame.source != kNoPhrase) {
      out.source = parse_.span(parse_.phrase(frame.source));
    }
    if (frame.cue != kNoPhrase) {
      out.cue = parse_.span(parse_.phrase(frame.cue));
    }
    out.content = contents(s, frame, speech);
    if (frame.begin < frame.end) {
      out.manner = manner(parse_.phrase(s.nodes[frame.begin]).first,
                          parse_.phrase(s.nodes[frame.end - 1]).last);
    }
    if (frame.speaker.actor >= 0) {
      out.actor = std::to_string(frame.speaker.actor);
    }
    return out;
  }

 private:
  // A number of things, alone or inside the phrase that says of what.
  void add_quantity(const Phrase& p, Mentions& out) const {
    const Phrase* quantity = &p;
    if (parse_.is(p, v_.counted)) {
      const PhraseId n = parse_.slot(p, "n");
      if (n == kNoPhrase) return;
      quantity = &parse_.phrase(n);
    }
    if (!parse_.is(*quantity, v_.quantity) || !quantity->quantity.known) return;
    const std::string_view words = parse_.words(*quantity);
    out.quantities.push_back(
        {parse_.span(*quantity), to_count(quantity->quantity, words)});
  }

  // What the sentence holds of it, and the whole of each quote it runs into.
  std::vector<Span> contents(const Sentence& s, const Frame& f,
                             const Speech& speech) const {
    std::vector<Span> parts = speech.quotes_of(f);
    if (f.begin < f.end) parts.push_back(content(s, f.begin, f.end));
    if (f.tail_begin < f.tail_end) {
      parts.push_back(content(s, f.tail_begin, f.tail_end));
    }
    std::sort(parts.begin(), parts.end());
    std::vector<Span> out;
    for (const Span& part : parts) {
      if (!out.empty() && part.begin <= out.back().end) {
        out.back() = cover(out.back(), part);
      } else {
        out.push_back(part);
      }
    }
    return out;
  }

  Span content(const Sentence& s, std::uint32_t begin,
               std::uint32_t end) const {
    return cover(parse_.span(parse_.phrase(s.nodes[begin])),
                 parse_.span(parse_.phrase(s.nodes[end - 1])));
  }

  Manner manner(std::uint32_t first, std::uint32_t last) const {
    bool quoted = false, plain = false;
    for (std::uint32_t i = first; i < last; ++i) {
      if ((*parse_.tokens)[i].kind != TokenKind::word) continue;
      (parse_.quote_of[i] >= 0 ? quoted : plain) = true;
    }
    return quoted && plain ? Manner::mixed
           : quoted        ? Manner::direct
                           : Manner::indirect;
  }

  const Parse& parse_;
  const Vocabulary& v_;
};

}  // namespace

Mentions find_mentions(const Parse& parse, const Timeline& timeline,
                       const std::vector<Frame>& frames,
                       const Discourse& discourse) {
  Mentions out;
  out.times = timeline.all();
  MentionFinder finder(parse);
  for (const Sentence& s : parse.sentences) finder.read(s, out);
  finder.read_actors(discourse, out);
  const Speech speech(parse, frames);
  for (const Frame& frame : frames) {
    if (frame.shape == 'v') continue;
    out.attributions.push_back(finder.attribution(frame, speech));
  }
  return out;
}

}  // namespace claimledger
