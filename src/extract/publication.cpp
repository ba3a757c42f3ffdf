#include "extract/publication.h"

#include <algorithm>
#include <string_view>

#include "claimledger/model/day_clues.h"
#include "extract/cue_times.h"
#include "extract/tense.h"

namespace claimledger {

namespace {

class ClueFinder {
 public:
  ClueFinder(const Parse& parse, const std::vector<Frame>& frames)
      : parse_(parse), frames_(frames), v_(parse.packs->vocabulary()) {}

  void add(const Timex& timex, std::vector<TimeClue>& out) const {
    if (timex.type == TimexType::set || !can_tell(timex.value)) return;
    const auto sentence = sentence_of(timex.span);
    if (!sentence) return;
    const Sentence& s = parse_.sentences[*sentence];
    if (s.region == Region::furniture) return;
    const std::uint32_t node = node_of(s, timex.span);
    TimeClue clue;
    clue.timex3 = timex.value;
    clue.text = timex.text;
    clue.span = timex.span;
    clue.said = cue_of_time(parse_, frames_, *sentence, node) != nullptr;
    clue.lead = s.region == Region::headline || s.region == Region::lead;
    // "Will meet on Friday", "due by May 2030": not yet.
    const Tense tense = tense_at(parse_, *sentence, node);
    if (!clue.said && tense == Tense::future) return;
    if (names_day(timex.value) && !counted_from(s, node)) {
      clue.weekday = weekday_in(timex.span);
    }
    out.push_back(std::move(clue));
  }

 private:
  /// Values on the calendar, weekdays, and periods seen from publication; not
  /// lengths ("P6W") and what hangs on another day of the text.
  static bool can_tell(std::string_view value) {
    if (value.starts_with("UNDEF-")) {
      const std::string_view rest = value.substr(6);
      return !rest.starts_with("before") && !rest.starts_with("after") &&
             !rest.starts_with("that") && !rest.starts_with("future") &&
             !rest.starts_with("next") && !rest.starts_with("plus") &&
             !rest.starts_with("coming");
    }
    if (value.starts_with("XXXX-")) return true;
    return !value.empty() && value[0] >= '0' && value[0] <= '9';
  }

  /// "XXXX-09-13", "2022-09-13"
  static bool names_day(std::string_view value) {
    constexpr std::string_view kNear = "UNDEF-near-";
    if (value.starts_with(kNear)) value.remove_prefix(kNear.size());
    return value.substr(0, value.find('T')).size() == 10 &&
           value.find('W') == std::string_view::npos;
  }

  /// "Twelve days after voters went to the polls on Sunday 2 October": the
  /// news is later than the day that it is counted from.
  bool counted_from(const Sentence& s, std::uint32_t node) const {
    constexpr std::uint32_t kReach = 12;
    for (std::uint32_t i = node; i-- > 1 && i + kReach > node;) {
      const std::string_view word = parse_.words(parse_.phrase(s.nodes[i]));
      if (word != "after" && word != "since") continue;
      const Phrase& before = parse_.phrase(s.nodes[i - 1]);
      const bool length = before.attrs.time != 0 &&
                          parse_.packs->string(before.attrs.time) == "duration";
      if (length) return true;
    }
    return false;
  }

  std::optional<std::uint32_t> sentence_of(Span span) const {
    const auto& all = parse_.sentences;
    auto it = std::partition_point(
        all.begin(), all.end(),
        [&](const Sentence& s) { return s.span.begin <= span.begin; });
    while (it != all.begin()) {
      --it;
      if (it->span.contains({span.begin, span.begin})) {
        return static_cast<std::uint32_t>(it - all.begin());
      }
      // An aside may lie inside the sentence that it interrupts.
      if (!it->aside) break;
    }
    return std::nullopt;
  }

  std::uint32_t node_of(const Sentence& s, Span span) const {
    const auto it =
        std::partition_point(s.nodes.begin(), s.nodes.end(), [&](PhraseId id) {
          return parse_.span(parse_.phrase(id)).end <= span.begin;
        });
    return static_cast<std::uint32_t>(it - s.nodes.begin());
  }

  int weekday_in(Span span) const {
    const auto& all = *parse_.tokens;
    auto it = std::partition_point(all.begin(), all.end(), [&](const Token& t) {
      return t.span.begin < span.begin;
    });
    for (; it != all.end() && it->span.begin < span.end; ++it) {
      const Token& token = *it;
      if (!parse_.packs->is(token.symbol, v_.weekday)) continue;
      const Lexicon& lexicon = parse_.packs->lexicon();
      const WordRecord& word = lexicon.word(token.word);
      const auto letters = static_cast<std::size_t>(token.letter_case);
      const std::int64_t value = lexicon.attrs(word.attrs[letters]).value;
      if (value >= 1 && value <= 7) return static_cast<int>(value);
    }
    return 0;
  }

  const Parse& parse_;
  const std::vector<Frame>& frames_;
  const Vocabulary& v_;
};

}  // namespace

Timeline read_timeline(const Parse& parse, const std::vector<Frame>& frames,
                       Article& article) {
  Timeline timeline(parse, article.published.value);
  if (!article.published.value.empty()) return timeline;
  const ClueFinder finder(parse, frames);
  for (const Timex& timex : timeline.all()) finder.add(timex, article.clues);
  settle_alone(article);
  if (!single_day(article.published.value)) return timeline;
  return Timeline(parse, article.published.value);
}

void settle_alone(Article& article) {
  const DayClues clues = read_clues(article.clues);
  const auto fits = days_alone(clues, clues.past_year);
  std::string value = published_value(fits);
  if (value.empty()) return;
  article.published = {std::move(value), Basis::inferred,
                       evidence_alone(clues, fits.front(), clues.past_year)};
}

}  // namespace claimledger
