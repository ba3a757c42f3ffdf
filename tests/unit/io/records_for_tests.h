#pragma once
#include "claimledger/model/ledger.h"
#include "claimledger/model/report.h"

namespace claimledger {

inline Claim full_ceasefire() {
  Claim claim;
  claim.id = "c3";
  claim.kind = ClaimKind::ceasefire;
  claim.article = "a1";
  claim.span = {90, 99};
  claim.ceasefire = Ceasefire{CeasefireAction::in_effect, "t1", {"ARM", "AZE"}, {"RUS"},
                     Effective{"2022-09-14T16:00Z", "2022-09-14T16:00Z", "2022-09-15", "UTC+4",
                               "16:00 GMT", "8pm local time"}};
  return claim;
}

inline Claim full_territory() {
  Claim claim;
  claim.id = "c4";
  claim.kind = ClaimKind::territory;
  claim.article = "a1";
  claim.span = {100, 120};
  claim.territory = Territory{TerritoryAction::seized, "took", "AZE", "ARM", "heights",
                     Extent::part,
                     Area{12500, {}, Qualifier::at_least, 12500, "km2"},
                     PlaceCount{{3, 3, Qualifier::exact, "three"}, "heights"},
                     Accounting::increment};
  return claim;
}

inline Fingerprint full_fingerprint() {
  Fingerprint print;
  for (std::size_t i = 0; i < Fingerprint::kBins; ++i) {
    print.bins[i] = static_cast<std::uint8_t>(2 * i + 1);
  }
  return print;
}

/// An article with everything in it set, and one with nothing.
inline ArticleRecords full_records() {
  ArticleRecords records;
  records.article = {"a1", "dir/a \"1\".txt", "txt", "Title\n", "Outlet",
                     "https://a.example/", "en",
                     {"2022-09-14", Basis::metadata, "published"}, 1234, "h1",
                     {"Goris", "Jermuk"},
                     {{{3, 9}, "12 died"}, {{20, 30}, "x"}},
                     {{"XXXX-WXX-3", "Wednesday", {56, 65}, true},
                      {"XXXX-09-13", "Tue (13/9)", {66, 76}, false, true, 2}},
                     full_fingerprint(),
                     ""};
  records.actors = {{"p1", "N. Pashinyan",
                     {{"Pashinyan", 3}, {"he", 1}}, SourceKind::person, "ARM"},
                    {"p2", "", {}, SourceKind::none, ""}};
  Claim claim;
  claim.id = "c1";
  claim.article = "a1";
  claim.region = Region::lead;
  claim.text = "at least \xE2\x80\x9Ctwelve\xE2\x80\x9D";
  claim.span = {10, 40};
  claim.sentence = {5, 60};
  claim.source = {"ARM", "p1", "Pashinyan", "premier", SourceKind::person,
                  "said", Manner::mixed, Stance::admits, {"TASS", "X"},
                  {{41, 50}, {51, 55}}};
  claim.said = When{"2022-09-14", "2022-09-14", "2022-09-14", "Wednesday",
                    {56, 65}};
  claim.time = When{"2022-W37", "", "", "", {}};
  claim.place = "Jermuk";
  claim.place_country = "ARM";
  claim.place_span = {70, 76};
  claim.event = "e1";
  claim.about = "c0";
  claim.rules = {"casualty.killed", "frame.said"};
  claim.casualty = {Harm::bodies,
                    {12, {}, Qualifier::at_least, "at least twelve"},
                    {"ARM", SideBasis::stated, VictimClass::military, "men"},
                    Blame{"AZE", "p3", "Baku", Stance::doubts},
                    "shelling", Accounting::increment, "c9", true};
  Claim empty;
  empty.id = "c2";
  empty.article = "a1";
  empty.span = {80, 90};
  records.claims = {claim, empty, full_ceasefire(), full_territory()};
  records.notes = {{"bound-reached", "dir/a \"1\".txt", 0, 7, "too many"}};
  return records;
}

inline ArticleRecords bare_records() {
  ArticleRecords records;
  records.article.id = "a2";
  records.article.path = "b.txt";
  return records;
}

}  // namespace claimledger
