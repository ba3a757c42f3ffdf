#pragma once
#include <cstdint>
#include <string_view>

#include "extract/phrase.h"
#include "extract/truce_words.h"

namespace claimledger {

/// How the clause around a word tells it.
enum class Told {
  real,
  negated,
  refused,  ///< "will not": only those who speak of themselves
  unreal
};

/// The clauses of one sentence whose nodes are the plain ones, with the
/// phrases of truces made: whether a word is told as real, and who does it.
class TruceClause {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  TruceClause(const Parse& parse, const TruceWords& words,
              const Sentence& sentence)
      : parse_(parse), words_(words), s_(sentence) {}

  /// Whether what node `at` says is told as fact. `modal`: a modal is part of
  /// the sense ("will take effect").
  Told told(std::uint32_t at, bool modal) const;

  /// The node that names who does what node `at` says; kNone where none does.
  std::uint32_t subject(std::uint32_t at) const;

  /// Whether node `i` names an actor that nothing before it governs.
  bool bare_actor(std::uint32_t i) const;
  /// The word of accusation that node `at` stands behind: "accused Chile of
  /// attacks in violation of the truce"; kNone: none.
  std::uint32_t accuser(std::uint32_t at) const;
  /// Whether "had", "has" or "never" stands among what helps node `at`.
  bool perfect(std::uint32_t at) const;
  /// Whether node `at` is a participle of the passive: "is urged".
  bool passive(std::uint32_t at) const;
  /// Whether another clause begins between two nodes, or, with `acts`, another
  /// thing is done there ("agreed to discuss a ceasefire").
  bool apart(std::uint32_t from, std::uint32_t to, bool acts) const;

  /// Whether an actor stands right before what node `at` says.
  bool done_by_actor(std::uint32_t at) const;
  /// Whether node `i` only helps a verb: "has already been".
  bool helping(std::uint32_t i) const;
  /// "the truce, which Chile signed, collapsed": the first node from `from` to
  /// `to` behind a relative clause that opens there; else `from`.
  std::uint32_t past_relative(std::uint32_t from, std::uint32_t to) const;
  /// "a truce between Chile and Peru in Cusco, which was due to lapse, held":
  /// the first node from `from` to `to` behind what only tells which truce is
  /// meant.
  std::uint32_t past_adjuncts(std::uint32_t from, std::uint32_t to) const;

  std::uint32_t index_of(PhraseId phrase) const;
  PhraseId id(std::uint32_t i) const { return s_.nodes[i]; }
  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_.nodes[i]);
  }
  bool is(std::uint32_t i, ClassId id) const {
    return i < s_.nodes.size() && parse_.is(node(i), id);
  }
  bool mark(std::uint32_t i, char c) const;
  bool acts(std::uint32_t i) const;
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(s_.nodes.size());
  }

 private:
  static bool opens_clause(std::string_view word);
  bool hyphen(std::uint32_t i) const;
  bool made(std::uint32_t i) const;
  std::uint32_t past_adjunct(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t past_reduced(std::uint32_t from, std::uint32_t to) const;
  bool breaks(std::uint32_t i) const;
  bool undone(std::uint32_t at) const;
  bool conditional(std::uint32_t i) const;
  bool conditioned(std::uint32_t at) const;
  bool hypothetical(std::uint32_t at) const;
  bool present(std::uint32_t from, std::uint32_t at) const;
  bool subjunctive(std::uint32_t at) const;
  bool governed(std::uint32_t i) const;
  std::uint32_t before_relative(std::uint32_t at) const;

  const Parse& parse_;
  const TruceWords& words_;
  const Sentence& s_;
};

}  // namespace claimledger
