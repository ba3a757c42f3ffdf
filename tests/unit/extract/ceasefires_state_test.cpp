#include "support/truce_rows.h"

namespace claimledger {
namespace {

TEST_CASE("truces agreed and brokered", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"Chile and Peru agreed a ceasefire on Sunday.",
       "agreed CHL+PER from 2031-06-08 | outlet"},
      {"The warring generals signed a seven-day ceasefire agreement in Jeddah.",
       "agreed | outlet"},
      {"Rebels declared a unilateral ceasefire for Christmas.",
       "agreed | Rebels"},
      {"A ceasefire was agreed between Chile and Peru after talks in Oslo.",
       "agreed CHL+PER | outlet"},
      {"A truce deal has been struck, officials said.", "agreed | officials"},
      {"President Ana Salas ordered a 36-hour ceasefire along the front line.",
       "agreed | Ana Salas"},
      {"Chile and Peru signed a US-backed ceasefire in May 2031.",
       "agreed CHL+PER by USA from 2031-05 | outlet; brokered CHL+PER by USA "
       "from 2031-05 |"
       " outlet"},
      {"Chile, Peru agree to ceasefire", "agreed CHL+PER | outlet"},
      {"Rebels agree to truce", "agreed | outlet"},
      {"Fighting eased after the two sides agreed to stop fighting.",
       "agreed | outlet"},
      {"Chile and Peru have fought for weeks. On Monday the two sides reached "
       "a truce. The deal collapsed a day later. Norway, which brokered the "
       "agreement, called for calm.",
       "agreed CHL+PER from 2031-06-09 | outlet; failed CHL+PER | outlet; "
       "brokered CHL+PER by NOR | outlet"},
      {"Peru and rebels sign ceasefire deal", "agreed PER | outlet"},
      {"Peru and Chile agreed on Monday to an immediate ceasefire, ending five"
       " days of fighting.",
       "agreed CHL+PER | outlet"},
      {"The two neighbours agreed to halt hostilities from Monday.",
       "agreed from 2031-06-09 | outlet"},
      {"The ceasefire will come into force on Monday, Norway's prime minister "
       "said.",
       "agreed from 2031-06-16 | Norway's prime minister (NOR)"},
      {"Peru announced that it had agreed to a ceasefire with Chile.",
       "agreed CHL+PER | Peru (PER)"},
      {"Rebels in Peru called a unilateral ceasefire on Monday.",
       "agreed from 2031-06-09 | Rebels"},
      {"Chile and Peru accept ceasefire", "agreed CHL+PER | outlet"},
      {"Chile and Peru signed a peace deal to end nine years of war.",
       "agreed CHL+PER | outlet"},
      {"A deal to end the fighting between Chile and Peru was signed in Oslo.",
       "agreed CHL+PER | outlet"},
      {"Chile's foreign minister Ana Salas and Peruvian counterpart Luis Rey "
       "signed a ceasefire.",
       "agreed CHL+PER | outlet"},
      {"Negotiators from Chile and Peru struck a deal on a ceasefire, the BBC "
       "reported.",
       "agreed CHL+PER | outlet"},
      {"A previous ceasefire brokered by Norway unravelled in days.",
       "brokered by NOR | outlet; failed by NOR | outlet"},
      {"A ceasefire mediated by Norway and Iceland took effect on Tuesday.",
       "brokered by ISL+NOR from 2031-06-10 | outlet; in-effect by ISL+NOR "
       "from 2031-06-10 | outlet"},
      {"Norway brokered a truce between Chile and Peru in 2021.",
       "brokered CHL+PER by NOR from 2021 | outlet"},
      {"The 2014 war ended with a truce brokered by Norway.",
       "brokered by NOR | outlet"},
      {"The six-week war ended in a Norwegian-brokered ceasefire.",
       "brokered by NOR | outlet"},
      {"The truce was reached through Norwegian mediation.",
       "brokered by NOR | outlet; agreed by NOR | outlet"},
      {"Chile and Peru fought a six-week war in 2020 that ended in a "
       "Norwegian-brokered ceasefire. On Monday Peru offered Chile a new "
       "truce. Chile rejected the proposal.",
       "brokered CHL+PER by NOR | outlet; proposed CHL+PER | Peru (PER); "
       "rejected CHL+PER | Chile (CHL)"},
      {"The truce was mediated by the African Union.",
       "brokered by AU | outlet"},
      {"The EU helped broker a ceasefire in 2008.",
       "brokered by EU from 2008 | outlet"},
      {"Norway brokers ceasefire between Chile and Peru",
       "brokered CHL+PER by NOR | outlet"},
      {"US brokers ceasefire between Chile and Peru",
       "brokered CHL+PER by USA | outlet"},
      {"The ceasefire was negotiated by the Red Cross.",
       "brokered by Red Cross | outlet"},
      {"The Red Cross negotiated a brief truce to evacuate the wounded.",
       "brokered by Red Cross | outlet"},
  };
  test::check_truces(rows);
}

