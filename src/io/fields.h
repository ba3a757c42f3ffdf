#pragma once
#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimledger/base/names.h"
#include "claimledger/base/shared_text.h"
#include "claimledger/base/span.h"
#include "claimledger/model/fingerprint.h"
#include "io/text_pool.h"

namespace claimledger {

/// Members of a JSON object read by name. What is absent or null is empty; a
/// member of the wrong type or value is named in `problem` (the first one
/// wins), so that a reader checks once at its end.
class Fields {
 public:
  Fields(simdjson::dom::object object, TextPool& pool, std::string& problem)
      : object_(object),
        next_(object.begin()),
        end_(object.end()),
        pool_(&pool),
        problem_(&problem) {}

  std::string text(std::string_view key);
  /// Like `text`, but absence is a problem.
  std::string required_text(std::string_view key);
  /// Like `text`, `required_text` and `texts`, for what repeats from record to
  /// record.
  SharedText shared(std::string_view key);
  SharedText required_shared(std::string_view key);
  /// Like `required_text`, for what is kept by the million and never repeats.
  SharedText required_once(std::string_view key);
  std::vector<SharedText> all_shared(std::string_view key);
  std::optional<std::int64_t> number(std::string_view key);
  /// A number of at most three decimal places, times 1000.
  std::optional<std::int64_t> thousandths(std::string_view key);
  std::uint64_t count(std::string_view key);
  bool boolean(std::string_view key);
  Span span(std::string_view key);
  std::optional<Fingerprint> fingerprint(std::string_view key);
  std::vector<Span> spans(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::optional<Fields> object(std::string_view key);
  /// Each object of an array; others in it are problems.
  std::vector<Fields> objects(std::string_view key);
  /// The members in their order, for objects used as maps of numbers.
  std::vector<std::pair<std::string, std::uint64_t>> counts() const;

  /// A word of `names`; `absent` where there is none.
  template <typename Enum, std::size_t N>
  Enum word(std::string_view key, const std::string_view (&names)[N],
            Enum absent) {
    simdjson::dom::element element;
    if (!find(key, element)) return absent;
    std::string_view spelled;
    if (element.get(spelled) != simdjson::SUCCESS) {
      fail(key);
      return absent;
    }
    const auto value = value_in<Enum>(names, spelled);
    if (!value) fail(key);
    return value.value_or(absent);
  }

 private:
  /// Looks from where the last one was found: in objects that we wrote, the
  /// next key asked for is the next one there.
  bool find(std::string_view key, simdjson::dom::element& out);
  bool find_between(std::string_view key, simdjson::dom::object::iterator it,
                    simdjson::dom::object::iterator end,
                    simdjson::dom::element& out);
  /// Empty where there is none.
  std::string_view find_text(std::string_view key);
  /// Each text of an array.
  template <typename Keep>
  void each_text(std::string_view key, const Keep& keep);
  void fail(std::string_view key);
  void miss(std::string_view key);
  Span as_span(std::string_view key);

  simdjson::dom::object object_;
  simdjson::dom::object::iterator next_;
  simdjson::dom::object::iterator end_;
  TextPool* pool_;
  std::string* problem_;
};

}  // namespace claimledger
