#include "extract/ceasefires.h"

#include <algorithm>
#include <set>

#include "claimledger/model/local_hour.h"
#include "extract/truce_findings.h"
#include "extract/truce_identity.h"
#include "extract/truce_nodes.h"
#include "extract/truce_parties.h"
#include "extract/truce_place.h"
#include "extract/truce_source.h"
#include "extract/truce_times.h"

namespace claimledger {

namespace {

class CeasefireReader {
 public:
  CeasefireReader(Cascade& cascade, Parse& parse, const Attributor& attributor,
                  Discourse& discourse)
      : cascade_(cascade),
        parse_(parse),
        attributor_(attributor),
        words_(*parse.packs),
        parties_(parse, words_, discourse),
        finder_(cascade, parse, words_),
        identity_(attributor.article().published.value) {}

  void read(std::uint32_t number, std::vector<Claim>& out) {
    if (parse_.sentences[number].plain.empty()) return;
    const Sentence s =
        read_truce_phrases(cascade_, parse_.sentences[number], parse_);
    const TruceClause clause(parse_, words_, s);
    const auto findings = finder_.read(s, number);
    const std::size_t first = out.size();
    for (const TruceFinding& f : findings) {
      if (auto claim = claim_of(f, clause, number)) {
        out.push_back(std::move(*claim));
        truces_.push_back(f.truce);
        const Sides named = parties_.beside(clause, f.truce);
        if (named.size() == 2) named_.insert(named);
      }
    }
    share(first, out);
    for (std::size_t i = first; i < out.size(); ++i) {
      const Phrase& p = clause.node(truces_[i - first]);
      out[i].ceasefire->truce = identity_.identify(
          out[i], parse_.words(p), parse_.is(p, words_.offernp), number,
          parse_.sentences[number].paragraph);
    }
    truces_.clear();
  }

  /// Where an article names one pair of sides, its truces are theirs.
  void finish(std::vector<Claim>& out, std::size_t first) const {
    if (named_.size() != 1 || !parties_.opponents().empty()) return;
    for (std::size_t i = first; i < out.size(); ++i) {
      Ceasefire& c = out[i].ceasefire;
      const bool open = c.action != CeasefireAction::violated &&
                        c.action != CeasefireAction::brokered;
      if (open && c.parties.empty()) c.parties = *named_.begin();
    }
  }

 private:
  std::optional<Claim> claim_of(const TruceFinding& f,
                                const TruceClause& clause,
                                std::uint32_t number) {
    const auto plain = [&](std::uint32_t token, bool end) {
      const auto& nodes = parse_.sentences[number].plain;
      std::uint32_t i = 0;
      while (i < nodes.size() &&
             (end ? parse_.phrase(nodes[i]).last
                  : parse_.phrase(nodes[i]).first) < token) {
        ++i;
      }
      return end ? i + 1 : i;
    };
    const Spot spot = attributor_.spot_of_plain(
        number, plain(clause.node(f.match.begin).first, false),
        plain(clause.node(f.match.end - 1).last, true), kNoPhrase);
    const TruceSource source(parse_, words_, attributor_, parties_);
    auto claim = source.attribute(f, clause, spot);
    if (!claim) return std::nullopt;
    claim->kind = ClaimKind::ceasefire;
    claim->ceasefire->action = f.action;
    if (f.action == CeasefireAction::denied) {
      claim->source.stance = Stance::denies;
    }
    claim->ceasefire->parties = parties_of(f, clause, claim->source.side);
    if (claim->ceasefire->parties.size() < 2) {
      add_speaker(f, clause, claim->source, claim->ceasefire->parties);
    }
    claim->ceasefire->brokers = brokers_of(f, clause);
    if (claim->ceasefire->brokers == claim->ceasefire->parties) {
      claim->ceasefire->parties.clear();  // they only stood out together
    }
    if (begins_alone(f, clause, claim->ceasefire->parties)) {
      claim->ceasefire->action = CeasefireAction::agreed;
    }
    claim->ceasefire->effective = time_of(f, clause, number);
    if (claim->ceasefire->effective) {
      place_in_zone(*claim->ceasefire->effective, claim->ceasefire->parties);
      if (f.flag == 't' || f.flag == 'm' || f.flag == 'j' ||
          holds_since(f, clause)) {
        take_in_start(*claim);
      }
    }
    if (const auto place = truce_place(parse_, words_, clause, f)) {
      claim->place = place->name;
      claim->place_country = place->country;
      claim->place_span = place->span;
    }
    return claim;
  }

