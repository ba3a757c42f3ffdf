#include "extract/truce_nodes.h"

namespace claimledger {

Sentence read_truce_phrases(Cascade& cascade, const Sentence& sentence,
                            Parse& parse) {
  const ClassId time = parse.packs->vocabulary().time;
  const ClassId truce = parse.packs->class_id("truce");
  const ClassId pact = parse.packs->class_id("pactword");
  Sentence out = sentence;
  out.nodes.clear();
  for (const PhraseId id : sentence.plain) {
    out.nodes.push_back(id);
    const Phrase p = parse.phrase(id);
    if (!parse.is(p, time) || p.last < p.first + 2) continue;
    const Symbol last = (*parse.tokens)[p.last - 1].symbol;
    if (!parse.packs->is(last, truce) && !parse.packs->is(last, pact)) continue;
    Phrase noun;
    noun.symbol = last;
    noun.first = p.last - 1;
    noun.last = p.last;
    out.nodes.push_back(static_cast<PhraseId>(parse.phrases.size()));
    parse.phrases.push_back(noun);
  }
  cascade.phrases(Level::truces, out, parse);
  return out;
}

}  // namespace claimledger
