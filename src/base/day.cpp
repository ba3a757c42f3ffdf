#include "claimledger/base/day.h"

#include <cstddef>

namespace claimledger {
namespace {

constexpr std::string_view kShape = "dddd-dd-dd";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_shape(std::string_view text) {
  if (text.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == 'd' ? !is_digit(text[i]) : text[i] != '-') return false;
  }
  return text.size() == kShape.size() || !is_digit(text[kShape.size()]);
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

bool valid_day(int year, int month, int day) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int last = kDays[month - 1] + (leap && month == 2 ? 1 : 0);
  return day >= 1 && day <= last;
}

std::optional<std::string_view> leading_day(std::string_view text) {
  if (!has_shape(text)) return std::nullopt;
  const bool exists = valid_day(number(text.substr(0, 4)),
                                number(text.substr(5, 2)),
                                number(text.substr(8, 2)));
  if (!exists) return std::nullopt;
  return text.substr(0, kShape.size());
}

std::optional<std::string_view> find_day(std::string_view text) {
  for (std::size_t i = 0; i + kShape.size() <= text.size(); ++i) {
    if (i > 0 && is_digit(text[i - 1])) continue;
    if (const auto day = leading_day(text.substr(i))) return day;
  }
  return std::nullopt;
}

}  // namespace claimledger
