#pragma once
#include "extract/discourse.h"
#include "extract/phrase.h"

namespace claimledger {

/// Says which matches of attribution rules are nobody's speech: datelines,
/// labels, "have claimed 12 lives", words across the marks of a quote.
class FrameVeto {
 public:
  FrameVeto(const Parse& parse, Discourse& discourse)
      : parse_(parse),
        discourse_(discourse),
        saying_(parse.packs->class_id("saying")),
        lower_(parse.packs->class_id("lower")),
        label_(parse.packs->class_id("labelword")),
        treating_(parse.packs->class_id("treatcue")),
        medical_(parse.packs->class_id("medicalword")) {}

  /// Whether a match that would make `source` speak is none.
  bool refuses(const Sentence& sentence, const Match& m, char shape,
               PhraseId source);

 private:
  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_->nodes[i]);
  }
  bool is(std::uint32_t i, ClassId id) const {
    return i < s_->nodes.size() && parse_.is(node(i), id);
  }
  std::int32_t quote_at(PhraseId id) const {
    return parse_.quote_of[parse_.phrase(id).first];
  }
  bool helps(PhraseId source, PhraseId cue) const;
  bool dateline(PhraseId source) const;
  bool label(PhraseId source);
  bool takes_lives(const Match& m, PhraseId cue) const;
  bool across_quote(PhraseId source, PhraseId cue) const;
  bool first_person(PhraseId source) const;
  bool object(PhraseId source) const;
  bool editorial(PhraseId cue) const;

  const Parse& parse_;
  Discourse& discourse_;
  ClassId saying_, lower_, label_, treating_, medical_;
  const Sentence* s_ = nullptr;
};

}  // namespace claimledger
