#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimledger {

/// Appends `text` as a JSON string. Bytes that are no UTF-8 (file names can
/// hold any) become U+FFFD, so that the output is always valid JSON.
void append_json_string(std::string& out, std::string_view text);

/// Writes JSON straight into a string, keys in the order of the calls, without
/// a tree in between: a ledger line costs no allocation, and a report of a
/// million claims needs no second copy. Calls must nest properly.
class JsonWriter {
 public:
  /// How an object or array stands: each member on its own line, or all of
  /// them and what they hold on one. Compact writers know only `flat`.
  enum class Layout { tall, flat };
  enum class Style { compact, pretty };

  JsonWriter(std::string& out, Style style) : out_(out), style_(style) {}

  void begin_object(Layout layout = Layout::tall) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_array(Layout layout = Layout::tall) { begin('[', layout); }
  void end_array() { end(']'); }

  /// `name` is one of ours and needs no escape.
  void key(std::string_view name);

  void text(std::string_view value);
  void text_or_null(std::string_view value);
  void number(std::int64_t value);
  void number_or_null(std::optional<std::int64_t> value);
  /// A decimal number of at most three places: 12500 is written 12.5.
  void thousandths(std::int64_t value);
  void boolean(bool value);
  void null();

 private:
  void begin(char bracket, Layout layout);
  void end(char bracket);
  void before_value();
  void separate();
  char* put_mark(char* at);
  bool is_flat() const {
    return style_ == Style::compact || (flat_from_ > 0 && depth_ >= flat_from_);
  }

  static constexpr int kMostDepth = 24;  ///< of what we write: 12
  static constexpr std::size_t kMostMark = kMostDepth + 2;

  std::string& out_;
  Style style_;
  int depth_ = 0;
  int flat_from_ = 0;  ///< depth of the outermost flat value, 0: none
  bool has_sibling_ = false;
  bool after_key_ = false;
};

}  // namespace claimledger
