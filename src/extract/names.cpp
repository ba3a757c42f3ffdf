#include "extract/names.h"

#include <algorithm>
#include <vector>

namespace claimledger {

namespace {

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1,
                         diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return out;
}

std::string_view last_word(std::string_view text) {
  const auto space = text.find_last_of(" \n\t");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// "the", "a" and the like in front of a name say nothing of it.
std::string_view without_article(std::string_view text) {
  for (const std::string_view article :
       {"the ", "The ", "a ", "A ", "an ", "An ", "its ", "his ", "their "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

bool same_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 5 || b.size() < 5 || a.size() > 40 || b.size() > 40) {
    return false;
  }
  return a[0] == b[0] && edits(a, b) <= std::max(a.size(), b.size()) / 5;
}

}  // namespace claimledger
