#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace claimledger {

/// What the head of a Markdown file says of it; empty where it does not.
struct FrontMatter {
  std::string title;
  std::string outlet;
  std::string url;
  std::string language;
  std::string published;      ///< as written
  std::string published_key;  ///< the key that gave it
  std::size_t end = 0;        ///< offset past the closing line; 0: none there
};

/// Reads the `key: value` lines between two lines of `---` at the start of
/// `text`. Only plain and quoted one-line values are understood; lists and
/// nested keys are passed over.
FrontMatter read_front_matter(std::string_view text);

/// The first `# heading` of Markdown, or empty.
std::string first_heading(std::string_view markdown);

}  // namespace claimledger
