/// One invented wire report as outlets print it, and reports that only look
/// like it. The states, places and agencies are invented.
#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace claimledger::test {

inline const std::string kWireHeadline =
    "Rockets hit market town in northern Orlan\n\n";

/// Five paragraphs, as the agency sent them.
inline const std::string kWireBody =
    "At least 17 people were killed and 40 wounded when rockets struck a "
    "crowded market in the town of Tarnavel on Tuesday, the deadliest attack "
    "on the northern valley since the spring.\n\n"
    "Witnesses described scenes of panic as stalls caught fire and shoppers "
    "ran for the narrow lanes behind the old bus station. \"There was a sound "
    "like a train, and then nothing,\" said Mira Dolen, who sells fruit near "
    "the southern gate. \"When the dust cleared I could not find my brother, "
    "and the whole row of shops in front of us had gone.\"\n\n"
    "The governor of the valley, Petar Sovic, told reporters at the hospital "
    "that the rockets had come from the hills across the river. \"This was no "
    "accident and no stray shell, they knew that it was market day,\" he said, "
    "adding that rescuers were still looking for people beneath a collapsed "
    "warehouse.\n\n"
    "There was no immediate comment from the other side. Its commanders have "
    "in the past denied aiming at towns and have accused the army of hiding "
    "guns among houses. Observers from the monitoring mission said they had "
    "counted eleven impacts within a radius of three hundred metres.\n\n"
    "Fighting in the valley has flared up again since talks on a new truce "
    "broke down last month over the opening of the mountain road. Aid groups "
    "say that some nine thousand families have left their homes since then and "
    "that stocks of flour and medicine in the district are running low.\n\n"
    "Tarnavel lies about twelve kilometres from the line that has divided the "
    "province for six years. Its market draws buyers from dozens of villages "
    "every Tuesday, and traders had only returned to it in the autumn after "
    "the road was cleared of mines.\n";

inline const std::string kWire = kWireHeadline + kWireBody;

/// Another agency's report of the same day: the same quotes, its own words.
inline const std::string kOtherAgency =
    "Market day ends in bloodshed in Tarnavel\n\n"
    "A volley of rockets tore through the weekly market of Tarnavel, killing "
    "at least 17 people, medics and officials in the north of Orlan said on "
    "Tuesday evening.\n\n"
    "\"There was a sound like a train, and then nothing,\" said Mira Dolen, a "
    "fruit seller of 52. \"When the dust cleared I could not find my brother, "
    "and the whole row of shops in front of us had gone.\"\n\n"
    "Ambulances needed more than an hour to get through, since the bridge at "
    "the mill has been shut to heavy traffic. At the town's only clinic nurses "
    "laid the injured on school benches, and a generator failed twice during "
    "the night.\n\n"
    "Governor Petar Sovic blamed gunners on the far bank. \"This was no "
    "accident and no stray shell, they knew that it was market day,\" he told "
    "journalists. The men he blamed could not be reached.\n\n"
    "Both camps had promised in March to keep heavy weapons away from the "
    "river. A spokesman for the mediators in Vesk called for calm and said "
    "that an envoy would fly in on Thursday; few in the town expect much from "
    "his visit, the third this year. Schools will stay closed until Monday, "
    "and the mayor asked people to give blood.\n";

inline std::string with(std::string text, std::string_view from,
                        std::string_view to) {
  const auto at = text.find(from);
  return at == text.npos ? "" : text.replace(at, from.size(), to);
}

inline std::string without_last_paragraph(const std::string& text) {
  return text.substr(0, text.rfind("\n\n") + 1);
}

/// What a desk does to a text: a word here, a number spelled out there.
inline std::string lightly_edited() {
  std::string text = kWire;
  const std::pair<std::string_view, std::string_view> edits[] = {
      {"crowded market", "busy market"},
      {"described scenes of panic", "told of scenes of panic"},
      {"sells fruit near", "has a fruit stand near"},
      {"told reporters at the hospital", "told journalists at the hospital"},
      {"rescuers were still looking", "rescue teams were still searching"},
      {"There was no immediate comment", "There was no comment at first"},
      {"Aid groups say", "Aid organisations say"},
      {"about twelve kilometres", "some 12 km"},
  };
  for (const auto& [from, to] : edits) text = with(text, from, to);
  return text;
}

/// The agency's story of the next morning: a new toll and a new beginning,
/// its background as before.
inline std::string updated() {
  const auto background = kWire.find("There was no immediate comment");
  return "Toll of market attack in northern Orlan rises\n\n"
         "At least 26 people are now known to have died in the rocket attack "
         "on the market of Tarnavel, after rescuers dug through the night and "
         "found more victims in a warehouse that had come down on them.\n\n"
         "The first funerals were held on Wednesday morning under a grey sky. "
         "Hundreds followed the coffins up the hill behind the church, and "
         "shops all over the valley stayed shut. \"We bury our neighbours, and "
         "tomorrow we open again, because we have to eat,\" said Anton Brek, a "
         "baker who lost two cousins.\n\n"
         "Doctors at the hospital said that nine of the wounded were still in "
         "danger. Two helicopters took the worst cases to the capital, where "
         "the government declared a day of mourning and called its envoy back "
         "from the talks.\n\n" +
         kWire.substr(background);
}

}  // namespace claimledger::test
