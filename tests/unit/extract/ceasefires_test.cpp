#include "support/truce_rows.h"

namespace claimledger {
namespace {

TEST_CASE("calls, offers and silence on a truce", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"Norway's foreign minister Kari Lund called on Chile and Peru to halt "
       "hostilities.",
       "called-for CHL+PER | Kari Lund (NOR)"},
      {"The European Union on Monday urged all parties to respect the "
       "ceasefire.",
       "called-for | European Union (EU)"},
      {"Iceland and Norway called for an immediate cessation of hostilities "
       "between Chile and Peru.",
       "called-for CHL+PER | Iceland (ISL)"},
      {"The UN Security Council adopted a resolution demanding an immediate "
       "ceasefire.",
       "called-for | UN Security Council (UN)"},
      {"Thousands of protesters in Lima demanded a ceasefire.",
       "called-for | protesters"},
      {"President Ana Salas said there must be an immediate ceasefire in Peru.",
       "called-for | Ana Salas (PER)"},
      {"Norway stressed the need for a lasting ceasefire between Chile and "
       "Peru.",
       "called-for CHL+PER | Norway (NOR)"},
      {"Calls for a ceasefire grew as fighting between Chile and Peru raged.",
       "called-for CHL+PER | ?"},
      {"He again called for a humanitarian pause.", "called-for | ?"},
      {"G7 leaders urged Peru and Chile to agree an immediate ceasefire.",
       "called-for CHL+PER | Group of Seven (G7)"},
      {"Norway urges ceasefire in Peru", "called-for | Norway (NOR)"},
      {"US urges ceasefire in Peru", "called-for | United States (USA)"},
      {"EU calls for ceasefire in Peru", "called-for | European Union (EU)"},
      {"The US called for a truce between Chile and Peru.",
       "called-for CHL+PER | United States (USA)"},
      {"The ministers demanded \"an immediate end to hostilities\".",
       "called-for | ministers"},
      {"Human Rights Watch called on both sides to respect the truce.",
       "called-for | Human Rights Watch (Human Rights Watch)"},
      {"Chile submitted a draft resolution calling for a truce.",
       "proposed | Chile (CHL)"},
      {"Chile has proposed a 30-day ceasefire to Peru.",
       "proposed CHL+PER | Chile (CHL)"},
      {"Norway put forward a ceasefire proposal on Sunday.",
       "proposed | Norway (NOR)"},
      {"A ceasefire plan proposed by Norway was discussed.",
       "proposed | Norway (NOR)"},
      {"The government offered the rebels a three-month ceasefire.",
       "proposed | government"},
      {"Peru made no comment on the ceasefire.", "no-comment | Peru (PER)"},
      {"Peru declined to comment on the reported truce.",
       "no-comment | Peru (PER)"},
      {"There was no immediate comment from Lima on the ceasefire.",
       "no-comment | Lima (PER)"},
      {"Lima has not confirmed the truce.", "no-comment | Lima (PER)"},
      {"There was no immediate word from Peru on the truce.",
       "no-comment | Peru (PER)"},
      {"Peru did not immediately respond to the ceasefire offer.",
       "no-comment | Peru (PER)"},
  };
  test::check_truces(rows);
}

TEST_CASE("what gives no claim on a truce", "[ceasefires]") {
  const char* const texts[] = {
      "Norway will call for a ceasefire at the summit.",
      "Norway stopped short of calling for a ceasefire.",
      "No ceasefire has been agreed.",
      "The two sides have not agreed to a ceasefire.",
      "Chile hopes to reach a ceasefire.",
      "If a ceasefire is agreed, aid will flow.",
      "Talks on a ceasefire resumed in Oslo.",
      "Ceasefire talks between Chile and Peru collapsed.",
      "The sides are close to agreeing a ceasefire, a diplomat said.",
      "Chile and Peru are expected to sign a truce on Friday.",
      "The ceasefire has yet to take effect.",
      "Chile and Peru want to extend the truce.",
      "The union and the company called a truce in their pay dispute.",
      "The tariff truce between Chile and Peru expired.",
      "Under the ceasefire, prisoners will be swapped.",
      "Ceasefire monitors arrived in Lima.",
      "They patrol the 1949 ceasefire line.",
      "Could a ceasefire be agreed?",
      "The 1994 ceasefire ended a war in which 30,000 people were killed.",
      "\"We welcome the ceasefire,\" said the EU's foreign policy chief.",
      "The Security Council failed to adopt a resolution calling for a "
      "ceasefire.",
      "Mediators are working to extend the ceasefire.",
      "Chile's president vowed to respect the truce.",
      "Ceasefire talks resume in Oslo",
      "The rebels vowed to end the ceasefire.",
      "The rebels threatened to end the ceasefire.",
      "The foreign ministry welcomed the ceasefire.",
      "Norway tried to broker a ceasefire.",
      "The two leaders discussed a ceasefire.",
      "The players called a truce after the league game.",
      "A price-war truce between the airlines ended.",
      "Peru, Chile trade fire hours after truce",
      "Hopes rise for Peru truce",
      "They reached a deal to end the strike.",
  };
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK(test::ceasefires(test::read(text, test::kTruceDay)).empty());
  }
}

TEST_CASE("truces refused and denied", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"Lima has refused to call for a truce.", "rejected | Lima (PER)"},
      {"Peru rejected a ceasefire proposal.", "rejected | Peru (PER)"},
      {"Peru ruled out a ceasefire.", "rejected | Peru (PER)"},
      {"The prime minister said there would be no ceasefire until all hostages"
       " are freed.",
       "rejected | prime minister"},
      {"Peru refused to accept the truce.", "rejected | Peru (PER)"},
      {"The United States vetoed a resolution calling for a ceasefire.",
       "rejected | United States (USA)"},
      {"Peru rejects ceasefire offer", "rejected | Peru (PER)"},
      {"Rebels reject ceasefire", "rejected | Rebels"},
      {"Peru's president refused to sign the truce.",
       "rejected | Peru's president (PER)"},
      {"There can be no ceasefire before the hostages are released, Norway "
       "said.",
       "rejected | Norway (NOR)"},
      {"Peru denied violating the ceasefire.", "denied | Peru (PER)"},
      {"Lima denied that a truce had been agreed.", "denied | Lima (PER)"},
      {"Chile said there was no truce.", "denied | Chile (CHL)"},
      {"Chile insisted it had not violated the truce.", "denied | Chile (CHL)"},
  };
  test::check_truces(rows);
}

}  // namespace
}  // namespace claimledger
