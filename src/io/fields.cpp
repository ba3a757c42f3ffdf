#include "io/fields.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace claimledger {
namespace dom = simdjson::dom;

namespace {

/// Keys are short: two loads that may overlap beat the call of memcmp.
bool same_key(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto same = [&](auto load, std::size_t at) {
    auto other = load;
    std::memcpy(&load, a.data() + at, sizeof load);
    std::memcpy(&other, b.data() + at, sizeof other);
    return load == other;
  };
  constexpr std::size_t kHalf = sizeof(std::uint32_t);
  constexpr std::size_t kWhole = sizeof(std::uint64_t);
  if (a.size() < kHalf || a.size() > 2 * kWhole) return a == b;
  if (a.size() < kWhole) {
    return same(std::uint32_t{}, 0) && same(std::uint32_t{}, a.size() - kHalf);
  }
  return same(std::uint64_t{}, 0) && same(std::uint64_t{}, a.size() - kWhole);
}

}  // namespace

bool Fields::find(std::string_view key, dom::element& out) {
  const dom::object::iterator start = next_;
  if (!find_between(key, start, end_, out)) {
    return find_between(key, object_.begin(), start, out) && !out.is_null();
  }
  return !out.is_null();
}

bool Fields::find_between(std::string_view key, dom::object::iterator it,
                          dom::object::iterator end, dom::element& out) {
  for (; it != end; ++it) {
    if (!same_key(it.key(), key)) continue;
    out = it.value();
    next_ = ++it;
    return true;
  }
  return false;
}

void Fields::fail(std::string_view key) {
  if (!problem_->empty()) return;
  *problem_ = "\"" + std::string(key) + "\" is not as it should be";
}

std::string_view Fields::find_text(std::string_view key) {
  dom::element element;
  std::string_view value;
  if (!find(key, element)) return {};
  if (element.get(value) != simdjson::SUCCESS) fail(key);
  return value;
}

std::string Fields::text(std::string_view key) {
  return std::string(find_text(key));
}

SharedText Fields::shared(std::string_view key) {
  return pool_->get(find_text(key));
}

std::string Fields::required_text(std::string_view key) {
  std::string value = text(key);
  if (value.empty()) miss(key);
  return value;
}

SharedText Fields::required_once(std::string_view key) {
  const std::string_view value = find_text(key);
  if (value.empty()) miss(key);
  return value;
}

SharedText Fields::required_shared(std::string_view key) {
  SharedText value = shared(key);
  if (value.empty()) miss(key);
  return value;
}

void Fields::miss(std::string_view key) {
  if (!problem_->empty()) return;
  *problem_ = "\"" + std::string(key) + "\" is missing";
}

std::optional<std::int64_t> Fields::number(std::string_view key) {
  dom::element element;
  std::int64_t value = 0;
  if (!find(key, element)) return std::nullopt;
  if (element.get(value) == simdjson::SUCCESS) return value;
  fail(key);
  return std::nullopt;
}

std::optional<std::int64_t> Fields::thousandths(std::string_view key) {
  constexpr double kThousand = 1000;
  constexpr double kMost = 1e15;  // exact in a double, and more than any area
  dom::element element;
  double value = 0;
  if (!find(key, element)) return std::nullopt;
  if (element.get(value) == simdjson::SUCCESS && std::abs(value) < kMost) {
    return std::llround(value * kThousand);
  }
  fail(key);
  return std::nullopt;
}

std::uint64_t Fields::count(std::string_view key) {
  const std::int64_t value = number(key).value_or(0);
  if (value < 0) fail(key);
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

bool Fields::boolean(std::string_view key) {
  dom::element element;
  bool value = false;
  if (!find(key, element)) return false;
  if (element.get(value) != simdjson::SUCCESS) fail(key);
  return value;
}

Span Fields::span(std::string_view key) {
  auto value = object(key);
  return value ? value->as_span(key) : Span();
}

std::vector<Span> Fields::spans(std::string_view key) {
  std::vector<Span> spans;
  for (Fields& value : objects(key)) spans.push_back(value.as_span(key));
  return spans;
}

std::optional<Fingerprint> Fields::fingerprint(std::string_view key) {
  const std::string digits = text(key);
  if (digits.empty()) return std::nullopt;
  const auto print = fingerprint_from(digits);
  if (!print) fail(key);
  return print;
}

/// This object itself as a span, `key` being its name.
Span Fields::as_span(std::string_view key) {
  const std::uint64_t begin = count("start");
  const std::uint64_t end = count("end");
  if (begin > end || end > std::numeric_limits<std::uint32_t>::max()) {
    fail(key);
    return {};
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

template <typename Keep>
void Fields::each_text(std::string_view key, const Keep& keep) {
  dom::element element;
  dom::array array;
  if (!find(key, element)) return;
  if (element.get(array) != simdjson::SUCCESS) return fail(key);
  for (const dom::element each : array) {
    std::string_view value;
    if (each.get(value) != simdjson::SUCCESS) fail(key);
    keep(value);
  }
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> texts;
  each_text(key, [&](std::string_view text) { texts.emplace_back(text); });
  return texts;
}

std::vector<SharedText> Fields::all_shared(std::string_view key) {
  std::vector<SharedText> texts;
  each_text(key,
            [&](std::string_view text) { texts.push_back(pool_->get(text)); });
  return texts;
}

std::optional<Fields> Fields::object(std::string_view key) {
  dom::element element;
  if (!find(key, element)) return std::nullopt;
  dom::object object;
  if (element.get(object) == simdjson::SUCCESS) {
    return Fields(object, *pool_, *problem_);
  }
  fail(key);
  return std::nullopt;
}

std::vector<Fields> Fields::objects(std::string_view key) {
  dom::element element;
  dom::array array;
  if (!find(key, element)) return {};
  if (element.get(array) != simdjson::SUCCESS) {
    fail(key);
    return {};
  }
  std::vector<Fields> objects;
  for (const dom::element each : array) {
    dom::object object;
    if (each.get(object) == simdjson::SUCCESS) {
      objects.emplace_back(object, *pool_, *problem_);
    } else {
      fail(key);
    }
  }
  return objects;
}

std::vector<std::pair<std::string, std::uint64_t>> Fields::counts() const {
  std::vector<std::pair<std::string, std::uint64_t>> counts;
  for (const auto [key, value] : object_) {
    std::uint64_t number = 0;
    if (value.get(number) == simdjson::SUCCESS) {
      counts.emplace_back(key, number);
    }
  }
  return counts;
}

}  // namespace claimledger
