// Writes one table - a B-tree of keys and tags - bottom up from entries in key order: leaf blocks
// filled to the brim as they come, the branch blocks above them at the end. Tags that do not fit
// are cut into pieces that share the key. Not for changing a table, nor for several at a time in
// one file: a table's blocks are one run of it.
// Facts from Xapian 1.4: backends/glass/glass_table.h (items), glass_table.cc (dividing keys).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/file.h"
#include "indexer/build/glass/block.h"

namespace morgue::build::glass {

// What the file's header says of a table.
struct TableRoot {
  std::uint32_t block = 0;
  std::uint32_t levels = 0;  // above the leaves
  std::uint32_t entries = 0;
  std::uint32_t end = 0;  // one past its last block
  bool written = false;   // false: the table has no block at all
};

class TableWriter {
 public:
  // Blocks are appended to `file`, which must hold whole blocks and outlive the writer.
  explicit TableWriter(FileWriter& file) : file_(file) {}

  // Throws Error(io) if keys do not ascend, and beyond kMaxKeyBytes.
  void add(std::string_view key, std::string_view tag);
  TableRoot finish();

 private:
  // A block, and the least key that belongs into it; both levels of keys number pieces of a tag.
  struct Child {
    std::string key;
    std::uint32_t piece;
    std::uint32_t block;
  };

  void add_piece(std::string_view key, std::string_view bytes, std::uint32_t piece, bool last);
  void open_leaf(std::string_view key, std::uint32_t piece);
  void close_leaf();
  std::uint32_t write(std::string_view block);
  std::vector<Child> write_branches(const std::vector<Child>& children, unsigned level);

  FileWriter& file_;
  Block leaf_{0};
  std::vector<Child> children_;  // the leaves begun
  std::string last_key_;
  std::uint32_t entries_ = 0;
};

}  // namespace morgue::build::glass