  Sides brokers_of(const TruceFinding& f, const TruceClause& clause) const {
    Sides out;
    if (f.action != CeasefireAction::brokered) {
      return parties_.sides_of(parse_.slot(clause.node(f.truce), "b"));
    }
    for (const Slot& slot : f.match.slots) {
      if (slot.name != "b") continue;
      for (const std::string& side : parties_.sides_of(slot.phrase)) {
        add_side(out, side);
      }
    }
    if (!out.empty()) return out;
    out = parties_.sides_of(parse_.slot(clause.node(f.truce), "b"));
    if (!out.empty() || f.match.slot("b") != kNoPhrase) return out;
    const std::uint32_t who = clause.subject(f.act);
    return who == TruceClause::kNone ? out : parties_.sides_of(clause.id(who));
  }

  // The sides named beside the truce, as its subject or as those called upon;
  // a one-sided truce binds who declares it; else those at war.
  Sides parties_of(const TruceFinding& f, const TruceClause& clause,
                   const std::string& speaker) const {
    Sides out = parties_.beside(clause, f.truce);
    if (f.action == CeasefireAction::violated) return breakers(f, clause);
    if (out.size() >= 2) return out;
    if (f.flag == 'u' && f.match.slot("src") != kNoPhrase) {
      return parties_.sides_of(f.match.slot("src"));
    }
    if (f.action == CeasefireAction::called_for) {
      for (std::uint32_t i = f.act + 1; i < f.match.end && i != f.truce; ++i) {
        if (clause.is(i, words_.pair)) return parties_.sides_of(clause.id(i));
      }
    }
    const bool own = f.action == CeasefireAction::agreed ||
                     f.action == CeasefireAction::called_for ||
                     f.action == CeasefireAction::proposed ||
                     f.action == CeasefireAction::extended ||
                     f.action == CeasefireAction::in_effect ||
                     f.action == CeasefireAction::ended;
    const std::uint32_t who =
        own && f.act < f.truce ? clause.subject(f.act) : TruceClause::kNone;
    const Sides& war = parties_.opponents();
    if (who == TruceClause::kNone) return war.empty() ? out : war;
    Sides subject = parties_.sides_of(clause.id(who));
    if (clause.is(who, words_.pronoun) && speaker != "outlet") {
      add_side(subject, speaker);
    }
    const bool several = subject.size() >= 2 ||
                         (subject.size() == 1 && clause.is(who, words_.pair));
    if (several && f.action != CeasefireAction::called_for) {
      return subject;
    }
    if (subject.size() != 1) return war;
    const bool at_war =
        std::find(war.begin(), war.end(), subject[0]) != war.end();
    const bool alone = f.flag == 'u' || f.flag == 'o';
    const bool fights = at_war || clause.is(who, words_.group);
    if (alone && out.empty() && (fights || war.empty())) return subject;
    if (f.action == CeasefireAction::proposed) add_given(f, clause, out);
    const bool party = at_war || (war.empty() && !out.empty());
    if (!out.empty() && party) {
      add_side(out, subject[0]);
      if (out.size() == 2) return out;
    }
    if (!war.empty()) return war;
    return f.action == CeasefireAction::ended && out.empty() ? subject : out;
  }

