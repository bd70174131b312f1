// The part of a stream that is in memory: a buffer that grows at its end and is used up from its
// front. Bytes are moved only when it is filled, so using it up record by record costs nothing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "indexer/sources/stream.h"

namespace morgue::formats {

class Window {
 public:
  std::string_view bytes() const { return {data_.get() + begin_, end_ - begin_}; }
  std::size_t size() const { return end_ - begin_; }
  std::uint64_t offset() const { return offset_; }  // of its first byte, in the stream

  void drop(std::size_t count) {
    begin_ += count;
    offset_ += count;
  }
  void set_offset(std::uint64_t offset) { offset_ = offset; }

  // Reads until `count` more bytes are there; false if the stream ended before that. What was read
  // stays when the stream throws.
  bool fill(sources::Stream& stream, std::size_t count) {
    make_room(count);
    const std::size_t goal = end_ + count;
    while (end_ < goal) {
      const std::size_t n = stream.read(data_.get() + end_, goal - end_);
      if (n == 0) return false;
      end_ += n;
    }
    return true;
  }

 private:
  void make_room(std::size_t count) {
    if (capacity_ - end_ >= count) return;
    const std::size_t used = size();
    if (capacity_ < used + count) {
      const std::size_t capacity = std::max(used + count, capacity_ * 2);
      std::unique_ptr<char[]> grown(new char[capacity]);  // not zeroed
      if (used > 0) std::memcpy(grown.get(), data_.get() + begin_, used);
      data_ = std::move(grown);
      capacity_ = capacity;
    } else if (used > 0) {
      std::memmove(data_.get(), data_.get() + begin_, used);
    }
    begin_ = 0;
    end_ = used;
  }

  std::unique_ptr<char[]> data_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace morgue::formats
