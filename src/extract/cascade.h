#pragma once
#include <string>
#include <vector>

#include "extract/phrase.h"

namespace claimledger {

/// Runs the rules of a level over the sentences of a parse. Scratch is kept
/// between calls; one object serves one thread.
class Cascade {
 public:
  explicit Cascade(const RulePacks& packs);

  /// Only this rule runs at its own level (rule tests); kNoRule: all run.
  void only(std::uint16_t rule) { only_ = rule; }

  /// Phrase levels: every match becomes one node. Longest match first, then
  /// the rule with more slots, then more literal words, then the id: the
  /// order of rules never matters.
  void phrases(Level level, Sentence& sentence, Parse& parse);

  /// Claim and frame levels: all matches, overlapping ones included.
  void matches(Level level, const Sentence& sentence, const Parse& parse,
               std::vector<Match>& out);

 private:
  const std::string& encoded(std::uint16_t alphabet);
  void candidates(Level level, const Sentence& sentence, const Parse& parse,
                  std::vector<Match>& out);
  void run(std::uint16_t rule, const Sentence& sentence,
           std::vector<Match>& out);
  PhraseId make(const Match& match, const Sentence& sentence, Parse& parse);

  const RulePacks& packs_;
  std::uint16_t only_ = kNoRule;
  std::vector<std::uint8_t> tried_;
  std::vector<std::uint32_t> last_anchor_;  ///< by rule, of those tried
  std::vector<Symbol> symbols_;             ///< of the sentence's nodes
  std::vector<std::string> encoded_;  ///< by alphabet; empty: not yet made
  std::vector<ByteSet> present_;      ///< by alphabet: the bytes in it
  std::vector<std::uint16_t> used_;   ///< alphabets to clear
  std::vector<std::uint16_t> to_try_;
  std::vector<NodeRange> groups_;
  std::vector<Match> found_;
  std::vector<std::uint8_t> taken_;
};

}  // namespace claimledger
