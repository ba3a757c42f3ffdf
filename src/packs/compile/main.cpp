// Build-time tool: checks and compiles the shipped packs into one blob.
//   claimledger_packc OUT.bin SOURCE_DIR
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "claimledger/text/rule_packs.h"

namespace {

using claimledger::RuleFile;

std::vector<RuleFile> read_sources(const std::filesystem::path& root) {
  std::vector<RuleFile> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(root)) {
    const auto extension = entry.path().extension();
    if (extension != ".toml" && extension != ".tsv") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back(
        {entry.path().lexically_relative(root.parent_path()).string(),
         std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: claimledger_packc OUT.bin SOURCE_DIR\n");
    return 2;
  }
  const auto blob = claimledger::compile_packs(read_sources(argv[2]));
  if (!blob) {
    std::fprintf(stderr, "%s\n", blob.error().message().c_str());
    return 2;
  }
  std::ofstream out(argv[1], std::ios::binary | std::ios::trunc);
  out << *blob;
  out.close();
  return out ? 0 : 2;
}
