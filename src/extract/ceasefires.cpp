#include "extract/ceasefires.h"

namespace claimledger {

void read_ceasefires(Cascade&, const Parse&, const Attributor&, Discourse&,
                     std::vector<Claim>&) {}

}  // namespace claimledger
