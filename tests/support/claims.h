/// Claims and articles in one line each, for the tests of reconcile. The
/// states are invented: Orlan (ORL) and Vesk (VSK).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"

namespace claimledger::test {

/// Builds one claim; each call sets one part and gives the builder back.
class Says {
 public:
  /// `side` says that `count` soldiers of `victims` were killed. `count` as
  /// "88", ">=49", ">110", "<=40", "~40", "30..40", "dozens" and other vague
  /// words, or "" for no figure.
  Says(std::string side, const std::string& count, std::string victims) {
    claim_.source.side = side;
    if (side == "outlet") {
      claim_.source.kind = SourceKind::outlet;
    } else {
      claim_.source.kind = SourceKind::state;
      claim_.source.name = std::move(side);
    }
    claim_.casualty.count = parse(count);
    claim_.casualty.victims.side = std::move(victims);
    claim_.casualty.victims.victim_class = VictimClass::military;
  }

  Says& by(std::string name) {
    claim_.source.name = std::move(name);
    return *this;
  }
  Says& kind(SourceKind kind) {
    claim_.source.kind = kind;
    return *this;
  }
  Says& harm(Harm harm) {
    claim_.casualty.harm = harm;
    return *this;
  }
  Says& of(VictimClass c) {
    claim_.casualty.victims.victim_class = c;
    return *this;
  }
  Says& stance(Stance stance) {
    claim_.source.stance = stance;
    return *this;
  }
  Says& said(const std::string& day) {
    claim_.said = when(day, day);
    return *this;
  }
  Says& about(const std::string& start, const std::string& end = "") {
    claim_.time = when(start, end.empty() ? start : end);
    return *this;
  }
  Says& in(std::string place) {
    claim_.place = std::move(place);
    return *this;
  }
  Says& cause(std::string cause) {
    claim_.casualty.cause = std::move(cause);
    return *this;
  }
  Says& via(std::string name) {
    claim_.source.via.push_back(std::move(name));
    return *this;
  }
  Says& region(Region region) {
    claim_.region = region;
    return *this;
  }
  Says& provisional() {
    claim_.casualty.provisional = true;
    return *this;
  }
  Says& part_of(std::string id) {
    claim_.casualty.accounting = Accounting::part;
    claim_.casualty.of = std::move(id);
    return *this;
  }
  Says& denying(std::string id) {
    claim_.source.stance = Stance::denies;
    claim_.about = std::move(id);
    return *this;
  }

  const Claim& claim() const { return claim_; }

 private:
  static When when(const std::string& start, const std::string& end) {
    return {start, start, end, "", {}};
  }

  /// Some of the word list, with its least numbers; 0: none.
  static constexpr std::pair<std::string_view, std::int64_t> kVague[] = {
      {"several", 3},
      {"many", 0},
      {"scores of", 40},
      {"dozens", 24},
      {"several dozen", 36},
      {"hundreds and hundreds", 200},
      {"Hundreds of", 200},
      {"tens of thousands", 20000}};

  static Count parse(const std::string& text) {
    Count count;
    count.text = text;
    const auto number = [](const std::string& digits) {
      return std::int64_t{std::stoll(digits)};
    };
    if (text.empty()) return count;
    for (const auto& [word, least] : kVague) {
      if (text != word) continue;
      if (least > 0) count.min = least;
      count.qualifier = Qualifier::vague;
      return count;
    }
    if (const auto dots = text.find(".."); dots != text.npos) {
      count.min = number(text.substr(0, dots));
      count.max = number(text.substr(dots + 2));
      count.qualifier = Qualifier::range;
    } else if (text.starts_with(">=")) {
      count.min = number(text.substr(2));
      count.qualifier = Qualifier::at_least;
    } else if (text.starts_with("<=")) {
      count.max = number(text.substr(2));
      count.qualifier = Qualifier::at_most;
    } else if (text.starts_with(">")) {
      count.min = number(text.substr(1));
      count.qualifier = Qualifier::more_than;
    } else {
      const bool about = text.starts_with("~");
      count.min = count.max = number(text.substr(about ? 1 : 0));
      count.qualifier = about ? Qualifier::about : Qualifier::exact;
    }
    return count;
  }

  Claim claim_;
};

/// An article of `published` (a day or "") and its claims. Claims are called
/// "<name>.1", "<name>.2" ... in their order.
template <typename Builder = Says>
ArticleRecords article(const std::string& name, const std::string& published,
                       const std::vector<Builder>& says) {
  ArticleRecords records;
  records.article.id = name;
  records.article.path = name + ".txt";
  records.article.published.value = published;
  std::uint32_t at = 0;
  for (const Builder& one : says) {
    Claim claim = one.claim();
    claim.article = name;
    claim.span = {10 * at, 10 * at + 5};
    claim.id = name + "." + std::to_string(++at);
    records.claims.push_back(std::move(claim));
  }
  return records;
}

}  // namespace claimledger::test
