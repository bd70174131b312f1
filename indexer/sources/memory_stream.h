// A stream of bytes that are there already.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/sources/stream.h"

namespace morgue::sources {

class MemoryStream final : public Stream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* to, std::size_t size) override {
    const std::size_t n = bytes_.copy(to, size, at_);
    at_ += n;
    return n;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace morgue::sources
