#include "extract/blame.h"

namespace claimledger {

namespace {

// "killed on Monday by rebels": the words that may stand before the "by".
constexpr std::uint32_t kReach = 4;

class BlameFinder {
 public:
  BlameFinder(const Parse& parse, const Finding& finding)
      : parse_(parse),
        v_(parse.packs->vocabulary()),
        nodes_(parse.sentences[finding.sentence].nodes) {}

  PhraseId run(PhraseId harm) const {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i] != harm) continue;
      const Phrase& h = parse_.phrase(harm);
      return h.rule != kNoRule ? after(i) : before(i);
    }
    return kNoPhrase;
  }

 private:
  bool actor(PhraseId id) const {
    const Phrase& p = parse_.phrase(id);
    if (parse_.is(p, v_.counted)) return false;
    return parse_.is(p, v_.body) || parse_.is(p, v_.group) ||
           parse_.is(p, v_.country) || parse_.is(p, v_.speakers) ||
           parse_.is(p, v_.victims) ||
           (parse_.is(p, v_.person) && p.rule != kNoRule);
  }
  PhraseId after(std::uint32_t i) const {
    for (std::uint32_t n = i + 1; n + 1 < nodes_.size() && n <= i + kReach;
         ++n) {
      const Phrase& p = parse_.phrase(nodes_[n]);
      if (parse_.is(p, v_.stop)) break;
      if (parse_.words(p) != "by") continue;
      return actor(nodes_[n + 1]) ? nodes_[n + 1] : kNoPhrase;
    }
    return kNoPhrase;
  }
  PhraseId before(std::uint32_t i) const {
    return i > 0 && actor(nodes_[i - 1]) ? nodes_[i - 1] : kNoPhrase;
  }

  const Parse& parse_;
  const Vocabulary& v_;
  const std::vector<PhraseId>& nodes_;
};

}  // namespace

std::optional<Blame> find_blame(const Parse& parse, const Finding& finding,
                                Discourse& discourse, const Source& source) {
  if (finding.harm_phrase == kNoPhrase) return std::nullopt;
  const PhraseId who = BlameFinder(parse, finding).run(finding.harm_phrase);
  if (who == kNoPhrase || who == finding.victims) return std::nullopt;
  Blame blame;
  blame.text = std::string(parse.words(parse.phrase(who)));
  const Voice voice = discourse.resolve(who, {});
  blame.side = voice.side;
  blame.actor = voice.name;
  blame.stance = source.stance;
  return blame;
}

}  // namespace claimledger
