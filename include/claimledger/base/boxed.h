#pragma once
#include <memory>
#include <optional>
#include <utility>

namespace claimledger {

/// A value that takes the room of a pointer while it is not set. Reading one
/// that is not set gives what `Value()` gives; writing sets it. Copies are
/// deep.
template <typename Value>
class Boxed {
 public:
  Boxed() = default;
  Boxed(Value value)  // NOLINT: stands wherever the value does
      : value_(std::make_unique<Value>(std::move(value))) {}
  Boxed(const Boxed& other)
      : value_(other.value_ ? std::make_unique<Value>(*other.value_)
                            : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(Boxed other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }
  ~Boxed() = default;

  const Value& operator*() const {
    static const Value kNotSet{};
    return value_ ? *value_ : kNotSet;
  }
  const Value* operator->() const { return &**this; }
  Value& operator*() {
    if (!value_) value_ = std::make_unique<Value>();
    return *value_;
  }
  Value* operator->() { return &**this; }
  operator const Value&() const { return **this; }  // NOLINT
  operator Value&() { return **this; }              // NOLINT
  bool operator==(const Boxed& other) const { return **this == *other; }

 private:
  std::unique_ptr<Value> value_;
};

/// A value that may be absent, and takes the room of a pointer then. Used as
/// std::optional is; copies are deep.
template <typename Value>
class BoxedOptional {
 public:
  BoxedOptional() = default;
  BoxedOptional(std::nullopt_t) {}  // NOLINT: stands wherever optional does
  BoxedOptional(Value value)        // NOLINT
      : value_(std::make_unique<Value>(std::move(value))) {}
  BoxedOptional(std::optional<Value> value)  // NOLINT
      : value_(value ? std::make_unique<Value>(*std::move(value)) : nullptr) {}
  BoxedOptional(const BoxedOptional& other)
      : value_(other ? std::make_unique<Value>(*other) : nullptr) {}
  BoxedOptional(BoxedOptional&&) noexcept = default;
  BoxedOptional& operator=(BoxedOptional other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }
  ~BoxedOptional() = default;

  explicit operator bool() const { return value_ != nullptr; }
  bool has_value() const { return value_ != nullptr; }
  void reset() { value_.reset(); }
  Value& emplace() { return *(value_ = std::make_unique<Value>()); }
  const Value& operator*() const { return *value_; }
  const Value* operator->() const { return value_.get(); }
  Value& operator*() { return *value_; }
  Value* operator->() { return value_.get(); }
  bool operator==(const BoxedOptional& other) const {
    if (!value_ || !other.value_) return !value_ && !other.value_;
    return *value_ == *other.value_;
  }

 private:
  std::unique_ptr<Value> value_;
};

}  // namespace claimledger
