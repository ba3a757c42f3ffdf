/// Claims of ceasefires and territory, and days of publication, against
/// expected.json of a set of the corpus.
#pragma once
#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/corpus.h"
#include "support/extracting.h"

namespace claimledger::test {

struct KindScore {
  int plain = 0;  ///< entries not marked hard
  int found = 0;  ///< of those: action right (territory: and holder)
  int hard_found = 0;
  int sources = 0;  ///< of all found: the source's side is right
  int unasked = 0;  ///< claims that no entry of their kind touches
  std::vector<std::string> missed;
  std::vector<std::string> extra;
};

inline nlohmann::json expected_of(const std::string& set) {
  std::ifstream file(corpus_folder(set) + "/expected.json");
  return nlohmann::json::parse(file);
}

inline std::string word_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

class KindScorer {
 public:
  KindScorer(const std::string& set, ClaimKind kind) : kind_(kind) {
    std::vector<ArticleRecords> records;
    for (const Document& d : corpus_articles(set)) {
      texts_[d.path] = d.text;
      records.push_back(read(d));
    }
    report_ = reconcile(std::move(records), {});
    for (const Article& a : report_.articles) paths_[a.id] = a.path;
    expected_ = expected_of(set);
  }

  KindScore run() {
    for (const auto& entry : expected_["claims"]) {
      if (word_of(entry["kind"]) == name_in(kClaimKindNames, kind_)) {
        judge(entry);
      }
    }
    for (const Claim& claim : report_.claims) {
      if (claim.kind != kind_ || claim.region == Region::furniture) continue;
      if (asked_.count(claim.id) != 0) continue;
      ++score_.unasked;
      score_.extra.push_back(paths_[claim.article] + ": " + describe(claim) +
                             " \"" + claim.text + "\"");
    }
    return score_;
  }

  /// Articles whose day is as expected; the others are named.
  std::vector<std::string> wrong_days() const {
    std::vector<std::string> out;
    for (const auto& entry : expected_["publications"]) {
      const std::string path = word_of(entry["article"]);
      for (const Article& a : report_.articles) {
        if (a.path == path && a.published.value != word_of(entry["day"])) {
          out.push_back(path + ": " + a.published.value);
        }
      }
    }
    return out;
  }

 private:
  void judge(const nlohmann::json& entry) {
    const bool hard = entry.value("hard", false);
    score_.plain += hard ? 0 : 1;
    const std::string path = word_of(entry["article"]);
    const std::string words = word_of(entry["text"]);
    const auto at = static_cast<std::uint32_t>(texts_.at(path).find(words));
    const Span span{at, at + static_cast<std::uint32_t>(words.size())};
    const Claim* best = nullptr;
    for (const Claim& claim : report_.claims) {
      if (claim.kind != kind_ || paths_[claim.article] != path) continue;
      if (!claim.span.overlaps(span)) continue;
      asked_[claim.id] = true;
      if (best == nullptr && same(entry, claim)) best = &claim;
    }
    if (best == nullptr) {
      if (!hard) score_.missed.push_back(path + ": \"" + words + "\"");
      return;
    }
    (hard ? score_.hard_found : score_.found) += 1;
    const auto& source = entry["source"];
    if (best->source.side == word_of(source["side"])) ++score_.sources;
  }

  bool same(const nlohmann::json& entry, const Claim& claim) const {
    const std::string action = word_of(entry["action"]);
    if (kind_ == ClaimKind::ceasefire) {
      return action == name_in(kCeasefireActionNames, claim.ceasefire->action);
    }
    return action == name_in(kTerritoryActionNames, claim.territory->action) &&
           word_of(entry["holder"]) == claim.territory->holder;
  }

  ClaimKind kind_;
  std::map<std::string, std::string> texts_;
  mutable std::map<std::string, std::string> paths_;
  Report report_;
  nlohmann::json expected_;
  std::map<std::string, bool> asked_;
  KindScore score_;
};

}  // namespace claimledger::test