  // "its truce", "a truce with the rebels", told by who made it.
  void add_speaker(const TruceFinding& f, const TruceClause& clause,
                   const Source& source, Sides& parties) const {
    const bool side = source.kind != SourceKind::organisation &&
                      source.kind != SourceKind::outlet &&
                      source.side != "outlet" && source.side != "witness";
    const bool told = f.action == CeasefireAction::in_effect ||
                      f.action == CeasefireAction::agreed ||
                      f.action == CeasefireAction::extended ||
                      f.action == CeasefireAction::ended ||
                      f.action == CeasefireAction::failed;
    if (!side || !told || !parties_.opponents().empty()) return;
    const std::string_view truce = parse_.words(clause.node(f.truce));
    const std::uint32_t next = f.truce + 1;
    const bool own = truce.starts_with("its ") || truce.starts_with("our ") ||
                     (next < f.act && clause.is(next, words_.pronoun));
    const bool with =
        next < clause.size() && parse_.words(clause.node(next)) == "with";
    if (own || with) add_side(parties, source.side);
  }

  // When it starts is part of what is claimed: "will begin at dawn on Sunday".
  void take_in_start(Claim& c) const {
    constexpr std::size_t kBetween = 12;
    const std::string_view text = parse_.text;
    const std::size_t at = text.find(c.ceasefire->effective->text, c.span.end);
    const bool behind =
        at != text.npos && at < c.sentence.end && at <= c.span.end + kBetween;
    if (!behind || c.ceasefire->effective->text.empty()) return;
    const std::string_view between = text.substr(c.span.end, at - c.span.end);
    if (between.find_first_of(",;.:") != between.npos) return;
    c.span.end = at + c.ceasefire->effective->text.size();
    c.text = std::string(cut(text, c.span));
  }

  // "offered Peru a truce"
  void add_given(const TruceFinding& f, const TruceClause& clause,
                 Sides& out) const {
    for (std::uint32_t i = f.act + 1; i < f.truce; ++i) {
      const Phrase& p = clause.node(i);
      if (words_.party_like(parse_, p)) {
        for (const auto& side : parties_.sides_of(clause.id(i))) {
          add_side(out, side);
        }
      }
    }
  }

  // Who broke it: named by the rule, the accused, or the subject.
  Sides breakers(const TruceFinding& f, const TruceClause& clause) const {
    const PhraseId named = f.match.slot("p");
    if (named != kNoPhrase) return parties_.sides_of(named);
    if (f.flag == 'p') return {};
    if (f.accuse != TruceClause::kNone) {
      for (std::uint32_t i = f.accuse + 1; i < f.match.end; ++i) {
        const std::string_view word = parse_.words(clause.node(i));
        if (word == "other") return parties_.opponents();
        if (clause.acts(i)) return parties_.sides_of(clause.id(i));
        if (i >= f.truce) break;
      }
      const std::uint32_t who = clause.subject(f.accuse);
      if (who == TruceClause::kNone || !clause.is(who, words_.pair)) return {};
      return parties_.sides_of(clause.id(who));
    }
    if (f.act > f.truce) return {};
    // "condemned Chile for violating the truce"
    const std::string_view before =
        f.act > 1 ? parse_.words(clause.node(f.act - 1)) : std::string_view();
    if (before == "of" || before == "for") {
      for (std::uint32_t i = f.act - 1; i-- > 0;) {
        if (clause.acts(i)) return parties_.sides_of(clause.id(i));
      }
    }
    const std::uint32_t who = clause.subject(f.act);
    return who == TruceClause::kNone ? Sides{}
                                     : parties_.sides_of(clause.id(who));
  }

  // "The rebels began a truce of their own": nobody agreed to it but they.
  bool begins_alone(const TruceFinding& f, const TruceClause& clause,
                    Sides& parties) const {
    if (f.action != CeasefireAction::in_effect || f.act > f.truce ||
        !clause.is(f.act, words_.starting)) {
      return false;
    }
    const std::uint32_t who = clause.subject(f.act);
    if (who == TruceClause::kNone || clause.is(who, words_.pair)) return false;
    if (words_.both(parse_, clause.node(who)) ||
        clause.is(who, words_.organisation) || !clause.acts(who)) {
      return false;
    }
    const Sides own = parties_.sides_of(clause.id(who));
    if (own.size() == 1) parties = own;
    return own.size() < 2;
  }

  // "has been in force since Monday", "in effect from dawn"
  bool holds_since(const TruceFinding& f, const TruceClause& clause) const {
    const std::uint32_t next = f.act + 1;
    const bool in_force = parse_.words(clause.node(f.act)).starts_with("in ");
    if (!in_force || next >= clause.size()) return false;
    const std::string_view word = parse_.words(clause.node(next));
    return word.starts_with("since") || word.starts_with("from ");
  }

