#include "extract/pipeline.h"

#include "extract/segment.h"

namespace claimledger {

namespace {

constexpr Level kPhraseLevels[] = {Level::times,   Level::quantities,
                                   Level::actors,  Level::persons,
                                   Level::victims, Level::lists, Level::verbs};

void clear(Parse& parse) {
  parse.quotes.clear();
  parse.quote_of.clear();
  parse.sentences.clear();
  parse.phrases.clear();
  parse.slots.clear();
  parse.title.clear();
  parse.bound_reached = false;
}

}  // namespace

void read_phrases(std::string_view text, const RulePacks& packs,
                  const Tokens& tokens, Cascade& cascade, Parse& parse) {
  clear(parse);
  parse.text = text;
  parse.packs = &packs;
  parse.tokens = &tokens.all;
  segment(cascade, parse);
  for (const Level level : kPhraseLevels) {
    for (Sentence& s : parse.sentences) cascade.phrases(level, s, parse);
  }
}

std::vector<Unread> find_unread(const Parse& parse,
                                const std::vector<Finding>& findings) {
  std::vector<bool> read(parse.sentences.size());
  for (const Finding& f : findings) read[f.sentence] = true;
  const ClassId event = parse.packs->class_id("event");
  const ClassId quantity = parse.packs->class_id("quantity");
  const ClassId counted = parse.packs->class_id("counted");
  const ClassId harm = parse.packs->class_id("harm");
  std::vector<Unread> out;
  for (std::size_t i = 0; i < parse.sentences.size(); ++i) {
    const Sentence& s = parse.sentences[i];
    if (read[i] || s.region == Region::furniture) continue;
    bool has_harm = false, has_number = false;
    for (const PhraseId id : s.nodes) {
      const Phrase& p = parse.phrase(id);
      has_harm |= parse.is(p, event) || parse.is(p, harm);
      has_number |= parse.is(p, quantity) || parse.is(p, counted);
    }
    if (has_harm && has_number) {
      out.push_back({s.span, std::string(cut(parse.text, s.span))});
    }
  }
  return out;
}

}  // namespace claimledger
