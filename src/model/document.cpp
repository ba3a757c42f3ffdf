#include "claimledger/model/document.h"

#include "claimledger/base/hash.h"

namespace claimledger {
namespace {

/// The day the article itself states. What a flag or other articles lend it
/// does not make it another article.
std::string_view stated_day(const Published& published) {
  const bool stated = published.basis == Basis::metadata ||
                      published.basis == Basis::file_name;
  return stated ? std::string_view(published.value) : std::string_view();
}

}  // namespace

void identify(Document& document) {
  document.id =
      content_hash({document.text, document.title, document.outlet,
                    document.url, stated_day(document.published)});
}

}  // namespace claimledger
