#pragma once
#include <cstdint>
#include <string_view>

#include "extract/phrase.h"

namespace claimledger {

/// The nodes of one sentence's `grounds`, by number.
class GroundNodes {
 public:
  explicit GroundNodes(const Parse& parse) : parse_(&parse) {}
  void enter(const Sentence& sentence) { sentence_ = &sentence; }

  std::uint32_t size() const {
    return static_cast<std::uint32_t>(sentence_->grounds.size());
  }
  PhraseId id(std::uint32_t i) const { return sentence_->grounds[i]; }
  const Phrase& operator[](std::uint32_t i) const {
    return parse_->phrase(id(i));
  }
  bool is(std::uint32_t i, ClassId c) const {
    return i < size() && parse_->is((*this)[i], c);
  }
  /// Whether some token inside a node has the class.
  bool holds(std::uint32_t i, ClassId c) const {
    return parse_->holds((*this)[i], c);
  }
  /// Whether the word that names a deed has the class.
  bool deed_is(std::uint32_t i, ClassId c) const {
    const PhraseId d = parse_->slot((*this)[i], "d");
    return d != kNoPhrase ? parse_->is(parse_->phrase(d), c) : is(i, c);
  }
  std::string_view words(std::uint32_t i) const {
    return i < size() ? parse_->words((*this)[i]) : std::string_view();
  }
  Span span(std::uint32_t i) const { return parse_->span((*this)[i]); }
  const Sentence& sentence() const { return *sentence_; }

 private:
  const Parse* parse_;
  const Sentence* sentence_ = nullptr;
};

}  // namespace claimledger
