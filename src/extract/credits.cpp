#include "extract/credits.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/dateline.h"

namespace claimledger {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool mark_at(const Parse& parse, std::size_t token, std::string_view marks) {
  if (token >= parse.tokens->size()) return false;
  const char mark = (*parse.tokens)[token].punct;
  return mark != 0 && marks.find(mark) != marks.npos;
}

bool ends_line(const Parse& parse, std::size_t token) {
  return token >= parse.tokens->size() ||
         (*parse.tokens)[token].kind == TokenKind::newline;
}

std::string name_of(const Parse& parse, const Phrase& outlet) {
  return outlet.attrs.name == 0
             ? std::string(parse.words(outlet))
             : std::string(parse.packs->string(outlet.attrs.name));
}

// "(Reuters) -" before the first words, "(AFP)" behind the last of a paragraph.
bool credits_all(const Parse& parse, const Sentence& aside, bool at_top) {
  if (aside.nodes.size() != 1 || aside.region == Region::furniture) {
    return false;
  }
  if (at_top && mark_at(parse, aside.last + 1, "-~:")) return true;
  return aside.first >= 2 && mark_at(parse, aside.first - 2, ".>\"") &&
         ends_line(parse, aside.last + 1);
}

}  // namespace

std::vector<std::string> find_credits(const Parse& parse) {
  std::vector<std::string> names;
  const auto add = [&](const Phrase& outlet) {
    std::string name = name_of(parse, outlet);
    if (!contains(names, name)) names.push_back(std::move(name));
  };
  const ClassId outlet = parse.packs->vocabulary().outlet;
  for (std::size_t i = 0; i < parse.sentences.size(); ++i) {
    const Sentence& s = parse.sentences[i];
    if (!s.aside || !credits_all(parse, s, i < kDatelineSentences)) continue;
    const Phrase& only = parse.phrase(s.nodes.front());
    if (parse.is(only, outlet)) add(only);
  }
  for (const PhraseId id : parse.credits) add(parse.phrase(id));
  return names;
}

void add_credits(const std::vector<std::string>& credits,
                 const std::string& outlet, std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (claim.region == Region::furniture) continue;
    std::vector<SharedText>& via = claim.source.via;
    for (const std::string& name : credits) {
      if (name == claim.source.name || name == outlet ||
          std::find(via.begin(), via.end(), name) != via.end()) {
        continue;
      }
      via.push_back(name);
    }
  }
}

}  // namespace claimledger
