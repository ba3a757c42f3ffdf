#include <cstring>
#include <type_traits>

#include "text/pack_tables.h"

namespace claimledger {

namespace {

// One function per type serves both directions: a reader and a writer of the
// same field list cannot drift apart.
struct Writer {
  std::string out;

  void raw(const void* data, std::size_t size) {
    out.append(static_cast<const char*>(data), size);
  }
  void size(std::size_t n) {
    const auto n32 = static_cast<std::uint32_t>(n);
    raw(&n32, sizeof n32);
  }
  template <typename T>
  void plain(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    raw(&value, sizeof value);
  }
  template <typename T>
  void plains(const std::vector<T>& values) {
    size(values.size());
    raw(values.data(), values.size() * sizeof(T));
  }
  void text(const std::string& value) {
    size(value.size());
    raw(value.data(), value.size());
  }
  template <typename T, typename Each>
  void list(const std::vector<T>& values, Each each) {
    size(values.size());
    for (const T& value : values) each(*this, value);
  }
};

struct Reader {
  std::string_view in;
  bool ok = true;

  bool raw(void* data, std::size_t size) {
    if (size > in.size()) return ok = false;
    if (size > 0) std::memcpy(data, in.data(), size);
    in.remove_prefix(size);
    return true;
  }
  std::size_t size() {
    std::uint32_t n = 0;
    raw(&n, sizeof n);
    return n;
  }
  template <typename T>
  void plain(T& value) {
    raw(&value, sizeof value);
  }
  template <typename T>
  void plains(std::vector<T>& values) {
    const std::size_t n = size();
    if (n * sizeof(T) > in.size()) {
      ok = false;
      return;
    }
    values.resize(n);
    raw(values.data(), n * sizeof(T));
  }
  void text(std::string& value) {
    const std::size_t n = size();
    if (n > in.size()) {
      ok = false;
      return;
    }
    value.assign(in.substr(0, n));
    in.remove_prefix(n);
  }
  template <typename T, typename Each>
  void list(std::vector<T>& values, Each each) {
    const std::size_t n = size();
    for (std::size_t i = 0; ok && i < n; ++i) {
      values.emplace_back();
      each(*this, values.back());
    }
  }
};

template <typename Archive, typename R>
void rule(Archive& a, R& r) {
  const auto text = [](auto& archive, auto& s) { archive.text(s); };
  a.text(r.id);
  a.plain(r.level);
  a.text(r.find);
  a.text(r.regex);
  a.plain(r.alphabet);
  a.list(r.slots, text);
  a.plain(r.as);
  a.text(r.as_text);
  a.plain(r.gives);
  a.list(r.yes, text);
  a.list(r.no, text);
  a.plains(r.anchors);
  a.plains(r.needs);
  a.plain(r.literals);
  a.plain(r.priority);
  a.text(r.file);
  a.plain(r.line);
}

template <typename Archive, typename Tables>
void tables(Archive& a, Tables& t) {
  const auto text = [](auto& archive, auto& s) { archive.text(s); };
  a.list(t.strings, text);
  a.list(t.class_names, text);
  a.list(t.symbols, [](auto& archive, auto& s) {
    archive.plain(s.classes);
    archive.text(s.literal);
  });
  a.plains(t.index);
  a.plains(t.words);
  a.text(t.keys);
  a.plains(t.edges);
  a.plains(t.ends);
  a.plains(t.attrs);
  a.plains(t.mark_symbols);
  a.list(t.phrase_symbols, [](auto& archive, auto& p) {
    archive.text(p.first);
    archive.plain(p.second);
  });
  a.list(t.alphabets, [](auto& archive, auto& one) { archive.plains(one); });
  a.list(t.rules, [](auto& archive, auto& r) { rule(archive, r); });
  a.list(t.examples, [&](auto& archive, auto& e) {
    archive.text(e.value);
    archive.list(e.texts, text);
    archive.plain(e.level);
    archive.text(e.file);
    archive.plain(e.line);
  });
  a.list(t.sources, [](auto& archive, auto& s) {
    archive.text(s.name);
    archive.text(s.text);
  });
  a.text(t.hash);
}

}  // namespace

std::string write_blob(const PackTables& t) {
  Writer writer;
  tables(writer, t);
  return std::move(writer.out);
}

Result<PackTables> read_blob(std::string_view blob) {
  PackTables t;
  Reader reader{blob};
  tables(reader, t);
  if (!reader.ok || !reader.in.empty()) {
    return Error{"", "the compiled rule packs are damaged"};
  }
  return t;
}

}  // namespace claimledger
