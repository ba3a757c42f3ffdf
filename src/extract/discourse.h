#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/ledger.h"
#include "extract/main_country.h"
#include "extract/phrase.h"

namespace claimledger {

/// Someone as one mention names them, after looking at the whole article.
struct Voice {
  std::string side;
  std::string name;  ///< fullest name known
  std::string role;
  SourceKind kind = SourceKind::none;
  int actor = -1;         ///< index in Discourse::actors(), -1: none
  bool official = false;  ///< holds an office of some state
  bool civil = false;     ///< of a rebel group, company, union, hospital ...
  bool known() const { return kind != SourceKind::none; }
};

/// Follows actors through an article: names introduced with a title, short
/// forms, other spellings, "the ministry", "the prime minister", pronouns.
/// Mentions must be shown in text order; `last` speaks of what came before.
class Discourse {
 public:
  explicit Discourse(Parse& parse);

  /// Registers every actor node of a sentence, or its persons alone.
  void see(const Sentence& sentence);
  void see_persons(const Sentence& sentence);
  /// Takes over what `whole`, which has seen the whole article, knows of
  /// persons: a name may come before the words that introduce it.
  void learn_from(const Discourse& whole);
  /// Who a phrase means. `current` is the last speaker, for pronouns.
  Voice resolve(PhraseId phrase, const Voice& current);
  /// The one state that the article is about; empty where it has several.
  const std::string& main_country() const { return main_country_.people; }
  /// The one whose offices need no name: "the health minister".
  const std::string& office_country() const { return main_country_.offices; }
  /// Every actor that `see` was shown, in text order.
  struct Seen {
    PhraseId phrase = kNoPhrase;
    int actor = -1;
  };
  const std::vector<Seen>& seen() const { return seen_; }
  const Actor& actor(int index) const {
    return known_[static_cast<std::size_t>(index)].actor;
  }
  std::vector<Actor> take_actors();

  /// The group or organisation whose name stands inside a phrase that the
  /// lists hold as a whole: "U.N. official".
  std::string side_inside(const Phrase& p) const;

 private:
  struct Known {
    Actor actor;
    std::string role;
    std::string key;  ///< folded last word of a name, or head noun of a body
    bool official = false;
    bool civil = false;
  };
  Voice from(int known) const;
  bool official(const Phrase& p) const;
  bool civil(const Phrase& p) const;
  std::string speaks_for(const Phrase& p) const;
  bool names_state(const Phrase& p) const;
  bool definite(const Phrase& p, ClassId noun) const;
  PhraseId group_word(PhraseId id);
  void keep_group(PhraseId id);
  PhraseId taken_up(const Phrase& p) const;
  std::string same_body(const Phrase& p) const;
  std::string organisation_beside(const Phrase& p) const;
  std::string organisation_after(std::uint32_t from) const;
  bool bystander(const Sentence& sentence, std::uint32_t at) const;
  void name_person(const Phrase& name, const std::string& side,
                   SourceKind kind);
  std::string organisation_within(const Phrase& p) const;
  void introduce(const Sentence& sentence, std::uint32_t at);
  void introduce_by_office(const Sentence& sentence, std::uint32_t at);
  void name_office(const Phrase& name, const Phrase& office,
                   const std::string& owner);
  void learn_group(PhraseId id);
  PhraseId group_called(std::string_view name) const;
  std::string beside_hospital(const Phrase& p) const;
  bool in_state_body(const Phrase& p) const;
  bool of_no_state(const Phrase& p) const;
  std::string seat_beside(const Phrase& p) const;
  int find_person(std::string_view name) const;
  int find_role(std::string_view role, std::string_view side) const;
  int find_body(std::string_view head, std::string_view side) const;
  int add(Actor actor, std::string role, std::string key,
          std::string_view surface);
  void note(int known, std::string_view surface);
  void place_speakers(const Sentence& sentence);
  std::string seat_of(const Sentence& sentence) const;
  Voice person(const Phrase& p);
  Voice named(const Phrase& p);
  bool named_for_place(const Phrase& p) const;
  bool private_title(const Phrase& p) const;
  Voice unknown_name(const Phrase& p, const std::string& name);
  bool rebellious(const Phrase& p) const;
  Voice body(const Phrase& p);
  const Phrase& head_of(const Phrase& p) const;
  std::string own_word(const Phrase& p) const;
  Voice people(const Phrase& p);
  Voice office(const Phrase& p);
  Voice listed(const Phrase& p);
  std::string side_of(const Phrase& p) const;
  std::string words_of(const Phrase& p, std::string_view slot) const;

  Parse& parse_;
  std::vector<Known> known_;
  std::vector<Seen> seen_;
  std::vector<PhraseId> groups_;  ///< and organisations, in text order
  std::map<std::string, int> by_phrase_;
  std::map<std::string, Known> learnt_;           ///< by key
  std::map<std::string, PhraseId> short_groups_;  ///< by a word of the name
  MainCountry main_country_;
  bool counting_ = false;  ///< mentions count once, where they are seen
  ClassId person_, body_, office_, speakers_, name_, pronoun_, owner_,
      official_, servant_, seat_, operations_, unofficial_, country_, capital_,
      metonym_, group_, organisation_, outlet_, nationals_, region_, seated_,
      settling_, medical_, said_, rebel_, fighting_, fighter_noun_,
      watcher_noun_, armed_, policing_, belonging_, rank_, learned_,
      state_owned_, fighter_adj_, watcher_adj_, determiner_, oblique_, saying_,
      groupadj_, lived_, heading_;
};

}  // namespace claimledger
