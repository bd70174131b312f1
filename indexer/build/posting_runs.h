// A part's posting lists, gathered in memory and, beyond a bound, in sorted runs on disk; merged
// into whole lists at the end.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/build/posting_buffer.h"
#include "indexer/build/posting_merge.h"
#include "indexer/build/prepared.h"

namespace morgue::build {

namespace fs = std::filesystem;

class PostingRuns {
 public:
  static constexpr std::size_t kMemory = std::size_t{48} << 20;  // bytes; then a run is written

  // Runs become files in `folder`. `memory`: a smaller bound, for tests.
  explicit PostingRuns(fs::path folder, std::size_t memory = kMemory);

  // The documents of a batch have ids from `first` on.
  void add(const PreparedBatch& batch, std::uint32_t first);
  // Each term once, in byte order, views valid during the call. Ends the gathering; removes the
  // files.
  void merge(const TakePostings& take);

 private:
  void invert(const PreparedBatch& batch, std::uint32_t first);
  void spill();

  fs::path folder_;
  std::size_t memory_;
  PostingBuffer buffer_;
  std::vector<fs::path> runs_;
  std::vector<std::uint32_t> numbers_;     // of the batch's terms in the buffer
  std::vector<DocumentPosting> postings_;  // of the batch, by term, then document
  std::vector<std::size_t> ends_;          // in postings_, by the batch's terms
};

}  // namespace morgue::build