  std::optional<Effective> time_of(const TruceFinding& f,
                                   const TruceClause& clause,
                                   std::uint32_t number) const {
    const Timeline& timeline = attributor_.timeline();
    const std::uint32_t end = f.match.end - 1;
    const bool since = f.action == CeasefireAction::in_effect &&
                       f.truce < f.act && holds_since(f, clause);
    const bool starts =
        f.flag == 't' || since || f.action == CeasefireAction::agreed;
    if (starts) {
      if (const Timex* hour = zoned_aside(parse_, words_, timeline, clause,
                                          number, std::max(f.act, f.truce))) {
        return read_effective(*hour);
      }
    }
    if (f.flag == 't' || f.flag == 'j' || since ||
        (f.flag == 'm' && f.action == CeasefireAction::agreed)) {
      return effective_time(parse_, words_, timeline, clause,
                            std::max(f.act, f.truce), Dating::near);
    }
    if (f.action == CeasefireAction::brokered) {
      return effective_time(parse_, words_, timeline, clause, f.match.end - 1,
                            Dating::behind);
    }
    if (f.action != CeasefireAction::agreed) return std::nullopt;
    auto hour = effective_time(parse_, words_, timeline, clause,
                               std::max(f.act, f.truce), Dating::hour);
    if (hour || clause.is(f.act, words_.accepting)) return hour;
    // "concluded on Thursday": in force at once, where nothing else is said.
    hour =
        effective_time(parse_, words_, timeline, clause, end, Dating::behind);
    if (hour) return hour;
    return effective_time(parse_, words_, timeline, clause, end,
                          Dating::leading);
  }

  // "negotiated a ceasefire, which took effect at ...": both claims know when;
  // "a truce brokered by Chile failed": both know by whom.
  void share(std::size_t first, std::vector<Claim>& out) const {
    for (std::size_t i = first; i < out.size(); ++i) {
      Ceasefire& one = out[i].ceasefire;
      for (std::size_t k = first; k < out.size(); ++k) {
        if (truces_[k - first] != truces_[i - first]) continue;
        const Ceasefire& other = out[k].ceasefire;
        if (one.action == CeasefireAction::agreed && !one.effective &&
            other.action == CeasefireAction::in_effect) {
          one.effective = other.effective;
        }
        if (one.brokers.empty()) one.brokers = other.brokers;
      }
    }
  }

  Cascade& cascade_;
  Parse& parse_;
  const Attributor& attributor_;
  TruceWords words_;
  TruceParties parties_;
  TruceFinder finder_;
  TruceIdentity identity_;
  std::set<Sides> named_;              ///< pairs named beside a truce
  std::vector<std::uint32_t> truces_;  ///< nodes, of the claims of a sentence
};

// A truce in a trade war or between unions is none of this.
bool peaceful(const Parse& parse) {
  const ClassId civil = parse.packs->class_id("civilword");
  const ClassId war = parse.packs->class_id("warlike");
  bool found = false;
  for (const Sentence& s : parse.sentences) {
    for (const PhraseId id : s.plain.empty() ? s.nodes : s.plain) {
      if (parse.is(parse.phrase(id), war)) return false;
      found |= parse.is(parse.phrase(id), civil);
    }
  }
  return found;
}

}  // namespace

void read_ceasefires(Cascade& cascade, Parse& parse,
                     const Attributor& attributor, Discourse& discourse,
                     std::vector<Claim>& out) {
  const bool any = std::any_of(parse.sentences.begin(), parse.sentences.end(),
                               [](const Sentence& s) { return s.truce; });
  if (!any || peaceful(parse)) return;
  const std::size_t first = out.size();
  CeasefireReader reader(cascade, parse, attributor, discourse);
  for (std::uint32_t i = 0; i < parse.sentences.size(); ++i) {
    if (parse.sentences[i].truce) reader.read(i, out);
  }
  reader.finish(out, first);
}

}  // namespace claimledger
