#include "claimledger/base/day.h"

#include <array>
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

constexpr int kFirstYear = 1900;  // "0914" in a name is no year
constexpr int kLastYear = 2099;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

std::optional<std::string> written(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || !valid_day(year, month, day)) {
    return std::nullopt;
  }
  return day_text(year, month, day);
}

/// A run of digits, or the first letters of a month in an address.
struct Piece {
  std::size_t size = 0;
  std::size_t digits = 0;  ///< 0: a month's name
  int value = -1;
};

Piece piece_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view kMonths =
      "janfebmaraprmayjunjulaugsepoctnovdec";
  Piece piece;
  while (at + piece.size < text.size() && is_digit(text[at + piece.size])) {
    ++piece.size;
  }
  piece.digits = piece.size;
  if (piece.size > 0) {
    if (piece.size <= 8) piece.value = number(text.substr(at, piece.size));
    return piece;
  }
  while (at + piece.size < text.size() && is_letter(text[at + piece.size])) {
    ++piece.size;
  }
  if (piece.size != 3) return piece;
  for (std::size_t m = 0; m < 12; ++m) {
    bool same = true;
    for (std::size_t i = 0; i < 3; ++i) {
      same &= lower(text[at + i]) == kMonths[3 * m + i];
    }
    if (same) piece.value = static_cast<int>(m + 1);
  }
  return piece;
}

/// Three pieces with the same mark between them, or one of eight digits.
std::optional<std::string> day_at(std::string_view text, std::size_t at) {
  std::array<Piece, 3> piece;
  piece[0] = piece_at(text, at);
  std::size_t end = at + piece[0].size;
  if (piece[0].digits == 8) {  // letters beside it: part of some hash
    const bool apart = (at == 0 || !is_letter(text[at - 1])) &&
                       (end == text.size() || !is_letter(text[end]));
    const int all = piece[0].value;
    return apart ? written(all / 10000, all / 100 % 100, all % 100)
                 : std::nullopt;
  }
  if (end == text.size()) return std::nullopt;
  const char mark = text[end];
  if (std::string_view("/-_.").find(mark) == std::string_view::npos) {
    return std::nullopt;
  }
  for (std::size_t i = 1; i < 3; ++i) {
    if (end >= text.size() || text[end] != mark) return std::nullopt;
    piece[i] = piece_at(text, end + 1);
    if (piece[i].value < 0) return std::nullopt;
    end += 1 + piece[i].size;
  }
  const auto& [a, b, c] = piece;
  if (b.digits > 2 || c.digits == 0) return std::nullopt;
  if (a.digits == 4 && c.digits <= 2) return written(a.value, b.value, c.value);
  if (a.digits > 2 || c.digits != 4) return std::nullopt;
  const auto day_first = written(c.value, b.value, a.value);
  const auto month_first =
      b.digits > 0 ? written(c.value, a.value, b.value) : std::nullopt;
  if (day_first && month_first && *day_first != *month_first) {
    return std::nullopt;
  }
  return day_first ? day_first : month_first;
}

}  // namespace

bool valid_day(int year, int month, int day) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int last = kDays[month - 1] + (leap && month == 2 ? 1 : 0);
  return day >= 1 && day <= last;
}

std::string day_text(int year, int month, int day) {
  std::string text = "0000-00-00";
  const auto put = [&](std::size_t at, int number) {
    text[at] = static_cast<char>('0' + number / 10 % 10);
    text[at + 1] = static_cast<char>('0' + number % 10);
  };
  put(0, year / 100);
  put(2, year);
  put(5, month);
  put(8, day);
  return text;
}

std::optional<std::string_view> leading_day(std::string_view text) {
  if (!has_shape(text)) return std::nullopt;
  const bool exists =
      valid_day(number(text.substr(0, 4)), number(text.substr(5, 2)),
                number(text.substr(8, 2)));
  if (!exists) return std::nullopt;
  return text.substr(0, kShape.size());
}

std::optional<std::string> day_in_name(std::string_view name) {
  std::optional<std::string> found;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
    const auto day = day_at(name, at);
    if (!day) continue;
    if (found && *found != *day) return std::nullopt;
    found = day;
  }
  return found;
}

}  // namespace claimledger
