#include "claimledger/io/read_articles.h"

#include <sys/stat.h>
#include <unistd.h>

#include "claimledger/base/names.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace claimledger {
namespace {

void replace_all(std::string& text, const std::string& from,
                 const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string describe(const Document& d) {
  std::string out = d.path + " " + d.encoding + " [" + d.text.substr(d.begin) +
                    "]";
  if (!d.title.empty()) out += " title " + d.title;
  if (!d.outlet.empty()) out += " outlet " + d.outlet;
  if (d.published.basis != Basis::none) {
    out += " " + d.published.value + " by ";
    out += name_in(kBasisNames, d.published.basis);
  }
  return out + "\n";
}

std::string describe(std::string_view kind, const Remark& remark) {
  std::string out = std::string(kind) + " " + remark.code + " " + remark.path;
  if (remark.line > 0) out += ":" + std::to_string(remark.line);
  return out + "\n";
}

/// Articles, then warnings, then notes; DIR stands for the folder.
std::string read_all(std::vector<std::string> paths, const TempFolder& folder,
                     ReadOptions options = {}) {
  ArticleReader reader(std::move(paths), std::move(options));
  Document document;
  std::string out;
  std::uint64_t read = 0;
  while (reader.next(document)) {
    out += describe(document);
    ++read;
  }
  CHECK(reader.log().read == read);
  for (const Remark& each : reader.log().warnings) out += describe("!", each);
  for (const Remark& each : reader.log().notes) out += describe("-", each);
  if (reader.fatal()) out += "fatal " + reader.fatal()->message() + "\n";
  replace_all(out, folder.path(), "DIR");
  return out;
}

constexpr std::string_view kUtf16le("\xFF\xFEh\0i\0 \0\x1C\x20", 10);
constexpr std::string_view kUtf16be("\xFE\xFF\0h\0i", 6);

}  // namespace

TEST_CASE("reading: files by name") {
  struct Case {
    std::string_view name;
    std::string_view bytes;
    std::string_view expected;
  };
  const Case cases[] = {
      {"a.txt", "hi\n", "DIR/a.txt utf-8 [hi\n]\n"},
      {"A.TXT", "hi", "DIR/A.TXT utf-8 [hi]\n"},
      {"20220914.txt", "hi", "DIR/20220914.txt utf-8 [hi] 2022-09-14 by "
                             "file-name\n"},
      {"20220230.txt", "hi", "DIR/20220230.txt utf-8 [hi]\n"},
      {"2022-09-15.md", "---\nurl: https://example.org/2022/09/14/a\n---\nhi",
       "DIR/2022-09-15.md utf-8 [hi] 2022-09-14 by url\n"},
      {"bom.txt", "\xEF\xBB\xBFhi", "DIR/bom.txt utf-8 [hi]\n"},
      {"le.txt", kUtf16le, "DIR/le.txt utf-16le [hi \xE2\x80\x9C]\n"},
      {"be.txt", kUtf16be, "DIR/be.txt utf-16be [hi]\n"},
      {"cp.txt", "caf\xE9 \x93x\x94",
       "DIR/cp.txt windows-1252 [caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D]\n"},
      {"bad.txt", "caf\xE9 \x81", "! bad-encoding DIR/bad.txt\n"},
      {"odd.txt", std::string_view("\xFF\xFEh", 3),
       "! bad-encoding DIR/odd.txt\n"},
      {"half.txt", std::string_view("\xFF\xFE\x00\xD8", 4),
       "! bad-encoding DIR/half.txt\n"},
      {"nul.txt", std::string_view("a\0b", 3), "! binary DIR/nul.txt\n"},
      {"nul16.txt", std::string_view("\xFF\xFE\0\0", 4),
       "! binary DIR/nul16.txt\n"},
      {"zip.txt", "PK\x03\x04\xFF\xE9", "! binary DIR/zip.txt\n"},
      {"none.txt", "", "! empty DIR/none.txt\n"},
      {"blank.txt", "\xEF\xBB\xBF \r\n\t", "! empty DIR/blank.txt\n"},
      {"2022-09-14.txt", "hi",
       "DIR/2022-09-14.txt utf-8 [hi] 2022-09-14 by file-name\n"},
      {"2022-02-30.txt", "hi", "DIR/2022-02-30.txt utf-8 [hi]\n"},
      {"2022-01-01/b.txt", "hi", "DIR/2022-01-01/b.txt utf-8 [hi]\n"},
      {"name", "hi", "DIR/name utf-8 [hi]\n"},
      {"x.odd", "hi", "DIR/x.odd utf-8 [hi]\n"},
      {"h.md", "# Head\nhi", "DIR/h.md utf-8 [# Head\nhi] title Head\n"},
      {"f.md", "---\ntitle: T\nsource: O\ndate: 2022-09-14T10:00\n---\nhi",
       "DIR/f.md utf-8 [hi] title T outlet O 2022-09-14 by metadata\n"},
      {"d.md", "---\ndate: yesterday\n---\nhi",
       "DIR/d.md utf-8 [hi]\n- bad-date DIR/d.md\n"},
      {"e.md", "---\ntitle: T\n---\n\n", "! empty DIR/e.md\n"},
      {"r.json", "{\n \"schema\": \"claimledger/report/1\"}",
       "- own-output DIR/r.json\n"},
      {"p.json", "{\n \"text\": \"x\"}", "! unknown-type DIR/p.json\n"},
      {"l.json", "{\"text\": \"x\"}", "DIR/l.json!1 utf-8 [x]\n"},
  };
  for (const auto& [name, bytes, expected] : cases) {
    const TempFolder folder;
    const std::string path = folder.write(name, bytes);
    CAPTURE(name);
    CHECK(read_all({path}, folder) == expected);
  }
}

TEST_CASE("reading: records of NDJSON") {
  struct Case { std::string_view line; std::string_view expected; };
  const Case cases[] = {
      {R"({"text":"hi"})", "DIR/n.jsonl!1 utf-8 [hi]\n"},
      {R"({"text":"a \"q\" \u00e9\n"})",
       "DIR/n.jsonl!1 utf-8 [a \"q\" \xC3\xA9\n]\n"},
      {R"({"path":"p/a.txt","id":"x","text":"hi"})", "p/a.txt utf-8 [hi]\n"},
      {R"({"id":"x","text":"hi"})", "x utf-8 [hi]\n"},
      {R"({"id":7,"text":"hi"})", "7 utf-8 [hi]\n"},
      {R"({"path":null,"title":null,"text":"hi"})",
       "DIR/n.jsonl!1 utf-8 [hi]\n"},
      {R"({"text":"hi","title":"T","outlet":"O"})",
       "DIR/n.jsonl!1 utf-8 [hi] title T outlet O\n"},
      {R"({"text":"hi","published":"2022-09-14T23:00:00Z"})",
       "DIR/n.jsonl!1 utf-8 [hi] 2022-09-14 by metadata\n"},
      {R"({"text":"hi","published":"2022-02-30"})",
       "DIR/n.jsonl!1 utf-8 [hi]\n- bad-date DIR/n.jsonl:1\n"},
      {R"({"text":"hi","published":null})", "DIR/n.jsonl!1 utf-8 [hi]\n"},
      {R"({"text":"hi","url":"https://example.org/2022/9/14/clash"})",
       "DIR/n.jsonl!1 utf-8 [hi] 2022-09-14 by url\n"},
      {R"({"text":"hi","url":"https://example.org/2022/02/30/clash"})",
       "DIR/n.jsonl!1 utf-8 [hi]\n"},
      {R"({"text":"hi","url":"/2022/9/14/","published":"2022-09-13"})",
       "DIR/n.jsonl!1 utf-8 [hi] 2022-09-13 by metadata\n"},
      {R"({"type":"article","text":"hi"})", "DIR/n.jsonl!1 utf-8 [hi]\n"},
      {R"({"type":"note","code":"x","text":"hi"})",
       "DIR/n.jsonl!1 utf-8 [hi]\n"},
      {R"({"text":""})", "! empty DIR/n.jsonl:1\n"},
      {R"({"text":1})", "! bad-json DIR/n.jsonl:1\n"},
      {R"({"title":"x"})", "! bad-json DIR/n.jsonl:1\n"},
      {R"({"text":"hi")", "! bad-json DIR/n.jsonl:1\n"},
      {R"({"text":"hi)", "! bad-json DIR/n.jsonl:1\n"},
      {R"({"text":"hi"} x)", "! bad-json DIR/n.jsonl:1\n"},
      {R"({"text":"hi","x":tru})", "! bad-json DIR/n.jsonl:1\n"},
      {R"(["text"])", "! bad-json DIR/n.jsonl:1\n"},
      {"plain text", "! bad-json DIR/n.jsonl:1\n"},
      {"{\"text\":\"\xFF\"}", "! bad-encoding DIR/n.jsonl:1\n"},
      {"\xEF\xBB\xBF{\"text\":\"hi\"}\r", "DIR/n.jsonl!1 utf-8 [hi]\n"},
  };
  for (const auto& [line, expected] : cases) {
    const TempFolder folder;
    const std::string path = folder.write("n.jsonl", line);
    CAPTURE(line);
    CHECK(read_all({path}, folder) == expected);
  }
}

