#include "text/characters.h"

namespace claimledger {

namespace {

// Letters U+00C0..U+017F without their accents, two characters at most
// ("ss", "ae"); '.' ends a short one. Names are written with and without.
constexpr std::string_view kFold =
    "a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o.x.o.u.u.u.u.y.thss"
    "a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o.x.o.u.u.u.u.y.thy."
    "a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g.g.g.g."
    "g.h.h.h.h.i.i.i.i.i.i.i.i.i.i.ijijj.j.k.k.k.l.l.l.l.l.l.l.l.l.l.n.n.n."
    "n.n.n.n.n.n.o.o.o.o.o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.s.s.t.t.t.t.t.t.u."
    "u.u.u.u.u.u.u.u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.";

}  // namespace

std::string_view plain_latin(std::uint32_t c) {
  const std::string_view two = kFold.substr((c - 0xC0) * 2, 2);
  return two[1] == '.' ? two.substr(0, 1) : two;
}

bool upper_latin(std::uint32_t c) {
  if (c < 0x100) return c <= 0xDE;
  if (c < 0x139) return (c & 1) == 0;
  if (c < 0x149) return (c & 1) == 1;
  if (c < 0x178) return (c & 1) == 0;
  return c == 0x178 || (c & 1) == 1;
}

std::uint32_t decode(std::string_view s, std::uint32_t at, unsigned& size) {
  const auto b = [&](std::uint32_t i) {
    return i < s.size() ? static_cast<std::uint8_t>(s[i]) : 0u;
  };
  const std::uint32_t c = b(at);
  size = 1;
  if (c >= 0xF0 && at + 3 < s.size()) {
    size = 4;
    return (c & 7) << 18 | (b(at + 1) & 63) << 12 | (b(at + 2) & 63) << 6 |
           (b(at + 3) & 63);
  }
  if (c >= 0xE0 && at + 2 < s.size()) {
    size = 3;
    return (c & 15) << 12 | (b(at + 1) & 63) << 6 | (b(at + 2) & 63);
  }
  if (c >= 0xC0 && at + 1 < s.size()) {
    size = 2;
    return (c & 31) << 6 | (b(at + 1) & 63);
  }
  return c;
}

bool letter(std::uint32_t c) {
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  // General punctuation to box drawing, CJK marks, private use, specials.
  return !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040) &&
         !(c >= 0xE000 && c < 0xF900) && !(c >= 0xFE00 && c < 0xFE70) &&
         !(c >= 0xFF00 && c < 0xFF20) && c < 0x1F000;
}

bool space(std::uint32_t c) {
  return c == 0xA0 || c == 0x3000 || c == 0x85 || c == 0xFEFF ||
         (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069);
}

char mark_of(std::uint32_t c) {
  switch (c) {
    case 0x201C:
    case 0xAB:
      return '<';
    case 0x201D:
    case 0xBB:
      return '>';
    case 0x201E:
    case 0x201F:
      return '<';
    case 0x2018:
    case 0x201B:
      return '`';
    case 0x2019:
      return '\'';
    case 0x2010:
    case 0x2011:
      return '-';
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return '~';
    case 0x2026:
      return '.';
    case 0x2022:
    case 0xB7:
    case 0x25CF:
    case 0x25AA:
      return '*';
    default:
      return '?';
  }
}

}  // namespace claimledger
