#include "extract/timeline.h"

#include "extract/dates.h"

namespace claimledger {

Timeline::Timeline(const Parse& parse, std::string_view published) {
  const ClassId time = parse.packs->vocabulary().time;
  for (const Sentence& s : parse.sentences) {
    for (const PhraseId id : s.nodes) {
      const Phrase& p = parse.phrase(id);
      if (!parse.is(p, time) || p.attrs.time == 0) continue;
      const When when = read_time(parse, p, published);
      Timex timex;
      timex.value = when.timex3;
      timex.start = when.start;
      timex.end = when.end;
      timex.span = when.span;
      timex.text = when.text;
      timex.rule = parse.packs->rules()[p.rule].id;
      by_phrase_.emplace(id, times_.size());
      times_.push_back(std::move(timex));
    }
  }
}

const Timex* Timeline::timex(PhraseId phrase) const {
  const auto it = by_phrase_.find(phrase);
  return it == by_phrase_.end() ? nullptr : &times_[it->second];
}

std::optional<When> Timeline::when(PhraseId phrase) const {
  const Timex* t = timex(phrase);
  if (t == nullptr) return std::nullopt;
  return When{t->value, t->start, t->end, t->text, t->span};
}

}  // namespace claimledger
