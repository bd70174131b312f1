// One term's whole posting list into the postlist table, cut into chunks that a reader can skip.
// Document lengths are a posting list too, of no term.
// Facts from Xapian 1.4: backends/glass/glass_postlist.cc (chunks), common/pack.h (keys).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/build/glass/table_writer.h"

namespace morgue::build::glass {

// Entries: the wdf of the first document, then for each further one how many ids lie between it
// and the one before, and its wdf; varints all.
struct PostingList {
  std::string_view term;  // empty: lengths of documents, without counts
  std::uint32_t documents = 0;
  std::uint32_t occurrences = 0;
  std::uint32_t first = 0;  // ids
  std::uint32_t last = 0;
  std::string_view entries;
};

class PostingListWriter {
 public:
  explicit PostingListWriter(TableWriter& table) : table_(table) {}
  void add(const PostingList& list);  // terms must ascend

 private:
  void add_chunk(const PostingList& list, std::uint32_t first, std::uint32_t last,
                 std::string_view entries, bool is_last);

  TableWriter& table_;
  std::string key_;
  std::string tag_;
};

}  // namespace morgue::build::glass
