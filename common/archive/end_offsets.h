// Where each item of a column ends in a section of bytes, each beginning where the one before it
// ends: in 32 bits while the section is smaller than 4 GiB, else in 64.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/archive/column_file.h"

namespace morgue {

class EndOffsetsWriter {
 public:
  void add(std::uint64_t end) { ends_.push_back(end); }  // not below the one before it
  void write(ColumnWriter& writer, std::uint32_t tag) const;

 private:
  std::vector<std::uint64_t> ends_;
};

class EndOffsets {
 public:
  struct Range {
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  // `bytes`: the size of the section that is cut. Throws Error(archive) if the file is damaged.
  EndOffsets(const ColumnFile& file, std::uint32_t tag, std::uint64_t bytes);
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(wide_.empty() ? narrow_.size() : wide_.size());
  }
  // Throws Error(archive), in the name of `file`, if there is no such item or it is damaged.
  Range range(const ColumnFile& file, std::uint32_t item) const {
    if (item >= size()) file.damaged("an item beyond its end was asked for");
    const std::uint64_t begin = item == 0 ? 0 : end(item - 1);
    if (begin > end(item) || end(item) > bytes_) file.damaged("offsets out of order");
    return {begin, end(item) - begin};
  }

 private:
  std::uint64_t end(std::uint32_t item) const {
    return wide_.empty() ? narrow_[item] : wide_[item];
  }

  std::uint64_t bytes_;
  std::span<const std::uint32_t> narrow_;
  std::span<const std::uint64_t> wide_;
};

}  // namespace morgue
