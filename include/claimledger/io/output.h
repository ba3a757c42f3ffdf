#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "claimledger/base/result.h"

namespace claimledger {

/// Where a result goes: standard output, a device or pipe, or a file that is
/// replaced only when all of it is on disk, so that a reader finds the old one
/// or the new one, never a part. Without `commit` nothing is left behind.
class Output {
 public:
  /// `path` empty: standard output.
  static Result<Output> open(const std::string& path);

  Output(Output&&) noexcept;
  Output& operator=(Output&&) noexcept;
  ~Output();

  /// Each is true, or false with `error()` set; after a failure the others
  /// fail too.
  bool write(std::string_view bytes);
  bool commit();
  const Error& error() const;

 private:
  struct State;
  explicit Output(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The whole of a small file the user named (a list of paths, a rule pack).
Result<std::string> read_file(const std::string& path);

}  // namespace claimledger
