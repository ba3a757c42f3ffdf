#include "claimledger/io/output.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace claimledger {
namespace {

std::string names_in(const TempFolder& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::string all;
  for (const std::string& name : names) all += name + " ";
  return all;
}

}  // namespace

TEST_CASE("output: the old file stays until the new one is whole") {
  const TempFolder folder;
  const std::string path = folder.write("r.json", "old");
  {
    auto output = Output::open(path);
    REQUIRE(output);
    CHECK(output->write(std::string(1 << 20, 'x')));
    CHECK(folder.read("r.json") == "old");
  }
  CHECK(folder.read("r.json") == "old");
  CHECK(names_in(folder) == "r.json ");
  {
    auto output = Output::open(path);
    REQUIRE(output);
    CHECK(output->write("new"));
    CHECK(output->commit());
  }
  CHECK(folder.read("r.json") == "new");
  CHECK(names_in(folder) == "r.json ");
}

TEST_CASE("output: through a link, to the file behind it") {
  const TempFolder folder;
  folder.write("r.json", "old");
  const std::string link = folder.path("link");
  REQUIRE(::symlink("r.json", link.c_str()) == 0);
  auto output = Output::open(link);
  REQUIRE(output);
  CHECK(output->write("new"));
  CHECK(output->commit());
  CHECK(folder.read("r.json") == "new");
  CHECK(std::filesystem::is_symlink(link));
}

TEST_CASE("output: errors name the file") {
  const TempFolder folder;
  struct Case { std::string path; std::string reason; };
  const Case cases[] = {
      {folder.path("none/r.json"), "No such file or directory"},
      {folder.path(), "Is a directory"},
  };
  for (const auto& [path, reason] : cases) {
    const auto output = Output::open(path);
    REQUIRE_FALSE(output);
    CHECK(output.error().message() == path + ": " + reason);
  }
  auto full = Output::open("/dev/full");
  REQUIRE(full);
  const bool written = full->write("x") && full->commit();
  CHECK_FALSE(written);
  CHECK(full->error().message() == "/dev/full: No space left on device");
  CHECK_FALSE(full->write("more than before"));
}

TEST_CASE("output: reading a small file back") {
  const TempFolder folder;
  const std::string path = folder.write("list", std::string(100000, 'a'));
  const auto text = read_file(path);
  REQUIRE(text);
  CHECK(text->size() == 100000);
  CHECK_FALSE(read_file(folder.path("none")));
}

}  // namespace claimledger
