// Brings the takes of a story together: records wait in a queue, and a take joins the latest
// version of its story that still waits, in whatever order they come. The queue is bounded, and
// leaves in the order in which stories began; a take that comes later is a record of its own. Knows
// nothing of what a take is (Format::take), nor of the stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace morgue::formats {

class RecordTakes {
 public:
  struct Story {
    std::string bytes;
    std::uint64_t offset = 0;  // of the take that came first
    std::shared_ptr<const std::string> head;
    Take take;  // goes_on: its first take has not come
    std::size_t takes = 1;
  };

  static constexpr std::size_t kMostWaiting = 1000;                 // stories
  static constexpr std::size_t kMostBytes = std::size_t{16} << 20;  // of all, but for the last
  static constexpr std::size_t kMostTakes = 100;                    // of one story

  // `max_record`: bytes that a story of several takes may have.
  explicit RecordTakes(std::size_t max_record) : max_record_(max_record) {}

  bool empty() const { return waiting_.empty(); }
  bool full() const { return waiting_.size() >= kMostWaiting || bytes_ >= kMostBytes; }
  // `story`: a single record.
  void add(Story story);
  Story take_first();  // not of an empty queue

 private:
  bool belongs(const Story& one, const Story& waiting) const;

  std::size_t max_record_;
  std::size_t bytes_ = 0;
  std::deque<Story> waiting_;
};

}  // namespace morgue::formats
