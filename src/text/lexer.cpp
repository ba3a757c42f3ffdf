#include "claimledger/text/lexer.h"

#include "claimledger/text/scan.h"

namespace claimledger {

namespace {

// An article is read further if a word of harm stands near a number, or if
// several such words stand in it (single victims, losses without a figure).
class GateKeeper {
 public:
  void see(Gate gate, std::uint32_t at) {
    if (gate == Gate::none) return;
    if (gate == Gate::number) {
      number_ = at;
    } else {
      word_ = at;
      events_ += gate == Gate::event ? 1 : 0;
    }
    const std::uint32_t apart = number_ > word_ ? number_ - word_ : word_ - number_;
    near_ |= number_ != kNever && word_ != kNever && apart <= kNear;
  }
  bool open() const { return near_ || events_ >= kSeveral; }

 private:
  static constexpr std::uint32_t kNear = 14;
  static constexpr std::uint32_t kSeveral = 3;
  static constexpr std::uint32_t kNever = 0xFFFFFFFF;
  std::uint32_t number_ = kNever;
  std::uint32_t word_ = kNever;
  std::uint32_t events_ = 0;
  bool near_ = false;
};

}  // namespace

void lex(std::string_view text, std::uint32_t begin, const RulePacks& packs,
         Tokens& out) {
  out.all.clear();
  out.gated = false;
  const Lexicon& lexicon = packs.lexicon();
  GateKeeper gate;
  Scanner scanner(text, begin);
  for (Token token; scanner.next(token);) {
    if (token.kind == TokenKind::word) {
      token.word = lexicon.find(scanner.folded(), scanner.hash());
    }
    if (token.word != 0) {
      token.symbol =
          lexicon.word(token.word).symbol[static_cast<int>(token.letter_case)];
    } else {
      token.symbol = packs.token_symbol(token, text);
    }
    gate.see(packs.gate(token.symbol),
             static_cast<std::uint32_t>(out.all.size()));
    out.all.push_back(token);
  }
  out.gated = gate.open();
}

}  // namespace claimledger
