// Appends the codes of one field to those of a batch. Room for the longest codes is made at once
// and each is copied whole, however short: asking byte by byte costs a hundredth of all indexing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "common/archive/word_codes.h"

namespace morgue::build {

class CodeWriter {
 public:
  // For a field code and at most `words` words, each with a break before it.
  CodeWriter(std::vector<std::uint8_t>& codes, std::size_t words)
      : codes_(codes), end_(codes.size()) {
    codes_.resize(end_ + 1 + words * (1 + kRareCodeBytes));
  }
  ~CodeWriter() { codes_.resize(end_); }
  CodeWriter(const CodeWriter&) = delete;
  CodeWriter& operator=(const CodeWriter&) = delete;

  void structure(std::uint8_t byte) { codes_[end_++] = byte; }
  void word(const WordCode& code) {
    std::copy_n(code.bytes.data(), kRareCodeBytes, codes_.data() + end_);
    end_ += code.size;
  }

 private:
  std::vector<std::uint8_t>& codes_;
  std::size_t end_;
};

}  // namespace morgue::build
