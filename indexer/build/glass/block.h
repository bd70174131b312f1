// One block of a B-tree being filled from the front of its order: a header, a directory of offsets
// that grows upwards, items that grow down from the end. Knows nothing of what an item holds.
// Facts from Xapian 1.4: backends/glass/glass_table.h and .cc (R L M T D, then the directory).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace morgue::build::glass {

inline constexpr std::size_t kBlockSize = 8192;
inline constexpr std::uint32_t kRevision = 1;  // of everything in a file that is written once

class Block {
 public:
  static constexpr std::size_t kHeader = 11;
  static constexpr std::size_t kDirectoryEntry = 2;

  explicit Block(unsigned level) : level_(level) {}

  bool empty() const { return directory_end_ == kHeader; }
  // Bytes the largest item that still fits may have; 0: none fits.
  std::size_t room() const {
    const std::size_t gap = items_begin_ - directory_end_;
    return gap > kDirectoryEntry ? gap - kDirectoryEntry : 0;
  }
  // Space for the next item in key order, at most room(); the caller fills it.
  char* add(std::size_t size);
  // The whole block, its header written; valid until clear().
  std::string_view finish();
  void clear();

 private:
  unsigned level_;
  std::size_t directory_end_ = kHeader;
  std::size_t items_begin_ = kBlockSize;
  std::array<char, kBlockSize> bytes_{};
};

}  // namespace morgue::build::glass
