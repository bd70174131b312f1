// The values of one slot, in order of document, packed into chunks as they come, and their bounds.
// Memory: the values themselves, until they are written.
// Facts from Xapian 1.4: backends/glass/glass_values.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/glass/table_writer.h"

namespace morgue::build::glass {

class ValueStream {
 public:
  explicit ValueStream(std::uint32_t slot) : slot_(slot) {}
  std::uint32_t slot() const { return slot_; }

  void add(std::uint32_t document, std::string_view value);  // ids ascend; not empty
  void write_stats(TableWriter& table) const;                // of all slots before any chunk
  void write_chunks(TableWriter& table) const;

 private:
  struct Chunk {
    std::uint32_t first;  // document
    std::size_t end;      // in bytes_
  };

  std::uint32_t slot_;
  std::string bytes_;
  std::vector<Chunk> chunks_;
  std::uint32_t last_ = 0;  // document
  std::uint32_t values_ = 0;
  std::string least_;
  std::string greatest_;
};

}  // namespace morgue::build::glass
