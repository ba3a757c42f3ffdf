#include "claimledger/text/attrs.h"

#include <initializer_list>

namespace claimledger {

namespace {

// Calls `visit(mine, theirs, unset)` for every field of the record, so that
// no field can be forgotten by one of the two operations below.
template <typename A, typename B, typename Visit>
void each_field(A& a, B& b, Visit visit) {
  visit(a.value, b.value, Attrs::kNoValue);
  visit(a.side, b.side, StringId{0});
  visit(a.name, b.name, StringId{0});
  visit(a.cause, b.cause, StringId{0});
  visit(a.time, b.time, StringId{0});
  visit(a.country, b.country, StringId{0});
  for (auto field :
       {&Attrs::harm, &Attrs::victim_class, &Attrs::kind, &Attrs::stance,
        &Attrs::qualifier, &Attrs::accounting, &Attrs::action, &Attrs::flag}) {
    visit(a.*field, b.*field, std::int8_t{-1});
  }
}

}  // namespace

void Attrs::fill_from(const Attrs& other) {
  each_field(*this, other, [](auto& mine, const auto& theirs, auto unset) {
    if (mine == unset) mine = theirs;
  });
}

bool Attrs::conflicts_with(const Attrs& other) const {
  bool conflict = false;
  each_field(*this, other,
             [&](const auto& mine, const auto& theirs, auto unset) {
               if (mine != unset && theirs != unset && mine != theirs) {
                 conflict = true;
               }
             });
  return conflict;
}

}  // namespace claimledger
