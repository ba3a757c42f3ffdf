#include "claim_times.h"

#include <charconv>
#include <optional>
#include <string>

#include "claimledger/model/local_hour.h"
#include "claimledger/model/time_form.h"

namespace claimledger {
namespace {

TimeAnchor anchor(Day published) {
  TimeAnchor anchor;
  anchor.published = published;
  return anchor;
}

void resolve(BoxedOptional<When>& when, Day published) {
  if (!when || !when->start.empty() || when->timex3.empty()) return;
  const auto value = resolve_form(when->timex3, anchor(published));
  if (!value) return;
  when->timex3 = value->value;
  when->start = value->start;
  when->end = value->end;
}

void resolve(Ceasefire& ceasefire, Day published) {
  auto& at = ceasefire.effective;
  if (!at || !at->start.empty() || at->timex3.empty()) return;
  const auto value = resolve_form(at->timex3, anchor(published));
  if (!value) return;
  at->timex3 = value->value;
  at->start = value->start;
  at->end = value->end == value->start ? "" : value->end;
  place_in_zone(*at, ceasefire.parties);
}

/// The year at the front of an EDTF or TIMEX3 value, and behind a slash.
void move_years(SharedText& text, int years) {
  std::string value(text);
  for (std::size_t at = 0; at + 4 <= value.size();) {
    int year = 0;
    const char* begin = value.data() + at;
    const auto read = std::from_chars(begin, begin + 4, year);
    if (read.ec == std::errc{} && read.ptr == begin + 4) {
      value.replace(at, 4, std::to_string(year + years));
    }
    const auto slash = value.find('/', at);
    if (slash == std::string::npos) break;
    at = slash + 1;
  }
  text = value;
}

/// Whether the words name the year that `value` begins with; "0500 GMT" has
/// four digits too.
bool states_year(std::string_view text, std::string_view value) {
  return value.size() >= 4 &&
         text.find(value.substr(0, 4)) != std::string_view::npos;
}

void move(BoxedOptional<When>& when, int years) {
  if (!when || when->start.empty() || states_year(when->text, when->start))
    return;
  for (SharedText* value : {&when->timex3, &when->start, &when->end}) {
    move_years(*value, years);
  }
}

}  // namespace

void resolve_claims(Report& report, const KnownPublication& published) {
  for (Claim& claim : report.claims) {
    const auto it = published.find(claim.article);
    if (it == published.end()) continue;
    resolve(claim.said, it->second);
    resolve(claim.time, it->second);
    if (claim.kind != ClaimKind::ceasefire) continue;
    resolve(claim.ceasefire, it->second);
  }
}

void move_claims(Report& report, const NewDays& moved) {
  for (Claim& claim : report.claims) {
    const auto it = moved.find(claim.article);
    if (it == moved.end()) continue;
    const int years = year_of(it->second.is) - year_of(it->second.was);
    move(claim.said, years);
    move(claim.time, years);
    if (claim.kind != ClaimKind::ceasefire) continue;
    auto& at = claim.ceasefire->effective;
    if (!at || states_year(at->text, at->start)) continue;
    for (SharedText* value : {&at->timex3, &at->start, &at->end}) {
      move_years(*value, years);
    }
  }
}

}  // namespace claimledger
