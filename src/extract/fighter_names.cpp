#include "extract/fighter_names.h"

namespace claimledger {

std::string lowered(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return out;
}

std::string uncapitalised(std::string name) {
  const auto space = name.find(' ');
  const bool proper = space != name.npos && space + 1 < name.size() &&
                      name[space + 1] >= 'A' && name[space + 1] <= 'Z';
  if (proper) return name;
  if (name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a') {
    name[0] = static_cast<char>(name[0] | 0x20);
  }
  return name;
}

std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

}  // namespace claimledger
