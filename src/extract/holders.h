#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/discourse.h"
#include "extract/frames.h"
#include "extract/phrase.h"

namespace claimledger {

/// Who takes, holds and loses ground: finds the subject of a deed among the
/// nodes of `Sentence::grounds`, and says to which side a phrase belongs.
class Holders {
 public:
  Holders(const Parse& parse, Discourse& discourse);

  /// All other calls speak of this sentence; sentences come in text order.
  void enter(std::uint32_t sentence);

  /// Node of the subject of the deed at node `deed`.
  std::optional<std::uint32_t> subject(std::uint32_t deed) const;

  /// Side of the one who fights or rules at a node; empty where it is nobody
  /// who could take ground, or not known who.
  std::string side(std::uint32_t node, const Frame* frame);

  /// "rebel-held", "government-controlled": whose the adjective names.
  std::string side_of_compound(std::uint32_t node, const Frame* frame);

  /// Whom its, their or our means in front of node `before`; never `other`,
  /// who is somebody else in the same clause.
  std::string owner(std::uint32_t before, std::string_view pronoun,
                    const Frame* frame, std::string_view other);

 private:
  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_->grounds[i]);
  }
  bool is(std::uint32_t i, ClassId id) const {
    return i < s_->grounds.size() && parse_.is(node(i), id);
  }
  std::string_view words(std::uint32_t i) const {
    return parse_.words(node(i));
  }
  bool holds(const Phrase& p, ClassId id) const;
  bool says(std::uint32_t i) const { return is(i, say_) || is(i, tell_); }
  bool actor(std::uint32_t i) const;
  bool oblique(std::uint32_t i) const;
  bool object(std::uint32_t i) const;
  bool ends_clause(std::uint32_t i) const;
  std::optional<std::uint32_t> behind(std::uint32_t deed) const;
  std::optional<std::uint32_t> antecedent(std::uint32_t i) const;
  std::string force(std::uint32_t i, const Frame* frame);
  std::string listed(const Phrase& p);
  std::string by_name(const Phrase& p, const std::string& name) const;
  std::string speaking_force(std::uint32_t before, const Frame* frame);
  std::string plain(const Phrase& p, PhraseId id);
  std::string without_determiner(const Phrase& p) const;
  std::string state_in_charge() const;
  std::string before_this_sentence();
  void follow_groups();

  const Parse& parse_;
  Discourse& discourse_;
  const Sentence* s_ = nullptr;
  std::uint32_t number_ = 0;
  std::uint32_t followed_ = 0;  ///< sentences whose groups were seen
  std::string last_group_;
  bool listed_group_ = false;  ///< the side that `listed` gave is a group's
  const Vocabulary& v_;
  ClassId force_, fighting_, regime_, nonstate_, genitive_, oblique_, say_,
      tell_, ting_, det_, owner_det_, vague_, relative_, rebel_, named_force_,
      vague_force_, partner_, poss_, adv_, tadv_, actor_, deed_;
};

}  // namespace claimledger
