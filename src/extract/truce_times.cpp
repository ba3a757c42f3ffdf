#include "extract/truce_times.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace claimledger {

namespace {

// How far from its word a time expression may stand.
constexpr std::uint32_t kReach = 7;
constexpr std::uint32_t kBehind = 3;

bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(at, word.size()) == word;
}

int digits(std::string_view text, std::size_t& at) {
  int value = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    value = value * 10 + (text[at++] - '0');
  }
  return value;
}

// The clock time that stands at `at`, in minutes of the day; -1: none.
int clock_at(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  int hour = digits(text, at);
  const std::size_t length = at - begin;
  if (length == 0 || length > 4) return -1;
  int minute = 0;
  bool clock = false;
  if (length == 4) {
    minute = hour % 100;
    hour /= 100;
    clock = true;
  } else if (at + 2 < text.size() && (text[at] == ':' || text[at] == '.')) {
    std::size_t next = at + 1;
    const int value = digits(text, next);
    if (next - at == 3) {
      minute = value;
      at = next;
      clock = true;
    }
  }
  std::size_t half = at;
  while (half < text.size() && text[half] == ' ') ++half;
  const char c = half < text.size()
                     ? static_cast<char>(
                           std::tolower(static_cast<unsigned char>(text[half])))
                     : ' ';
  const bool m = half + 1 < text.size() && (word_at(text, half + 1, "m") ||
                                            word_at(text, half + 1, "M") ||
                                            word_at(text, half + 1, ".m"));
  if ((c == 'a' || c == 'p') && m) {
    if (c == 'p' && hour < 12) hour += 12;
    if (c == 'a' && hour == 12) hour = 0;
    clock = true;
  }
  return clock && hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

// The clock time of the words that is not the instant's own.
int local_clock(std::string_view text, int utc) {
  for (std::size_t at = 0; at < text.size();) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (!digit || (at > 0 && std::isalnum(static_cast<unsigned char>(
                                 text[at - 1])) != 0)) {
      ++at;
      continue;
    }
    const int clock = clock_at(text, at);
    if (clock >= 0 && clock != utc) return clock;
  }
  return -1;
}

std::string offset_name(int minutes) {
  std::string out = minutes < 0 ? "UTC-" : "UTC+";
  const int size = minutes < 0 ? -minutes : minutes;
  out += std::to_string(size / 60);
  if (size % 60 != 0) out += ":" + std::to_string(size % 60);
  return out;
}

void find_zone(const Timex& timex, Effective& out) {
  const auto hour = timex.value.find('T');
  if (hour == std::string::npos || timex.value.size() < hour + 6 ||
      timex.value.back() != 'Z') {
    return;
  }
  std::size_t at = hour + 1;
  int utc = digits(timex.value, at) * 60;
  ++at;
  utc += digits(timex.value, at);
  const int local = local_clock(timex.text, utc);
  if (local < 0) {
    for (const std::string_view zone : {"GMT", "UTC", "gmt", "utc"}) {
      if (timex.text.find(zone) == std::string::npos) continue;
      out.zone = "UTC";
      out.zone_evidence = zone;
      return;
    }
    out.zone_evidence = timex.text;
    return;
  }
  constexpr int kDay = 24 * 60;
  constexpr int kEast = 14 * 60;
  int offset = local - utc;
  if (offset > kEast) offset -= kDay;
  if (offset <= -kDay / 2) offset += kDay;
  out.zone = offset_name(offset);
  out.zone_evidence = timex.text;
}

bool has_hour(const Timex& timex) {
  return timex.value.find('T') != std::string::npos;
}

// "from Tuesday", "starting at 5am", "effective Monday"
bool started(const TruceClause& clause, const TruceWords& words,
             const Parse& parse, std::uint32_t i) {
  const std::string_view own = parse.words(clause.node(i));
  if (own.starts_with("from ") || own.starts_with("as of ")) return true;
  for (std::uint32_t k = i, n = 0; k-- > 0 && n < 3; ++n) {
    if (clause.is(k, words.startword)) return true;
    const std::string_view word = parse.words(clause.node(k));
    if (word != "at" && word != "on" && word != "the" && word != "of") break;
  }
  return false;
}

}  // namespace

Effective read_effective(const Timex& timex) {
  Effective out;
  out.start = timex.start;
  if (timex.end != timex.start) out.end = timex.end;
  out.text = timex.text;
  find_zone(timex, out);
  return out;
}

std::optional<Effective> effective_time(const Parse& parse,
                                        const TruceWords& words,
                                        const Timeline& timeline,
                                        const TruceClause& clause,
                                        std::uint32_t at, Dating dating) {
  const Timex* best = nullptr;
  std::uint32_t best_distance = 2 * kReach;
  for (std::uint32_t i = 0; i < clause.size(); ++i) {
    if (!clause.is(i, words.time)) continue;
    const Timex* timex = timeline.timex(clause.id(i));
    if (timex == nullptr || timex->type == TimexType::duration ||
        timex->type == TimexType::set || timex->value.starts_with("P")) {
      continue;
    }
    const auto shape = parse.packs->string(clause.node(i).attrs.time);
    if (shape == "duration" || shape == "clock") continue;
    const bool behind = i >= at && i <= at + kBehind;
    if (dating == Dating::behind && !behind) continue;
    if (dating == Dating::hour && !has_hour(*timex) &&
        !started(clause, words, parse, i)) {
      continue;
    }
    std::uint32_t distance = i > at ? i - at : 2 * (at - i);
    const auto [first, last] = std::minmax(i, at);
    for (std::uint32_t k = first + 1; k < last; ++k) {
      if (clause.is(k, words.speech) || clause.is(k, words.clause_break)) {
        distance = 2 * kReach;
      }
    }
    if (distance < best_distance) {
      best_distance = distance;
      best = timex;
    }
  }
  if (best == nullptr) return std::nullopt;
  return read_effective(*best);
}

}  // namespace claimledger
