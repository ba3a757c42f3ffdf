#include "extract/truce_identity.h"

#include "claimledger/base/hash.h"

namespace claimledger {

namespace {

constexpr std::string_view kPresent = "present";

bool has_word(std::string_view phrase, std::string_view word) {
  const auto at = phrase.find(word);
  return at != std::string_view::npos && (at == 0 || phrase[at - 1] == ' ') &&
         (at + word.size() == phrase.size() || phrase[at + word.size()] == ' ');
}

bool earlier(std::string_view phrase) {
  for (const std::string_view word :
       {"previous", "earlier", "Previous", "Earlier", "former", "first",
        "initial"}) {
    if (has_word(phrase, word)) return true;
  }
  return false;
}

bool definite(std::string_view phrase) {
  for (const std::string_view word :
       {"the ", "The ", "that ", "That ", "this ", "This ", "its ", "their "}) {
    if (phrase.starts_with(word)) return true;
  }
  return false;
}

}  // namespace

// News seldom names its own year: in an undated article, a year that is named
// is another one.
std::string TruceIdentity::other_year(const Claim& claim) const {
  std::string year;
  if (claim.ceasefire->effective) year = claim.ceasefire->effective->start;
  const bool dated = claim.time && claim.time->timex3.size() >= 4 &&
                     claim.time->timex3[0] >= '1' &&
                     claim.time->timex3[0] <= '2';
  if (year.empty() && dated) year = claim.time->timex3;
  year = year.substr(0, 4);
  return year.empty() || year == year_ ? std::string() : year;
}

std::string TruceIdentity::key_of(const Claim& claim, std::string_view phrase,
                                  bool offer, std::uint32_t sentence,
                                  std::uint32_t paragraph) const {
  const CeasefireAction action = claim.ceasefire->action;
  if (action == CeasefireAction::called_for) return "call";
  if (offer || action == CeasefireAction::proposed) return "offer";
  const std::string year = other_year(claim);
  if (!year.empty()) return year;
  if (earlier(phrase)) return "previous";
  // A pause in one town is not the truce of the whole country.
  if (has_word(phrase, "local")) return "local";
  const bool whole = has_word(phrase, "countrywide") ||
                     has_word(phrase, "nationwide") ||
                     has_word(phrase, "national");
  if (whole && last_ == "local") return std::string(kPresent);
  const bool near = !last_.empty() && sentence <= last_sentence_ + 1 &&
                    paragraph == last_paragraph_;
  if (near && (definite(phrase) || sentence == last_sentence_)) return last_;
  return std::string(kPresent);
}

std::string TruceIdentity::identify(const Claim& claim, std::string_view phrase,
                                    bool offer, std::uint32_t sentence,
                                    std::uint32_t paragraph) {
  const std::string key = key_of(claim, phrase, offer, sentence, paragraph);
  std::string& id = ids_[key];
  if (id.empty()) {
    id = content_hash(
             {claim.article, "truce", std::to_string(claim.span.begin), key})
             .substr(0, 16);
  }
  if (key != "call" && key != "offer") {
    last_ = key;
    last_sentence_ = sentence;
    last_paragraph_ = paragraph;
  }
  return id;
}

}  // namespace claimledger
