/// Claims of truces and of ground in one line each, for the tests of reconcile.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "claimledger/model/claim.h"
#include "claimledger/model/ledger.h"
#include "support/claims.h"

namespace claimledger::test {

/// Builds one claim, said by a side ("outlet": by the article itself).
class Tells {
 public:
  Tells(const std::string& side, CeasefireAction action,
        const std::string& start = "") {
    source(side);
    claim_.kind = ClaimKind::ceasefire;
    claim_.ceasefire->action = action;
    claim_.ceasefire->parties = {"ORL", "VSK"};
    if (start.empty()) return;
    claim_.ceasefire->effective.emplace();
    claim_.ceasefire->effective->start = start;
  }
  Tells(const std::string& side, TerritoryAction action,
        const std::string& holder, const std::string& from) {
    source(side);
    claim_.kind = ClaimKind::territory;
    claim_.territory->action = action;
    claim_.territory->holder = holder;
    claim_.territory->from = from;
    claim_.place = "Tarv";
  }

  Tells& truce(std::string id) {
    claim_.ceasefire->truce = std::move(id);
    return *this;
  }
  Tells& by(std::string name) {
    claim_.source.name = std::move(name);
    return *this;
  }
  Tells& in(std::string place) {
    claim_.place = std::move(place);
    return *this;
  }
  Tells& extent(Extent extent) {
    claim_.territory->extent = extent;
    return *this;
  }
  Tells& villages(std::int64_t count, Accounting how = Accounting::total) {
    claim_.territory->count = PlaceCount{
        {count, count, Qualifier::exact, std::to_string(count)}, "villages"};
    claim_.territory->accounting = how;
    return *this;
  }
  Tells& about(const std::string& start, const std::string& end) {
    claim_.time = When{start, start, end, "", {}};
    return *this;
  }
  Tells& denying() {
    claim_.source.stance = Stance::denies;
    return *this;
  }

  const Claim& claim() const { return claim_; }

 private:
  void source(const std::string& side) {
    claim_.source.side = side;
    const bool outlet = side == "outlet";
    claim_.source.kind = outlet ? SourceKind::outlet : SourceKind::state;
    if (!outlet) claim_.source.name = side;
  }

  Claim claim_;
};

/// An article of a day, its claims called "<name>.1" and so on. Claims of a
/// truce without an id of their own are of "<name>".
inline ArticleRecords telling(const std::string& name, const std::string& day,
                              const std::vector<Tells>& told) {
  ArticleRecords records = article(name, day, told);
  for (Claim& claim : records.claims) {
    if (claim.ceasefire->truce.empty()) claim.ceasefire->truce = name;
  }
  return records;
}

}  // namespace claimledger::test
