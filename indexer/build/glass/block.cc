#include "indexer/build/glass/block.h"

#include <algorithm>

#include "indexer/build/glass/pack.h"

namespace morgue::build::glass {

char* Block::add(std::size_t size) {
  items_begin_ -= size;
  store_16(bytes_.data() + directory_end_, items_begin_);
  directory_end_ += kDirectoryEntry;
  return bytes_.data() + items_begin_;
}

std::string_view Block::finish() {
  const std::size_t gap = items_begin_ - directory_end_;
  store_32(bytes_.data(), kRevision);
  bytes_[4] = static_cast<char>(level_);
  store_16(bytes_.data() + 5, gap);  // in one piece
  store_16(bytes_.data() + 7, gap);  // in all: nothing is ever removed, so the same
  store_16(bytes_.data() + 9, directory_end_);
  std::fill_n(bytes_.data() + directory_end_, gap, '\0');  // nothing of the block before
  return {bytes_.data(), bytes_.size()};
}

void Block::clear() {
  directory_end_ = kHeader;
  items_begin_ = kBlockSize;
}

}  // namespace morgue::build::glass
