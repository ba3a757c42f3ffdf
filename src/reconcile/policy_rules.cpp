#include <string>
#include <string_view>
#include <vector>

#include "claimledger/reconcile/policies.h"
#include "claimledger/reconcile/thresholds.h"
#include "reconcile/policy_tables.h"

namespace claimledger {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kVersion = "1";

// `read`: in the project's text, or in a copy of it by others. `recalled`:
// known of the project, its text not at hand. `own`: chosen here.
constexpr RuleBasis kRead = RuleBasis::read;
constexpr RuleBasis kRecalled = RuleBasis::recalled;
constexpr RuleBasis kOwn = RuleBasis::own;

template <std::size_t N>
Words all_of(const std::string_view (&names)[N]) {
  return {std::begin(names), std::end(names)};
}

template <std::size_t N>
Words names_of(const VictimClass (&classes)[N]) {
  Words words;
  for (const VictimClass one : classes) {
    words.emplace_back(name_in(kVictimClassNames, one));
  }
  return words;
}

constexpr std::string_view kReplaces =
    "a later figure of a source replaces its earlier one, and what others "
    "repeat of that";

std::uint64_t persons(std::int64_t number) {
  return static_cast<std::uint64_t>(number);
}

/// What all policies share.
PolicyRules common() {
  PolicyRules rules;
  rules.version = kVersion;
  rules.source = "claimledger";
  rules.harms = all_of(kHarmNames);
  rules.classes = all_of(kVictimClassNames);
  rules.relations = {{"about_percent", persons(kAboutPercent)},
                     {"about_least", persons(kAboutLeast)},
                     {"settled_days", persons(kSettledDays)}};
  rules.excludes = {"parts and increments", "figures denied or doubted",
                    "dead and wounded in one number"};
  return rules;
}

PolicyRules sources_rules() {
  PolicyRules rules = common();
  rules.rules = {
      {"low", "the lowest of what the positions last said", kOwn},
      {"best", "none", kOwn},
      {"high", "the highest of them; none where one of them is open", kOwn},
      {"vague words", "the least number of the word list, open above", kOwn},
      {"late figures", "a later figure of a position replaces its earlier one",
       kOwn}};
  return rules;
}

PolicyRules ucdp_rules() {
  PolicyRules rules = common();
  rules.source =
      "Uppsala Conflict Data Program: GED codebook 22.1 and variables, as "
      "quoted by others; definitions page";
  rules.harms = {"killed"};
  rules.rules = {
      {"scope", "deaths by armed force of organised actors", kRead},
      {"scope", "violence is told by the cause; none stated is violence", kOwn},
      {"low", "the lowest number of a reliable source", kRead},
      {"best", "the number of the most reliable source; the lower of equals",
       kRecalled},
      {"high", "the highest number of a reliable source", kRead},
      {"high", "that of any other source where it is higher", kOwn},
      {"open figures", "count with the number stated", kOwn},
      {"vague words", "in high only; alone they leave low at 0", kOwn},
      {"enemy claims", "not reliable", kRecalled},
      {"unknown side", "counted", kRead},
      {"unknown side", "in high only where no party is known", kRecalled},
      {"unknown side", "in high only where the side is inferred", kOwn},
      {"late figures", std::string(kReplaces), kOwn}};
  rules.reliability = {"media, UN, NGOs, hospitals", "a side on its own people",
                       "witnesses, the unnamed, third states",
                       "a warring party on the enemy's people"};
  rules.excludes.insert(rules.excludes.end(),
                        {"harm other than death", "causes without violence"});
  return rules;
}

PolicyRules acled_rules() {
  PolicyRules rules = common();
  rules.source = "ACLED: FAQ on fatalities, a copy of 2024";
  rules.harms = {"killed"};
  rules.rules = {
      {"scope", "deaths; injuries are not coded", kRead},
      {"scope", "violence is told by the cause; none stated is violence", kOwn},
      {"low", "none", kRecalled},
      {"best", "the lowest number that a source holds", kRead},
      {"high", "none", kRecalled},
      {"vague words", "tens, dozens, hundreds by the table", kRead},
      {"vague words", "couple and scores by the table, in the same manner",
       kOwn},
      {"unknown plural", "other vague words, and deaths without any number",
       kRecalled},
      {"war", "fighters die and two sides take part; else smaller",
       kOwn},
      {"enemy claims", "as any other: what is reported, not verified", kRead},
      {"late figures", "figures are revised later, up or down", kRead},
      {"late figures", std::string(kReplaces), kOwn}};
  for (const auto& [word, number] : kAcledWords) {
    rules.vague_words.emplace_back(word, persons(number));
  }
  rules.unknown_plural = {{"war", persons(kAcledPluralInWar)},
                          {"smaller", persons(kAcledPluralElsewhere)}};
  rules.excludes.insert(rules.excludes.end(),
                        {"harm other than death", "causes without violence"});
  return rules;
}

PolicyRules ibc_rules() {
  PolicyRules rules = common();
  rules.source = "Iraq Body Count: methods, page 3 (iraqbodycount.org)";
  rules.harms = {"killed", "wounded"};
  rules.classes = names_of(kIbcCivilian);
  Words doubtful = names_of(kIbcDoubtful);
  rules.classes.insert(rules.classes.end(), doubtful.begin(), doubtful.end());
  rules.rules = {
      {"scope", "deaths and injuries, as a least and a most", kRead},
      {"scope", "civilians; no fighters", kRecalled},
      {"scope", "violence is told by the cause; none stated is violence", kOwn},
      {"reports", "one will do, where the project normally asks for two", kOwn},
      {"low", "the lowest number of civilians; 0 where all are doubtful",
       kRecalled},
      {"best", "none", kRead},
      {"high", "the highest number, with those who may be civilians",
       kRecalled},
      {"doubtful", "police, and people whose class is not stated", kOwn},
      {"open figures", "count with the number stated", kOwn},
      {"vague words", "the least number of the word list", kOwn},
      {"late figures", "hospitals and morgues win over figures up to their day",
       kRecalled},
      {"late figures", std::string(kReplaces), kOwn}};
  rules.reliability = {"hospitals and morgues", "all others"};
  rules.excludes.insert(
      rules.excludes.end(),
      {"fighters, and all of a topic that counts some",
       "harm other than death and wounds", "causes without violence"});
  return rules;
}

PolicyRules own_admission_rules() {
  PolicyRules rules = common();
  rules.rules = {
      {"low", "what a side last said of its own people", kOwn},
      {"best", "the same, where it is one number", kOwn},
      {"high",
       "the highest that its enemies claim, or its own where that is "
       "higher; none where no enemy gave a closed figure",
       kOwn},
      {"vague words", "the least number of the word list, open above; no best",
       kOwn},
      {"late figures", std::string(kReplaces), kOwn}};
  rules.excludes.insert(rules.excludes.end(),
                        {"topics whose side is not known",
                         "sources that are neither the side nor its enemy"});
  return rules;
}

PolicyRules latest_rules() {
  PolicyRules rules = common();
  rules.rules = {
      {"low", "the lowest of the newest figures", kOwn},
      {"best",
       "the newest figure of any source, where it is one number and "
       "no other of that day differs",
       kOwn},
      {"high", "the highest of the newest; none where one of them is open",
       kOwn},
      {"vague words",
       "only where there is no number; the least number of the "
       "word list, open above; no best",
       kOwn},
      {"undated", "only where no number has a day", kOwn}};
  return rules;
}

PolicyRules unnamed_rules(Policy policy) {
  switch (policy) {
    case Policy::sources:
      return sources_rules();
    case Policy::ucdp:
      return ucdp_rules();
    case Policy::acled:
      return acled_rules();
    case Policy::ibc:
      return ibc_rules();
    case Policy::own_admission:
      return own_admission_rules();
    case Policy::latest:
      return latest_rules();
  }
  return {};
}

}  // namespace

PolicyRules policy_rules(Policy policy) {
  PolicyRules rules = unnamed_rules(policy);
  rules.name = name_in(kPolicyNames, policy);
  return rules;
}

}  // namespace claimledger
