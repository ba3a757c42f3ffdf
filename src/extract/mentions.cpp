#include "extract/mentions.h"

#include "extract/quantity.h"

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
    for (std::uint32_t i = s.first; i < s.last; ++i) add_place(i, s, out);
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

  AttributionMention attribution(const Frame& frame) const {
    AttributionMention out;
    const Sentence& s = parse_.sentences[frame.sentence];
    if (frame.source != kNoPhrase) {
      out.source = parse_.span(parse_.phrase(frame.source));
    }
    if (frame.cue != kNoPhrase) {
      out.cue = parse_.span(parse_.phrase(frame.cue));
    }
    if (frame.begin < frame.end) {
      out.content.push_back(content(s, frame.begin, frame.end));
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

  // Places are read off the tokens: above them a name may be part of a title.
  void add_place(std::uint32_t& at, const Sentence& s, Mentions& out) const {
    const Token& token = (*parse_.tokens)[at];
    const Lexicon& lexicon = parse_.packs->lexicon();
    const LongEntry entry = lexicon.longest(*parse_.tokens, at, s.last);
    const bool single = entry.symbol == 0;
    const Symbol symbol = single ? token.symbol : entry.symbol;
    const bool state = parse_.packs->is(symbol, v_.country);
    const bool place = parse_.packs->is(symbol, v_.place) ||
                       parse_.packs->is(symbol, v_.capital);
    if ((single && token.word == 0) || (!state && !place)) return;
    const Attrs& attrs = lexicon.attrs(
        single ? lexicon.word(token.word)
                     .attrs[static_cast<int>(token.letter_case)]
               : entry.attrs);
    const std::uint32_t last = single ? at + 1 : entry.last;
    PlaceMention mention;
    mention.span = {token.span.begin, (*parse_.tokens)[last - 1].span.end};
    mention.text = std::string(cut(parse_.text, mention.span));
    mention.name =
        state ? std::string(parse_.packs->string(attrs.name)) : mention.text;
    mention.country = std::string(parse_.packs->string(
        attrs.country != 0 ? attrs.country : attrs.side));
    out.places.push_back(std::move(mention));
    at = last - 1;
  }

  Span content(const Sentence& s, std::uint32_t begin, std::uint32_t end) const {
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
  for (const Frame& frame : frames) {
    if (frame.shape != 'v') out.attributions.push_back(finder.attribution(frame));
  }
  return out;
}

}  // namespace claimledger
