#include "extract/victims.h"

#include "claimledger/model/sides.h"
#include "extract/names.h"

namespace claimledger {

namespace {

bool state_or_group(const std::string& side) {
  return !side.empty() && !is_word_for_many(side);
}

}  // namespace

bool VictimReader::stated(const Finding& f, Victims& out) const {
  for (const PhraseId id : {f.victims, f.side_phrase}) {
    if (id == kNoPhrase) continue;
    const Attrs& attrs = parse_.phrase(id).attrs;
    out.side = attrs.side == 0 ? discourse_.side_inside(parse_.phrase(id))
                               : std::string(parse_.packs->string(attrs.side));
    if (out.side.empty()) continue;
    out.basis = SideBasis::stated;
    return true;
  }
  return false;
}

// Inside the phrase that names the victims; where there is none ("losses in
// its ranks"), inside the claim.
bool VictimReader::says(const Finding& f, std::string_view word) const {
  const std::string_view words = f.victims != kNoPhrase
                                     ? parse_.words(parse_.phrase(f.victims))
                                     : cut(parse_.text, f.span);
  for (std::size_t at = words.find(word); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const std::size_t after = at + word.size();
    if (begins && (after == words.size() || words[after] == ' ')) return true;
  }
  return false;
}

bool VictimReader::in_sentence(const Finding& f, std::string_view a,
                               std::string_view b) const {
  const std::string_view words =
      cut(parse_.text, parse_.sentences[f.sentence].span);
  return words.find(a) != std::string_view::npos ||
         words.find(b) != std::string_view::npos;
}

// "put its losses at 12", "gave the country's dead as 12": its own people.
bool VictimReader::own_losses(const Finding& f, const Frame& frame) const {
  const Sentence& s = parse_.sentences[f.sentence];
  bool owner = false;
  for (std::uint32_t i = frame.node_end; i < f.begin && i < s.nodes.size();
       ++i) {
    const std::string_view w = parse_.words(parse_.phrase(s.nodes[i]));
    owner |= w == "its" || w == "their" || w == "country" || w == "army";
    if (owner && (w == "losses" || w == "dead" || w == "casualties" ||
                  w == "toll" || w == "fatalities")) {
      return true;
    }
  }
  return false;
}

// its, their, our: the speaker's own people, unless a nearer owner is named.
bool VictimReader::owned(const Finding& f, const Frame* frame,
                         const Source& source, Victims& out) const {
  bool own = says(f, "its") || says(f, "their") || says(f, "our");
  const Sentence& s = parse_.sentences[f.sentence];
  bool we = says(f, "we") || says(f, "We");
  // "we have 49 killed": the subject stands right before the figure.
  for (std::uint32_t i = f.begin; !we && i-- > 0 && i + 4 > f.begin;) {
    const std::string_view w = parse_.words(parse_.phrase(s.nodes[i]));
    we = w == "we" || w == "We";
  }
  // "The toll that Orlan gives for its own ranks".
  if (f.source_phrase != kNoPhrase && state_or_group(source.side)) {
    const std::string_view words = cut(parse_.text, f.span);
    if (words.find(" its own ") != std::string_view::npos ||
        words.find(" their own ") != std::string_view::npos) {
      out.side = source.side;
      out.basis = SideBasis::possessive;
      return true;
    }
  }
  own |= frame != nullptr && (frame->shape == 'n' || frame->shape == 'r') &&
         own_losses(f, *frame);
  if (!own && !we) return false;
  if (frame != nullptr && state_or_group(source.side)) {
    out.side = source.side;
    out.basis = we ? SideBasis::speaker : SideBasis::possessive;
    return true;
  }
  // Without a speaker: the subject of the sentence.
  for (std::uint32_t i = 0; i < f.begin && i < s.nodes.size(); ++i) {
    const Attrs& attrs = parse_.phrase(s.nodes[i]).attrs;
    if (attrs.side == 0) continue;
    out.side = std::string(parse_.packs->string(attrs.side));
    out.basis = SideBasis::possessive;
    return true;
  }
  return false;
}

// "Vesk strikes kill 30": those of the state named before the verb are the
// last whom the figure can mean.
bool VictimReader::harms_others(const Finding& f, const Frame* frame) const {
  if (f.harm_phrase == kNoPhrase || f.victims == kNoPhrase) return false;
  const Sentence& s = parse_.sentences[f.sentence];
  const std::uint32_t verb = parse_.phrase(f.harm_phrase).first;
  if (verb > parse_.phrase(f.victims).first) return false;
  // "Rebels in Vesk said they killed 30": Vesk is where they speak.
  const bool apart = frame != nullptr && frame->sentence == f.sentence &&
                     frame->begin >= frame->node_end &&
                     frame->speaker.side != discourse_.main_country();
  for (std::uint32_t i = apart ? frame->node_end : 0; i < s.nodes.size(); ++i) {
    const Phrase& p = parse_.phrase(s.nodes[i]);
    if (p.first >= verb) break;
    if (p.attrs.side != 0 &&
        parse_.packs->string(p.attrs.side) == discourse_.main_country()) {
      return true;
    }
  }
  return false;
}

void VictimReader::name_army(const Victims& victims, Source& source) {
  if (source.kind != SourceKind::body || !source.side.empty() ||
      victims.basis != SideBasis::stated || victims.side.size() != 3 ||
      victims.victim_class != VictimClass::military) {
    return;
  }
  for (const std::string_view head :
       {"army", "military", "armed forces", "general staff", "defence ministry",
        "defense ministry", "high command"}) {
    if (fold(source.name).ends_with(head)) source.side = victims.side;
  }
}

bool VictimReader::both_sides(const Finding& f,
                              const std::string& country) const {
  return clues_.of_several(f, country) ||
         in_sentence(f, "both sides", "two sides") ||
         in_sentence(f, "two camps", "both camps");
}

bool VictimReader::aliens(const Finding& f, const Victims& victims) const {
  if (victims.victim_class == VictimClass::militant) return true;
  // "Two opposition soldiers": of no state's army.
  if (victims.victim_class == VictimClass::military && f.victims != kNoPhrase &&
      parse_.holds(parse_.phrase(f.victims),
                   parse_.packs->class_id("rebelword"))) {
    return true;
  }
  return f.victims != kNoPhrase &&
         parse_.holds(parse_.phrase(f.victims),
                      parse_.packs->vocabulary().alien);
}

Victims VictimReader::read(const Finding& f, const Frame* frame,
                           const Source& source) {
  Victims out;
  const PhraseId shown = f.victims;
  if (shown != kNoPhrase) {
    const Phrase& v = parse_.phrase(shown);
    out.text = std::string(parse_.words(v));
    if (v.attrs.victim_class >= 0) {
      out.victim_class = static_cast<VictimClass>(v.attrs.victim_class);
    }
  }
  // "losses in its ranks", "six of them children": named beside the figure.
  if (f.side_phrase != kNoPhrase && out.victim_class == VictimClass::any) {
    const Phrase& who = parse_.phrase(f.side_phrase);
    if (out.text.empty()) out.text = std::string(parse_.words(who));
    if (who.attrs.victim_class >= 0) {
      out.victim_class = static_cast<VictimClass>(who.attrs.victim_class);
    }
  }
  if (stated(f, out)) return out;
  if (f.side_phrase != kNoPhrase) {
    const Voice who = discourse_.resolve(
        f.side_phrase, frame != nullptr ? frame->speaker : Voice{});
    if (state_or_group(who.side)) {
      out.side = who.side;
      out.basis = SideBasis::stated;
      return out;
    }
  }
  if (owned(f, frame, source, out)) return out;
  if (f.withholds && state_or_group(source.side)) {
    out.side = source.side;
    out.basis = SideBasis::speaker;
    return out;
  }
  out.side = clues_.target(f, out.victim_class);
  if (!out.side.empty()) {
    out.basis = SideBasis::inferred;
    return out;
  }
  if (both_sides(f, discourse_.main_country())) return out;
  if (out.victim_class == VictimClass::military && frame != nullptr &&
      frame->shape != 'c' && source.side.size() == 3 &&
      source.kind != SourceKind::outlet) {
    out.side = source.side;
    out.basis = SideBasis::speaker;
    return out;
  }
  if (!discourse_.main_country().empty() && !harms_others(f, frame) &&
      !aliens(f, out)) {
    out.side = discourse_.main_country();
    out.basis = SideBasis::place;
  }
  return out;
}

}  // namespace claimledger
