#pragma once
#include <map>
#include <string>
#include <string_view>

#include "extract/discourse.h"
#include "extract/phrase.h"

namespace claimledger {

/// The parties of an article's war: which state the army is of, which group
/// the rebels are, and what short forms and names no list has stand for.
class Parties {
 public:
  Parties(const Parse& parse, const Discourse& discourse);

  /// Takes in the sentences before this one; they come in text order.
  void follow(std::uint32_t sentence);
  /// The one group that the article names; empty where it names several.
  const std::string& rebels();
  /// The group named last.
  const std::string& last_group() const { return last_group_; }

  /// State of "the army", "the government": the one that the article is about,
  /// else that of the ground, else the one named most. Empty where unknown.
  const std::string& state_in_charge(const std::string& country);

  /// Side of a name that no list has: a short form ("the Tigers", "(ONA)") or
  /// a group that the article calls one. Empty where it is neither.
  std::string named(const Phrase& name);

 private:
  void learn();
  void learn_states(const Sentence& s);
  void learn_leader(const Sentence& s, std::size_t i, const std::string& side);
  void count_states();
  void learn_short_form(const Phrase& p);
  void learn_acronym(const Sentence& aside);
  void learn_group(const Sentence& s, std::size_t i);
  bool is(const Sentence& s, std::size_t i, ClassId id) const {
    return i < s.nodes.size() && parse_.is(parse_.phrase(s.nodes[i]), id);
  }
  StringId group_of(const Phrase& p) const;
  bool fights(const Phrase& p) const;
  std::string side_in(std::uint32_t first, std::uint32_t last) const;
  void enter(std::string name, std::string side);

  const Parse& parse_;
  const Discourse& discourse_;
  const Vocabulary& v_;
  ClassId nonstate_, armed_, oblique_, det_, genitive_;
  std::uint32_t followed_ = 0;  ///< sentences whose groups were seen
  std::string last_group_;
  std::string only_group_;
  bool several_ = false;  ///< groups are named
  bool learnt_ = false;
  std::map<std::string, std::string, std::less<>> names_;  ///< empty: two
  std::map<std::string, int> states_;                      ///< by times named
  std::map<std::string, int> towns_;  ///< places named, by their state
  int most_ = 0;
  std::string most_named_;
  static const std::string kNobody;
};

}  // namespace claimledger
