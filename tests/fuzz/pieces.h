// A stream that gives its bytes a few at a time, as pipes and decompressors do.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "indexer/sources/stream.h"

namespace morgue::fuzz {

class Pieces final : public sources::Stream {
 public:
  Pieces(std::string_view bytes, std::size_t piece) : rest_(bytes), piece_(piece) {}

  std::size_t read(char* to, std::size_t size) override {
    const std::size_t n = std::min({size, piece_, rest_.size()});
    std::memcpy(to, rest_.data(), n);
    rest_.remove_prefix(n);
    return n;
  }

 private:
  std::string_view rest_;
  std::size_t piece_;
};

}  // namespace morgue::fuzz