TEST_CASE("reading: a bad record costs only itself") {
  const TempFolder folder;
  const std::string path = folder.write(
      "n.ndjson",
      "{\"text\":\"one\"}\n\n  \nbad\n{\"text\":\"two\"}\n{\"text\":\"cut");
  CHECK(read_all({path}, folder) ==
        "DIR/n.ndjson!1 utf-8 [one]\nDIR/n.ndjson!3 utf-8 [two]\n"
        "! bad-json DIR/n.ndjson:4\n! bad-json DIR/n.ndjson:6\n");
  const std::string none = folder.write("none.ndjson", "\n\n");
  CHECK(read_all({none}, folder) == "! empty DIR/none.ndjson\n");
}

TEST_CASE("reading: a folder in bytewise order, with what is left out") {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a-b.txt", "B.txt", "x.pdf",
                           ".hidden/c.txt", ".d.txt", "c/no.html", "j.json"}) {
    folder.write(name, "hi");
  }
  REQUIRE(::symlink("b.txt", folder.path("link.txt").c_str()) == 0);
  REQUIRE(::symlink("a", folder.path("linked").c_str()) == 0);
  REQUIRE(::mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
  const std::string inside =
      "DIR/B.txt utf-8 [hi]\nDIR/a-b.txt utf-8 [hi]\nDIR/a/z.txt utf-8 [hi]\n"
      "DIR/b.txt utf-8 [hi]\n"
      "- hidden DIR/.d.txt\n- hidden DIR/.hidden/\n- unknown-type "
      "DIR/c/no.html\n"
      "- unknown-type DIR/j.json\n- link DIR/link.txt\n- link DIR/linked\n"
      "- not-a-file DIR/pipe.txt\n- unknown-type DIR/x.pdf\n";
  CHECK(read_all({folder.path()}, folder) == inside);
  CHECK(read_all({folder.path("link.txt"), folder.path("linked"),
                  folder.path("pipe.txt"), folder.path("none")},
                 folder) ==
        "! link DIR/link.txt\n! link DIR/linked\n! not-a-file DIR/pipe.txt\n"
        "! unreadable DIR/none\n");
}

