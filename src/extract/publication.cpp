#include "extract/publication.h"

namespace claimledger {

void infer_publication(const Parse&, const Timeline&,
                       const std::vector<Frame>&, Article&) {}

}  // namespace claimledger
