#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/discourse.h"
#include "extract/frames.h"
#include "extract/ground_nodes.h"
#include "extract/parties.h"
#include "extract/phrase.h"
#include "extract/subjects.h"

namespace claimledger {

/// Who takes, holds and loses ground: to which side a phrase among the nodes
/// of `Sentence::grounds` belongs.
class Holders {
 public:
  Holders(const Parse& parse, Discourse& discourse);

  /// All other calls speak of this sentence; sentences come in text order.
  void enter(std::uint32_t sentence);

  /// Country of the ground that the next calls are about, where it is known:
  /// "the army" is its.
  void on_ground_of(std::string country) { country_ = std::move(country); }

  /// Node of the subject of the deed at node `deed`.
  std::optional<std::uint32_t> subject(std::uint32_t deed) const {
    return subjects_.subject(deed);
  }

  /// Side of the one who fights or rules at a node; empty where it is nobody
  /// who could take ground, or not known who.
  std::string side(std::uint32_t node, const Frame* frame);

  /// Side of a speaker whom no list has: a group that the article names.
  std::string speaker(const Frame* frame) {
    return frame == nullptr || frame->source == kNoPhrase
               ? std::string()
               : parties_.named(parse_.phrase(frame->source));
  }

  /// Whether a node is a name that the article gives to a group.
  bool names_group(std::uint32_t i) {
    return is(i, v_.name) && !parties_.named(node(i)).empty();
  }

  /// "rebel-held", "government-controlled": whose the adjective names.
  std::string side_of_compound(std::uint32_t node, const Frame* frame);

  /// Whom its, their or our means in front of node `before`; never `other`,
  /// who is somebody else in the same clause.
  std::string owner(std::uint32_t before, std::string_view pronoun,
                    const Frame* frame, std::string_view other);

 private:
  const Phrase& node(std::uint32_t i) const { return nodes_[i]; }
  bool is(std::uint32_t i, ClassId id) const { return nodes_.is(i, id); }
  std::string_view words(std::uint32_t i) const { return nodes_.words(i); }
  bool holds(const Phrase& p, ClassId id) const { return parse_.holds(p, id); }
  bool proper(const Phrase& p) const;
  std::string told_of(std::uint32_t i, const Frame* frame) const;
  bool acts(const Phrase& p) const;
  bool backed(const Phrase& p) const;
  std::string force(std::uint32_t i, const Frame* frame);
  std::string listed(const Phrase& p);
  std::string by_name(const Phrase& p, const std::string& name);
  std::string adjective(PhraseId who);
  std::string speaking_force(std::uint32_t before, const Frame* frame);
  std::string plain(const Phrase& p, PhraseId id);
  std::string without_determiner(const Phrase& p) const;
  std::string before_this_sentence();

  const Parse& parse_;
  Discourse& discourse_;
  GroundNodes nodes_;
  std::uint32_t number_ = 0;
  bool listed_group_ = false;  ///< the side that `listed` gave is a group's
  std::string country_;
  const Vocabulary& v_;
  Subjects subjects_;
  Parties parties_;
  ClassId man_, force_, fighting_, regime_, nonstate_, genitive_, oblique_,
      det_, owner_det_, vague_, rebel_, named_force_, vague_force_, partner_,
      poss_, actor_;
};

}  // namespace claimledger