TEST_CASE("reading: limits, at the limit and one past it") {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", "12345678");
  const std::string record = R"({"text":"12345678"})";
  const std::string lines =
      folder.write("n.jsonl", record + "\n{\"text\":\"x\"}\n");
  ReadOptions options;
  options.max_text = 8;
  options.max_file = 8;
  options.max_record = record.size();
  CHECK(read_all({file, lines}, folder, options) ==
        "DIR/a.txt utf-8 [12345678]\nDIR/n.jsonl!1 utf-8 [12345678]\n"
        "DIR/n.jsonl!2 utf-8 [x]\n");
  SECTION("text") {
    options.max_text = 7;
    CHECK(read_all({file, lines}, folder, options) ==
          "DIR/n.jsonl!2 utf-8 [x]\n"
          "! too-large DIR/a.txt\n! too-large DIR/n.jsonl:1\n");
  }
  SECTION("file and record") {
    options.max_file = 7;
    options.max_record = record.size() - 1;
    CHECK(read_all({file, lines}, folder, options) ==
          "DIR/n.jsonl!2 utf-8 [x]\n"
          "! too-large DIR/a.txt\n! too-large DIR/n.jsonl:1\n");
  }
  SECTION("depth of folders") {
    options.max_depth_of_folders = 1;
    folder.write("sub/b.txt", "hi");
    CHECK(read_all({folder.path("sub")}, folder, options) ==
          "DIR/sub/b.txt utf-8 [hi]\n");
    CHECK(read_all({folder.path()}, folder, options) ==
          "DIR/a.txt utf-8 [12345678]\nDIR/n.jsonl!1 utf-8 [12345678]\n"
          "DIR/n.jsonl!2 utf-8 [x]\n- bound-reached DIR/sub/\n");
  }
}

