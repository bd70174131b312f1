// What one input file may still unpack to: counts the bytes that come out of its compressions and
// containers, every layer of them, and ends a file that unpacks to more than it should.
#pragma once

#include <atomic>
#include <cstdint>

#include "common/base/error.h"
#include "indexer/sources/walk.h"

namespace morgue::sources {

class Budget {
 public:
  // `file_bytes` counts what has been read from files so far.
  Budget(const Limits& limits, const std::atomic<std::uint64_t>& file_bytes)
      : limits_(limits), file_bytes_(file_bytes), before_(file_bytes) {}

  // Throws Error (input) when this is too much, and again each time after that.
  void spend(std::uint64_t bytes) {
    spent_ += bytes;
    if (overspent()) throw Error(ExitCode::input, "", reason());
  }

  bool overspent() const { return spent_ > limits_.max_expanded || too_dense(); }

 private:
  bool too_dense() const {
    return spent_ > limits_.ratio_from && spent_ / limits_.max_ratio > file_bytes_ - before_;
  }
  const char* reason() const {
    return too_dense() ? "unpacks to far more than a file of its size should: not read on (a bomb?)"
                       : "unpacks to more than one file may: not read on (a bomb?)";
  }

  const Limits& limits_;
  const std::atomic<std::uint64_t>& file_bytes_;
  std::uint64_t before_;
  std::uint64_t spent_ = 0;
};

}  // namespace morgue::sources