TEST_CASE("truces that hold, are extended or end", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"The truce entered into force on Monday.",
       "in-effect from 2031-06-09 | outlet"},
      {"The ceasefire appeared to be holding on Tuesday.",
       "in-effect | outlet"},
      {"The ceasefire largely held overnight, residents said.",
       "in-effect | residents (witness)"},
      {"A fragile ceasefire is in place between Chile and Peru.",
       "in-effect CHL+PER | outlet"},
      {"The ceasefire, which began on Sunday, remains in effect.",
       "in-effect from 2031-06-08 | outlet"},
      {"There were no reports of ceasefire violations, the ministry said.",
       "in-effect | ministry"},
      {"The front was calm on Sunday after the truce took effect.",
       "in-effect from 2031-06-08 | outlet"},
      {"Truce holds in Lima", "in-effect | outlet"},
      {"A fragile truce has held since November.", "in-effect | outlet"},
      {"A lull in fighting held on Monday.", "in-effect | outlet"},
      {"Ceasefire between Chile, Peru comes into force",
       "in-effect CHL+PER | outlet"},
      {"The army and the rebels of the NPA observed a truce over Christmas.",
       "in-effect | outlet"},
      {"Chile reported no ceasefire violations by Peru.",
       "in-effect CHL+PER | Chile (CHL)"},
      {"The ceasefire is holding, despite isolated violations, Norway's "
       "foreign ministry said.",
       "in-effect | Norway's foreign ministry (NOR)"},
      {"Chile and Peru agreed to extend the ceasefire by 72 hours.",
       "extended CHL+PER | outlet"},
      {"The truce was extended for two days.", "extended | outlet"},
      {"The ceasefire deal has been extended until Friday, Qatar's foreign "
       "ministry said.",
       "extended | Qatar's foreign ministry (QAT)"},
      {"Truce extended in Peru", "extended | outlet"},
      {"The parties renewed a humanitarian truce for 72 hours.",
       "extended | outlet"},
      {"Chile and Peru extend truce by a week", "extended CHL+PER | outlet"},
      {"The truce expired on Sunday.", "ended | outlet"},
      {"Peru called off the ceasefire.", "ended PER | Peru (PER)"},
      {"The rebels ended a unilateral truce.", "ended | outlet"},
      {"Peru withdrew from the ceasefire agreement.", "ended PER | Peru (PER)"},
      {"Peru declared the ceasefire over.", "ended PER | Peru (PER)"},
      {"The ceasefire is over, the rebel commander said.",
       "ended | rebel commander"},
      {"Peru suspended the ceasefire.", "ended PER | Peru (PER)"},
      {"The truce between the government and the FARC ended in 2015.",
       "ended FARC | outlet"},
      {"The truce came to an end on Monday.", "ended | outlet"},
      {"Peru ends ceasefire with rebels", "ended PER | Peru (PER)"},
      {"Colombia's government suspended a ceasefire with dissidents of the "
       "FARC.",
       "ended COL+FARC | Colombia's government (COL)"},
  };
  test::check_truces(rows);
}

TEST_CASE("truces broken and failed", "[ceasefires]") {
  const test::TruceRow rows[] = {
      {"Peru accused Chile of violating the ceasefire.",
       "violated CHL | Peru (PER)"},
      {"Shelling continued despite the ceasefire.", "violated | outlet"},
      {"The truce has been shaken by clashes near Cusco.", "violated | outlet"},
      {"Both sides accused each other of breaking the truce.",
       "violated | Both sides"},
      {"Chile broke the ceasefire 12 times on Monday, Peru's defence ministry "
       "said.",
       "violated CHL | Peru's defence ministry (PER)"},
      {"Chile's army has repeatedly violated the ceasefire, Peru said.",
       "violated CHL | Peru (PER)"},
      {"The truce was broken within hours.", "violated | outlet"},
      {"The attack was a clear violation of the ceasefire, Peru said.",
       "violated | Peru (PER)"},
      {"Chile accuses Peru of breaching truce", "violated PER | Chile (CHL)"},
      {"Chile and Peru trade accusations of violating ceasefire",
       "violated CHL+PER | Chile and Peru"},
      {"The ceasefire was violated 30 times, according to the Defence "
       "Ministry.",
       "violated | Defence Ministry"},
      {"Peru says ceasefire violated 12 times overnight",
       "violated | Peru (PER)"},
      {"Fresh fighting breaks ceasefire in Peru", "violated | outlet"},
      {"Peru has breached the truce 40 times since Monday, Chile's military "
       "said.",
       "violated PER | Chile's military (CHL)"},
      {"Two soldiers were killed in a violation of the ceasefire by Peru.",
       "violated PER | outlet"},
      {"Peruvian shelling violated the truce, the Chilean army said.",
       "violated PER | Chilean army (CHL)"},
      {"UN peacekeepers recorded 12 violations of the ceasefire.",
       "violated | UN peacekeepers"},
      {"The ceasefire has been repeatedly violated by both sides.",
       "violated | outlet"},
      {"Chile says Peru violated ceasefire", "violated PER | Chile (CHL)"},
      {"The latest truce, the third in a week, was broken within minutes.",
       "violated | outlet"},
      {"The ceasefire failed to hold.", "failed | outlet"},
      {"The ceasefire did not hold for more than a day.", "failed | outlet"},
      {"The truce collapsed on Friday.", "failed | outlet"},
      {"The ceasefire broke down within hours.", "failed | outlet"},
      {"The collapse of the ceasefire led to new clashes.", "failed | outlet"},
      {"The two-month truce expired without renewal.", "failed | outlet"},
      {"Fighting resumed after the truce collapsed on Monday.",
       "failed | outlet"},
      {"The ceasefire unravelled after just two days.", "failed | outlet"},
      {"Ceasefire collapses in Peru", "failed | outlet"},
      {"A ceasefire in Peru collapsed on Monday, a day after it was announced.",
       "failed | outlet"},
  };
  test::check_truces(rows);
}

}  // namespace
}  // namespace claimledger