TEST_CASE("reading: nested JSON up to 256 levels") {
  const auto nested = [](int levels) {
    return R"({"text":"hi","x":)" + std::string(levels, '[') +
           std::string(levels, ']') + "}";
  };
  const TempFolder folder;
  const std::string fine = folder.write("fine.jsonl", nested(254));
  const std::string deep = folder.write("deep.jsonl", nested(256));
  CHECK(read_all({fine, deep}, folder) ==
        "DIR/fine.jsonl!1 utf-8 [hi]\n! bad-json DIR/deep.jsonl:1\n");
}

TEST_CASE("reading: a record far longer than the buffer, then another") {
  const TempFolder folder;
  const std::string text(3 << 20, 'x');
  const std::string path = folder.write(
      "n.jsonl", "{\"text\":\"" + text + "\"}\n{\"text\":\"y\"}\n");
  ArticleReader reader({path}, {});
  Document document;
  REQUIRE(reader.next(document));
  CHECK(document.text == text);
  REQUIRE(reader.next(document));
  CHECK(document.text == "y");
  CHECK_FALSE(reader.next(document));

  ReadOptions options;
  options.max_record = 1 << 20;
  CHECK(read_all({path}, folder, options) ==
        "DIR/n.jsonl!2 utf-8 [y]\n! too-large DIR/n.jsonl:1\n");
}

TEST_CASE("reading: --date lends a day to those that give none") {
  const TempFolder folder;
  const std::string a = folder.write("a.txt", "hi");
  const std::string b = folder.write("2022-09-14.txt", "hi");
  ReadOptions options;
  options.date = "2024-05-07";
  CHECK(read_all({a, b}, folder, options) ==
        "DIR/a.txt utf-8 [hi] 2024-05-07 by option\n"
        "DIR/2022-09-14.txt utf-8 [hi] 2022-09-14 by file-name\n");
}

TEST_CASE("reading: an output is never an input") {
  const TempFolder folder;
  const std::string a = folder.write("a.txt", "hi");
  const std::string report =
      folder.write("r.json", "{\n \"schema\": \"claimledger/report/1\"}");
  const std::string ledger = folder.write(
      "z.ndjson",
      "{\"type\":\"ledger\",\"schema\":\"claimledger/ledger/1\"}\n");
  ReadOptions options;
  options.output = a;
  CHECK(read_all({folder.path()}, folder, options) ==
        "fatal DIR/a.txt: is both input and output\n");
  options.output = report;
  CHECK(read_all({report}, folder, options) ==
        "fatal DIR/r.json: is both input and output\n");
  options.ledger_lines = LedgerLines::skip;
  CHECK(read_all({folder.path()}, folder, options) ==
        "DIR/a.txt utf-8 [hi]\n- own-output DIR/r.json\n"
        "- own-output DIR/z.ndjson\n");
}

}  // namespace claimledger
