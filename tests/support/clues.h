/// Time clues in one line, for the tests of days of publication.
#pragma once
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "claimledger/model/ledger.h"

namespace claimledger::test {

/// "XXXX-09-13@2* 2020^": forms with the weekday beside a date behind "@", "*"
/// where they date a saying, "^" where they stand in the lead.
inline std::vector<TimeClue> clues(const std::string& line) {
  std::vector<TimeClue> out;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    TimeClue clue;
    const auto marks = word.find_first_of("@*^");
    clue.timex3 = clue.text = word.substr(0, marks);
    for (std::size_t i = marks; i < word.size(); ++i) {
      clue.said |= word[i] == '*';
      clue.lead |= word[i] == '^';
      if (word[i] == '@') clue.weekday = word[++i] - '0';
    }
    out.push_back(std::move(clue));
  }
  return out;
}

/// The same line again.
inline std::string described(const std::vector<TimeClue>& clues) {
  std::string out;
  for (const TimeClue& clue : clues) {
    out += (out.empty() ? "" : " ") + clue.timex3;
    if (clue.weekday != 0) out += "@" + std::to_string(clue.weekday);
    if (clue.said) out += "*";
    if (clue.lead) out += "^";
  }
  return out;
}

}  // namespace claimledger::test
