#include "extract/paragraphs.h"

#include <algorithm>

#include "extract/nodes.h"

namespace claimledger {

namespace {

constexpr std::uint32_t kProseWords = 8;
constexpr std::uint32_t kCueWords = 10;
// Longer paragraphs are prose, whatever they begin with.
constexpr std::uint32_t kCueParagraph = 40;
// Columns at which typewriters, wires and mail break lines.
constexpr std::uint32_t kWrapMin = 50;
constexpr std::uint32_t kWrapMax = 90;

struct Line {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t width = 0;
  bool blank() const { return first == last; }
};

std::vector<Line> find_lines(const std::vector<Token>& tokens) {
  std::vector<Line> lines;
  std::uint32_t first = 0;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i <= size; ++i) {
    if (i < size && tokens[i].kind != TokenKind::newline) continue;
    Line line{first, i, 0};
    if (i > first) {
      line.width = tokens[i - 1].span.end - tokens[first].span.begin;
    }
    lines.push_back(line);
    first = i + 1;
  }
  return lines;
}

// Hard-wrapped: nearly all lines that another line follows directly are
// about as long as the longest.
bool hard_wrapped(const std::vector<Line>& lines) {
  std::uint32_t longest = 0, inner = 0, full = 0;
  for (const Line& line : lines) longest = std::max(longest, line.width);
  if (longest < kWrapMin || longest > kWrapMax) return false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || lines[i + 1].blank()) continue;
    ++inner;
    full += lines[i].width * 4 >= longest * 3 ? 1 : 0;
  }
  return inner >= 3 && full * 10 >= inner * 8;
}

bool ends_prose(const std::vector<Token>& tokens, const Paragraph& p) {
  for (std::uint32_t i = p.last; i-- > p.first;) {
    const char c = tokens[i].punct;
    if (c == '>' || c == '"' || c == '\'' || c == ')' || c == ']' ||
        tokens[i].kind == TokenKind::newline) {
      continue;
    }
    return c == '.' || c == '!' || c == '?';
  }
  return false;
}

void measure(const std::vector<Token>& tokens, Paragraph& p) {
  // "> - Analysis": a list item quoted in Markdown (the scanner's | is a >).
  std::uint32_t first = p.first;
  while (first + 1 < p.last && tokens[first].punct == '|') ++first;
  const char c = tokens[first].punct;
  p.bullet = (c == '-' || c == '*' || c == '~') &&
             !tokens[first + 1 < p.last ? first + 1 : first].joined;
  p.heading = c == '#';
  for (std::uint32_t i = p.first; i < p.last; ++i) {
    p.words += tokens[i].kind == TokenKind::word ? 1 : 0;
  }
  p.terminal = ends_prose(tokens, p);
}

std::vector<Paragraph> cut_paragraphs(const std::vector<Token>& tokens) {
  const auto lines = find_lines(tokens);
  const bool wrapped = hard_wrapped(lines);
  std::vector<Paragraph> out;
  bool fresh = true;
  for (const Line& line : lines) {
    if (line.blank()) {
      fresh = true;
      continue;
    }
    const char mark = tokens[line.first].punct;
    if (fresh || !wrapped || mark == '#' || mark == '*') {
      out.push_back({line.first, line.last, 0, false, false, false, {}});
    } else {
      out.back().last = line.last;
    }
    fresh = false;
  }
  for (Paragraph& p : out) measure(tokens, p);
  return out;
}

enum class Cue { none, line, list, caption, credit };

// "With reporting by AFP and Reuters": all that the line names.
void add_credits(const Sentence& head, const Match& match, Parse& parse) {
  for (std::uint32_t i = match.begin; i < match.end; ++i) {
    const PhraseId id = head.nodes[i];
    if (parse.is(parse.phrase(id), parse.packs->vocabulary().outlet)) {
      parse.credits.push_back(id);
    }
  }
}

// What the furniture pack says of a paragraph's first words.
Cue cue_of(Cascade& cascade, Parse& parse, const Paragraph& p) {
  if (p.words > kCueParagraph) return Cue::none;
  Sentence head;
  head.first = p.first;
  head.last = std::min(p.last, p.first + kCueWords);
  make_nodes(parse, head);
  std::size_t skip = 0;
  const ClassId mark = parse.packs->vocabulary().mark;
  while (skip < head.nodes.size() &&
         parse.is(parse.phrase(head.nodes[skip]), mark)) {
    ++skip;
  }
  std::vector<Match> matches;
  cascade.matches(Level::furniture, head, parse, matches);
  Cue cue = Cue::none;
  for (const Match& m : matches) {
    if (m.begin != skip) continue;
    switch (parse.packs->rules()[m.rule].gives.flag) {
      case 'l':
        cue = Cue::list;
        break;
      case 'c':
        cue = Cue::caption;
        break;
      case 'a':
        cue = Cue::credit;
        add_credits(head, m, parse);
        break;
      default:
        cue = cue == Cue::none ? Cue::line : cue;
    }
  }
  return cue;
}

void name_regions(Cascade& cascade, Parse& parse,
                  std::vector<Paragraph>& paragraphs) {
  bool prose_seen = false, list_open = false;
  for (Paragraph& p : paragraphs) {
    const Cue cue = cue_of(cascade, parse, p);
    const bool prose = p.terminal && p.words >= kProseWords && !p.bullet;
    if (cue == Cue::caption) {
      p.region = Region::caption;
    } else if (cue == Cue::list) {
      p.region = Region::furniture;
      list_open = true;
    } else if (cue == Cue::line || cue == Cue::credit) {
      p.region = Region::furniture;
    } else if (prose) {
      list_open = false;
      p.region = prose_seen ? Region::body : Region::lead;
      prose_seen = true;
    } else if (list_open) {
      p.region = Region::furniture;
    } else if (!prose_seen || p.heading) {
      p.region = Region::headline;
    }
  }
}

}  // namespace

std::vector<Paragraph> find_paragraphs(Cascade& cascade, Parse& parse) {
  auto paragraphs = cut_paragraphs(*parse.tokens);
  name_regions(cascade, parse, paragraphs);
  // Without any prose only the first line can be the headline, and a text of
  // one line has none to speak of.
  const bool prose =
      std::any_of(paragraphs.begin(), paragraphs.end(),
                  [](const Paragraph& p) { return p.region == Region::lead; });
  for (std::size_t i = 0; !prose && i < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    if (p.region != Region::headline || (i == 0 && paragraphs.size() > 1)) {
      continue;
    }
    p.region = i <= 1 ? Region::lead : Region::body;
  }
  return paragraphs;
}

}  // namespace claimledger
