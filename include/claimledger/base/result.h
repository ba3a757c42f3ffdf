#pragma once
#include <string>
#include <utility>
#include <variant>

namespace claimledger {

/// What went wrong and where ("packs/en/casualty.toml:14", a path, a flag).
/// `where` may be empty; `what` is one sentence without a full stop.
struct Error {
  std::string where;
  std::string what;

  std::string message() const {
    return where.empty() ? what : where + ": " + what;
  }
};

/// A value or the error that stands in its place (C++20 has no std::expected).
/// Reading the value of a failed result is a programming error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace claimledger
