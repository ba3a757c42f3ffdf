#include "claimledger/reconcile/speakers.h"

namespace claimledger {
namespace {

/// Sides that are one voice; whoever else shares a label speaks for himself.
bool is_one_voice(const std::string& side) {
  return !side.empty() && side != "outlet" && side != "witness" &&
         side != "medics";
}

}  // namespace

bool is_outlet(const Source& source) {
  return source.side == "outlet" || source.kind == SourceKind::outlet;
}

std::string side_of(const Source& source) {
  return is_outlet(source) ? "outlet" : source.side;
}

std::string speaker_of(const PlacedClaim& placed) {
  const Source& source = placed.claim->source;
  if (!source.name.empty()) return source.name;
  const bool unnamed = source.role.empty() && source.side.empty();
  if (is_outlet(source) || unnamed) {
    return placed.article->outlet.empty() ? placed.article->path
                                          : placed.article->outlet;
  }
  return source.role.empty() ? source.side : source.role;
}

std::string source_of(const std::string& side, const std::string& speaker) {
  return is_one_voice(side) ? side : side + "/" + speaker;
}

std::string named(const std::string& speaker, const std::string& side) {
  if (side == "outlet") return speaker.substr(speaker.rfind('/') + 1);
  if (side.empty() || side == speaker) return speaker;
  return speaker + " (" + side + ")";
}

}  // namespace claimledger
