#include "claimledger/reconcile/speakers.h"

#include <algorithm>
#include <set>

#include "claimledger/model/sides.h"

namespace claimledger {
namespace {

/// Sides that are one voice; whoever else shares a label speaks for himself.
bool is_one_voice(std::string_view side) {
  return !side.empty() && !is_word_for_many(side);
}

constexpr std::size_t kTitle = 3;  // letters: Mr, Dr, Gen

std::set<std::string_view> names_in(std::string_view text) {
  std::set<std::string_view> names;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(' ', at);
    end = std::min(end, text.size());
    const std::string_view word = text.substr(at, end - at);
    const bool lower = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    if (word.size() > kTitle && !lower) names.insert(word);
    at = end + 1;
  }
  return names;
}

}  // namespace

bool bear_one_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto one = names_in(a);
  const auto two = names_in(b);
  if (one.empty() || two.empty()) return false;
  return std::includes(one.begin(), one.end(), two.begin(), two.end()) ||
         std::includes(two.begin(), two.end(), one.begin(), one.end());
}

bool is_short_for(std::string_view part, std::string_view name) {
  if (part.empty() || part.size() + 1 >= name.size()) return false;
  const std::string_view end = name.substr(name.size() - part.size());
  const auto equal = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  return name[name.size() - part.size() - 1] == ' ' &&
         std::equal(part.begin(), part.end(), end.begin(), equal);
}

bool is_outlet(const Source& source) {
  return source.side == "outlet" || source.kind == SourceKind::outlet;
}

SharedText side_of(const Source& source) {
  static const SharedText kOutlet("outlet");
  return is_outlet(source) ? kOutlet : source.side;
}

SharedText speaker_of(const PlacedClaim& placed) {
  const Source& source = placed.claim->source;
  if (!source.name.empty()) return source.name;
  const bool unnamed = source.role.empty() && source.side.empty();
  if (is_outlet(source) || unnamed) {
    return placed.article->outlet.empty() ? placed.article->path
                                          : placed.article->outlet;
  }
  return source.role.empty() ? source.side : source.role;
}

SharedText source_of(const SharedText& side, const SharedText& speaker) {
  if (is_one_voice(side)) return side;
  std::string source(side);
  return source.append("/").append(speaker.view());
}

std::string named(std::string_view speaker, std::string_view side) {
  if (side == "outlet") {
    return std::string(speaker.substr(speaker.rfind('/') + 1));
  }
  std::string name(speaker);
  if (side.empty() || side == speaker) return name;
  return name.append(" (").append(side).append(")");
}

}  // namespace claimledger
