#include "extract/pipeline.h"

#include <algorithm>

#include "extract/dateline.h"
#include "extract/grounds.h"
#include "extract/segment.h"

namespace claimledger {

namespace {

constexpr Level kPhraseLevels[] = {
    Level::times,   Level::moments, Level::quantities, Level::actors,
    Level::persons, Level::victims, Level::lists,      Level::verbs};

constexpr std::size_t kWarm = 2;

// Counts and victims are sought only in sentences that hold a word of harm and
// in the one after ("Thirteen of them were children."). Names and speakers are
// followed everywhere.
void mark_hot(Parse& parse) {
  // "It collapsed", "Lima denied the charge": so many sentences after one that
  // names a truce.
  constexpr int kItReach = 2;
  bool before = false;
  bool named = false;  // a truce was: "the deal" may mean it from there on
  int near = 0;
  for (Sentence& s : parse.sentences) {
    bool own = false;
    bool here = false;
    for (const PhraseId id : s.nodes) {
      const Symbol symbol = parse.phrase(id).symbol;
      own |= parse.packs->gate(symbol) >= Gate::cold;
      const std::uint8_t signals = parse.packs->signals(symbol);
      here |=
          (signals & kTruceWord) != 0 || (named && (signals & kPactWord) != 0);
      named |= here;
      s.truce |=
          (signals & kTruceWord) != 0 || (named && (signals & kPactWord) != 0);
      s.land |= (signals & kLandWord) != 0;
    }
    s.truce |= near > 0;
    near = here ? kItReach : near - (s.aside ? 0 : 1);
    s.hot = own || before;
    before = own || (s.aside && before);
  }
  for (std::size_t i = 0; i < parse.sentences.size(); ++i) {
    if (i < kDatelineSentences) parse.sentences[i].warm = true;
    const Sentence& s = parse.sentences[i];
    if (!s.hot && !s.truce && !s.land) continue;
    const std::size_t first = i < kWarm ? 0 : i - kWarm;
    const std::size_t last = std::min(i + kWarm, parse.sentences.size() - 1);
    for (std::size_t k = first; k <= last; ++k) parse.sentences[k].warm = true;
  }
}

void keep_plain(Parse& parse) {
  for (Sentence& s : parse.sentences) {
    if (s.truce || s.land) s.plain = s.nodes;
  }
}

bool wanted(Level level, Scope scope, const Sentence& s) {
  switch (level) {
    case Level::actors:
    case Level::persons:
      return true;
    case Level::times:
    case Level::moments:
      return s.timed;
    case Level::verbs:
      return s.warm;
    case Level::quantities:
      return s.hot || s.truce || s.land || scope == Scope::mentions;
    default:  // who speaks of land or a truce may be "rebels"
      return s.hot || s.truce || s.land;
  }
}

void clear(Parse& parse) {
  parse.quotes.clear();
  parse.quote_of.clear();
  parse.sentences.clear();
  parse.phrases.clear();
  parse.slots.clear();
  parse.credits.clear();
  parse.title.clear();
  parse.bound_reached = false;
}

}  // namespace

void read_phrases(std::string_view text, const RulePacks& packs,
                  const Tokens& tokens, Scope scope, Cascade& cascade,
                  Parse& parse, bool undated) {
  clear(parse);
  parse.text = text;
  parse.packs = &packs;
  parse.tokens = &tokens.all;
  segment(cascade, parse);
  mark_hot(parse);
  for (Sentence& s : parse.sentences) {
    s.warm |= scope != Scope::near_harm;
    s.timed = s.warm || undated;
    if (scope == Scope::everything) s.hot = s.truce = s.land = true;
  }
  for (const Level level : kPhraseLevels) {
    if (level == Level::victims) keep_plain(parse);
    for (Sentence& s : parse.sentences) {
      if (wanted(level, scope, s)) cascade.phrases(level, s, parse);
    }
  }
  read_grounds(cascade, parse);
}

std::vector<Unread> find_unread(const Parse& parse,
                                const std::vector<Finding>& findings) {
  std::vector<bool> read(parse.sentences.size());
  for (const Finding& f : findings) read[f.sentence] = true;
  const ClassId quantity = parse.packs->vocabulary().quantity;
  const ClassId counted = parse.packs->vocabulary().counted;
  const ClassId harm = parse.packs->vocabulary().harm;
  std::vector<Unread> out;
  for (std::size_t i = 0; i < parse.sentences.size(); ++i) {
    const Sentence& s = parse.sentences[i];
    if (read[i] || s.region == Region::furniture) continue;
    bool has_harm = false, has_number = false;
    for (const PhraseId id : s.nodes) {
      const Phrase& p = parse.phrase(id);
      has_harm |=
          parse.packs->gate(p.symbol) == Gate::event || parse.is(p, harm);
      has_number |= parse.is(p, quantity) || parse.is(p, counted);
    }
    if (has_harm && has_number) {
      out.push_back({s.span, std::string(cut(parse.text, s.span))});
    }
  }
  return out;
}

}  // namespace claimledger
