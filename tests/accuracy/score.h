/// Compares what is extracted from a set of the corpus with expected.json.
#pragma once
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/corpus.h"
#include "support/extracting.h"

namespace claimledger::test {

/// One entry of expected.json, and what overlaps it.
struct Entry {
  nlohmann::json json;
  std::string article;
  Span span;
  bool hard = false;
};

struct Score {
  int entries = 0;
  int easy = 0;   ///< entries not marked hard
  int found = 0;  ///< of those: harm and count are right
  int hard_found = 0;
  int victims = 0;  ///< of all found: the victims' side is right
  int classes = 0;
  int sources = 0;
  int accounts = 0;
  int wrong = 0;  ///< claims outside furniture that no entry accounts for
  std::vector<std::string> missed;  ///< easy entries without their figure
  std::vector<std::string> unasked;
  std::vector<std::string> traps;  ///< claims on a `not_claims` stretch
  std::vector<std::string> sides;  ///< found, but victims or source differ

  int all_found() const { return found + hard_found; }

  Score& operator+=(const Score& other) {
    for (auto part : {&Score::entries, &Score::easy, &Score::found,
                      &Score::hard_found, &Score::victims, &Score::classes,
                      &Score::sources, &Score::accounts, &Score::wrong}) {
      this->*part += other.*part;
    }
    for (auto part :
         {&Score::missed, &Score::unasked, &Score::traps, &Score::sides}) {
      (this->*part)
          .insert((this->*part).end(), (other.*part).begin(),
                  (other.*part).end());
    }
    return *this;
  }
};

inline std::string text_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

inline std::string figure_of(const nlohmann::json& entry) {
  Count count;
  if (entry["min"].is_number()) count.min = entry["min"].get<std::int64_t>();
  if (entry["max"].is_number()) count.max = entry["max"].get<std::int64_t>();
  count.qualifier =
      *value_in<Qualifier>(kQualifierNames, text_of(entry["qualifier"]));
  return text_of(entry["harm"]) + " " + describe(count);
}

inline std::string figure_of(const Claim& claim) {
  return std::string(name_in(kHarmNames, claim.casualty.harm)) + " " +
         describe(claim.casualty.count);
}

struct ArticleClaims {
  Document document;
  std::vector<Claim> claims;
};

class Scorer {
 public:
  explicit Scorer(const std::string& set) {
    for (Document& d : corpus_articles(set)) {
      auto claims = read(d).claims;
      // People were asked for casualties alone.
      std::erase_if(claims, [](const Claim& claim) {
        return claim.kind != ClaimKind::casualty;
      });
      const std::string path = d.path;
      read_[path] = {std::move(d), std::move(claims)};
    }
    std::ifstream file(corpus_folder(set) + "/expected.json");
    const auto json = nlohmann::json::parse(file);
    for (const auto& one : json["claims"]) {
      if (one.value("kind", "casualty") != "casualty") continue;
      entries_.push_back(entry(one));
    }
    for (const auto& one : json["not_claims"]) traps_.push_back(entry(one));
  }

  Score run() {
    Score sum;
    for (const auto& [path, score] : run_each()) sum += score;
    return sum;
  }

  /// One score for each article, in the order of their paths.
  std::map<std::string, Score> run_each() {
    for (const auto& [path, article] : read_) scores_[path];
    for (const Entry& e : entries_) judge(e, scores_[e.article]);
    for (const Entry& trap : traps_) {
      for (const Claim& c : read_.at(trap.article).claims) {
        if (c.region == Region::furniture || !c.span.overlaps(trap.span)) {
          continue;
        }
        // "10 have now been added" may touch a claim that is asked for.
        if (!asked(trap.article, c)) {
          scores_[trap.article].traps.push_back(line(trap, c));
        }
      }
    }
    for (const auto& [path, article] : read_) {
      for (const Claim& c : article.claims) {
        if (c.region == Region::furniture || asked(path, c)) continue;
        Score& score = scores_[path];
        ++score.wrong;
        score.unasked.push_back(path + ": " + describe(c) + " \"" + c.text +
                                "\"");
      }
    }
    return scores_;
  }

 private:
  Entry entry(const nlohmann::json& json) const {
    Entry e{json, text_of(json["article"]), {}, json.value("hard", false)};
    const std::string& text = read_.at(e.article).document.text;
    const std::string trigger = text_of(json["text"]);
    const auto at = text.find(trigger);
    if (at == std::string::npos) throw std::runtime_error(trigger);
    e.span = {static_cast<std::uint32_t>(at),
              static_cast<std::uint32_t>(at + trigger.size())};
    return e;
  }

  bool asked(const std::string& path, const Claim& claim) const {
    for (const Entry& e : entries_) {
      if (e.article == path && e.span.overlaps(claim.span)) return true;
    }
    return false;
  }

  static std::string line(const Entry& e, const Claim& c) {
    return e.article + ": \"" + text_of(e.json["text"]) + "\" gives " +
           describe(c) + " \"" + c.text + "\"";
  }

  void judge(const Entry& e, Score& score) const {
    ++score.entries;
    score.easy += e.hard ? 0 : 1;
    const std::string wanted = figure_of(e.json);
    std::string got;
    for (const Claim& c : read_.at(e.article).claims) {
      if (!c.span.overlaps(e.span)) continue;
      if (figure_of(c) == wanted) {
        (e.hard ? score.hard_found : score.found) += 1;
        compare(e, c, score);
        return;
      }
      got += " " + figure_of(c);
    }
    const std::string text = e.article + ": \"" + text_of(e.json["text"]) +
                             "\" is " + wanted + ", got" +
                             (got.empty() ? " nothing" : got);
    if (!e.hard) score.missed.push_back(text);
    if (!got.empty() && !e.hard) {
      ++score.wrong;
      score.unasked.push_back(text);
    }
  }

  static void compare(const Entry& e, const Claim& c, Score& score) {
    const std::string victims = text_of(e.json["side"]);
    const std::string source = text_of(e.json["source"]["side"]);
    const bool same_victims = c.casualty.victims.side == victims;
    const bool same_source = c.source.side == source;
    const bool same_class =
        text_of(e.json["class"]) ==
        name_in(kVictimClassNames, c.casualty.victims.victim_class);
    const bool same_account = text_of(e.json["accounting"]) ==
                              name_in(kAccountingNames, c.casualty.accounting);
    score.victims += same_victims ? 1 : 0;
    score.sources += same_source ? 1 : 0;
    score.classes += same_class ? 1 : 0;
    score.accounts += same_account ? 1 : 0;
    if (same_victims && same_source && same_class && same_account) return;
    score.sides.push_back((e.hard ? "(hard) " : "") + line(e, c) + ", wants " +
                          text_of(e.json["class"]) + " of " + victims + " | " +
                          text_of(e.json["source"]["name"]) + " (" + source +
                          ") | " + text_of(e.json["accounting"]));
  }

  std::map<std::string, ArticleClaims> read_;
  std::vector<Entry> entries_;
  std::vector<Entry> traps_;
  std::map<std::string, Score> scores_;
};

}  // namespace claimledger::test
