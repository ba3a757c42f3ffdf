#pragma once
#include <string>
#include <string_view>

#include "claimledger/reconcile/gather.h"

namespace claimledger {

bool is_outlet(const Source& source);

/// The side that a position is of: "outlet" for every outlet's own voice.
SharedText side_of(const Source& source);

/// Who speaks: a name, else a role, else a side. The outlet's own voice goes
/// by the outlet's name; an outlet without one, by its article's path.
SharedText speaker_of(const PlacedClaim& placed);

/// Who counts as one source in time: a state or a group whoever speaks for
/// it, but each outlet, witness and hospital for itself.
SharedText source_of(const SharedText& side, const SharedText& speaker);

/// One name is the other with less of it: "Tarn" and "Orla Tarn", "the Vorn
/// hospital" and "a doctor of the Vorn hospital". Only capitals count, and no
/// titles.
bool bear_one_name(std::string_view a, std::string_view b);

/// "command" for "Northern Command".
bool is_short_for(std::string_view part, std::string_view name);

/// "health ministry (ORL)": the speaker and, where it says more, the side. Of
/// an outlet that goes by a path, the file's name.
std::string named(std::string_view speaker, std::string_view side);

}  // namespace claimledger
