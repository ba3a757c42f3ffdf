#include "extract/area.h"

#include <string>

namespace claimledger {

namespace {

struct Unit {
  std::string_view name;
  std::int64_t factor;  // square kilometres are unit * factor / divisor
  std::int64_t divisor;
};

constexpr Unit kUnits[] = {{"km2", 1, 1},
                           {"mi2", 2'589'988, 1'000'000},
                           {"ha", 1, 100},
                           {"acre", 404'686, 100'000'000}};

std::string folded(std::string_view words) {
  std::string out;
  for (const char c : words) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return out;
}

bool holds(std::string_view words, std::string_view part) {
  return words.find(part) != std::string_view::npos;
}

const Unit* unit_of(std::string_view words) {
  if (holds(words, "hectare")) return &kUnits[2];
  if (holds(words, "acre")) return &kUnits[3];
  const bool square = holds(words, "square") || holds(words, "sq");
  const bool kilometers = holds(words, "kilomet") || holds(words, "km");
  if (holds(words, "km2") || (square && kilometers)) return &kUnits[0];
  if (square && holds(words, "mi")) return &kUnits[1];
  return nullptr;
}

constexpr std::int64_t kMost = 1'000'000'000'000;  // thousandths

bool digit(char c) { return c >= '0' && c <= '9'; }

// The next number from `at` on, in thousandths; nullopt where there is none.
std::optional<std::int64_t> number(std::string_view words, std::size_t& at) {
  while (at < words.size() && !digit(words[at])) ++at;
  if (at == words.size()) return std::nullopt;
  std::int64_t value = 0;
  for (; at < words.size(); ++at) {
    if (words[at] == ',' && at + 1 < words.size() && digit(words[at + 1])) {
      continue;
    }
    if (!digit(words[at])) break;
    if (value > kMost) return std::nullopt;
    value = value * 10 + (words[at] - '0');
  }
  std::int64_t thousandths = value * 1000;
  if (at + 1 < words.size() && words[at] == '.' && digit(words[at + 1])) {
    std::int64_t step = 100;
    for (++at; at < words.size() && digit(words[at]); ++at, step /= 10) {
      thousandths += (words[at] - '0') * step;
    }
  }
  return thousandths <= kMost ? std::optional(thousandths) : std::nullopt;
}

std::int64_t in_km2(std::int64_t thousandths, const Unit& unit) {
  return (thousandths * unit.factor + unit.divisor / 2) / unit.divisor;
}

}  // namespace

std::optional<Area> read_area(std::string_view words,
                              std::optional<std::int64_t> spelled,
                              Qualifier qualifier) {
  const std::string text = folded(words);
  const Unit* unit = unit_of(text);
  if (unit == nullptr) return std::nullopt;
  // The 2 of "km2" is no number.
  const auto end = text.find("km2");
  const std::string_view numbers = std::string_view(text).substr(0, end);
  std::size_t at = 0;
  auto low = number(numbers, at);
  if (spelled && *spelled <= kMost / 1000) low = *spelled * 1000;
  if (!low) return std::nullopt;
  const auto high = number(numbers, at);
  Area area;
  area.qualifier = qualifier;
  area.unit = std::string(unit->name);
  area.stated = *low;
  area.min = area.max = in_km2(*low, *unit);
  if (high && *high > *low) {
    area.qualifier = Qualifier::range;
    area.max = in_km2(*high, *unit);
  } else if (qualifier == Qualifier::at_least ||
             qualifier == Qualifier::more_than ||
             qualifier == Qualifier::vague) {
    area.max.reset();
  } else if (qualifier == Qualifier::at_most ||
             qualifier == Qualifier::fewer_than) {
    area.min.reset();
  }
  return area;
}

}  // namespace claimledger
