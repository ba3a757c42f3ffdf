#pragma once
#include <string>
#include <string_view>

#include "claimledger/reconcile/gather.h"

namespace claimledger {

bool is_outlet(const Source& source);

/// The side that a position is of: "outlet" for every outlet's own voice.
std::string side_of(const Source& source);

/// Who speaks: a name, else a role, else a side. The outlet's own voice goes
/// by the outlet's name; an outlet without one, by its article's path.
std::string speaker_of(const PlacedClaim& placed);

/// Who counts as one source in time: a state or a group whoever speaks for
/// it, but each outlet, witness and hospital for itself.
std::string source_of(const std::string& side, const std::string& speaker);

/// One name is the other with less of it: "Tarn" and "Orla Tarn", "the Vorn
/// hospital" and "a doctor of the Vorn hospital". Only capitals count, and no
/// titles.
bool bear_one_name(std::string_view a, std::string_view b);

/// "command" for "Northern Command".
bool is_short_for(std::string_view part, std::string_view name);

/// "health ministry (ORL)": the speaker and, where it says more, the side. Of
/// an outlet that goes by a path, the file's name.
std::string named(const std::string& speaker, const std::string& side);

}  // namespace claimledger
