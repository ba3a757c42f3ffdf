#include "claimledger/text/lexer.h"

#include <algorithm>

#include "claimledger/text/scan.h"

namespace claimledger {

namespace {

// An article is read further if a word of harm stands near a number, or if
// several such words stand in it (single victims, losses without a figure).
class GateKeeper {
 public:
  void see(std::uint8_t signals, std::uint32_t at) {
    if ((signals & kOthers) != 0) see_other(signals, at);
    switch (static_cast<Gate>(signals & RulePacks::kGateBits)) {
      case Gate::none:
      case Gate::cold:
        return;
      case Gate::person:
        person_ = at + kFar;
        near_ |= person_ - event_ <= kVeryNear;
        return;
      case Gate::number:
        number_ = at + kFar;
        near_ |= number_ - event_ <= kNear || number_ - weak_ <= kVeryNear;
        return;
      case Gate::weak:
        weak_ = at + kFar;
        near_ |= weak_ - number_ <= kVeryNear;
        return;
      case Gate::event:
        event_ = at + kFar;
        ++events_;
        near_ |= event_ - number_ <= kNear || event_ - person_ <= kVeryNear;
    }
  }
  bool open() const { return near_ || events_ >= kSeveral; }
  static constexpr std::uint32_t kNear = 12;

 private:
  // A word of truce means little else; to take or lose is news of a war only
  // beside a word for ground.
  void see_other(std::uint8_t signals, std::uint32_t at) {
    near_ |= (signals & kTruceWord) != 0;
    if ((signals & kTakingWord) != 0) taking_ = at + kFar;
    if ((signals & kGroundWord) != 0) ground_ = at + kFar;
    near_ |= taking_ != 0 && ground_ != 0 &&
             taking_ - ground_ + kBeside <= 2 * kBeside;
  }

  static constexpr unsigned kOthers = kTruceWord | kTakingWord | kGroundWord;
  static constexpr std::uint32_t kBeside = 8;
  static constexpr std::uint32_t kVeryNear = 5;
  static constexpr std::uint32_t kSeveral = 4;
  // Positions begin here, so that "never seen" (0) is far from all of them.
  static constexpr std::uint32_t kFar = 1000;
  std::uint32_t number_ = 0;
  std::uint32_t person_ = 0;
  std::uint32_t event_ = 0;
  std::uint32_t weak_ = 0;
  std::uint32_t taking_ = 0;
  std::uint32_t ground_ = 0;
  std::uint32_t events_ = 0;
  bool near_ = false;
};

// Words of harm that are several words ("taken hostage") near a number, or
// words of truce ("end to the fighting") or of measured ground ("square km").
bool harm_phrase(const Tokens& tokens, const RulePacks& packs) {
  const Lexicon& lexicon = packs.lexicon();
  const auto size = static_cast<std::uint32_t>(tokens.all.size());
  for (const std::uint32_t at : tokens.harm_roots) {
    const LongEntry entry = lexicon.longest(tokens.all, at, size);
    if (entry.symbol == 0) continue;
    const std::uint8_t signals = packs.signals(entry.symbol);
    if ((signals & kTruceWord) != 0) return true;
    if ((signals & kTakingWord) != 0 && (signals & kGroundWord) != 0) {
      return true;
    }
    if (packs.gate(entry.symbol) < Gate::weak) continue;
    const std::uint32_t first =
        at < GateKeeper::kNear ? 0 : at - GateKeeper::kNear;
    const std::uint32_t last = std::min(entry.last + GateKeeper::kNear, size);
    for (std::uint32_t i = first; i < last; ++i) {
      const Gate gate = packs.gate(tokens.all[i].symbol);
      if (gate == Gate::number || gate == Gate::person) return true;
    }
  }
  return false;
}

/// Tokens are read so many at a time, then their words are found.
constexpr std::size_t kBlock = 64;

}  // namespace

void WordFinder::serve(const RulePacks& packs) {
  const void* const served = packs.rules().data();
  if (served == served_) return;
  served_ = served;
  lexicon_ = packs.lexicon();
  kept_.assign(kKept, Known());
  sought_.resize(kBlock);
}

void WordFinder::add(std::vector<Token>& tokens, const Scanner& scanner,
                     std::vector<std::uint32_t>& harm_roots) {
  Token& token = tokens.back();
  const auto at = static_cast<std::uint32_t>(tokens.size() - 1);
  const std::uint64_t word = scanner.short_word();
  const Known& known = kept_[scanner.hash() % kKept];
  if (word != 0 && known.word == word) {
    token.word = known.record;
    token.symbol = known.symbols[static_cast<int>(token.letter_case)];
    if (known.harm_root) harm_roots.push_back(at);
    return;
  }
  lexicon_.prefetch_slot(scanner.hash());
  Sought& sought = sought_[open_++];
  sought.word = word;
  sought.hash = scanner.hash();
  sought.token = at;
  const std::string_view folded = scanner.folded();
  sought.size = static_cast<std::uint8_t>(folded.size());
  std::copy(folded.begin(), folded.end(), sought.folded);
}

void WordFinder::finish(std::vector<Token>& tokens,
                        std::vector<std::uint32_t>& harm_roots) {
  for (std::size_t i = 0; i < open_; ++i) {
    lexicon_.prefetch_record(sought_[i].hash);
  }
  for (std::size_t i = 0; i < open_; ++i) {
    const Sought& sought = sought_[i];
    const Known known = known_of(sought);
    Token& token = tokens[sought.token];
    token.word = known.record;
    token.symbol = known.symbols[static_cast<int>(token.letter_case)];
    if (known.harm_root) harm_roots.push_back(sought.token);
    if (known.word != 0) kept_[sought.hash % kKept] = known;
  }
  open_ = 0;
}

WordFinder::Known WordFinder::known_of(const Sought& sought) const {
  Known known;
  known.word = sought.word;
  known.record = lexicon_.find({sought.folded, sought.size}, sought.hash);
  if (known.record == 0) return known;
  const WordRecord& record = lexicon_.word(known.record);
  std::copy(std::begin(record.symbol), std::end(record.symbol), known.symbols);
  known.harm_root = record.harm_root();
  return known;
}

void lex(std::string_view text, std::uint32_t begin, const RulePacks& packs,
         Tokens& out) {
  out.all.clear();
  out.harm_roots.clear();
  out.gated = false;
  out.words.serve(packs);
  GateKeeper gate;
  Scanner scanner(text, begin);
  for (bool more = true; more;) {
    const std::size_t first = out.all.size();
    while (out.all.size() - first < kBlock) {
      Token& token = out.all.emplace_back();
      more = scanner.next(token);
      if (!more) {
        out.all.pop_back();
        break;
      }
      if (token.kind != TokenKind::word) continue;
      out.words.add(out.all, scanner, out.harm_roots);
    }
    out.words.finish(out.all, out.harm_roots);
    for (std::size_t at = first; at < out.all.size(); ++at) {
      Token& token = out.all[at];
      if (token.word == 0) token.symbol = packs.token_symbol(token, text);
      const std::uint8_t signals = packs.signals(token.symbol);
      if (signals != 0) gate.see(signals, static_cast<std::uint32_t>(at));
    }
  }
  out.gated = gate.open() || harm_phrase(out, packs);
}

}  // namespace claimledger
