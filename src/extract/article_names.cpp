#include "extract/article_names.h"

#include <algorithm>
#include <set>

namespace claimledger {
namespace {

constexpr std::size_t kMostNames = 24;
constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 40;

/// A capital in the middle of a sentence that the lists do not know, or know
/// as a place.
bool is_name(const Parse& parse, const Token& token) {
  const Vocabulary& v = parse.packs->vocabulary();
  if (token.kind != TokenKind::word || token.letter_case != WordCase::title) {
    return false;
  }
  const auto is = [&](ClassId id) { return parse.packs->is(token.symbol, id); };
  if (is(v.place) || is(v.capital)) return !is(v.country);
  return token.word == 0;
}

void add_names(const Parse& parse, const Sentence& sentence,
               std::set<std::string>& names) {
  // The first word has its capital from the sentence.
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const Token& token = (*parse.tokens)[i];
    const Token& before = (*parse.tokens)[i - 1];
    const bool opens = before.kind != TokenKind::word && before.punct != ',';
    if (opens || !is_name(parse, token)) continue;
    const std::string_view text = cut(parse.text, token.span);
    if (text.size() < kShortest || text.size() > kLongest) continue;
    if (names.size() < kMostNames) names.emplace(text);
  }
}

}  // namespace

std::vector<std::string> article_names(const Parse& parse,
                                       const std::vector<Claim>& claims) {
  std::set<std::uint32_t> told;  // where sentences with claims begin
  for (const Claim& claim : claims) told.insert(claim.sentence.begin);
  std::set<std::string> names;
  if (claims.empty()) return {};
  for (const Sentence& sentence : parse.sentences) {
    const bool lead = sentence.region == Region::lead;
    if (!lead && !told.contains(sentence.span.begin)) continue;
    if (sentence.region == Region::furniture) continue;
    add_names(parse, sentence, names);
  }
  return {names.begin(), names.end()};
}

}  // namespace claimledger
