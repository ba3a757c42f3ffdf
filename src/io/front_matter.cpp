#include "io/front_matter.h"

#include <optional>

namespace claimledger {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// Takes one line off the front of `rest`; the line keeps its end.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::size_t size =
      end == std::string_view::npos ? rest.size() : end + 1;
  const std::string_view line = rest.substr(0, size);
  rest.remove_prefix(size);
  return line;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// The inside of a YAML scalar in quotes; doubled or escaped ones undone.
std::string unquote(std::string_view value) {
  const char quote = value.front();
  std::string out;
  for (std::size_t i = 1; i < value.size(); ++i) {
    const bool has_next = i + 1 < value.size();
    if (quote == '"' && value[i] == '\\' && has_next) {
      out += value[++i];
    } else if (value[i] == quote) {
      if (quote != '\'' || !has_next || value[i + 1] != quote) break;
      out += value[++i];
    } else {
      out += value[i];
    }
  }
  return out;
}

std::string scalar(std::string_view value) {
  value = trim(value);
  if (value.empty() || value == "~" || value == "null") return {};
  if (value.front() == '"' || value.front() == '\'') return unquote(value);
  if (const std::size_t comment = value.find(" #");
      comment != std::string_view::npos) {
    value = trim(value.substr(0, comment));
  }
  return std::string(value);
}

bool is_address(std::string_view value) {
  return value.starts_with("https://") || value.starts_with("http://");
}

/// Which of several date keys counts: lower is better, 0 no date key.
int date_rank(std::string_view key) {
  if (key == "published") return 1;
  if (key == "date") return 2;
  return key == "created" ? 3 : 0;
}

void set(FrontMatter& front, const std::string& key, std::string value) {
  if (value.empty()) return;
  if (key == "title") {
    front.title = std::move(value);
  } else if (key == "outlet") {
    front.outlet = std::move(value);
  } else if (key == "source" && is_address(value)) {  // as web clippers do
    if (front.url.empty()) front.url = std::move(value);
  } else if (key == "source") {
    if (front.outlet.empty()) front.outlet = std::move(value);
  } else if (key == "url") {
    front.url = std::move(value);
  } else if (key == "language" || key == "lang") {
    front.language = std::move(value);
  } else if (const int rank = date_rank(key); rank > 0) {
    const int old = date_rank(front.published_key);
    if (old != 0 && old <= rank) return;
    front.published = std::move(value);
    front.published_key = key;
  }
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  std::string_view rest = text;
  if (trim(take_line(rest)) != "---" || !text.starts_with("---")) return {};
  FrontMatter front;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    const std::string_view bare = trim(line);
    if (bare == "---" || bare == "...") {
      front.end = text.size() - rest.size();
      return front;
    }
    const std::size_t colon = line.find(':');
    const bool nested = line.front() == ' ' || line.front() == '\t';
    if (nested || colon == std::string_view::npos) continue;
    set(front, lower(trim(line.substr(0, colon))),
        scalar(line.substr(colon + 1)));
  }
  return {};  // no closing line: it was a rule, not front matter
}

std::string first_heading(std::string_view markdown) {
  while (!markdown.empty()) {
    const std::string_view line = take_line(markdown);
    if (!line.starts_with("# ")) continue;
    std::string_view title = trim(line.substr(2));
    const std::size_t last = title.find_last_not_of('#');
    if (last == std::string_view::npos) continue;
    if (last + 1 < title.size() && title[last] == ' ') {  // "# Title #"
      title = trim(title.substr(0, last));
    }
    return std::string(title);
  }
  return {};
}

}  // namespace claimledger
