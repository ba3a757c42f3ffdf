#pragma once
#include <cstdint>
#include <vector>

#include "extract/frames.h"
#include "extract/phrase.h"

namespace claimledger {

/// Says which nodes of its sentence each frame governs.
class FrameContent {
 public:
  explicit FrameContent(const Parse& parse)
      : parse_(parse),
        region_(parse.packs->class_id("regionword")),
        det_(parse.packs->class_id("owner_det")) {}

  /// Sets the content of all frames of one sentence, which stand in text order.
  void place(const Sentence& sentence, std::vector<Frame>& frames);

 private:
  const Phrase& node(std::uint32_t i) const {
    return parse_.phrase(s_->nodes[i]);
  }
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(s_->nodes.size());
  }
  bool is(std::uint32_t i, ClassId id) const {
    return i < size() && parse_.is(node(i), id);
  }
  bool mark(std::uint32_t i, char c) const;
  bool word(std::uint32_t i, std::string_view text) const;
  bool tells(const Frame& f) const;
  bool trailing(const Frame& f) const;
  bool that_follows(std::uint32_t i) const;
  bool before_is_break(std::uint32_t i) const;
  std::uint32_t owner_start(std::uint32_t i) const;
  bool after_quote(std::uint32_t i) const;
  std::uint32_t last_break(const Frame& f) const;
  bool coordinate(std::uint32_t i) const;
  std::uint32_t skip_fillers(std::uint32_t i) const;
  std::uint32_t skip_addressee(std::uint32_t i) const;
  std::uint32_t whole_before(std::uint32_t i) const;
  std::uint32_t start_before(std::uint32_t i) const;
  std::uint32_t end_after(std::uint32_t i) const;
  void place_one(Frame& f) const;
  void place_prefix(Frame& f) const;
  void place_tail(Frame& f) const;
  bool relays(const Frame& f) const;
  void cite(std::vector<Frame>& frames) const;
  void share(std::vector<Frame>& frames) const;
  void share_two(Frame& outer, Frame& inner) const;

  const Parse& parse_;
  ClassId region_, det_;
  const Sentence* s_ = nullptr;
};

}  // namespace claimledger
