#include "io/json_writer.h"

#include "support/catch.h"

namespace claimledger {

TEST_CASE("json: strings") {
  struct Case { std::string_view text; std::string_view json; };
  const Case cases[] = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {"say \"no\" \\ yes", R"("say \"no\" \\ yes")"},
      {"a\n\t\r\x01\x1F", R"("a\n\t\r\u0001\u001f")"},
      {"\xE2\x80\x9C\xC3\xA9\xE2\x80\x9D",
       "\"\xE2\x80\x9C\xC3\xA9\xE2\x80\x9D\""},
      {"bad \xFF\xFE.", "\"bad \xEF\xBF\xBD\xEF\xBF\xBD.\""},
      {"cut \xE2\x80", "\"cut \xEF\xBF\xBD\xEF\xBF\xBD\""},
      {std::string_view("nul\0", 4), R"("nul\u0000")"},
  };
  for (const auto& [text, json] : cases) {
    std::string out;
    append_json_string(out, text);
    CHECK(out == json);
  }
}

TEST_CASE("json: each byte at each place of a long string") {
  for (int byte = 0; byte < 0x80; ++byte) {
    std::string alone;
    append_json_string(alone, std::string(1, static_cast<char>(byte)));
    const std::string escaped = alone.substr(1, alone.size() - 2);
    for (std::size_t at = 0; at < 17; ++at) {
      std::string text(17, 'x');
      text[at] = static_cast<char>(byte);
      std::string wanted(17, 'x');
      wanted.replace(at, 1, escaped);
      std::string out;
      append_json_string(out, text);
      CAPTURE(byte, at);
      CHECK(out == '"' + wanted + '"');
    }
  }
}

TEST_CASE("json: compact and pretty layout") {
  const auto write = [](JsonWriter::Style style) {
    std::string out;
    JsonWriter json(out, style);
    json.begin_object();
    json.key("a");
    json.number(-1);
    json.key("b");
    json.begin_array();
    json.end_array();
    json.key("c");
    json.begin_object(JsonWriter::Layout::flat);
    json.key("d");
    json.begin_array();
    json.null();
    json.boolean(true);
    json.end_array();
    json.key("e");
    json.number_or_null({});
    json.end_object();
    json.key("f");
    json.begin_array();
    json.text("x");
    json.text_or_null("");
    json.end_array();
    json.end_object();
    return out;
  };
  CHECK(write(JsonWriter::Style::compact) ==
        R"({"a":-1,"b":[],"c":{"d":[null,true],"e":null},"f":["x",null]})");
  CHECK(write(JsonWriter::Style::pretty) ==
        "{\n \"a\": -1,\n \"b\": [],\n"
        " \"c\": {\"d\": [null, true], \"e\": null},\n"
        " \"f\": [\n  \"x\",\n  null\n ]\n}");
}

}  // namespace claimledger
